package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A file sent by another program, followed to its report. */
@ApiEnMarche
class ImportsTest {

    private static final String LIVRE = """
            Code client;Nom;Email;Numéro facture;Date facture;Échéance;Montant TTC
            0379;Durand;compta@durand.example;F-001;15/01/2026;14/02/2026;1 200,50
            0379;Durand;compta@durand.example;F-002;16/01/2026;15/02/2026;80,00
            0380;Martin;compta@martin.example;F-003;17/01/2026;16/02/2026;abc
            """;

    @Autowired
    Client client;

    String chemin;
    String creancier;

    @BeforeEach
    void un_creancier() {
        creancier = "M" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        chemin = "/imports?creancier=" + creancier;
        client.en("admin")
                .post(
                        "/creanciers",
                        "{\"code\":\"%s\",\"nom\":\"Martin\",\"email\":\"a@martin.example\"}".formatted(creancier))
                .attendre(201);
    }

    @Test
    void un_grand_livre_est_lu_et_chaque_ligne_refusee_dit_pourquoi() throws Exception {
        Reponse lance = client.en("gestionnaire").fichier(chemin, livre()).attendre(202);
        assertThat(lance.corps().get("id").isNumber()).isTrue();
        assertThat(lance.entete("Location")).isEqualTo("/api/v1/imports/" + lance.champ("/id"));

        Reponse rapport = termine(lance.champ("/id"));
        assertThat(rapport.champ("/etat")).isEqualTo("TERMINE");
        assertThat(rapport.champ("/format")).isEqualTo("CSV");
        assertThat(rapport.champ("/lues")).isEqualTo("3");
        assertThat(rapport.champ("/acceptees")).isEqualTo("2");
        assertThat(rapport.champ("/rejetees")).isEqualTo("1");
        assertThat(rapport.champ("/doublons")).isEqualTo("0");
        assertThat(rapport.corps().get("erreurs")).hasSize(1);
        assertThat(rapport.champ("/erreurs/0/ligne")).isEqualTo("4");
        assertThat(rapport.champ("/erreurs/0/champ")).isEqualTo("Montant TTC");
        assertThat(rapport.champ("/erreurs/0/message")).contains("abc");
        assertThat(client.en("auditeur")
                        .get("/factures/F-001?creancier=" + creancier)
                        .champ("/montant"))
                .isEqualTo("1200.50");

        Reponse encore = termine(
                client.en("gestionnaire").fichier(chemin, livre()).attendre(202).champ("/id"));
        assertThat(encore.champ("/acceptees")).isEqualTo("0");
        assertThat(encore.champ("/doublons")).isEqualTo("2");
    }

    @Test
    void le_meme_envoi_sous_la_meme_cle_ne_lance_qu_un_import() {
        String cle = UUID.randomUUID().toString();
        Reponse premier = envoyer(cle, livre()).attendre(202);
        Reponse second = envoyer(cle, livre()).attendre(202);
        assertThat(second.corps()).isEqualTo(premier.corps());
        assertThat(second.entete("Location")).isEqualTo(premier.entete("Location"));
        envoyer(cle, new Formulaire().fichier("fichier", "livre.csv", "autre;contenu\n1;2\n".getBytes()))
                .probleme(422, "cle-idempotence-reutilisee");
    }

    @Test
    void un_format_annonce_qui_n_est_pas_celui_du_fichier_est_refuse() {
        Reponse refus = client.en("gestionnaire")
                .fichier(chemin, livre().champ("format", "FACTURX"))
                .probleme(400, "demande-invalide");
        assertThat(refus.champ("/champ")).isEqualTo("format");
        client.en("gestionnaire")
                .fichier(chemin, livre().champ("format", "csv"))
                .attendre(202);
    }

    @Test
    void un_classeur_excel_est_refuse_avec_ce_qu_il_faut_faire() {
        Reponse refus = client.en("gestionnaire")
                .fichier(
                        chemin,
                        new Formulaire()
                                .fichier(
                                        "fichier", "livre.xlsx", "PK\u0003\u0004....".getBytes(StandardCharsets.UTF_8)))
                .attendre(400);
        assertThat(refus.champ("/detail")).contains("CSV");
        client.en("auditeur").get("/imports/999999").probleme(404, "introuvable");
    }

    @Test
    void des_dates_ambigues_se_precisent_sans_redire_les_colonnes() throws Exception {
        byte[] ambigu = LIVRE.replaceAll("1([567])/0", "0$1/0")
                .replace("14/02", "04/02")
                // Semicolons with decimal points: neither French nor American.
                .replaceAll("(\\d),(\\d\\d)", "$1.$2")
                .getBytes(StandardCharsets.UTF_8);
        client.en("gestionnaire")
                .fichier(chemin, new Formulaire().fichier("fichier", "livre.csv", ambigu))
                .probleme(400, "csv-a-preciser");
        Reponse lance = client.en("gestionnaire")
                .fichier(
                        chemin,
                        new Formulaire()
                                .champ("correspondance", "{\"formatDate\":\"FR\"}")
                                .fichier("fichier", "livre.csv", ambigu))
                .attendre(202);
        assertThat(termine(lance.champ("/id")).champ("/acceptees")).isEqualTo("2");
        assertThat(client.en("auditeur")
                        .get("/factures/F-001?creancier=" + creancier)
                        .champ("/dateFacture"))
                .isEqualTo("2026-01-05");
    }

    @Test
    void une_correspondance_donnee_avec_le_fichier_est_suivie() throws Exception {
        String autre = LIVRE.replace("Numéro facture", "Zzz");
        Reponse lance = client.en("gestionnaire")
                .fichier(
                        chemin,
                        new Formulaire()
                                .champ("correspondance", """
                                        {"Code client":"Code client","Nom":"Nom","Numéro facture":"Zzz","Date facture":"Date facture",
                                         "Échéance":"Échéance","Montant TTC":"Montant TTC"}""")
                                .fichier("fichier", "livre.csv", autre.getBytes(StandardCharsets.UTF_8)))
                .attendre(202);
        assertThat(termine(lance.champ("/id")).champ("/acceptees")).isEqualTo("2");
    }

    private Reponse envoyer(String cle, Formulaire formulaire) {
        return client.en("gestionnaire").entete(RejeuFilter.EN_TETE, cle).fichier(chemin, formulaire);
    }

    private static Formulaire livre() {
        return new Formulaire().fichier("fichier", "livre.csv", LIVRE.getBytes(StandardCharsets.UTF_8));
    }

    private Reponse termine(String id) throws InterruptedException {
        Reponse rapport = client.en("auditeur").get("/imports/" + id).attendre(200);
        for (int essai = 0; essai < 100 && rapport.champ("/etat").equals("EN_COURS"); essai++) {
            Thread.sleep(200);
            rapport = client.en("auditeur").get("/imports/" + id).attendre(200);
        }
        return rapport;
    }
}
