package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is wrong with a request, the answer is a problem of RFC 9457 in French that says what to do. */
@ApiEnMarche
class ErreursTest {

    private static final String FACTURE = """
            {"numero":"F-1","debiteur":"C1","dateFacture":"2026-01-05","echeance":"2026-02-04","montant":"100.00"}""";

    @Autowired
    Client client;

    @Test
    void sans_identifiant_401_avec_l_en_tete_qui_le_demande() {
        Reponse reponse = client.anonyme().get("/dossiers").probleme(401, "authentification-requise");
        assertThat(reponse.entete("WWW-Authenticate")).startsWith("Basic ");
    }

    @Test
    void un_mot_de_passe_faux_401() {
        client.anonyme()
                .entete("Authorization", Client.basic("inconnu", "faux"))
                .get("/dossiers")
                .probleme(401, "authentification-requise");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/factures",
        "POST,/avoirs",
        "POST,/reglements",
        "PUT,/debiteurs/C1",
        "POST,/creanciers",
        "POST,/imports",
        "POST,/dossiers/D1/suspensions",
        "DELETE,/dossiers/D1/suspensions/1",
        "POST,/dossiers/D1/echeanciers",
        "POST,/dossiers/D1/echeanciers/1/retrait",
        "POST,/taches/1/achevement",
        "POST,/messages-recus/1/rattachement",
        "POST,/messages-recus/1/classement",
        "POST,/factures/F1/annulation",
        "POST,/reglements/R1/annulation",
        "POST,/demonstration/horloge"
    })
    void l_auditeur_lit_tout_et_ne_change_rien(String methode, String chemin) {
        client.en("auditeur").json(methode, chemin, "{}").probleme(403, "acces-refuse");
    }

    @Test
    void seul_l_administrateur_touche_aux_creanciers() {
        client.en("gestionnaire").post("/creanciers", "{}").probleme(403, "acces-refuse");
    }

    @ParameterizedTest
    @CsvSource({"GET,/inconnu", "POST,/procedures/brouillons", "GET,/pilotage/indicateurs"})
    void une_adresse_qui_n_existe_pas_encore_404(String methode, String chemin) {
        client.en("admin").json(methode, chemin, "{}").probleme(404, "introuvable");
    }

    @Test
    void une_methode_non_admise_405_et_dit_lesquelles_le_sont() {
        Reponse reponse = client.en("gestionnaire").delete("/factures").probleme(405, "methode-non-admise");
        assertThat(reponse.entete("Allow")).contains("GET", "POST");
    }

    @Test
    void un_corps_qui_n_est_pas_du_json_415() {
        client.en("gestionnaire")
                .entete("Content-Type", "text/plain")
                .post("/factures", FACTURE)
                .probleme(415, "type-de-contenu");
    }

    @Test
    void une_reponse_dans_un_format_que_nous_n_avons_pas_406() {
        client.en("gestionnaire")
                .entete("Accept", "text/csv")
                .get("/creanciers")
                .probleme(406, "representation-indisponible");
    }

    @Test
    void un_json_tronque_dit_ou() {
        Reponse reponse = client.en("gestionnaire")
                .post("/factures", "{\"numero\":\"F-1\",\n \"debiteur\" \"C1\"")
                .probleme(400, "demande-invalide");
        assertThat(reponse.champ("/detail")).contains("ligne 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"texte\"", "12", "null"})
    void un_corps_qui_n_est_pas_un_objet_400(String corps) {
        client.en("gestionnaire").post("/factures", corps).probleme(400, "demande-invalide");
    }

    @Test
    void les_champs_obligatoires_qui_manquent_sont_tous_nommes() {
        Reponse reponse = client.en("gestionnaire").post("/factures", "{}").probleme(400, "demande-invalide");
        assertThat(reponse.corps().get("erreurs"))
                .extracting(erreur -> erreur.get("champ").asText())
                .containsExactlyInAnyOrder("numero", "debiteur", "dateFacture", "montant");
        assertThat(reponse.champ("/detail")).contains("« numero » est obligatoire.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "montant     | \"12,50\"            | 1200.00",
                "montant     | \"12 500.00\"        | 1200.00",
                "montant     | \"abc\"              | abc",
                "montant     | \"\"                 | 1200.00",
                "montant     | 1e400                | 1200.00",
                "montant     | true                 | 1200.00",
                "montant     | {\"valeur\":1}       | forme attendue",
                "montant     | \"10.005\"           | décimales",
                "dateFacture | \"05/01/2026\"       | 2026-01-31",
                "dateFacture | \"2026-02-30\"       | 2026-01-31",
                "dateFacture | \"2026-01-05T10:00:00Z\" | 2026-01-31",
                "dateFacture | 20260105             | forme attendue",
                "dateFacture | \"20226-01-05\"      | 2026-01-31",
                "dateFacture | \"1026-01-05\"       | plausible",
                "echeance    | \"demain\"           | 2026-01-31",
                "litige      | \"oui\"              | true",
                "devise      | \"EURO\"             | EUR",
                "devise      | \"XXX\"              | EUR",
                "numero      | \"  \"               | obligatoire"
            })
    void un_champ_mal_forme_est_nomme_avec_la_forme_attendue(String champ, String valeur, String conseil) {
        String corps = FACTURE.replaceFirst("}$", ",\"devise\":\"EUR\",\"litige\":false}")
                .replaceFirst("\"" + champ + "\":(\"[^\"]*\"|false)", "\"" + champ + "\":" + valeur);
        Reponse reponse = client.en("gestionnaire").post("/factures", corps).probleme(400, "demande-invalide");
        assertThat(reponse.champ("/champ")).isEqualTo(champ);
        assertThat(reponse.champ("/detail")).contains(conseil);
    }

    @Test
    void un_champ_mal_forme_dans_une_liste_est_nomme_par_son_chemin() {
        Reponse reponse = client.en("gestionnaire").post("/reglements", """
                        {"reference":"V1","date":"2026-02-01","montant":"10.00","factures":[{"numero":"F","montant":"x"}]}""").probleme(400, "demande-invalide");
        assertThat(reponse.champ("/champ")).isEqualTo("factures[0].montant");
    }

    @Test
    void un_mot_hors_de_la_liste_dit_lesquels_sont_admis() {
        Reponse corps = client.en("gestionnaire")
                .put("/debiteurs/C1", "{\"nom\":\"Dupont\",\"type\":\"SOCIETE\"}")
                .probleme(400, "demande-invalide");
        assertThat(corps.champ("/detail")).contains("PROFESSIONNEL, PARTICULIER, PUBLIC");
        client.en("gestionnaire").put("/debiteurs/C1", "{\"type\":0}").probleme(400, "demande-invalide");

        Reponse parametre =
                client.en("gestionnaire").get("/dossiers?etat=FERME").probleme(400, "demande-invalide");
        assertThat(parametre.champ("/champ")).isEqualTo("etat");
        assertThat(parametre.champ("/detail")).contains("OUVERT, SUSPENDU, CONTENTIEUX, CLOS");
    }

    @ParameterizedTest
    @CsvSource({
        "page=-1,page",
        "page=abc,page",
        "taille=0,taille",
        "taille=501,taille",
        "taille=99999999999,taille",
        "taille=1.5,taille"
    })
    void une_page_hors_bornes_est_refusee(String parametre, String champ) {
        Reponse reponse =
                client.en("gestionnaire").get("/creanciers?" + parametre).probleme(400, "demande-invalide");
        assertThat(reponse.champ("/champ")).isEqualTo(champ);
        assertThat(reponse.champ("/detail")).contains("« " + champ + " »").contains("nombre");
    }

    @Test
    void un_identifiant_qui_n_est_pas_un_nombre_est_nomme() {
        Reponse reponse = client.en("gestionnaire").get("/courriers/abc").probleme(400, "demande-invalide");
        assertThat(reponse.champ("/detail")).isEqualTo("« id » : « abc » n'est pas un nombre entier.");
    }

    @Test
    void un_import_sans_fichier_le_dit() {
        Reponse reponse = client.en("gestionnaire")
                .fichier("/imports", new Formulaire().champ("format", "CSV"))
                .probleme(400, "demande-invalide");
        assertThat(reponse.champ("/champ")).isEqualTo("fichier");
    }

    @Test
    void un_fichier_vide_et_une_correspondance_illisible_sont_nommes() {
        client.en("admin")
                .post("/creanciers", "{\"code\":\"ERREURS\",\"nom\":\"Martin\",\"email\":\"a@martin.example\"}")
                .attendre(201);
        Reponse vide = client.en("gestionnaire")
                .fichier("/imports?creancier=ERREURS", new Formulaire().fichier("fichier", "vide.csv", new byte[0]))
                .probleme(400, "fichier-vide");
        assertThat(vide.champ("/champ")).isEqualTo("fichier");
        assertThat(vide.champ("/detail")).contains("vide.csv");
        Reponse correspondance = client.en("gestionnaire")
                .fichier(
                        "/imports?creancier=ERREURS",
                        new Formulaire()
                                .champ("correspondance", "[1,2]")
                                .fichier("fichier", "a.csv", "a;b\n".getBytes(StandardCharsets.UTF_8)))
                .probleme(400, "demande-invalide");
        assertThat(correspondance.champ("/champ")).isEqualTo("correspondance");
    }

    @Test
    void un_import_qui_n_est_pas_un_formulaire_415() {
        client.en("gestionnaire").post("/imports", "{}").probleme(415, "type-de-contenu");
    }

    @Test
    void un_formulaire_tronque_400() {
        client.en("gestionnaire")
                .entete("Content-Type", "multipart/form-data; boundary=xyz")
                .envoyer(
                        "POST",
                        "/imports",
                        BodyPublishers.ofString("--xyz\r\nContent-Disposition: form-data; name=\"f"))
                .probleme(400, "demande-invalide");
    }

    @Test
    void un_fichier_trop_volumineux_413_et_la_reponse_arrive() {
        byte[] gros = new byte[61 * 1024 * 1024];
        Reponse reponse = client.en("gestionnaire")
                .entete("Idempotency-Key", "gros-fichier")
                .fichier("/imports", new Formulaire().fichier("fichier", "gros.csv", gros))
                .probleme(413, "fichier-trop-volumineux");
        assertThat(reponse.champ("/detail")).contains("60 Mo");
    }

    @Test
    void une_adresse_suspecte_est_refusee_sans_rien_dire_de_nous() {
        client.en("gestionnaire").get("/factures//F1").probleme(400, "demande-invalide");
        client.en("gestionnaire").get("/factures/F1;a=b").probleme(400, "demande-invalide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cle avec espace", ""})
    void une_cle_d_idempotence_mal_formee_est_refusee(String cle) {
        client.en("gestionnaire")
                .entete("Idempotency-Key", cle)
                .post("/factures", FACTURE)
                .probleme(400, "demande-invalide");
    }

    @Test
    void les_erreurs_sont_en_utf_8() {
        Reponse reponse = client.en("gestionnaire").get("/inconnu").attendre(404);
        assertThat(reponse.champ("/instance")).isEqualTo("/api/v1/inconnu");
        assertThat(reponse.champ("/detail"))
                .isEqualTo("Cette adresse n'existe pas : voyez la liste des appels de l'API.");
    }
}
