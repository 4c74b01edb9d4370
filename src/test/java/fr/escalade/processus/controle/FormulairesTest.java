package fr.escalade.processus.controle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A form can be rendered and answered. */
class FormulairesTest {

    @Test
    void composant_inconnu() {
        assertThat(new Faute()
                        .remplacer("forms/taches/conciliation.form", "\"type\": \"select\"", "\"type\": \"filepicker\"")
                        .constats("formulaires"))
                .containsExactly(
                        "champ_issue : Le composant « filepicker » n'est pas pris en charge : utilisez texte, nombre, date, liste de choix ou case à cocher.");
    }

    @Test
    void condition_sans_choix() {
        assertThat(new Faute()
                        .remplacer(
                                "forms/taches/approbation_mise_en_demeure.form",
                                "=decision != \\\"refuser_attendre\\\"",
                                "=decision != \\\"plus_tard\\\"")
                        .constats("formulaires"))
                .containsExactly(
                        "motif : La condition « =decision != \"plus_tard\" » ne dépend pas d'un choix proposé plus haut : écrivez-la comme =decision != \"refuser\", d'après une liste de choix placée avant.");
    }

    @Test
    void cle_illisible() {
        assertThat(new Faute()
                        .remplacer(
                                "forms/taches/depot_recommande.form",
                                "\"key\": \"date_depot\"",
                                "\"key\": \"Date du dépôt\"")
                        .constats("formulaires"))
                .containsExactly(
                        "Date du dépôt : La clé « Date du dépôt » n'est pas lisible : écrivez-la en minuscules sans accent, les mots séparés par « _ ».");
    }

    @Test
    void libelle_absent() {
        assertThat(new Faute()
                        .remplacer(
                                "forms/taches/depot_recommande.form", "\"label\": \"Date de dépôt\"", "\"label\": \"\"")
                        .constats("formulaires"))
                .containsExactly("date_depot : Le champ « date_depot » n'a pas de libellé : posez la question.");
    }

    @Test
    void identifiant_autre_que_le_fichier() {
        assertThat(new Faute()
                        .remplacer("forms/taches/appel.form", "\"id\": \"appel\"", "\"id\": \"coup_de_fil\"")
                        .constats("formulaires"))
                .containsExactly(
                        "coup_de_fil : Le formulaire « coup_de_fil » doit porter le nom de son fichier : corrigez son identifiant.",
                        "(avertissement) coup_de_fil : Aucune tâche n'utilise le formulaire « coup_de_fil » : choisissez-le dans une tâche, ou retirez le fichier.");
    }
}
