package fr.escalade.processus.controle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.processus.signaux.MessagesConnus;
import org.junit.jupiter.api.Test;

/** The check of the diagrams knows exactly the messages that are sent: it refuses the others, and accepts each of these. */
class SignauxEnvoyesTest {

    @Test
    void la_procedure_principale_peut_attendre_tout_ce_qui_lui_est_envoye_et_rien_d_autre() {
        assertThat(Vocabulaire.SIGNAUX)
                .isNotEmpty()
                .containsExactlyInAnyOrderEntriesOf(MessagesConnus.deLaPrincipale());
    }

    @Test
    void les_autres_procedures_aussi() {
        assertThat(Vocabulaire.SIGNAUX_DES_APPELEES)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(MessagesConnus.desAutres());
    }
}
