package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No path contacts the debtor more than six times. */
class ContactsTest {

    @Test
    void trois_relances_de_plus_font_sept_contacts() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:sequenceFlow id=\"appel_passe\" sourceRef=\"appel_non_fait\" targetRef=\"attente_derniere\"/>",
                                troisRelances("attente_derniere")
                                        + "<bpmn:sequenceFlow id=\"appel_passe\" sourceRef=\"appel_non_fait\" targetRef=\"relance_1\"/>")
                        .constats("contacts"))
                .containsExactly(
                        "recouvrement_amiable : Un chemin contacte le débiteur 7 fois, pour 6 au plus : « Relance courtoise », « Appel téléphonique », « Relance 1 », « Relance 2 », « Relance 3 », « Dernière relance », « Mise en demeure ». Retirez-en.");
    }

    @Test
    void une_relance_ne_se_repete_pas_d_elle_meme() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"derniere_relance\" targetRef=\"attente_approbation\"",
                                "sourceRef=\"derniere_relance\" targetRef=\"attente_derniere\"")
                        .constats("contacts"))
                .containsExactly(
                        "derniere_relance : L'étape « Dernière relance » peut se répéter sans fin sans que personne n'agisse (« Dernière relance » → « 8 jours ») : placez une tâche humaine dans la boucle, ou sortez-en l'étape.");
    }

    @Test
    void une_minuterie_sur_la_tache_n_est_pas_quelqu_un() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"appel_non_fait\" targetRef=\"attente_derniere\"",
                                "sourceRef=\"appel_non_fait\" targetRef=\"attente_courtoise\"")
                        .constats("contacts"))
                .containsExactly(
                        "relance_courtoise : L'étape « Relance courtoise » peut se répéter sans fin sans que personne n'agisse (« 2 jours » → « Relance courtoise » → « 4 jours » → « Appel téléphonique » → « Pas d'appel sous 5 jours ouvrés ») : placez une tâche humaine dans la boucle, ou sortez-en l'étape.");
    }

    @Test
    void une_boucle_que_quelqu_un_decide_est_permise() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"attente_nouvel_examen\" targetRef=\"approbation\"",
                                "sourceRef=\"attente_nouvel_examen\" targetRef=\"derniere_relance\"")
                        .constats("contacts"))
                .isEmpty();
    }

    @Test
    void ce_qui_arrive_a_tout_moment_s_ajoute() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:endEvent id=\"fin_litige\" name=\"Litige déclaré : fin\"/>",
                                troisRelances("fin_litige")
                                        + "<bpmn:endEvent id=\"fin_litige\" name=\"Litige déclaré : fin\"/>")
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"litige\" targetRef=\"fin_litige\"",
                                "sourceRef=\"litige\" targetRef=\"relance_1\"")
                        .constats("contacts"))
                .containsExactly(
                        "(avertissement) recouvrement_amiable : Avec ce qui peut arriver à tout moment, le débiteur peut être contacté 7 fois, pour 6 au plus (« Relance 1 », « Relance 2 », « Relance 3 » en plus de la ligne principale) : au-delà, les étapes seront retenues.");
    }

    @Test
    void des_branches_paralleles_s_additionnent() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:sequenceFlow id=\"appel_passe\" sourceRef=\"appel_non_fait\" targetRef=\"attente_derniere\"/>",
                                troisRelances("attente_derniere")
                                        + "<bpmn:sequenceFlow id=\"appel_passe\" sourceRef=\"appel_non_fait\" targetRef=\"fourche\"/><bpmn:parallelGateway id=\"fourche\" name=\"En même temps\"/><bpmn:sequenceFlow id=\"un\" sourceRef=\"fourche\" targetRef=\"relance_1\"/><bpmn:sequenceFlow id=\"deux\" sourceRef=\"fourche\" targetRef=\"relance_2\"/>")
                        .constats("contacts"))
                .containsExactly(
                        "recouvrement_amiable : Un chemin contacte le débiteur 7 fois, pour 6 au plus : « Relance courtoise », « Appel téléphonique », « Relance 1 », « Relance 2 », « Relance 3 », « Dernière relance », « Mise en demeure ». Retirez-en.");
    }

    /** Three more relances in a row, and on to {@code suite}. */
    private static String troisRelances(String suite) {
        StringBuilder relances = new StringBuilder();
        for (int i = 1; i <= 3; i++) {
            relances.append("""
                    <bpmn:serviceTask id="relance_%1$d" name="Relance %1$d" camunda:type="external" camunda:topic="envoyer_relance">
                      <bpmn:extensionElements><camunda:inputOutput>
                        <camunda:inputParameter name="lettre">relance_ferme</camunda:inputParameter>
                        <camunda:inputParameter name="ton">SELON_LE_SCENARIO</camunda:inputParameter>
                        <camunda:inputParameter name="canaux">SELON_LE_SCENARIO</camunda:inputParameter>
                        <camunda:inputParameter name="palier">20</camunda:inputParameter>
                        <camunda:inputParameter name="age_minimum">8</camunda:inputParameter>
                        <camunda:inputParameter name="delai_paiement">8</camunda:inputParameter>
                      </camunda:inputOutput></bpmn:extensionElements>
                    </bpmn:serviceTask>
                    <bpmn:sequenceFlow id="suite_%1$d" sourceRef="relance_%1$d" targetRef="%2$s"/>
                    """.formatted(i, i < 3 ? "relance_" + (i + 1) : suite));
        }
        return relances.toString();
    }
}
