package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every branch ends and no loop runs away. */
class CheminementTest {

    @Test
    void impasse() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:sequenceFlow id=\"vers_fin\" sourceRef=\"contentieux\" targetRef=\"fin_contentieux\"/>",
                                "")
                        .constats("cheminement"))
                .containsExactly(
                        "fin_contentieux : Rien ne mène à « Contentieux terminé » : reliez cet élément, ou supprimez-le.",
                        "contentieux : « Contentieux » ne mène à aucune fin : reliez sa suite jusqu'à un événement de fin.");
    }

    @Test
    void boucle_sans_attente() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"relance_courtoise\" targetRef=\"attente_appel\"",
                                "sourceRef=\"relance_courtoise\" targetRef=\"choisir_scenario\"")
                        .constats("cheminement"))
                .containsExactly("attente_appel : Rien ne mène à « 4 jours » : reliez cet élément, ou supprimez-le.");
    }

    @Test
    void tache_qui_revient_aussitot() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"approuvee\" targetRef=\"attente_nouvel_examen\"",
                                "sourceRef=\"approuvee\" targetRef=\"approbation\"")
                        .constats("cheminement"))
                .containsExactly(
                        "attente_nouvel_examen : Rien ne mène à « 15 jours » : reliez cet élément, ou supprimez-le.",
                        "(avertissement) approbation : La même tâche reviendrait aussitôt faite (« Approuver la mise en demeure » → « Approuvée ? ») : placez une attente dans cette boucle.");
    }
}
