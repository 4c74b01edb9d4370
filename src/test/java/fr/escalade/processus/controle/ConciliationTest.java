package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.CONTENTIEUX;
import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An ordinary action follows an attempt at conciliation. */
class ConciliationTest {

    @Test
    void l_assignation_suit_la_conciliation() {
        assertThat(new Faute()
                        .remplacer(
                                CONTENTIEUX,
                                "sourceRef=\"voie\" targetRef=\"conciliation\"",
                                "sourceRef=\"voie\" targetRef=\"assignation\"")
                        .constats("conciliation"))
                .containsExactly(
                        "assignation : On peut assigner au fond sans tentative de conciliation : faites passer tout chemin vers « Assigner au fond » par une tâche « conciliation » (obligatoire jusqu'à 5 000 €, article 750-1 du code de procédure civile).");
    }

    @Test
    void une_conciliation_non_faite_ne_suffit_pas() {
        assertThat(new Faute()
                        .remplacer(
                                CONTENTIEUX,
                                "name=\"Pas de conciliation sous 40 jours ouvrés\" cancelActivity=\"false\"",
                                "name=\"Pas de conciliation sous 40 jours ouvrés\"")
                        .remplacer(
                                CONTENTIEUX,
                                "sourceRef=\"conciliation_en_attente\" targetRef=\"alerte_conciliation\"",
                                "sourceRef=\"conciliation_en_attente\" targetRef=\"assignation\"")
                        .constats("conciliation"))
                .containsExactly(
                        "assignation : On peut assigner au fond sans tentative de conciliation : faites passer tout chemin vers « Assigner au fond » par une tâche « conciliation » (obligatoire jusqu'à 5 000 €, article 750-1 du code de procédure civile).");
    }

    @Test
    void on_n_assigne_que_dans_le_contentieux() {
        assertThat(new Faute()
                        .remplacer(
                                PRINCIPALE,
                                "camunda:topic=\"emettre_mise_en_demeure\"",
                                "camunda:topic=\"assigner_au_fond\"")
                        .constats("conciliation"))
                .containsExactly(
                        "mise_en_demeure : L'étape « Mise en demeure » assigne au fond hors de la procédure « contentieux » : déplacez-la dans ce schéma.",
                        "mise_en_demeure : On peut assigner au fond sans tentative de conciliation : faites passer tout chemin vers « Mise en demeure » par une tâche « conciliation » (obligatoire jusqu'à 5 000 €, article 750-1 du code de procédure civile).");
    }
}
