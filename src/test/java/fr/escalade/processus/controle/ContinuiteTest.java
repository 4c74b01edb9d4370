package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.CONTENTIEUX;
import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Cases wait on the elements of the version in force: what becomes of them is said before publication. */
class ContinuiteTest {

    private static final Map<String, byte[]> ANCIEN = ProceduresDEssai.temoin();

    @Test
    void rien_a_dire_quand_seuls_les_delais_changent() {
        assertThat(new Faute().remplacer(PRINCIPALE, ">P15D<", ">P10D<").apres(ANCIEN, "continuite"))
                .isEmpty();
    }

    @Test
    void une_attente_qui_disparait_est_signalee() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:intermediateCatchEvent id=\"attente_appel\"",
                                "<bpmn:intermediateCatchEvent id=\"avant_appel\"")
                        .remplacer(PRINCIPALE, "targetRef=\"attente_appel\"", "targetRef=\"avant_appel\"")
                        .remplacer(PRINCIPALE, "sourceRef=\"attente_appel\"", "sourceRef=\"avant_appel\"")
                        .remplacer(PRINCIPALE, "bpmnElement=\"attente_appel\"", "bpmnElement=\"avant_appel\"")
                        .apres(ANCIEN, "continuite"))
                .containsExactly(
                        "(avertissement) attente_appel : « 4 jours » (attente_appel) n'existe plus : gardez son identifiant s'il a"
                                + " seulement changé de nom ; sinon, dites à la publication où vont les dossiers qui y attendent.");
    }

    @Test
    void un_element_qui_change_de_sorte_est_refuse() {
        assertThat(new Faute()
                        .remplacer(
                                CONTENTIEUX,
                                "<bpmn:serviceTask id=\"assignation\" name=\"Assigner au fond\" camunda:type=\"external\" camunda:topic=\"assigner_au_fond\"></bpmn:serviceTask>",
                                "<bpmn:userTask id=\"assignation\" name=\"Assigner au fond\"/>")
                        .apres(ANCIEN, "continuite"))
                .containsExactly(
                        "assignation : « assignation » était une étape et devient une tâche humaine : des dossiers y attendent,"
                                + " donnez au nouvel élément un autre identifiant.");
    }

    @Test
    void une_procedure_retiree_est_signalee() {
        Map<String, byte[]> avecUneDePlus = new TreeMap<>(ANCIEN);
        avecUneDePlus.put(
                "processes/litige.bpmn",
                ProceduresDEssai.avec(
                                ANCIEN, CONTENTIEUX, "<bpmn:process id=\"contentieux\"", "<bpmn:process id=\"litige\"")
                        .get(CONTENTIEUX));
        assertThat(new Faute().apres(avecUneDePlus, "continuite"))
                .containsExactly(
                        "(avertissement) litige : La procédure « litige » n'est plus publiée : les dossiers qui la suivent la"
                                + " finiront dans leur version.");
    }
}
