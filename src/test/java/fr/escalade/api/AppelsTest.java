package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.escalade.partage.Temps;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another program's way through the API: the names and fields that others rely on, on the real ledger and engine. */
@ApiEnMarche
class AppelsTest {

    @Autowired
    Client client;

    @Autowired
    Clock horloge;

    String creancier;

    /** Each story has its own creditor, so that stories do not meet. */
    @BeforeEach
    void un_creancier() {
        creancier = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        client.en("admin").post("/creanciers", """
                        {"code":"%s","nom":"Atelier Martin","formeJuridique":"SARL","siren":"552100554","adresse":"1 rue du Four",
                         "codePostal":"75006","ville":"Paris","email":"compta@martin.example",
                         "iban":"FR7630006000011234567890189","modeEnvoi":"AUTOMATIQUE","renonceAccessoires":true}""".formatted(creancier)).attendre(201);
    }

    @Test
    void les_delais_d_un_creancier_se_lisent_et_se_changent() {
        String adresse = "/creanciers/" + creancier;
        assertThat(client.en("admin").get(adresse).corps().path("reportMaximum").asInt())
                .isEqualTo(30);
        client.en("admin")
                .put(adresse, "{\"reportMaximum\":15,\"promesseMaximum\":60,\"courtoisie\":0}")
                .attendre(200);
        assertThat(client.en("admin")
                        .get(adresse)
                        .corps()
                        .path("promesseMaximum")
                        .asInt())
                .isEqualTo(60);
        client.en("admin").put(adresse, "{\"courtoisie\":31}").probleme(400, "demande-invalide");
        client.en("admin")
                .put(adresse, "{\"reportMaximum\":30,\"promesseMaximum\":90,\"courtoisie\":3}")
                .attendre(200);
    }

    @Test
    void un_creancier_se_cree_se_relit_et_se_complete() {
        client.en("admin")
                .post("/creanciers", "{\"code\":\"%s\",\"nom\":\"Autre\",\"email\":\"a@b.fr\"}".formatted(creancier))
                .probleme(409, "creancier-existant");
        client.en("admin")
                .put("/creanciers/" + creancier, "{\"delaiPaiement\":45,\"tauxConvenu\":\"12.15\"}")
                .attendre(200);
        Reponse lu = client.en("auditeur").get("/creanciers/" + creancier).attendre(200);
        assertThat(lu.champ("/nom")).isEqualTo("Atelier Martin");
        assertThat(lu.champ("/modeEnvoi")).isEqualTo("AUTOMATIQUE");
        assertThat(lu.corps().get("tauxConvenu").isTextual()).isTrue();
        assertThat(lu.champ("/tauxConvenu")).startsWith("12.15");
        assertThat(lu.corps().get("delaiPaiement").intValue()).isEqualTo(45);
        assertThat(client.en("auditeur").get("/creanciers").corps().get("total").intValue())
                .isPositive();
        client.en("admin").put("/creanciers/NUL", "{}").probleme(404, "introuvable");
        client.en("gestionnaire").get("/factures?creancier=NUL").probleme(404, "introuvable");
    }

    @Test
    void un_autre_iban_attend_la_seconde_personne() {
        Reponse propose = client.en("admin")
                .put("/creanciers/" + creancier, "{\"iban\":\"FR1420041010050500013M02606\"}")
                .attendre(200);
        assertThat(propose.champ("/iban")).isEqualTo("FR7630006000011234567890189");
        assertThat(propose.champ("/ibanPropose")).isEqualTo("FR1420041010050500013M02606");
        assertThat(propose.champ("/ibanProposePar")).isEqualTo("admin");

        String decision = "{\"iban\":\"FR1420041010050500013M02606\"}";
        client.en("admin")
                .post("/creanciers/" + creancier + "/iban/confirmation", decision)
                .probleme(403, "quatre-yeux");
        client.en("gestionnaire")
                .post("/creanciers/" + creancier + "/iban/confirmation", decision)
                .probleme(403, "acces-refuse");
        Reponse confirme = client.en("responsable")
                .post("/creanciers/" + creancier + "/iban/confirmation", decision)
                .attendre(200);
        assertThat(confirme.champ("/iban")).isEqualTo("FR1420041010050500013M02606");
        assertThat(confirme.champ("/ibanPropose")).isNull();
        client.en("responsable")
                .post("/creanciers/" + creancier + "/iban/refus", decision)
                .probleme(409, "pas-d-iban-propose");
    }

    @Test
    void un_debiteur_se_cree_puis_se_complete_sans_rien_oublier() {
        Reponse cree = debiteur("0379-NEVHP", "\"siren\":\"552100554\"").attendre(201);
        assertThat(champs(cree.corps())).contains("code", "nom", "type", "siren", "email", "langue", "creancier");
        assertThat(cree.champ("/type")).isEqualTo("PROFESSIONNEL");

        Reponse complete = client.en("gestionnaire")
                .put("/debiteurs/0379-NEVHP?creancier=" + creancier, "{\"telephone\":\"01 02 03 04 05\"}")
                .attendre(200);
        assertThat(complete.champ("/nom")).isEqualTo("Durand et fils");
        assertThat(client.en("auditeur")
                        .get("/debiteurs/0379-NEVHP?creancier=" + creancier)
                        .attendre(200)
                        .champ("/telephone"))
                .isNotBlank();
        Reponse trouves = client.en("auditeur").get("/debiteurs?q=durand&creancier=" + creancier);
        assertThat(trouves.corps().get("total").intValue()).isEqualTo(1);
        client.en("auditeur").get("/debiteurs/INCONNU?creancier=" + creancier).probleme(404, "introuvable");
        client.en("gestionnaire")
                .put("/debiteurs/A?creancier=" + creancier, "{\"code\":\"B\",\"nom\":\"X\"}")
                .probleme(400, "demande-invalide");
        client.en("gestionnaire")
                .put("/debiteurs/B?creancier=" + creancier, "{\"nom\":\"X\",\"email\":\"pas une adresse\"}")
                .attendre(400);
        client.en("auditeur").get("/debiteurs/B?creancier=" + creancier).attendre(404);
    }

    @Test
    void une_facture_s_enregistre_une_fois_et_ne_se_contredit_pas() {
        debiteur("D1", "").attendre(201);
        String facture = facture("FA/2026/001", "D1", jour(-3), "1200.10");
        Reponse creee = client.en("gestionnaire").post("/factures", facture).attendre(201);
        assertThat(champs(creee.corps()))
                .contains("numero", "debiteur", "dateFacture", "echeance", "montant", "devise", "solde", "etat");
        assertThat(creee.corps().get("montant").isTextual()).isTrue();
        assertThat(creee.champ("/solde")).isEqualTo("1200.10");
        assertThat(creee.champ("/etat")).isEqualTo("ECHUE");
        assertThat(creee.champ("/debiteur")).isEqualTo("D1");

        client.en("gestionnaire").post("/factures", facture).attendre(200);
        client.en("gestionnaire")
                .post("/factures", facture.replace("\"1200.10\"", "1200.1"))
                .attendre(200);
        Reponse autre = client.en("gestionnaire")
                .post("/factures", facture.replace("1200.10", "1300.00"))
                .probleme(409, "facture-differente");
        assertThat(autre.champ("/champ")).isEqualTo("montant");

        assertThat(client.en("auditeur")
                        .get("/factures/FA%2F2026%2F001?creancier=" + creancier)
                        .attendre(200)
                        .champ("/numero"))
                .isEqualTo("FA/2026/001");
        assertThat(total("/factures?etat=ECHUE&debiteur=D1&creancier=" + creancier))
                .isEqualTo(1);
        assertThat(total("/factures?etat=PAYEE&debiteur=D1&creancier=" + creancier))
                .isZero();
    }

    @Test
    void une_facture_refusee_dit_quel_champ_et_n_est_pas_enregistree() {
        debiteur("D1", "").attendre(201);
        Reponse negative = client.en("gestionnaire")
                .post("/factures", facture("F1", "D1", jour(-3), "-5.00"))
                .probleme(400, "facture-refusee");
        assertThat(negative.champ("/champ")).isEqualTo("montant");
        Reponse inconnu = client.en("gestionnaire")
                .post("/factures", facture("F1", "INCONNU", jour(-3), "5.00"))
                .probleme(400, "demande-invalide");
        assertThat(inconnu.champ("/champ")).isEqualTo("debiteur");
        client.en("auditeur").get("/factures/F1?creancier=" + creancier).probleme(404, "introuvable");
    }

    @Test
    void un_reglement_s_impute_et_ne_compte_qu_une_fois() {
        debiteur("D1", "").attendre(201);
        client.en("gestionnaire").post("/factures", facture("F1", "D1", jour(-3), "100.00"));
        client.en("gestionnaire").post("/factures", facture("F2", "D1", jour(-2), "100.00"));
        String reglement = """
                {"creancier":"%s","reference":"VIR/77","date":"%s","montant":"130.00","debiteur":"D1"}""".formatted(creancier, jour(0));
        Reponse cree = client.en("gestionnaire").post("/reglements", reglement).attendre(201);
        assertThat(cree.corps().get("imputations")).hasSize(2);
        assertThat(cree.champ("/imputations/0/facture")).isEqualTo("F1");
        assertThat(cree.champ("/imputations/0/montant")).isEqualTo("100.00");
        assertThat(cree.champ("/imputations/1/principal")).isEqualTo("30.00");
        assertThat(cree.champ("/imputations/1/soldeRestant")).isEqualTo("70.00");
        assertThat(cree.champ("/disponible")).isEqualTo("0.00");

        Reponse encore =
                client.en("gestionnaire").post("/reglements", reglement).attendre(200);
        assertThat(encore.corps()).isEqualTo(cree.corps());
        client.en("gestionnaire")
                .post("/reglements", reglement.replace("130.00", "131.00"))
                .probleme(409, "reference-deja-utilisee");
        assertThat(solde("F2")).isEqualTo("70.00");
        assertThat(total("/reglements?debiteur=D1&creancier=" + creancier)).isEqualTo(1);

        Reponse annule = client.en("gestionnaire")
                .post("/reglements/VIR%2F77/annulation?creancier=" + creancier, "{}")
                .attendre(200);
        assertThat(annule.champ("/annuleLe")).isEqualTo(jour(0).toString());
        assertThat(annule.corps().get("imputations")).isEmpty();
        assertThat(solde("F2")).isEqualTo("100.00");
        client.en("gestionnaire")
                .envoyer(
                        "POST",
                        "/reglements/VIR%2F77/annulation?creancier=" + creancier,
                        java.net.http.HttpRequest.BodyPublishers.noBody())
                .probleme(409, "reglement-deja-annule");
    }

    @Test
    void le_debiteur_peut_dire_quelle_facture_il_paie() {
        debiteur("D1", "").attendre(201);
        client.en("gestionnaire").post("/factures", facture("F1", "D1", jour(-3), "100.00"));
        client.en("gestionnaire").post("/factures", facture("F2", "D1", jour(-2), "100.00"));
        client.en("gestionnaire")
                .post("/reglements", """
                        {"creancier":"%s","reference":"V1","date":"%s","montant":40,"factures":[{"numero":"F2","montant":"40.00"}]}""".formatted(creancier, jour(0)))
                .attendre(201);
        assertThat(solde("F1")).isEqualTo("100.00");
        assertThat(solde("F2")).isEqualTo("60.00");
    }

    @Test
    void un_avoir_et_une_annulation_diminuent_ce_qui_est_du() {
        debiteur("D1", "").attendre(201);
        client.en("gestionnaire").post("/factures", facture("F1", "D1", jour(-3), "100.00"));
        client.en("gestionnaire").post("/factures", facture("F2", "D1", jour(-2), "100.00"));
        Reponse avoir = client.en("gestionnaire")
                .post("/avoirs", """
                        {"creancier":"%s","numero":"AV1","debiteur":"D1","date":"%s","montant":"25.00","facture":"F1"}""".formatted(creancier, jour(0)))
                .attendre(201);
        assertThat(avoir.champ("/nature")).isEqualTo("AVOIR");
        assertThat(solde("F1")).isEqualTo("75.00");

        Reponse annulee = client.en("gestionnaire")
                .post("/factures/F2/annulation?creancier=" + creancier, "")
                .attendre(200);
        assertThat(annulee.champ("/etat")).isEqualTo("ANNULEE");
        client.en("gestionnaire")
                .post("/factures/F2/annulation?creancier=" + creancier, "")
                .probleme(409, "facture-deja-annulee");
        client.en("gestionnaire")
                .post("/factures/F1/annulation?creancier=" + creancier, "")
                .probleme(409, "facture-deja-reglee");
    }

    @Test
    void un_dossier_se_suit_de_la_relance_au_paiement() throws Exception {
        debiteur("D1", "").attendre(201);
        client.en("gestionnaire").post("/factures", facture("F1", "D1", jour(-3), "100.00"));
        Reponse avance = client.en("gestionnaire")
                .post("/demonstration/horloge", "{\"avancer\":\"P8D\"}")
                .attendre(200);
        assertThat(Instant.parse(avance.champ("/maintenant")))
                .isAfter(Instant.now().plusSeconds(4 * 86400));
        assertThat(avance.corps().get("executees").intValue()).isPositive();

        JsonNode dossier = client.en("auditeur")
                .get("/dossiers?q=D1&etat=OUVERT&creancier=" + creancier)
                .attendre(200)
                .corps()
                .at("/contenu/0");
        assertThat(champs(dossier))
                .contains(
                        "numero",
                        "debiteur",
                        "etat",
                        "etape",
                        "prochaineDate",
                        "suspensions",
                        "procedure",
                        "solde",
                        "factures");
        assertThat(dossier.at("/procedure/cle").asText()).isEqualTo("recouvrement_amiable");
        assertThat(dossier.at("/procedure/version").intValue()).isPositive();
        assertThat(dossier.at("/solde/principal").asText()).isEqualTo("100.00");
        assertThat(dossier.at("/solde/total").isTextual()).isTrue();
        assertThat(dossier.at("/factures/0/numero").asText()).isEqualTo("F1");
        assertThat(LocalDate.parse(dossier.get("prochaineDate").asText())).isAfter(jour(-1));
        String numero = dossier.get("numero").asText();

        JsonNode faits = client.en("auditeur")
                .get("/dossiers/" + numero + "/chronologie")
                .attendre(200)
                .corps();
        assertThat(faits.isArray()).isTrue();
        assertThat(faits).isNotEmpty().allSatisfy(fait -> {
            assertThat(champs(fait)).containsExactly("auteur", "instant", "libelle", "type");
            assertThat(fait.get("instant").asText()).endsWith("Z");
        });
        assertThat(faits.findValuesAsText("instant")).isSorted();

        JsonNode courriers = client.en("auditeur")
                .get("/dossiers/" + numero + "/courriers")
                .attendre(200)
                .corps();
        assertThat(courriers.get("total").intValue()).isPositive();
        JsonNode courrier = courriers.at("/contenu/0");
        assertThat(champs(courrier))
                .contains(
                        "id",
                        "cle",
                        "modele",
                        "canal",
                        "etat",
                        "objet",
                        "destinataire",
                        "messageId",
                        "sha256",
                        "prepareLe",
                        "expedieLe");
        assertThat(courrier.get("etat").asText()).isEqualTo("EXPEDIE");
        Reponse contenu = client.en("auditeur")
                .get("/courriers/" + courrier.get("id").asText() + "/contenu")
                .attendre(200);
        assertThat(contenu.entete("Content-Type")).isEqualTo("message/rfc822");
        assertThat(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(contenu.http().body())))
                .isEqualTo(courrier.get("sha256").asText());
        assertThat(contenu.texte()).contains("X-Escalade-Cle: ");
        assertThat(client.en("auditeur")
                        .get("/courriers/" + courrier.get("id").asText())
                        .corps())
                .isEqualTo(courrier);

        client.en("gestionnaire")
                .post("/reglements", """
                        {"creancier":"%s","reference":"SOLDE","date":"%s","montant":"100.00","debiteur":"D1"}""".formatted(creancier, jour(0)))
                .attendre(201);
        client.en("gestionnaire")
                .post("/demonstration/horloge", "{\"avancer\":\"P1D\"}")
                .attendre(200);
        Reponse clos = client.en("auditeur").get("/dossiers/" + numero).attendre(200);
        assertThat(clos.champ("/etat")).isEqualTo("CLOS");
        assertThat(clos.champ("/solde/total")).isEqualTo("0.00");
    }

    @Test
    void un_dossier_se_suspend_et_reprend() {
        String numero = dossierOuvert();
        Reponse pause = client.en("gestionnaire")
                .post(
                        "/dossiers/" + numero + "/suspensions",
                        "{\"motif\":\"Vérification comptable\",\"jusquA\":\"%s\"}".formatted(jour(10)))
                .attendre(201);
        assertThat(champs(pause.corps())).containsExactly("auteur", "debut", "id", "jusquA", "motif", "portee");
        assertThat(pause.champ("/auteur")).isEqualTo("gestionnaire");
        JsonNode suspendu = client.en("auditeur").get("/dossiers/" + numero).corps();
        assertThat(suspendu.get("etat").asText()).isEqualTo("SUSPENDU");
        assertThat(suspendu.at("/suspensions/0/motif").asText()).isEqualTo("Vérification comptable");

        client.en("gestionnaire")
                .post(
                        "/dossiers/" + numero + "/suspensions",
                        "{\"motif\":\"Trop tard\",\"jusquA\":\"%s\"}".formatted(jour(-10)))
                .attendre(400);
        client.en("gestionnaire")
                .delete("/dossiers/" + numero + "/suspensions/" + pause.champ("/id"))
                .attendre(204);
        client.en("gestionnaire")
                .delete("/dossiers/" + numero + "/suspensions/" + pause.champ("/id"))
                .probleme(404, "introuvable");
        assertThat(client.en("auditeur").get("/dossiers/" + numero).champ("/etat"))
                .isEqualTo("OUVERT");
        client.en("gestionnaire").get("/dossiers/INCONNU").probleme(404, "introuvable");
    }

    @Test
    void une_tache_se_lit_avec_son_formulaire_et_s_acheve() {
        String numero = dossierOuvert();
        JsonNode tache = null;
        // Two waits, each moved over week-ends and holidays: how many days depends on when the test runs.
        for (int pas = 0; pas < 12 && tache == null; pas++) {
            client.en("gestionnaire")
                    .post("/demonstration/horloge", "{\"avancer\":\"P2D\"}")
                    .attendre(200);
            tache = client.en("auditeur")
                    .get("/taches?creancier=" + creancier)
                    .corps()
                    .at("/contenu/0");
            tache = tache.isMissingNode() ? null : tache;
        }
        assertThat(tache).isNotNull();
        assertThat(champs(tache))
                .contains("id", "libelle", "formulaire", "dossier", "debiteur", "montant", "echeance", "groupe");
        assertThat(tache.get("dossier").asText()).isEqualTo(numero);
        assertThat(tache.get("debiteur").asText()).isEqualTo("D1");
        assertThat(tache.get("montant").asText()).isEqualTo("100.00");
        String id = tache.get("id").asText();
        assertThat(total("/taches?groupe=" + tache.get("groupe").asText() + "&creancier=" + creancier))
                .isEqualTo(1);
        assertThat(total("/taches?assigne=personne&creancier=" + creancier)).isZero();
        assertThat(client.en("auditeur")
                        .get("/taches/" + id)
                        .attendre(200)
                        .corps()
                        .get("champs"))
                .isNotEmpty();

        client.en("gestionnaire").post("/taches/" + id + "/achevement", "{}").probleme(400, "formulaire-invalide");
        client.en("gestionnaire")
                .post("/taches/" + id + "/achevement", "{\"resultat\":{\"a\":1}}")
                .probleme(400, "demande-invalide");
        client.en("gestionnaire")
                .post(
                        "/taches/" + id + "/achevement",
                        "{\"resultat\":\"joint\",\"compte_rendu\":\"Rappellera son comptable\"}")
                .attendre(204);
        client.en("gestionnaire")
                .post("/taches/" + id + "/achevement", "{\"resultat\":\"joint\"}")
                .probleme(404, "tache-introuvable");
    }

    /** What needs a manager on the pages needs one here too. */
    @Test
    void un_gestionnaire_n_approuve_pas_une_mise_en_demeure() {
        debiteur("D1", "\"type\":\"PROFESSIONNEL\"");
        client.en("gestionnaire")
                .post("/factures", facture("F1", "D1", jour(-40), "100.00"))
                .attendre(201);
        String approbation = null;
        for (int pas = 0; pas < 12 && approbation == null; pas++) {
            client.en("gestionnaire")
                    .post("/demonstration/horloge", "{\"avancer\":\"P2D\"}")
                    .attendre(200);
            for (JsonNode tache : client.en("auditeur")
                    .get("/taches?creancier=" + creancier)
                    .corps()
                    .get("contenu")) {
                if (tache.get("groupe").asText().equals("responsable")) {
                    approbation = tache.get("id").asText();
                }
            }
        }
        String achevement = "/taches/" + approbation + "/achevement";
        client.en("gestionnaire")
                .post(achevement, "{\"decision\":\"approuver\"}")
                .probleme(403, "tache-reservee");
        client.en("auditeur").post(achevement, "{\"decision\":\"approuver\"}").attendre(403);
        client.en("responsable")
                .post(achevement, "{\"decision\":\"approuver\"}")
                .attendre(204);
    }

    @Test
    void la_machine_a_avancer_le_temps_n_accepte_que_des_jours_a_venir() {
        for (String duree : List.of("P0D", "P-3D", "P900D")) {
            Reponse refus = client.en("gestionnaire")
                    .post("/demonstration/horloge", "{\"avancer\":\"%s\"}".formatted(duree))
                    .probleme(400, "demande-invalide");
            assertThat(refus.champ("/champ")).isEqualTo("avancer");
        }
        client.en("gestionnaire")
                .post("/demonstration/horloge", "{\"avancer\":\"15 jours\"}")
                .probleme(400, "demande-invalide");
        client.en("gestionnaire").post("/demonstration/horloge", "{}").probleme(400, "demande-invalide");
    }

    @Test
    void les_procedures_publiees_et_le_journal_se_consultent() {
        JsonNode procedures =
                client.en("auditeur").get("/procedures").attendre(200).corps();
        assertThat(procedures.findValuesAsText("cle")).contains("recouvrement_amiable");
        JsonNode versions = client.en("auditeur")
                .get("/procedures/recouvrement_amiable/versions")
                .attendre(200)
                .corps();
        assertThat(versions.get("total").intValue()).isEqualTo(1);
        client.en("auditeur").get("/procedures/inconnue/versions").probleme(404, "introuvable");

        Reponse journal = client.en("auditeur").get("/journal/verification").attendre(200);
        assertThat(journal.corps().get("valide").booleanValue()).isTrue();
        assertThat(journal.corps().get("lignes").intValue()).isPositive();
        assertThat(journal.corps().has("premiereRupture")).isFalse();
    }

    @Test
    void les_listes_se_parcourent_page_par_page() {
        for (int n = 0; n < 5; n++) {
            debiteur("D" + n, "").attendre(201);
        }
        Reponse page = client.en("auditeur").get("/debiteurs?page=1&taille=2&creancier=" + creancier);
        assertThat(page.corps().get("contenu")).hasSize(2);
        assertThat(page.corps().get("total").intValue()).isEqualTo(5);
        assertThat(client.en("auditeur")
                        .get("/debiteurs?page=9&taille=2&creancier=" + creancier)
                        .corps()
                        .get("contenu"))
                .isEmpty();
    }

    private String dossierOuvert() {
        debiteur("D1", "").attendre(201);
        client.en("gestionnaire")
                .post("/factures", facture("F1", "D1", jour(-1), "100.00"))
                .attendre(201);
        client.en("gestionnaire")
                .post("/demonstration/horloge", "{\"avancer\":\"P3D\"}")
                .attendre(200);
        return client.en("auditeur").get("/dossiers?creancier=" + creancier).champ("/contenu/0/numero");
    }

    private Reponse debiteur(String code, String autres) {
        return client.en("gestionnaire")
                .put(
                        "/debiteurs/" + code + "?creancier=" + creancier,
                        "{\"nom\":\"Durand et fils\",\"email\":\"compta@durand.example\"%s}"
                                .formatted(autres.isEmpty() ? "" : "," + autres));
    }

    private String facture(String numero, String debiteur, LocalDate echeance, String montant) {
        return """
                {"creancier":"%s","numero":"%s","debiteur":"%s","dateFacture":"%s","echeance":"%s","montant":"%s"}""".formatted(creancier, numero, debiteur, echeance.minusDays(30), echeance, montant);
    }

    private LocalDate jour(int decalage) {
        return Temps.aujourdhui(horloge).plusDays(decalage);
    }

    private String solde(String numero) {
        return client.en("auditeur")
                .get("/factures/" + numero + "?creancier=" + creancier)
                .champ("/solde");
    }

    private int total(String chemin) {
        return client.en("auditeur")
                .get(chemin)
                .attendre(200)
                .corps()
                .get("total")
                .intValue();
    }

    private static Set<String> champs(JsonNode objet) {
        Set<String> champs = new TreeSet<>();
        objet.fieldNames().forEachRemaining(champs::add);
        return champs;
    }
}
