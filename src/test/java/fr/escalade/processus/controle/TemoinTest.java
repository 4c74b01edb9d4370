package fr.escalade.processus.controle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The witness itself keeps every rule: what a test spoils is the only fault. */
class TemoinTest {
    @Test
    void le_temoin_est_irreprochable() {
        assertThat(ProceduresDEssai.controle().controler(ProceduresDEssai.temoin()))
                .isEmpty();
    }
}
