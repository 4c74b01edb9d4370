package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.CONTENTIEUX;
import static fr.escalade.processus.controle.ProceduresDEssai.ECHEANCE;
import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ids are readable and used once. */
class IdentifiantsTest {

    @Test
    void identifiant_illisible() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "<bpmn:endEvent id=\"fin_contentieux\" name=\"Contentieux terminé\"/>",
                                "<bpmn:endEvent id=\"Event_0x1\" name=\"Contentieux terminé\"/>")
                        .remplacer(
                                PRINCIPALE,
                                "sourceRef=\"contentieux\" targetRef=\"fin_contentieux\"",
                                "sourceRef=\"contentieux\" targetRef=\"Event_0x1\"")
                        .remplacer(PRINCIPALE, "bpmnElement=\"fin_contentieux\"", "bpmnElement=\"Event_0x1\"")
                        .constats("identifiants"))
                .containsExactly(
                        "Event_0x1 : L'identifiant « Event_0x1 » n'est pas lisible : écrivez-le en minuscules sans accent, les mots séparés par « _ » (deuxieme_relance_ferme).");
    }

    @Test
    void identifiant_en_double() {
        assertThat(new Faute()
                        .remplacer(ECHEANCE, "id=\"vers_message\"", "id=\"vers_attente\"")
                        .constats("lecture"))
                .containsExactly(
                        "vers_attente : Deux éléments portent l'identifiant « vers_attente » : donnez-en un autre à l'un des deux.");
    }

    @Test
    void libelle_absent() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "id=\"fin_contentieux\" name=\"Contentieux terminé\"",
                                "id=\"fin_contentieux\"")
                        .constats("identifiants"))
                .containsExactly(
                        "fin_contentieux : L'élément « fin_contentieux » n'a pas de libellé : écrivez ce que l'on doit lire sur le schéma.");
    }

    @Test
    void procedure_en_double() {
        assertThat(new Faute()
                        .remplacer(CONTENTIEUX, "<bpmn:process id=\"contentieux\"", "<bpmn:process id=\"echeance\"")
                        .remplacer(CONTENTIEUX, "bpmnElement=\"contentieux\"", "bpmnElement=\"echeance\"")
                        .constats("identifiants"))
                .containsExactly(
                        "echeance : La procédure « echeance » existe déjà dans « processes/contentieux.bpmn » : donnez-lui un autre identifiant.");
    }
}
