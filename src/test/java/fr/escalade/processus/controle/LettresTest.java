package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.PRINCIPALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a letter may say depends on whom it is for and on how far the escalation has gone. */
class LettresTest {

    @Test
    void la_lettre_citee_n_existe_pas() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, ">derniere_relance</camunda", ">tres_derniere_relance</camunda")
                        .constats("lettres"))
                .containsExactly(
                        "derniere_relance : La lettre « tres_derniere_relance » n'existe pas pour un débiteur de type professionnel. Ajoutez le fichier « tres_derniere_relance.professionnel.html » dans forms/courriers.",
                        "derniere_relance : La lettre « tres_derniere_relance » n'existe pas pour un débiteur de type particulier. Ajoutez le fichier « tres_derniere_relance.particulier.html » dans forms/courriers.",
                        "derniere_relance : La lettre « tres_derniere_relance » n'existe pas pour un débiteur de type public. Ajoutez le fichier « tres_derniere_relance.public.html » dans forms/courriers.");
    }

    @Test
    void quarante_euros_a_un_particulier() {
        assertThat(new Faute()
                        .remplacer(
                                "forms/courriers/relance_courtoise.particulier.html",
                                "</body>",
                                "<p>Nous ajouterons 40 € à votre facture.</p></body>")
                        .constats("lettres"))
                .containsExactly(
                        "relance_courtoise : La lettre « relance_courtoise » s'adresse à un particulier et ne peut pas mentionner « 40 € » (M10).");
    }

    @Test
    void la_justice_est_evoquee_trop_tot() {
        assertThat(new Faute()
                        .remplacer(
                                "forms/courriers/relance_courtoise.professionnel.html",
                                "</body>",
                                "<p th:if=\"${lettre.poursuivable}\">Nous pourrions engager une procédure de recouvrement judiciaire.</p></body>")
                        .constats("lettres"))
                .containsExactly(
                        "relance_courtoise : La lettre « relance_courtoise » ne peut pas écrire « action en justice » à ce stade de la procédure (M10).");
    }

    @Test
    void la_justice_est_annoncee_comme_certaine() {
        assertThat(new Faute()
                        .remplacer(
                                "forms/courriers/derniere_relance.particulier.html",
                                "</body>",
                                "<p th:if=\"${lettre.poursuivable}\">Nous irons en justice.</p></body>")
                        .constats("lettres"))
                .containsExactly(
                        "derniere_relance : La lettre « derniere_relance » annonce une action en justice comme certaine : écrivez-la au conditionnel (« nous pourrions engager une procédure de recouvrement judiciaire ») (M10).");
    }

    @Test
    void une_saisie_est_annoncee() {
        assertThat(new Faute()
                        .remplacer(
                                "forms/courriers/derniere_relance.public.html",
                                "</body>",
                                "<p>Une saisie suivra.</p></body>")
                        .constats("lettres"))
                .containsExactly(
                        "derniere_relance : La lettre « derniere_relance » ne peut pas écrire « saisie » : il y faut une décision de justice (M10).");
    }

    @Test
    void une_relance_n_est_pas_une_mise_en_demeure() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, ">mise_en_demeure</camunda", ">rappel</camunda")
                        .constats("lettres"))
                .contains(
                        "mise_en_demeure : La lettre « rappel » doit mentionner « mise en demeure » (M7).",
                        "mise_en_demeure : La lettre « rappel » doit mentionner le délai de 8 jours (M7).",
                        "mise_en_demeure : La lettre « rappel » doit mentionner un contact pour contester (M7).");
    }

    @Test
    void une_etape_repete_la_precedente() {
        assertThat(new Faute()
                        .remplacer(PRINCIPALE, ">derniere_relance</camunda", ">relance_courtoise</camunda")
                        .constats("lettres"))
                .contains(
                        "(avertissement) derniere_relance : La lettre « relance_courtoise » répète le texte de « relance_courtoise », déjà envoyée à une étape précédente : écrivez-en une autre (C2).");
    }

    @Test
    void une_traduction_sans_original_ou_dans_une_langue_inconnue() {
        Map<String, byte[]> contenu = ProceduresDEssai.temoin();
        contenu = ProceduresDEssai.avec(contenu, "forms/courriers/nouvelle.professionnel.en.html", "<p>Hello</p>");
        contenu = ProceduresDEssai.avec(contenu, "forms/courriers/rappel.professionnel.zz.html", "<p>Zz</p>");
        assertThat(Faute.enClair(ProceduresDEssai.controle().controler(contenu, "lettres"), "lettres"))
                .containsExactlyInAnyOrder(
                        "La lettre « nouvelle.professionnel.en.html » traduit « nouvelle.professionnel.html », qui n'existe pas : elle ne partirait jamais. Ajoutez l'original ou retirez-la.",
                        "La lettre « rappel.professionnel.zz.html » est dans une langue que nous n'écrivons pas : « zz ». Renommez-la, par exemple avec « .en. » pour l'anglais.");
    }

    @Test
    void une_traduction_est_lue_comme_son_original() {
        assertThat(new Faute()
                        .remplacer(
                                "forms/courriers/relance_courtoise.particulier.en.html",
                                "</body>",
                                "<p>A bailiff will call.</p></body>")
                        .constats("lettres"))
                .containsExactly(
                        "relance_courtoise : La lettre « relance_courtoise (texte anglais) » ne peut pas écrire « huissier » (M10).");
    }

    @Test
    void une_lettre_que_personne_n_envoie_est_lue_aussi() {
        assertThat(new Faute()
                        .remplacer(
                                "forms/courriers/relance_ferme.particulier.html",
                                "</body>",
                                "<p>Un huissier passera.</p></body>")
                        .constats("lettres"))
                .containsExactly("La lettre « relance_ferme » ne peut pas écrire « huissier » (M10).");
    }

    @Test
    void une_creance_prescrite_n_est_pas_menacee() {
        assertThat(new Faute()
                        .remplacer(
                                "forms/courriers/derniere_relance.professionnel.html",
                                "</body>",
                                "<p>Nous pourrions agir en justice.</p></body>")
                        .constats("lettres"))
                .containsExactly(
                        "derniere_relance : La lettre « derniere_relance » évoque « action en justice » pour une créance prescrite : ajoutez la condition ${lettre.poursuivable} (M10).");
    }
}
