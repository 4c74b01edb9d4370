package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A choice always finds a way. */
class ChoixTest {

    @Test
    void sans_branche_par_defaut() {
        assertThat(new Faute().remplacer(PRINCIPALE, " default=\"refusee\"", "").constats("choix"))
                .containsExactly(
                        "approuvee : Le choix « Approuvée ? » n'a pas de branche par défaut : un dossier pourrait n'en trouver aucune. Choisissez-en une.");
    }

    @Test
    void branche_sans_nom() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "id=\"refusee\" name=\"non\"", "id=\"refusee\"")
                        .constats("choix"))
                .containsExactly(
                        "refusee : Une branche du choix « Approuvée ? » n'a pas de nom : écrivez la réponse (oui, non…).");
    }

    @Test
    void branche_sans_condition() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${decision == 'approuver'}</bpmn:conditionExpression>",
                                "")
                        .constats("choix"))
                .containsExactly(
                        "vers_mise_en_demeure : La branche « oui » du choix « Approuvée ? » n'a pas de condition : dites quand elle s'applique.");
    }
}
