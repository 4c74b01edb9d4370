package fr.escalade.processus.controle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the house ships satisfies every rule of publication. */
class ProceduresLivreesTest {

    @Test
    void les_procedures_livrees_peuvent_etre_publiees() {
        assertThat(ProceduresDEssai.controle().controler(ProceduresDEssai.livrees()))
                .filteredOn(constat -> constat.gravite() == Gravite.ERREUR)
                .isEmpty();
    }
}
