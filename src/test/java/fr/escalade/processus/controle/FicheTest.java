package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.ECHEANCE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A procedure says what it is. */
class FicheTest {

    @Test
    void sans_version() {
        assertThat(new Faute()
                        .remplacer(ECHEANCE, " camunda:versionTag=\"1.0\"", "")
                        .constats("fiche"))
                .containsExactly(
                        "echeance : La procédure « echeance » n'a pas d'étiquette de version : remplissez « Version tag ».");
    }

    @Test
    void sans_duree_de_conservation() {
        assertThat(new Faute().remplacer(ECHEANCE, "P3650D", "dix ans").constats("fiche"))
                .containsExactly(
                        "echeance : La procédure « echeance » ne dit pas combien de temps garder son historique : écrivez « History time to live » comme P3650D.");
    }

    @Test
    void table_sans_version() {
        assertThat(new Faute()
                        .remplacer("processes/scenario.dmn", " camunda:versionTag=\"1.0\"", "")
                        .constats("fiche"))
                .containsExactly(
                        "scenario : La table « scenario » n'a pas d'étiquette de version ou de durée de conservation : remplissez « Version tag » et « History time to live » (P3650D).");
    }

    @Test
    void procedure_qui_manque() {
        assertThat(new Faute()
                        .remplacer(
                                ECHEANCE, "<bpmn:process id=\"echeance\"", "<bpmn:process id=\"rappel_avant_echeance\"")
                        .remplacer(ECHEANCE, "bpmnElement=\"echeance\"", "bpmnElement=\"rappel_avant_echeance\"")
                        .constats("fiche"))
                .containsExactly(
                        "echeance : La procédure « echeance » manque : l'application la démarre elle-même, publiez-la avec les autres.");
    }
}
