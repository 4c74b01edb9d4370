package fr.escalade.processus.controle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemoinTest {
    @Test
    void le_temoin_est_irreprochable() {
        assertThat(ProceduresDEssai.controle().controler(ProceduresDEssai.temoin()))
                .isEmpty();
    }
}
