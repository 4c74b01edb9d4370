package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A human task has an owner, a date, a form, and a way on without anybody. */
class TachesHumainesTest {

    @Test
    void groupe_inconnu() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "candidateGroups=\"responsable\"", "candidateGroups=\"direction\"")
                        .constats("taches"))
                .containsExactly(
                        "approbation : La tâche « Approuver la mise en demeure » n'a pas de groupe connu : choisissez admin, gestionnaire ou responsable.");
    }

    @Test
    void sans_echeance() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, " camunda:dueDate=\"P3J\"", "")
                        .constats("taches"))
                .containsExactly(
                        "approbation : La tâche « Approuver la mise en demeure » n'a pas d'échéance lisible : écrivez par exemple P2J (2 jours ouvrés).");
    }

    @Test
    void formulaire_absent() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "camunda:formRef=\"depot_recommande\"", "camunda:formRef=\"depot\"")
                        .constats("taches"))
                .containsExactly(
                        "depot : La tâche « Déposer le recommandé » demande le formulaire « depot », qui n'existe pas : choisissez-en un, dans forms/taches.");
    }

    @Test
    void formulaire_d_une_autre_version() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "camunda:formRef=\"appel\" camunda:formRefBinding=\"deployment\"",
                                "camunda:formRef=\"appel\" camunda:formRefBinding=\"latest\"")
                        .constats("taches"))
                .containsExactly(
                        "appel : La tâche « Appel téléphonique » pourrait prendre le formulaire d'une autre version : choisissez la liaison (« Binding ») « deployment ».");
    }

    @Test
    void sans_suite_si_personne_n_agit() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, "attachedToRef=\"approbation\"", "attachedToRef=\"depot\"")
                        .constats("taches"))
                .containsExactly(
                        "approbation : La tâche « Approuver la mise en demeure » bloquerait le dossier si personne ne la fait : attachez-lui une minuterie qui passe outre, ou qui alerte quelqu'un.");
    }
}
