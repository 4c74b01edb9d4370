package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.creance.Creances;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.partage.Montant;
import java.nio.charset.StandardCharsets;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of the staff on the real application, as a browser asks for them. */
@Bureau
@Import(Decor.class)
class PagesTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Decor decor;

    @Autowired
    private Debiteurs debiteurs;

    @Autowired
    private Creances creances;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Journal journal;

    @BeforeEach
    void unLundiMatin() {
        decor.lundi();
    }

    @Test
    void unAppelSeTraiteDeBoutEnBoutSansQuitterLEcran() throws Exception {
        Creancier creancier = decor.creancier(ModeEnvoi.ESSAI);
        Debiteur debiteur = decor.debiteur(creancier, "Durand & Fils", "compta@durand.example");
        decor.facture(debiteur, "1234.56", 5);
        decor.avancer(9);

        Document journee = lire(get("/").param("creancier", creancier.code()), gestionnaire());
        Element ligne = journee.selectFirst("a.affaire");
        assertThat(ligne.text()).contains("Appel téléphonique");
        assertThat(journee.select(".groupe h2").text())
                .contains("Durand & Fils", "1\u202f234,56 €", "14 jours de retard");

        Document volet =
                lire(get(ligne.attr("href")).header("HX-Request", "true").header("HX-Target", "volet"), gestionnaire());
        assertThat(volet.select("html h1")).as("a fragment, not a page").isEmpty();
        assertThat(volet.select(".numero a").attr("href")).isEqualTo("tel:0199003344");
        assertThat(volet.select(".script").text())
                .contains("Maison " + creancier.code())
                .contains("1 facture échue");
        assertThat(volet.select("[data-touche]")).hasSizeGreaterThan(5);

        String adresse = volet.selectFirst("form.tache").attr("action");
        MvcResult refus = pages.perform(post(adresse)
                        .with(gestionnaire())
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("resultat", "promesse")
                        .param("montant_promis", "mille")
                        .param("compte_rendu", "Mme Durand rappelle jeudi"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(header().string("HX-Retarget", "#volet"))
                .andReturn();
        Document aCorriger = Jsoup.parse(contenu(refus));
        assertThat(aCorriger.select("#e-montant_promis").text()).contains("« mille » n’est pas un montant");
        assertThat(aCorriger.select("#c-montant_promis").val()).isEqualTo("mille");
        assertThat(aCorriger.select("[name=compte_rendu]").text()).isEqualTo("Mme Durand rappelle jeudi");
        assertThat(aCorriger.select("[value=promesse]").hasAttr("checked")).isTrue();

        MvcResult fait = pages.perform(post(adresse)
                        .with(gestionnaire())
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("resultat", "promesse")
                        .param("montant_promis", "1\u202f234,56 €")
                        .param("date_promesse", "2026-03-20")
                        .param("compte_rendu", "Mme Durand rappelle jeudi"))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(Jsoup.parse(contenu(fait)).select("#annonces").text())
                .isEqualTo("« Appel téléphonique » : enregistré pour Durand & Fils.");
        assertThat(journal.chronologie(decor.dossier(debiteur).id()))
                .filteredOn(evenement -> evenement.type().equals("APPEL_NOTE"))
                .singleElement()
                .extracting(LigneDuJournal::auteur)
                .isEqualTo("claire");
    }

    @Test
    void unMessageAConfirmerPartSurUnMot() throws Exception {
        Creancier creancier = decor.creancier(ModeEnvoi.A_CONFIRMER);
        Debiteur debiteur = decor.debiteur(creancier, "Quai Neuf", "quai@neuf.example");
        decor.facture(debiteur, "300.00", 5);
        decor.avancer(3);

        Document journee =
                lire(get("/").param("creancier", creancier.code()).param("vue", "COURRIERS"), gestionnaire());
        Element ligne = journee.selectFirst("a.affaire");
        Document volet =
                lire(get(ligne.attr("href")).header("HX-Request", "true").header("HX-Target", "volet"), gestionnaire());
        assertThat(volet.select("pre.message").text()).contains("300,00");

        MvcResult reponse = pages.perform(post(volet.selectFirst("form").attr("action"))
                        .with(gestionnaire())
                        .with(csrf())
                        .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(Jsoup.parse(contenu(reponse)).select("#annonces").text()).isEqualTo("Le message va partir.");
    }

    @Test
    void uneEtapeSansAdresseSeDebloqueEnCompletantLaFiche() throws Exception {
        Creancier creancier = decor.creancier(ModeEnvoi.ESSAI);
        Debiteur debiteur = decor.debiteur(creancier, "Sans Courriel", null);
        decor.facture(debiteur, "90.00", 5);
        decor.avancer(3);

        Document journee = lire(get("/").param("creancier", creancier.code()).param("vue", "RETENUES"), gestionnaire());
        Element ligne = journee.selectFirst("a.affaire");
        assertThat(ligne.text()).contains("Il manque l'adresse e-mail");

        pages.perform(post("/debiteurs/" + debiteur.id())
                        .with(gestionnaire())
                        .with(csrf())
                        .param("nom", debiteur.nom())
                        .param("type", "PROFESSIONNEL")
                        .param("email", "compta@sans.example"))
                .andExpect(redirectedUrl("/debiteurs/" + debiteur.id()));
        decor.avancer(1);

        assertThat(dossiers.retenues(decor.dossier(debiteur).id()))
                .noneMatch(retenue -> retenue.motif().equals("SANS_ADRESSE"));
    }

    @Test
    void leDossierDitSonSoldeSaPositionEtCeQuiSEstPasse() throws Exception {
        Creancier creancier = decor.creancier(ModeEnvoi.ESSAI);
        Debiteur debiteur = decor.debiteur(creancier, "Dossier Clair", "a@clair.example");
        String facture = decor.facture(debiteur, "1000.00", 5);
        decor.avancer(4);
        Dossier dossier = decor.dossier(debiteur);

        Document page = lire(get("/dossiers/" + dossier.numero()), gestionnaire());

        assertThat(page.select("h1").text()).contains("Dossier Clair", dossier.numero());
        assertThat(page.select(".solde .total").text()).contains("1\u202f000,00 €");
        assertThat(page.select("section[aria-labelledby=t-factures]").text()).contains(facture, "Échue");
        assertThat(page.select(".chronologie").text()).contains("Dossier ouvert");
        String schema = page.select(".diagramme").attr("data-bpmn");
        assertThat(contenu(pages.perform(get(schema).with(gestionnaire())).andReturn()))
                .contains("<bpmn:definitions");
    }

    @Test
    void suspendreDemandeUnMotifEtUneDateAVenirPuisReprend() throws Exception {
        Creancier creancier = decor.creancier(ModeEnvoi.ESSAI);
        Debiteur debiteur = decor.debiteur(creancier, "Pause", "a@pause.example");
        decor.facture(debiteur, "50.00", 5);
        decor.avancer(1);
        String adresse = "/dossiers/" + decor.dossier(debiteur).numero();

        Document refus = Jsoup.parse(contenu(pages.perform(post(adresse + "/suspensions")
                        .with(gestionnaire())
                        .with(csrf())
                        .param("motif", "")
                        .param("jusquA", "01/02/2026"))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()));
        assertThat(refus.select("#e-motif").text()).contains("Dites pourquoi");
        assertThat(refus.select("#c-jusquA").val()).isEqualTo("01/02/2026");

        pages.perform(post(adresse + "/suspensions")
                        .with(gestionnaire())
                        .with(csrf())
                        .param("motif", "Accord du dirigeant")
                        .param("jusquA", "20/03/2026"))
                .andExpect(redirectedUrl(adresse))
                .andExpect(flash().attribute("annonce", "Le dossier est suspendu jusqu’au 20 mars 2026."));
        Document page = lire(get(adresse), gestionnaire());
        assertThat(page.select(".suspension").text()).contains("Accord du dirigeant", "20/03/2026");

        pages.perform(post(page.selectFirst(".suspension form").attr("action"))
                        .with(gestionnaire())
                        .with(csrf()))
                .andExpect(redirectedUrl(adresse));
        assertThat(dossiers.suspensions(decor.dossier(debiteur).id())).isEmpty();
    }

    @Test
    void unReglementTapeALaFrancaiseNEstCompteQuUneFois() throws Exception {
        Creancier creancier = decor.creancier(ModeEnvoi.ESSAI);
        Debiteur debiteur = decor.debiteur(creancier, "Payeur", "a@payeur.example");
        String facture = decor.facture(debiteur, "1234.56", 5);
        MockHttpServletRequestBuilder envoi = post("/reglements")
                .with(gestionnaire())
                .with(csrf())
                .param("creancier", creancier.code())
                .param("debiteur", debiteur.code())
                .param("date", "02/03/2026")
                .param("reference", "VIR 77")
                .param("factures", facture);

        Document refus = Jsoup.parse(contenu(pages.perform(envoi.param("montant", "beaucoup"))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()));
        assertThat(refus.select("#e-montant").text()).contains("n’est pas un montant");
        assertThat(refus.select("#c-reference").val()).isEqualTo("VIR 77");
        assertThat(refus.select(".a-cocher input").hasAttr("checked")).isTrue();

        MockHttpServletRequestBuilder juste = post("/reglements")
                .with(gestionnaire())
                .with(csrf())
                .param("creancier", creancier.code())
                .param("debiteur", debiteur.code())
                .param("date", "02/03/2026")
                .param("reference", "VIR 77")
                .param("montant", "1\u00a0234,56");
        pages.perform(juste).andExpect(flash().attribute("annonce", Matchers.containsString(facture + " soldée")));
        pages.perform(juste)
                .andExpect(flash().attribute("annonce", Matchers.containsString("rien n’a été compté deux fois")));
        assertThat(creances.trouver(creancier.code(), facture).orElseThrow().solde())
                .isEqualTo(Montant.euros("0"));
    }

    @Test
    void unFichierDeposeEstMontrePuisLuPuisRapporte() throws Exception {
        Creancier creancier = decor.creancier(ModeEnvoi.ESSAI);
        lire(get("/imports").param("creancier", creancier.code()), gestionnaire());
        String csv = """
                Code client;Nom;Email;Numéro facture;Date facture;Échéance;Montant TTC
                X1;Fromagerie Blanc;contact@blanc.example;I-901;01/02/2026;01/03/2026;1250.40
                X1;Fromagerie Blanc;contact@blanc.example;I-902;05/02/2026;04/03/2026;-12
                """;
        MockMultipartFile fichier =
                new MockMultipartFile("fichiers", "grand livre.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));

        String apercu = pages.perform(
                        multipart("/imports").file(fichier).with(gestionnaire()).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        Document montre = lire(get(apercu), gestionnaire());
        assertThat(montre.select("h1").text()).isEqualTo("grand livre.csv");
        assertThat(montre.select(".fiche").text()).contains("point-virgule");
        assertThat(montre.select("select option[selected]").eachText()).contains("Numéro facture", "Montant TTC");

        MockHttpServletRequestBuilder lancement =
                post(apercu).with(gestionnaire()).with(csrf());
        montre.select("select[name^=colonne]")
                .forEach(choix -> lancement.param(
                        choix.attr("name"), choix.select("option[selected]").attr("value")));
        pages.perform(lancement).andExpect(status().isUnprocessableEntity());
        lancement.param("formatDate", "FR");
        String rapport = pages.perform(lancement).andReturn().getResponse().getRedirectedUrl();
        Document page = attendre(rapport);
        assertThat(page.select(".fiche").text()).contains("Acceptées 1", "Rejetées 1");
        assertThat(page.select("tbody").text()).contains("I-902", "négatif");
        assertThat(contenu(pages.perform(get(rapport + "/rapport.csv").with(gestionnaire()))
                        .andReturn()))
                .startsWith("\uFEFFLigne;");
    }

    @Test
    void unFichierQueLOnNeLitPasDitPourquoiEtNeLaisseRien() throws Exception {
        MockMultipartFile image = new MockMultipartFile(
                "fichiers", "photo.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
        decor.creancier(ModeEnvoi.ESSAI);
        String suite = pages.perform(
                        multipart("/imports").file(image).with(gestionnaire()).with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        MvcResult refus = pages.perform(get(suite).with(gestionnaire()))
                .andExpect(status().isUnprocessableEntity())
                .andReturn();
        assertThat(Jsoup.parse(contenu(refus)).select("#alertes").text()).isNotBlank();
        pages.perform(get(suite).with(gestionnaire())).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dossiers", "/debiteurs", "/factures", "/reglements", "/imports", "/creancier"})
    void unAuditeurLitToutEtNeVoitAucunGeste(String adresse) throws Exception {
        decor.creancier(ModeEnvoi.ESSAI);

        Document page = lire(get(adresse), auditeur());

        assertThat(page.select("main form[method=post] button"))
                .as("no button that would be refused")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reglements",
                "/reglements/annulation",
                "/imports",
                "/creancier",
                "/debiteurs/1",
                "/courriers/1/confirmation",
                "/taches/x/achevement",
                "/dossiers/D-2026-000001/suspensions",
                "/retenues/1/reexamen"
            })
    void unAuditeurNeChangeRien(String adresse) throws Exception {
        pages.perform(post(adresse).with(auditeur()).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void seulUnAdministrateurChangeLesReglages() throws Exception {
        Creancier creancier = decor.creancier(ModeEnvoi.ESSAI);

        pages.perform(post("/creancier").with(gestionnaire()).with(csrf()).param("code", creancier.code()))
                .andExpect(status().isForbidden());

        Document refus = Jsoup.parse(contenu(pages.perform(post("/creancier")
                        .with(user("ines").roles("ADMIN"))
                        .with(csrf())
                        .param("code", creancier.code())
                        .param("nom", "Nouveau nom")
                        .param("email", "compta@maison.example")
                        .param("mode", "AUTOMATIQUE")
                        .param("iban", "FR76 0000")
                        .param("intervalleMinimum", "3")
                        .param("maximumContacts", "6")
                        .param("courtoisie", "3")
                        .param("reportMaximum", "120")
                        .param("promesseMaximum", "90")
                        .param("delaiPaiement", "trente"))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()));
        assertThat(refus.select("#e-delaiPaiement").text()).contains("« trente » n’est pas un nombre entier");
        assertThat(refus.select("#e-reportMaximum").text()).contains("Indiquez un nombre de 1 à 90.");
        assertThat(refus.select("#c-courtoisie").val()).isEqualTo("3");
        assertThat(refus.select("#c-nom").val()).isEqualTo("Nouveau nom");
    }

    @Test
    void sansJetonRienNeChange() throws Exception {
        pages.perform(post("/reglements").with(gestionnaire())).andExpect(status().isForbidden());
    }

    @Test
    void unePageInconnueDitQuoiFaire() throws Exception {
        MvcResult reponse = pages.perform(get("/dossiers/D-1999-000001").with(gestionnaire()))
                .andExpect(status().isNotFound())
                .andReturn();

        assertThat(Jsoup.parse(contenu(reponse)).select("main").text())
                .contains("Le dossier « D-1999-000001 » n'existe pas", "Revenir à Ma journée");
    }

    @Test
    void sansSessionOnVaSeConnecterEtUnMorceauDePageNeDevientJamaisUneConnexion() throws Exception {
        pages.perform(get("/dossiers").accept("text/html")).andExpect(redirectedUrl("http://localhost/connexion"));
        pages.perform(get("/").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/connexion"));
    }

    @Test
    void rienNeVientDAilleursNiNEncadreNosPages() throws Exception {
        pages.perform(get("/dossiers").with(gestionnaire()))
                .andExpect(header().string("Content-Security-Policy", Matchers.containsString("script-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", Matchers.not(Matchers.containsString("eval"))))
                .andExpect(header().string("X-Frame-Options", "DENY"));
    }

    @Test
    void unMauvaisMotDePasseEstDitEnFrancaisPuisFaitAttendre() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(connecter("inconnue", "faux"))
                    .contains("L’identifiant ou le mot de passe n’est pas le bon")
                    .contains("value=\"inconnue\"");
        }
        assertThat(connecter("inconnue", "faux")).contains("Trop d’essais").contains("secondes");

        pages.perform(post("/connexion")
                        .with(csrf())
                        .param("identifiant", "Admin")
                        .param("motDePasse", "un mot de passe d'essai"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void cockpitEstAuxAdministrateursEtTasklistAPersonne() throws Exception {
        pages.perform(get("/camunda/app/cockpit/default/").with(gestionnaire())).andExpect(status().isForbidden());
        pages.perform(get("/camunda/app/tasklist/default/").with(user("ines").roles("ADMIN")))
                .andExpect(status().isForbidden());
    }

    private String connecter(String identifiant, String motDePasse) throws Exception {
        MvcResult reponse = pages.perform(post("/connexion")
                        .with(csrf())
                        .param("identifiant", identifiant)
                        .param("motDePasse", motDePasse))
                .andReturn();
        String suite = reponse.getResponse().getForwardedUrl();
        assertThat(suite).isEqualTo("/connexion/refusee");
        return contenu(pages.perform(post(suite)
                        .with(csrf())
                        .with(gestionnaire())
                        .param("identifiant", identifiant)
                        .requestAttr(
                                "SPRING_SECURITY_LAST_EXCEPTION",
                                reponse.getRequest().getAttribute("SPRING_SECURITY_LAST_EXCEPTION")))
                .andReturn());
    }

    private Document attendre(String rapport) throws Exception {
        Document page = lire(get(rapport), gestionnaire());
        for (int i = 0; i < 200 && page.selectFirst("progress") != null; i++) {
            Thread.sleep(50);
            page = lire(get(rapport), gestionnaire());
        }
        return page;
    }

    private Document lire(MockHttpServletRequestBuilder demande, UserRequestPostProcessor qui) throws Exception {
        return Jsoup.parse(contenu(
                pages.perform(demande.with(qui)).andExpect(status().isOk()).andReturn()));
    }

    private static String contenu(MvcResult reponse) throws Exception {
        return reponse.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private static UserRequestPostProcessor gestionnaire() {
        return user("claire").roles("GESTIONNAIRE");
    }

    private static UserRequestPostProcessor auditeur() {
        return user("paul").roles("AUDITEUR");
    }
}
