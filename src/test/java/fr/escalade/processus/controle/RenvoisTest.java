package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.CONTENTIEUX;
import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is called exists in the same delivery. */
class RenvoisTest {

    @Test
    void procedure_absente() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "calledElement=\"contentieux\"", "calledElement=\"tribunal\"")
                        .constats("renvois"))
                .containsExactly(
                        "contentieux : « Contentieux » appelle la procédure « tribunal », qui n'existe pas : corrigez son nom ou ajoutez son schéma.");
    }

    @Test
    void procedure_d_une_autre_version() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, " camunda:calledElementBinding=\"deployment\"", "")
                        .constats("renvois"))
                .containsExactly(
                        "contentieux : « Contentieux » pourrait prendre une autre version que celle publiée avec ce schéma : choisissez la liaison (« Binding ») « deployment ».");
    }

    @Test
    void table_absente() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "camunda:decisionRef=\"scenario\"", "camunda:decisionRef=\"scenarios\"")
                        .constats("renvois"))
                .containsExactly(
                        "choisir_scenario : « Choisir le scénario » consulte la table « scenarios », qui n'existe pas : corrigez son nom ou ajoutez le fichier .dmn.");
    }

    @Test
    void tout_passe_d_une_procedure_a_l_autre() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<camunda:in source=\"dossier\" target=\"dossier\"/>",
                                "<camunda:in variables=\"all\"/>")
                        .constats("renvois"))
                .containsExactly(
                        "contentieux : « variables=all » ne peut pas passer d'une procédure à l'autre : nommez une à une des valeurs connues (dossier, litige, echeancier, issue…).");
    }

    @Test
    void valeur_inconnue() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "<camunda:in source=\"dossier\"", "<camunda:in source=\"mot_de_passe\"")
                        .constats("renvois"))
                .containsExactly(
                        "contentieux : « source=mot_de_passe » ne peut pas passer d'une procédure à l'autre : nommez une à une des valeurs connues (dossier, litige, echeancier, issue…).");
    }

    @Test
    void procedure_qui_se_rappelle() {
        assertThat(new Faute()
                        .remplacer(
                                CONTENTIEUX,
                                "<bpmn:serviceTask id=\"assignation\" name=\"Assigner au fond\" camunda:type=\"external\" camunda:topic=\"assigner_au_fond\"></bpmn:serviceTask>",
                                "<bpmn:callActivity id=\"assignation\" name=\"Assigner au fond\" calledElement=\"contentieux\" camunda:calledElementBinding=\"deployment\"/>")
                        .constats("renvois"))
                .containsExactly(
                        "assignation : « Assigner au fond » appelle la procédure « contentieux », qui rappelle celle-ci : retirez l'un des deux appels.");
    }
}
