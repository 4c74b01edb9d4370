package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a credit manager expects to see on the picture: who acts, in which order, and the waits in between. */
class SchemaPrincipalTest {

    private final BpmnModelInstance schema = Diagrammes.principal();

    @ParameterizedTest
    @ValueSource(
            strings = {"relance_courtoise", "relance_ferme", "derniere_relance", "mise_en_demeure", "remerciement"})
    void ce_qui_ecrit_au_debiteur_est_une_tache_de_service_externe(String id) {
        ServiceTask tache = schema.getModelElementById(id);
        assertThat(tache.getCamundaType()).isEqualTo("external");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"appel", "verification", "approbation_mise_en_demeure", "depot_recommande", "revue_contentieuse"
            })
    void ce_qui_se_decide_ou_se_dit_est_une_tache_humaine(String id) {
        assertThat((Object) schema.getModelElementById(id)).isInstanceOf(UserTask.class);
    }

    @Test
    void le_chemin_sans_incident_alterne_gestes_et_attentes() {
        assertThat(ligneDepuis("relance_courtoise"))
                .containsExactly(
                        "relance_courtoise",
                        "attente_appel",
                        "appel",
                        "attente_relance_ferme",
                        "relance_ferme",
                        "attente_derniere_relance",
                        "derniere_relance",
                        "attente_verification",
                        "verification",
                        "approbation_mise_en_demeure",
                        "mise_en_demeure_approuvee",
                        "mise_en_demeure",
                        "depot_recommande",
                        "delai_mise_en_demeure",
                        "proposer_orientation",
                        "revue_contentieuse",
                        "suite_de_la_revue",
                        "contentieux",
                        "apres_contentieux",
                        "fin_revue");
    }

    @Test
    void jamais_deux_messages_au_debiteur_sans_attente_entre_eux() {
        Stream.of("relance_courtoise", "relance_ferme", "derniere_relance").forEach(id -> {
            FlowNode relance = schema.getModelElementById(id);
            assertThat(relance.getSucceedingNodes().list()).isNotEmpty().allMatch(Diagrammes::attend);
        });
    }

    @Test
    void un_appel_non_fait_laisse_l_escalade_continuer() {
        FlowNode nonFait = schema.getModelElementById("appel_non_fait");
        assertThat(Diagrammes.atteints(nonFait, noeud -> false))
                .extracting(FlowNode::getId)
                .contains("attente_sans_appel", "relance_ferme")
                .doesNotContain("appel");
    }

    @Test
    void pas_de_contentieux_sans_approbation_ni_mise_en_demeure_ni_depot() {
        FlowNode depart = schema.getModelElementById("dossier_ouvert");
        Stream.of("approbation_mise_en_demeure", "mise_en_demeure", "depot_recommande", "delai_mise_en_demeure")
                .forEach(passage -> assertThat(Diagrammes.atteints(
                                depart, noeud -> noeud.getId().equals(passage)))
                        .as("sans passer par %s", passage)
                        .extracting(FlowNode::getId)
                        .doesNotContain("revue_contentieuse"));
    }

    @Test
    void personne_n_entre_directement_a_la_mise_en_demeure() {
        FlowNode entree = schema.getModelElementById("entree");
        assertThat(entree.getSucceedingNodes().list())
                .extracting(FlowNode::getId)
                .containsExactlyInAnyOrder("attente_relance_courtoise", "relance_ferme", "derniere_relance");
    }

    @Test
    void le_paiement_et_l_absence_d_objet_interrompent_tout() {
        Stream.of("solde", "sans_objet").forEach(id -> {
            StartEvent signal = schema.getModelElementById(id);
            assertThat(signal.isInterrupting()).as("%s interrompt", id).isTrue();
            // The correlation must not carry the thanks and the closing in its own transaction.
            assertThat(signal.isCamundaAsyncAfter())
                    .as("%s continue à part", id)
                    .isTrue();
            assertThat(signal.getParentElement().getAttributeValue("triggeredByEvent"))
                    .isEqualTo("true");
        });
    }

    /** The main line: at each fork, the one way that leads forward to the end without another wait for a new examination. */
    private List<String> ligneDepuis(String id) {
        List<String> ligne = new ArrayList<>();
        FlowNode noeud = schema.getModelElementById(id);
        while (!(noeud instanceof EndEvent)) {
            ligne.add(noeud.getId());
            noeud = noeud.getSucceedingNodes().list().stream()
                    .filter(suivant ->
                            !suivant.getId().equals("attente_nouvel_examen") && !ligne.contains(suivant.getId()))
                    .reduce((un, autre) -> {
                        throw new AssertionError("Deux suites possibles : " + un.getId() + ", " + autre.getId());
                    })
                    .orElseThrow();
        }
        ligne.add(noeud.getId());
        return ligne;
    }
}
