package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.abandon.Abandons;
import fr.escalade.creance.Creances;
import fr.escalade.creance.NouveauReglement;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.historique.Journal;
import fr.escalade.insolvabilite.ProcedureCollective;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.partage.Montant;
import fr.escalade.reponse.ReponsesRecues;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Answers, plans, insolvency, giving up and prescription as a person notes them on the case's page, without JavaScript. */
@Bureau
@Import(Decor.class)
class SuitesDuDossierTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Decor decor;

    @Autowired
    private Creances creances;

    @Autowired
    private ReponsesRecues reponses;

    @Autowired
    private Echeanciers echeanciers;

    @Autowired
    private ProceduresCollectives procedures;

    @Autowired
    private Abandons abandons;

    @Autowired
    private Journal journal;

    private Creancier creancier;
    private Debiteur debiteur;
    private String facture;
    private String adresse;

    @BeforeEach
    void un_dossier_de_mille_euros() {
        decor.lundi();
        creancier = decor.creancier(ModeEnvoi.ESSAI);
        debiteur = decor.debiteur(creancier, "Papeterie Lemoine", "compta@lemoine.example");
        facture = decor.facture(debiteur, "1000.00", 5);
        decor.avancer(1);
        adresse = "/dossiers/" + decor.dossier(debiteur).numero();
    }

    @Test
    void une_reponse_notee_se_lit_dans_le_volet_avec_ce_qu_on_en_a_pense() throws Exception {
        Document refus = refuse(post(adresse + "/reponses")
                .param("canalReponse", "EMAIL")
                .param("texteReponse", " ")
                .param("suggestion", "NEGLIGENCE"));
        assertThat(refus.select("#e-texteReponse").text()).contains("Écrivez ce que le débiteur a répondu");
        assertThat(refus.select("#c-canalReponse option[selected]").val()).isEqualTo("EMAIL");
        assertThat(refus.select("details[open] > summary").text()).isEqualTo("Noter une réponse du débiteur");

        fait(
                post(adresse + "/reponses")
                        .param("canalReponse", "EMAIL")
                        .param("texteReponse", "Notre client nous paie fin mars, merci de patienter.")
                        .param("suggestion", "DIFFICULTE_PASSAGERE"),
                adresse);
        decor.avancer(0);

        Document page = lire(get(adresse), "claire", "GESTIONNAIRE");
        assertThat(page.select("#reponses").text())
                .contains("par e-mail", "À lire", "fin mars", "Difficulté passagère de trésorerie ?", "Traiter");
        assertThat(page.select("#suspensions").text()).contains("Réponse du débiteur à lire");
        Document volet = volet(page.selectFirst("#reponses a").attr("href"));
        assertThat(volet.select(".sujet").text()).contains("Notre client nous paie fin mars", "À première vue");
        assertThat(volet.select("input[name=qualification]")).hasSize(8);
        assertThat(volet.select("input[name=qualification][checked]").val()).isEqualTo("difficulte_passagere");
        assertThat(reponses.duDossier(dossier())).hasSize(1);
    }

    @Test
    void un_echeancier_se_calcule_se_corrige_se_propose_et_se_retire() throws Exception {
        Document calcule = lire(
                get(adresse + "/echeanciers/calcul")
                        .param("total", "1\u202f000,00")
                        .param("nombre", "3")
                        .param("premiere", "2026-04-01"),
                "claire",
                "GESTIONNAIRE");
        assertThat(calcule.select("input[name=montantEcheance]").eachAttr("value"))
                .containsExactly("333,33", "333,33", "333,34", "");
        assertThat(calcule.select("input[name=dateEcheance]").eachAttr("value"))
                .containsExactly("2026-04-01", "2026-05-01", "2026-06-01", "");
        assertThat(echeanciers.duDossier(dossier())).isEmpty();

        Document tropPeu = refuse(plan("200,00", "300,00"));
        assertThat(tropPeu.select("#e-echeances").text()).contains("ajoutez 500,00");
        assertThat(tropPeu.select("input[name=montantEcheance]").eachAttr("value"))
                .containsExactly("200,00", "300,00");
        assertThat(refuse(plan("mille", "300,00")).select("#e-echeances").text())
                .contains("Échéance 1", "« mille » n’est pas un montant");

        fait(plan("400,00", "600,00"), adresse);
        Echeancier propose = echeanciers.duDossier(dossier()).get(0);
        assertThat(propose.montant()).isEqualTo(Montant.euros("1000.00"));
        assertThat(lire(get(adresse), "claire", "GESTIONNAIRE")
                        .select("#echeanciers")
                        .text())
                .contains("À décider", "01/04/2026", "400,00");

        echeanciers.accorder(propose.id(), "rita");
        decor.avancer(0);
        creances.encaisser(
                new NouveauReglement(
                        creancier.code(),
                        "VIR-" + facture,
                        LocalDate.of(2026, 3, 3),
                        Montant.euros("450.00"),
                        debiteur.code(),
                        List.of()),
                "essai");
        Document enCours = lire(get(adresse), "claire", "GESTIONNAIRE");
        assertThat(enCours.select("#echeanciers tbody tr").eachText())
                .satisfiesExactly(
                        premiere -> assertThat(premiere).contains("400,00", "Payée"),
                        seconde -> assertThat(seconde).contains("600,00", "50,00", "À venir"));
        String retrait = adresse + "/echeanciers/" + propose.id() + "/retrait";
        assertThat(refuse(post(retrait).param("motifRetrait", ""))
                        .select("#e-motifRetrait")
                        .text())
                .contains("Dites pourquoi");
        fait(post(retrait).param("motifRetrait", "Il préfère payer en une fois"), adresse);
        assertThat(lire(get(adresse), "claire", "GESTIONNAIRE")
                        .select("#echeanciers")
                        .text())
                .contains("Retiré", "Il préfère payer en une fois");
    }

    @Test
    void l_accord_signe_se_note_avec_son_scan() throws Exception {
        byte[] scan = "bon pour accord".getBytes(StandardCharsets.UTF_8);
        fait(plan("400,00", "600,00"), adresse);
        Echeancier plan = echeanciers.duDossier(dossier()).get(0);
        assertThat(lire(get(adresse), "claire", "GESTIONNAIRE")
                        .select("#echeanciers")
                        .text())
                .doesNotContain("Noter l’accord signé");
        echeanciers.accorder(plan.id(), "rita");

        String signature = adresse + "/echeanciers/" + plan.id() + "/signature";
        Document refus = refuse(multipart(signature).param("signeLe", "01/01/2020"));
        assertThat(refus.select("#echeanciers details[open] .erreur").text()).contains("entre la proposition");
        fait(
                multipart(signature)
                        .file(new MockMultipartFile("accordSigne", "C:\\scan\\accord.png", "image/png", scan))
                        .param("signeLe", "03/03/2026"),
                adresse);

        Document page = lire(get(adresse), "claire", "GESTIONNAIRE");
        assertThat(page.select("#echeanciers").text())
                .contains("Accord signé par le débiteur le 03/03/2026", "voir l’accord")
                .doesNotContain("Noter l’accord signé");
        assertThat(page.select("#prescription").text()).contains("Reconnaissance de dette le 03/03/2026");
        String lien = page.select("#echeanciers a:contains(accord)").attr("href");
        pages.perform(get(lien).with(user("paul").roles("AUDITEUR")))
                .andExpect(content().contentType("image/png"))
                .andExpect(content().bytes(scan));
        pages.perform(get("/dossiers/inconnu/echeanciers/" + plan.id() + "/signature/accord")
                        .with(user("paul").roles("AUDITEUR")))
                .andExpect(status().isNotFound());
    }

    @Test
    void une_procedure_collective_dit_jusqu_a_quand_declarer() throws Exception {
        Document refus = refuse(post(adresse + "/procedures-collectives")
                .param("typeProcedure", "REDRESSEMENT")
                .param("jugement", "01/02/2027"));
        assertThat(refus.select("#e-jugement").text()).contains("ne peut pas être à venir");
        assertThat(refus.select("#c-typeProcedure option[selected]").val()).isEqualTo("REDRESSEMENT");
        assertThat(refus.select("#c-typeProcedure").text()).doesNotContain("surendettement");

        fait(
                post(adresse + "/procedures-collectives")
                        .param("typeProcedure", "REDRESSEMENT")
                        .param("jugement", "20/02/2026")
                        .param("mandataire", "Me Favre, Rennes"),
                adresse);
        Document avant = lire(get(adresse), "claire", "GESTIONNAIRE");
        assertThat(avant.select("#procedures").text())
                .contains("Redressement judiciaire", "Me Favre", "deux mois", "pas encore notée");

        ProcedureCollective notee = procedures.enCours(debiteur.id()).orElseThrow();
        pages.perform(post(adresse + "/procedures-collectives/" + notee.id() + "/publication")
                        .with(user("claire").roles("GESTIONNAIRE"))
                        .with(csrf())
                        .param("publicationTardive", "28/02/2026")
                        .param("bodaccTardif", "A n° 1234"))
                .andExpect(redirectedUrl(adresse))
                .andExpect(flash().attribute("annonce", "La créance est à déclarer avant le 28 avril 2026."));
        assertThat(lire(get(adresse), "claire", "GESTIONNAIRE")
                        .select("#procedures")
                        .text())
                .contains("annonce A n° 1234", "À déclarer avant le 28 avril 2026", "il reste 56 jours", "R622-24");
    }

    @Test
    void un_abandon_se_demande_a_deux() throws Exception {
        assertThat(refuse(post(adresse + "/abandons").param("motifAbandon", ""))
                        .select("#e-motifAbandon")
                        .text())
                .contains("pourquoi");
        assertThat(lire(get(adresse), "claire", "GESTIONNAIRE")
                        .select(".a-perdre")
                        .text())
                .contains(facture, "1\u202f000,00");

        fait(post(adresse + "/abandons").param("motifAbandon", "Débiteur parti sans adresse"), adresse);
        decor.avancer(0);

        assertThat(abandons.duDossier(dossier())).hasSize(1);
        Document page = lire(get(adresse), "claire", "GESTIONNAIRE");
        assertThat(page.select("#abandons").text())
                .contains("Débiteur parti sans adresse", "À décider", "un responsable autre que");
        assertThat(page.select("#abandons a").text()).isEqualTo("Décider");
        assertThat(page.select("#gestes").text()).contains("Une demande attend déjà une décision");
    }

    @Test
    void une_reconnaissance_de_dette_fait_repartir_la_prescription() throws Exception {
        String ancienne = decor.facture(debiteur, "500.00", 1700);
        decor.avancer(0);
        Document avant = lire(get(adresse), "claire", "GESTIONNAIRE");
        assertThat(avant.select("#prescription").text()).contains(ancienne, "Dans moins de 6 mois");
        Document liste = lire(get("/prescriptions").param("creancier", creancier.code()), "claire", "GESTIONNAIRE");
        assertThat(liste.select("h1 + p").text()).contains("1 facture", "500,00", "la première le");
        assertThat(liste.select("tbody tr").text())
                .contains(ancienne, "Papeterie Lemoine")
                .doesNotContain(facture);

        Document refus = refuse(post(adresse + "/interruptions")
                .param("nature", "RECONNAISSANCE")
                .param("jourInterruption", "01/01/2027")
                .param("interrompues", ancienne)
                .param("source", "accord signé, classeur Lemoine"));
        assertThat(refus.select("#e-jourInterruption").text()).contains("pas encore arrivé");
        assertThat(refus.select("[name=interrompues][checked]").val()).isEqualTo(ancienne);

        fait(
                post(adresse + "/interruptions")
                        .param("nature", "RECONNAISSANCE")
                        .param("jourInterruption", "02/03/2026")
                        .param("interrompues", ancienne)
                        .param("source", "accord signé, classeur Lemoine"),
                adresse + "#prescription");

        Document apres = lire(get(adresse), "claire", "GESTIONNAIRE");
        assertThat(apres.select("#prescription").text())
                .contains("03/03/2031", "Reconnaissance de dette le 02/03/2026", "classeur Lemoine");
        assertThat(lire(get("/prescriptions"), "claire", "GESTIONNAIRE")
                        .select("main")
                        .text())
                .doesNotContain(ancienne);

        String annulation =
                apres.selectFirst("#prescription form[action$=annulation]").attr("action");
        fait(post(annulation).param("motifSansEffet", "Signature contestée"), adresse + "#prescription");
        assertThat(lire(get("/prescriptions"), "claire", "GESTIONNAIRE")
                        .select("tbody")
                        .text())
                .contains(ancienne);
    }

    @Test
    void une_instance_arrete_la_prescription_jusqu_a_sa_fin() throws Exception {
        fait(
                post(adresse + "/interruptions")
                        .param("nature", "DEMANDE_EN_JUSTICE")
                        .param("jourInterruption", "02/03/2026")
                        .param("interrompues", facture)
                        .param("source", "assignation du 2 mars"),
                adresse + "#prescription");
        Document page = lire(get(adresse), "claire", "GESTIONNAIRE");
        assertThat(page.select("#prescription tbody").text()).contains("arrêtée", "Demande en justice");

        String fin = page.selectFirst("#prescription form[action$=fin]").attr("action");
        assertThat(refuse(post(fin).param("finInterruption", "01/02/2026"))
                        .select("#prescription details[open] .erreur")
                        .text())
                .contains("ne peut pas finir");
        fait(post(fin).param("finInterruption", "03/03/2026"), adresse + "#prescription");
        assertThat(lire(get(adresse), "claire", "GESTIONNAIRE")
                        .select("#prescription tbody")
                        .text())
                .contains("04/03/2031");
    }

    @Test
    void ne_pas_appeler_se_note_et_se_leve_avec_un_motif() throws Exception {
        String fiche = "/debiteurs/" + debiteur.id();
        fait(post(fiche + "/appels/refus"), fiche);
        assertThat(lire(get(fiche), "claire", "GESTIONNAIRE").select("#appels").text())
                .contains("Ne pas appeler.", "3 mars 2026");
        assertThat(refuse(post(fiche + "/appels/reprise"))
                        .select("#e-motifAppel")
                        .text())
                .contains("Dites comment");

        fait(post(fiche + "/appels/reprise").param("motifAppel", "son e-mail du 3 mars"), fiche);
        assertThat(lire(get(fiche), "claire", "GESTIONNAIRE").select("#appels").text())
                .contains("peut être appelé");
        assertThat(journal.chronologieDuDebiteur(debiteur.id()))
                .anyMatch(ligne -> ligne.type().equals("DEBITEUR_APPELABLE")
                        && ligne.libelle().contains("son e-mail du 3 mars")
                        && ligne.auteur().equals("claire"));
    }

    @Test
    void un_auditeur_lit_tout_et_ne_voit_aucun_geste() throws Exception {
        fait(
                post(adresse + "/interruptions")
                        .param("nature", "RECONNAISSANCE")
                        .param("jourInterruption", "02/03/2026")
                        .param("interrompues", facture)
                        .param("source", "accord signé"),
                adresse + "#prescription");
        Document page = lire(get(adresse), "paul", "AUDITEUR");
        assertThat(page.select("#prescription").text()).contains("Reconnaissance de dette");
        assertThat(page.select("main form")).isEmpty();
    }

    private MockHttpServletRequestBuilder plan(String premier, String second) {
        return post(adresse + "/echeanciers")
                .param("initiative", "DEBITEUR")
                .param("dateEcheance", "01/04/2026", "01/05/2026")
                .param("montantEcheance", premier, second);
    }

    private long dossier() {
        return decor.dossier(debiteur).id();
    }

    private Document volet(String adresse) throws Exception {
        return lire(get(adresse).header("HX-Request", "true").header("HX-Target", "volet"), "claire", "GESTIONNAIRE");
    }

    private void fait(AbstractMockHttpServletRequestBuilder<?> demande, String ensuite) throws Exception {
        pages.perform(demande.with(user("claire").roles("GESTIONNAIRE")).with(csrf()))
                .andExpect(redirectedUrl(ensuite));
    }

    private Document refuse(AbstractMockHttpServletRequestBuilder<?> demande) throws Exception {
        return Jsoup.parse(contenu(
                pages.perform(demande.with(user("claire").roles("GESTIONNAIRE")).with(csrf()))
                        .andExpect(status().isUnprocessableEntity())
                        .andReturn()));
    }

    private Document lire(MockHttpServletRequestBuilder demande, String qui, String role) throws Exception {
        UserRequestPostProcessor personne = user(qui).roles(role);
        return Jsoup.parse(contenu(
                pages.perform(demande.with(personne)).andExpect(status().isOk()).andReturn()));
    }

    private static String contenu(MvcResult reponse) throws Exception {
        return reponse.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
