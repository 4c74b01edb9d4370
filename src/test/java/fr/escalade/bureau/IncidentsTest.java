package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.creance.Creances;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import fr.escalade.promesse.Promesse;
import fr.escalade.promesse.Promesses;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Promises, disputes and pauses as a person notes them on the pages, without JavaScript. */
@Bureau
@Import(Decor.class)
class IncidentsTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Decor decor;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Creances creances;

    @Autowired
    private Promesses promesses;

    @Autowired
    private Litiges litiges;

    private Creancier creancier;
    private Debiteur debiteur;
    private String premiere;
    private String seconde;
    private String adresse;

    @BeforeEach
    void un_dossier_de_deux_factures() {
        decor.lundi();
        creancier = decor.creancier(ModeEnvoi.ESSAI);
        debiteur = decor.debiteur(creancier, "Vannerie Ozanne", "compta@vannerie.example");
        premiere = decor.facture(debiteur, "1000.00", 5);
        seconde = decor.facture(debiteur, "234.56", 5);
        decor.avancer(1);
        adresse = "/dossiers/" + decor.dossier(debiteur).numero();
    }

    @Test
    void une_promesse_est_proposee_pour_tout_ce_qui_est_du_dans_une_semaine() throws Exception {
        Document page = lire(get(adresse), gestionnaire());
        assertThat(page.select("#c-montantPromis").val()).isEqualTo("1234,56");
        assertThat(page.select("#c-datePromise").val()).isEqualTo("2026-03-10");

        pages.perform(post(adresse + "/promesses")
                        .with(gestionnaire())
                        .with(csrf())
                        .param("montantPromis", "1\u202f000,00 €")
                        .param("datePromise", "12/03/2026"))
                .andExpect(redirectedUrl(adresse))
                .andExpect(flash().attribute(
                                "annonce",
                                "Promesse notée : 1\u202f000,00\u00a0€ pour le 12 mars 2026. La procédure attend."));

        assertThat(promesses.duDossier(dossier()))
                .singleElement()
                .extracting(Promesse::montant, Promesse::echeance, Promesse::auteur)
                .containsExactly(Montant.euros("1000.00"), LocalDate.of(2026, 3, 12), "claire");
        Document apres = lire(get(adresse), gestionnaire());
        assertThat(apres.select("#promesses").text()).contains("12/03/2026", "Attendue");
        assertThat(apres.select("#suspensions").text()).contains("Promesse de", "se lève d’elle-même");
        assertThat(apres.select("#gestes").text()).contains("celle-ci la remplacera");
    }

    @Test
    void une_promesse_impossible_garde_ce_qui_est_tape_et_dit_pourquoi() throws Exception {
        Document refus =
                refuse(post(adresse + "/promesses").param("montantPromis", "0").param("datePromise", "12/03/2026"));
        assertThat(refus.select("#e-montantPromis").text()).contains("doit être positif");
        assertThat(refus.select("#c-datePromise").val()).isEqualTo("12/03/2026");

        Document tropLoin = refuse(
                post(adresse + "/promesses").param("montantPromis", "500").param("datePromise", "31/12/2026"));
        assertThat(tropLoin.select("#e-datePromise").text()).contains("proposez un échéancier");
        assertThat(tropLoin.select("#c-montantPromis").val()).isEqualTo("500");
        assertThat(tropLoin.selectFirst("details[open]").text()).contains("Noter une promesse");
        assertThat(tropLoin.select("details[open]")).hasSize(1);
        assertThat(promesses.duDossier(dossier())).isEmpty();
    }

    @Test
    void un_litige_s_ouvre_sur_les_factures_cochees_et_se_lit_dans_le_volet() throws Exception {
        pages.perform(post(adresse + "/litiges")
                        .with(gestionnaire())
                        .with(csrf())
                        .param("contestees", premiere)
                        .param("objet", "LIVRAISON")
                        .param("description", "Deux cartons manquent"))
                .andExpect(redirectedUrl(adresse));
        decor.avancer(1);

        Document page = lire(get(adresse), gestionnaire());
        assertThat(page.select("#litiges").text())
                .contains("la livraison", premiere, "À traiter", "Deux cartons manquent")
                .doesNotContain(seconde);
        assertThat(page.select("section[aria-labelledby=t-factures]").text())
                .contains("En litige depuis le 03/03/2026");
        assertThat(page.select(".position").text()).contains("Revue du litige");

        Document revue = volet("Revue du litige");
        assertThat(revue.select(".sujet").text())
                .contains("Litige sur la livraison", "Deux cartons manquent", "Ouvert le 03/03/2026", premiere)
                .contains("1\u202f000,00")
                .doesNotContain(seconde);
        assertThat(revue.select("select[name=motif] option[selected]").val()).isEqualTo("livraison");
        achever(revue, "recevabilite", "instruire", "motif", "livraison");
        decor.avancer(0);

        Document decision = volet("Instruire et décider");
        assertThat(decision.select(".sujet").text()).contains("Deux cartons manquent", premiere);
        assertThat(lire(get(adresse), gestionnaire()).select(".position").text())
                .contains("Instruire le litige › Instruire et décider");
        achever(decision, "decision", "avoir", "montant_avoir", "150,00", "reponse", "Deux cartons manquaient.");
        assertThat(lire(get(adresse), gestionnaire()).select("#litiges").text())
                .contains("Décidé", "nous établissons un avoir", "150,00", "Deux cartons manquaient.");
    }

    @Test
    void un_litige_sans_facture_cochee_ou_deja_ouvert_le_dit() throws Exception {
        Document refus =
                refuse(post(adresse + "/litiges").param("objet", "").param("description", "Rien n’est arrivé"));
        assertThat(refus.select("#e-contestees").text()).contains("Cochez au moins une facture");
        assertThat(refus.select("#e-objet").text()).contains("Choisissez sur quoi");
        assertThat(refus.select("#c-description").text()).isEqualTo("Rien n’est arrivé");

        litiges.ouvrir(dossier(), java.util.List.of(premiere), Motif.PRIX, "", "essai");
        Document deja =
                refuse(post(adresse + "/litiges").param("contestees", premiere).param("objet", "PRIX"));
        assertThat(deja.select("#e-contestees").text()).contains("déjà réglées, annulées ou contestées");
        assertThat(litiges.duDossier(dossier()))
                .singleElement()
                .extracting(Litige::etat)
                .isEqualTo(Litige.Etat.OUVERT);
    }

    @Test
    void une_seule_facture_se_met_en_pause_et_reprend() throws Exception {
        Document refus = refuse(post(adresse + "/suspensions")
                .param("portee", "FACTURE")
                .param("facture", "")
                .param("motif", "Inventaire"));
        assertThat(refus.select("#e-facture").text()).contains("Choisissez la facture");
        assertThat(refus.select("#c-motif").val()).isEqualTo("Inventaire");
        assertThat(refus.select("[name=portee][checked]").val()).isEqualTo("FACTURE");

        pages.perform(post(adresse + "/suspensions")
                        .with(gestionnaire())
                        .with(csrf())
                        .param("portee", "FACTURE")
                        .param("facture", premiere)
                        .param("motif", "Inventaire")
                        .param("jusquA", "20/03/2026"))
                .andExpect(redirectedUrl(adresse))
                .andExpect(flash().attribute(
                                "annonce", "La facture " + premiere + " est en pause jusqu’au 20 mars 2026."));
        assertThat(dossiers.situation(dossier(), LocalDate.of(2026, 3, 3)).exigibles())
                .singleElement()
                .satisfies(due -> assertThat(due.facture().numero()).isEqualTo(seconde));
        String enMots = "En pause jusqu’au 20/03/2026 : Inventaire";
        assertThat(lire(get("/factures").param("q", premiere), gestionnaire())
                        .select("table")
                        .text())
                .contains(enMots);
        assertThat(lire(get("/debiteurs/" + debiteur.id()), gestionnaire())
                        .select("table")
                        .text())
                .contains(enMots);

        Document page = lire(get(adresse), gestionnaire());
        assertThat(page.select("section[aria-labelledby=t-factures]").text()).contains(enMots);
        pages.perform(post(page.selectFirst(".suspension form").attr("action"))
                        .with(gestionnaire())
                        .with(csrf()))
                .andExpect(redirectedUrl(adresse));
        assertThat(dossiers.facturesSuspendues(debiteur.id())).isEmpty();
    }

    @Test
    void tout_le_debiteur_se_met_en_pause_depuis_sa_page_ou_son_dossier() throws Exception {
        String fiche = "/debiteurs/" + debiteur.id();
        Document refus = refuse(
                post(fiche + "/suspensions").param("motif", "Rachat en cours").param("jusquA", "01/02/2026"));
        assertThat(refus.select("#e-jusquA").text()).contains("déjà passée");
        assertThat(refus.select("#c-motif").val()).isEqualTo("Rachat en cours");
        assertThat(refus.select("#c-nom").val()).as("the record is not emptied").isEqualTo("Vannerie Ozanne");

        pages.perform(post(fiche + "/suspensions")
                        .with(gestionnaire())
                        .with(csrf())
                        .param("motif", "Rachat en cours"))
                .andExpect(redirectedUrl(fiche));
        assertThat(lire(get(adresse), gestionnaire()).select("#suspensions").text())
                .contains("Rachat en cours", "Tout le débiteur", "sans date de fin");
        Document page = lire(get(fiche), gestionnaire());
        pages.perform(post(page.selectFirst(".suspension form").attr("action"))
                        .with(gestionnaire())
                        .with(csrf()))
                .andExpect(redirectedUrl(fiche));
        assertThat(dossiers.suspensionsDuDebiteur(debiteur.id())).isEmpty();

        pages.perform(post(adresse + "/suspensions")
                        .with(gestionnaire())
                        .with(csrf())
                        .param("portee", "DEBITEUR")
                        .param("motif", "Rachat en cours"))
                .andExpect(redirectedUrl(adresse));
        assertThat(dossiers.suspensionsDuDebiteur(debiteur.id())).hasSize(1);
    }

    @Test
    void un_administrateur_arrete_tout_un_portefeuille_et_chaque_page_le_dit() throws Exception {
        String motif = "Congés de " + creancier.code();
        pages.perform(post("/creancier/suspensions")
                        .with(gestionnaire())
                        .with(csrf())
                        .param("portefeuille", creancier.code()))
                .andExpect(status().isForbidden());
        MvcResult sansDate = pages.perform(post("/creancier/suspensions")
                        .with(admin())
                        .with(csrf())
                        .param("portefeuille", creancier.code())
                        .param("motif", motif)
                        .param("jusquA", ""))
                .andExpect(status().isUnprocessableEntity())
                .andReturn();
        Document refus = Jsoup.parse(contenu(sansDate));
        assertThat(refus.select("#e-jusquA").text()).contains("dernier jour");
        assertThat(refus.select("#c-motif").val()).isEqualTo(motif);

        pages.perform(post("/creancier/suspensions")
                        .with(admin())
                        .with(csrf())
                        .param("portefeuille", creancier.code())
                        .param("motif", motif)
                        .param("jusquA", "20/03/2026"))
                .andExpect(redirectedUrl("/creancier?code=" + creancier.code()));

        Document page = lire(get("/factures"), gestionnaire());
        assertThat(page.select(".essai").text()).contains(motif, "jusqu’au 20 mars 2026");
        Document dossier = lire(get(adresse), gestionnaire());
        assertThat(dossier.select("#suspensions").text()).contains(motif, "Tout le portefeuille");
        assertThat(dossier.select("#suspensions .suspension form"))
                .as("not for a gestionnaire")
                .isEmpty();
        long pause = dossiers.suspensions(dossier()).get(0).id();
        pages.perform(post(adresse + "/suspensions/" + pause + "/reprise")
                        .with(gestionnaire())
                        .with(csrf()))
                .andExpect(status().isForbidden());

        pages.perform(post("/creancier/suspensions/" + pause + "/reprise")
                        .with(admin())
                        .with(csrf())
                        .param("retour", adresse))
                .andExpect(redirectedUrl(adresse));
        assertThat(lire(get("/factures"), gestionnaire()).select(".essai").text())
                .doesNotContain(motif);
        assertThat(decor.dossier(debiteur).etat()).isEqualTo(EtatDossier.OUVERT);
    }

    @Test
    void ma_journee_dit_ce_qu_une_pause_retient() throws Exception {
        decor.avancer(8);
        Document avant = lire(get("/").param("creancier", creancier.code()), gestionnaire());
        assertThat(avant.select("a.affaire").text()).contains("Appel téléphonique");
        String cle = avant.selectFirst("a.affaire").attr("href");
        dossiers.suspendre(dossier(), "Accord du dirigeant", null, "essai");

        Document apres = lire(get("/").param("creancier", creancier.code()), gestionnaire());
        assertThat(apres.select("a.affaire").text()).doesNotContain("Appel téléphonique");
        assertThat(apres.select("#ecran > .aide").text()).contains("autre tâche attend la fin d’une pause");
        Document volet = lire(get(cle).header("HX-Request", "true").header("HX-Target", "volet"), gestionnaire());
        assertThat(volet.select(".alerte").text()).contains("levez la suspension");
        assertThat(volet.select("form.tache")).isEmpty();
        assertThat(lire(get(adresse), gestionnaire()).select(".attentes").text())
                .contains("En pause : Appel");
    }

    @Test
    void apres_une_suspension_l_etape_retenue_dit_jusqu_a_quand() throws Exception {
        long pause = dossiers.suspendre(dossier(), "Accord du dirigeant", null, "essai")
                .id();
        decor.avancer(15);
        dossiers.lever(pause, "essai");
        decor.avancer(1);

        assertThat(lire(get(adresse), gestionnaire()).select(".attentes").text())
                .contains("La suspension vient de finir : pas de message avant le");
    }

    @Test
    void un_dossier_clos_n_accepte_plus_rien() throws Exception {
        creances.annulerFacture(creancier.code(), premiere, "essai");
        creances.annulerFacture(creancier.code(), seconde, "essai");
        decor.avancer(1);

        pages.perform(post(adresse + "/promesses")
                        .with(gestionnaire())
                        .with(csrf())
                        .param("montantPromis", "10")
                        .param("datePromise", "10/03/2026"))
                .andExpect(status().isConflict());
        assertThat(lire(get(adresse), gestionnaire()).select("#gestes, #suspensions"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/promesses", "/litiges", "/suspensions"})
    void un_auditeur_ne_voit_aucun_geste_et_n_en_fait_aucun(String geste) throws Exception {
        assertThat(lire(get(adresse), auditeur()).select("main form[method=post]"))
                .isEmpty();
        pages.perform(post(adresse + geste).with(auditeur()).with(csrf())).andExpect(status().isForbidden());
    }

    private long dossier() {
        return dossiers.duDebiteur(debiteur.id()).get(0).id();
    }

    private Document volet(String libelle) throws Exception {
        Document journee = lire(get("/").param("creancier", creancier.code()), gestionnaire());
        Element ligne = journee.select("a.affaire").stream()
                .filter(une -> une.text().contains(libelle))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Pas de « " + libelle + " » : " + journee.text()));
        assertThat(ligne.text()).contains("Litige sur la livraison : " + premiere);
        return lire(get(ligne.attr("href")).header("HX-Request", "true").header("HX-Target", "volet"), gestionnaire());
    }

    private void achever(Document volet, String... champs) throws Exception {
        MockHttpServletRequestBuilder envoi = post(volet.selectFirst("form.tache")
                        .attr("action"))
                .with(gestionnaire())
                .with(csrf());
        for (int i = 0; i < champs.length; i += 2) {
            envoi.param(champs[i], champs[i + 1]);
        }
        pages.perform(envoi).andExpect(status().is3xxRedirection());
    }

    private Document refuse(MockHttpServletRequestBuilder demande) throws Exception {
        return Jsoup.parse(contenu(pages.perform(demande.with(gestionnaire()).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()));
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

    private static UserRequestPostProcessor admin() {
        return user("ines").roles("ADMIN");
    }

    private static UserRequestPostProcessor auditeur() {
        return user("paul").roles("AUDITEUR");
    }
}
