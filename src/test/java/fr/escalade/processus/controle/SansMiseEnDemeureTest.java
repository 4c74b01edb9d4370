package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nothing leads to a third party or a court without mise en demeure, deposit, deadline and decision. */
class SansMiseEnDemeureTest {

    @Test
    void un_chemin_evite_la_mise_en_demeure() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"approuvee\" targetRef=\"mise_en_demeure\"",
                                "sourceRef=\"approuvee\" targetRef=\"contentieux\"")
                        .constats("contentieux"))
                .containsExactly(
                        "contentieux : On peut arriver à « Contentieux » sans mise en demeure : faites passer ce chemin par l'étape de mise en demeure.");
    }

    @Test
    void le_depot_n_est_pas_enregistre() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:sequenceFlow id=\"vers_depot\" sourceRef=\"mise_en_demeure\" targetRef=\"depot\"/>",
                                "<bpmn:sequenceFlow id=\"vers_depot\" sourceRef=\"mise_en_demeure\" targetRef=\"delai\"/>")
                        .constats("contentieux"))
                .containsExactly(
                        "contentieux : On peut arriver à « Contentieux » sans dépôt enregistré du recommandé : placez la tâche « depot_recommande » entre la mise en demeure et lui.");
    }

    @Test
    void une_minuterie_passe_outre_le_depot() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "name=\"Pas de dépôt sous 4 jours ouvrés\" cancelActivity=\"false\"",
                                "name=\"Pas de dépôt sous 4 jours ouvrés\"")
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"depot_en_attente\" targetRef=\"alerte_depot\"",
                                "sourceRef=\"depot_en_attente\" targetRef=\"delai\"")
                        .constats("contentieux"))
                .containsExactly(
                        "contentieux : On peut arriver à « Contentieux » sans dépôt enregistré du recommandé : placez la tâche « depot_recommande » entre la mise en demeure et lui.");
    }

    @Test
    void le_delai_n_est_pas_attendu() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"depot\" targetRef=\"delai\"",
                                "sourceRef=\"depot\" targetRef=\"contentieux\"")
                        .constats("contentieux"))
                .containsExactly(
                        "contentieux : On peut arriver à « Contentieux » sans attendre la fin du délai de la mise en demeure : placez entre le dépôt et lui une minuterie à la date ${echeance_mise_en_demeure}.");
    }

    @Test
    void l_approbation_est_contournee() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "name=\"Pas de décision sous 3 jours ouvrés\" cancelActivity=\"false\"",
                                "name=\"Pas de décision sous 3 jours ouvrés\"")
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"approbation_en_attente\" targetRef=\"alerte_approbation\"",
                                "sourceRef=\"approbation_en_attente\" targetRef=\"mise_en_demeure\"")
                        .constats("contentieux"))
                .containsExactly(
                        "contentieux : On peut arriver à « Contentieux » sans que personne ne l'ait décidé : placez avant lui une tâche humaine dont le formulaire impose un choix, sans minuterie qui la contourne.");
    }

    @Test
    void un_signal_mene_droit_au_contentieux() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:endEvent id=\"fin_litige\" name=\"Litige déclaré : fin\"/>",
                                "<bpmn:callActivity id=\"tribunal\" name=\"Tribunal\" calledElement=\"contentieux\" camunda:calledElementBinding=\"deployment\"/><bpmn:endEvent id=\"fin_litige\" name=\"Litige déclaré : fin\"/><bpmn:sequenceFlow id=\"apres_tribunal\" sourceRef=\"tribunal\" targetRef=\"fin_litige\"/>")
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"litige\" targetRef=\"fin_litige\"",
                                "sourceRef=\"litige\" targetRef=\"tribunal\"")
                        .constats("contentieux"))
                .containsExactly(
                        "tribunal : On peut arriver à « Tribunal » sans mise en demeure : faites passer ce chemin par l'étape de mise en demeure.",
                        "tribunal : On peut arriver à « Tribunal » sans que personne ne l'ait décidé : placez avant lui une tâche humaine dont le formulaire impose un choix, sans minuterie qui la contourne.");
    }
}
