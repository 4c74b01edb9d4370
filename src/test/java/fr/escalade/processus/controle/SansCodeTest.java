package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.ECHEANCE;
import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A diagram runs no code. */
class SansCodeTest {

    @Test
    void une_classe() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "id=\"remerciement\" name=\"Remerciement\" camunda:type=\"external\"",
                                "id=\"remerciement\" name=\"Remerciement\" camunda:class=\"java.lang.Runtime\" camunda:type=\"external\"")
                        .constats("code"))
                .containsExactly(
                        "remerciement : « camunda:class » n'est pas permis dans un schéma, qui n'exécute ni code ni élément hors de la liste : retirez-le, et confiez l'effet à une étape du catalogue.");
    }

    @Test
    void un_ecouteur() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:endEvent id=\"fin_contentieux\" name=\"Contentieux terminé\"/>",
                                "<bpmn:endEvent id=\"fin_contentieux\" name=\"Contentieux terminé\"><bpmn:extensionElements><camunda:executionListener event=\"start\" class=\"x.Y\"/></bpmn:extensionElements></bpmn:endEvent>")
                        .constats("code"))
                .containsExactly(
                        "fin_contentieux : « camunda:executionListener » n'est pas permis dans un schéma, qui n'exécute ni code ni élément hors de la liste : retirez-le, et confiez l'effet à une étape du catalogue.");
    }

    @Test
    void une_tache_de_script() {
        assertThat(new Faute()
                        .remplacer(
                                ECHEANCE,
                                "<bpmn:endEvent id=\"echeance_annoncee\" name=\"Échéance annoncée\"/>",
                                "<bpmn:scriptTask id=\"calcul\" name=\"Calcul\" scriptFormat=\"groovy\"><bpmn:script>System.exit(1)</bpmn:script></bpmn:scriptTask><bpmn:sequenceFlow id=\"apres_calcul\" sourceRef=\"calcul\" targetRef=\"echeance_annoncee\"/><bpmn:endEvent id=\"echeance_annoncee\" name=\"Échéance annoncée\"/>")
                        .remplacer(
                                ECHEANCE,
                                "sourceRef=\"message_du_jour\" targetRef=\"echeance_annoncee\"",
                                "sourceRef=\"message_du_jour\" targetRef=\"calcul\"")
                        .constats("code"))
                .containsExactly(
                        "calcul : « bpmn:scriptTask » n'est pas permis dans un schéma, qui n'exécute ni code ni élément hors de la liste : retirez-le, et confiez l'effet à une étape du catalogue.",
                        "calcul : « bpmn:script » n'est pas permis dans un schéma, qui n'exécute ni code ni élément hors de la liste : retirez-le, et confiez l'effet à une étape du catalogue.");
    }

    @Test
    void un_parametre_calcule() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<camunda:inputParameter name=\"groupe\">responsable</camunda:inputParameter>",
                                "<camunda:inputParameter name=\"groupe\"><camunda:script scriptFormat=\"groovy\">responsable</camunda:script></camunda:inputParameter>")
                        .constats("code"))
                .containsExactly(
                        "alerte_depot : « camunda:script » n'est pas permis dans un schéma, qui n'exécute ni code ni élément hors de la liste : retirez-le, et confiez l'effet à une étape du catalogue.");
    }

    @Test
    void l_ancien_espace_de_noms() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:endEvent id=\"fin_contentieux\" name=\"Contentieux terminé\"/>",
                                "<bpmn:endEvent xmlns:activiti=\"http://activiti.org/bpmn\" id=\"fin_contentieux\" name=\"Contentieux terminé\" activiti:class=\"x.Y\"/>")
                        .constats("code"))
                .containsExactly(
                        "fin_contentieux : « activiti:class » n'est pas permis dans un schéma, qui n'exécute ni code ni élément hors de la liste : retirez-le, et confiez l'effet à une étape du catalogue.");
    }

    @Test
    void un_geste_hors_d_une_tache_de_service() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "id=\"choisir_scenario\" name=\"Choisir le scénario\"",
                                "id=\"choisir_scenario\" name=\"Choisir le scénario\" camunda:type=\"external\" camunda:topic=\"envoyer_relance\"")
                        .constats("code"))
                .containsExactly(
                        "choisir_scenario : « camunda:topic » n'est pas permis dans un schéma, qui n'exécute ni code ni élément hors de la liste : retirez-le, et confiez l'effet à une étape du catalogue.",
                        "choisir_scenario : « camunda:type » n'est pas permis dans un schéma, qui n'exécute ni code ni élément hors de la liste : retirez-le, et confiez l'effet à une étape du catalogue.");
    }
}
