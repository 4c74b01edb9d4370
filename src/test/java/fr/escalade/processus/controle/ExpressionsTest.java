package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An expression belongs to the vocabulary. */
class ExpressionsTest {

    @Test
    void appel_de_methode() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "${decision == 'approuver'}",
                                "${runtimeService.deleteProcessInstance(dossier, '')}")
                        .constats("expressions"))
                .containsExactly(
                        "vers_mise_en_demeure : L'expression « ${runtimeService.deleteProcessInstance(dossier, '')} » n'est pas permise ici : comparez une question connue à un mot, comme ${decision == 'approuver'}, où la question est un choix d'un formulaire ou d'une table.");
    }

    @Test
    void nom_inconnu() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "${decision == 'approuver'}", "${humeur == 'bonne'}")
                        .constats("expressions"))
                .containsExactly(
                        "vers_mise_en_demeure : L'expression « ${humeur == 'bonne'} » n'est pas permise ici : comparez une question connue à un mot, comme ${decision == 'approuver'}, où la question est un choix d'un formulaire ou d'une table.");
    }

    @Test
    void mot_que_rien_ne_repond() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "${decision == 'approuver'}", "${decision == 'oui'}")
                        .constats("expressions"))
                .containsExactly(
                        "(avertissement) vers_mise_en_demeure : La condition « ${decision == 'oui'} » ne sera jamais vraie : ni formulaire ni table ne répond ce mot. Réponses possibles : approuver, refuser_attendre.");
    }

    @Test
    void condition_dans_un_autre_langage() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${decision",
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">${decision")
                        .constats("expressions"))
                .containsExactly(
                        "vers_mise_en_demeure : La condition « ${decision == 'approuver'} » est écrite en « javascript » : effacez ce langage, une condition n'est pas un programme.");
    }

    @Test
    void expression_dans_un_attribut() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "camunda:dueDate=\"P3J\"", "camunda:dueDate=\"${dateDuJour()}\"")
                        .constats("expressions"))
                .containsExactly(
                        "approbation : L'expression « ${dateDuJour()} » n'est pas permise ici : comparez une question connue à un mot, comme ${decision == 'approuver'}, où la question est un choix d'un formulaire ou d'une table.");
    }
}
