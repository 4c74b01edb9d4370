package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.ECHEANCE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What runs is what people see. */
class DessinTest {

    @Test
    void element_non_dessine() {
        assertThat(new Faute()
                        .remplacer(ECHEANCE, "bpmnElement=\"attente_echeance\"", "bpmnElement=\"ailleurs\"")
                        .constats("dessin"))
                .containsExactly(
                        "(avertissement) attente_echeance : « Jour de l'échéance » n'est pas dessiné : on ne le verrait pas sur le schéma. Placez-le.");
    }
}
