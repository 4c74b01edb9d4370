package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.contentieux.Preuves;
import fr.escalade.courrier.Courrier;
import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creance.Pieces;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.insolvabilite.TypeDeProcedure;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.promesse.Promesses;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a debtor finds behind the link of a message, day after day. */
@Portail
class EspaceDuDebiteurTest {

    @Autowired
    Histoire histoire;

    @Autowired
    MockMvc pages;

    @Autowired
    Creances creances;

    @Autowired
    Pieces pieces;

    @Autowired
    Debiteurs debiteurs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Litiges litiges;

    @Autowired
    Promesses promesses;

    @Autowired
    Echeanciers echeanciers;

    @Autowired
    ProceduresCollectives procedures;

    @Autowired
    Preuves preuves;

    @Autowired
    Journal journal;

    private Debiteur leroy;

    @BeforeEach
    void un_client_en_retard() {
        histoire.commence("2026-01-05");
        leroy = histoire.debiteur("LEROY", TypeDebiteur.PROFESSIONNEL);
    }

    @Test
    void une_piece_trop_lourde_se_telecharge_par_le_lien_du_message() throws Exception {
        byte[] lourde = octets(30_000);
        byte[] legere = octets(3_000);
        facture(leroy, "FA-77", "450.00", lourde);
        facture(leroy, "FA-78", "120.00", legere);
        histoire.jusquAu("2026-01-08");

        assertThat(histoire.recusParEtape(leroy)).containsExactly("2026-01-07 relance_courtoise");
        String texte = corps(histoire.recus(leroy).get(0), "text/plain");
        assertThat(texte.replaceAll("[\\s\\u00a0\\u202f]+", " "))
                .contains("Pièces jointes : FA-78.pdf.", "Téléchargez FA-77.pdf et consultez vos factures : https://")
                .doesNotContain("sur simple demande");
        String jeton = LienDuMessage.jeton(texte);
        assertThat(Jsoup.parse(corps(histoire.recus(leroy).get(0), "text/html"))
                        .select("a[href]")
                        .eachAttr("href"))
                .containsExactly("https://factures.maison.example/espace/" + jeton);

        Document page = page(jeton);
        assertThat(page.select("h1").text()).isEqualTo("Vos factures chez Atelier Lumen");
        assertThat(page.select(".demande").text()).contains("À régler aujourd’hui", "570,00 €");
        assertThat(page.select("tbody").text()).contains("FA-77", "échue le 4 janvier 2026, en retard de 4 jours");
        assertThat(page.select(".virement").text())
                .contains("FR76 3000 6000 0112 3456 7890 189", "Référence à rappeler RF");
        assertThat(page.select(".virement svg")).hasSize(1);
        assertThat(page.select("#t-verifier").parents().first().text())
                .contains(
                        "7 janvier 2026",
                        courrier().objet().replace('\u00a0', ' '),
                        courrier().sha256(),
                        leroy.email());
        assertThat(documents(page)).containsExactly("Télécharger FA-78.pdf", "Télécharger FA-77.pdf");

        assertThat(telecharger(page, "FA-77.pdf")).isEqualTo(lourde);
        assertThat(telecharger(page, "FA-78.pdf")).isEqualTo(legere);
    }

    @Test
    void l_ouverture_est_dite_une_fois_comme_un_indice_et_ne_change_rien_a_la_procedure() throws Exception {
        facture(leroy, "FA-77", "450.00", octets(30_000));
        histoire.jusquAu("2026-01-08");
        Document page = page(jeton());
        telecharger(page, "FA-77.pdf");
        page(jeton());
        histoire.jusquAu("2026-01-09");
        page(jeton());
        telecharger(page, "FA-77.pdf");

        assertThat(lignes("LIEN_OUVERT"))
                .containsExactly("Lien ouvert : Relance courtoise, message du 7 janvier 2026. Une indication, non la"
                        + " preuve d'une lecture.");
        assertThat(lignes("PIECE_TELECHARGEE"))
                .containsExactly("Pièce téléchargée par le lien : FA-77.pdf (Relance courtoise, message du 7 janvier"
                        + " 2026)");
        assertThat(journal.chronologie(histoire.dossier(leroy).id()))
                .extracting(LigneDuJournal::type)
                .contains("LIEN_OUVERT", "PIECE_TELECHARGEE");
        assertThat(journal.verifier().valide()).isTrue();
        assertThat(dossierDePieces())
                .contains("Lien ouvert le 08/01/2026 10:00", "2 fois, la dernière le 09/01/2026 10:00", "non la preuve")
                .contains("Téléchargement de FA-77.pdf le 08/01/2026");

        histoire.jusquAu("2026-01-20");
        assertThat(histoire.recusParEtape(leroy)).hasSize(2).last().asString().endsWith("relance_ferme");
    }

    @Test
    void une_fois_paye_l_espace_le_dit_et_ne_demande_plus_rien() throws Exception {
        facture(leroy, "FA-77", "450.00", octets(3_000));
        histoire.jusquAu("2026-01-08");
        String jeton = jeton();
        histoire.paie(leroy, "VIR-1", "450.00");
        histoire.jusquAu("2026-01-12");

        Document page = page(jeton);
        assertThat(page.select(".demande").text()).contains("Tout est réglé, merci");
        assertThat(page.select("tbody").text()).contains("FA-77", "réglée", "0,00 €");
        assertThat(page.select(".virement, .somme, svg")).isEmpty();
        page.select("details").remove();
        assertThat(page.text()).doesNotContain("À régler", "en retard", "IBAN");
        assertThat(documents(page)).containsExactly("Télécharger FA-77.pdf");
    }

    @Test
    void un_reglement_partiel_laisse_son_reste() throws Exception {
        facture(leroy, "FA-77", "450.00", octets(3_000));
        histoire.jusquAu("2026-01-08");
        histoire.paie(leroy, "VIR-1", "150.00");
        assertThat(page(jeton()).select(".demande").text()).contains("300,00 €");
    }

    @Test
    void une_facture_contestee_n_est_pas_reclamee() throws Exception {
        facture(leroy, "FA-77", "450.00", octets(3_000));
        facture(leroy, "FA-78", "120.00", octets(2_000));
        histoire.jusquAu("2026-01-08");
        litiges.ouvrir(histoire.dossier(leroy).id(), List.of("FA-77"), Motif.LIVRAISON, "Un carton manque", "claire");

        Document page = page(jeton());
        assertThat(page.select(".demande").text()).contains("120,00 €").doesNotContain("570,00 €", "450,00 €");
        assertThat(page.select("tbody").text()).contains("contestée : en cours d’examen, non réclamée");

        histoire.paieLaFacture(leroy, "VIR-1", "FA-78", "120.00");
        assertThat(page(jeton()).select(".demande").text()).contains("Rien ne vous est demandé aujourd’hui");
        assertThat(page(jeton()).select(".virement, svg")).isEmpty();
    }

    @Test
    void un_echeancier_ne_demande_que_sa_prochaine_echeance() throws Exception {
        facture(leroy, "FA-77", "600.00", octets(3_000));
        histoire.jusquAu("2026-01-08");
        Echeancier plan = echeanciers.proposer(
                histoire.dossier(leroy).id(),
                List.of(
                        new Ligne(LocalDate.parse("2026-01-20"), Montant.euros("200.00")),
                        new Ligne(LocalDate.parse("2026-02-20"), Montant.euros("400.00"))),
                "claire");
        Document demande = page(jeton());
        assertThat(demande.select(".demande").text()).contains("Votre demande d’échéancier est à l’étude");
        assertThat(demande.select(".virement, .somme")).isEmpty();

        echeanciers.accorder(plan.id(), "rene");
        histoire.paie(leroy, "VIR-1", "50.00");
        Document accorde = page(jeton());
        assertThat(accorde.select(".demande").text())
                .contains("Prochaine échéance : 150,00 € pour le 20 janvier 2026")
                .doesNotContain("600,00 €");
        assertThat(accorde.select("tbody").text()).contains("comprise dans l’échéancier", "20 février 2026");
        assertThat(accorde.select(".virement").text()).contains("150,00 €");
    }

    @Test
    void une_pause_et_une_promesse_se_lisent_sans_rien_reclamer_de_plus() throws Exception {
        facture(leroy, "FA-77", "450.00", octets(3_000));
        facture(leroy, "FA-78", "120.00", octets(2_000));
        histoire.jusquAu("2026-01-08");
        promesses.recevoir(
                histoire.dossier(leroy).id(), Montant.euros("120.00"), LocalDate.parse("2026-01-16"), "claire");
        long facture =
                creances.trouver(histoire.creancier(), "FA-77").orElseThrow().id();
        dossiers.suspendreFacture(facture, "Bon de livraison demandé", null, "claire");

        Document page = page(jeton());
        assertThat(page.select(".demande").text())
                .contains("120,00 €", "Vous avez annoncé un règlement de 120,00 € pour le 16 janvier 2026")
                .doesNotContain("570,00 €");
        assertThat(page.select("tbody").text()).contains("en pause, non réclamée pour l’instant");
    }

    @Test
    void une_procedure_collective_interdit_de_demander() throws Exception {
        facture(leroy, "FA-77", "450.00", octets(3_000));
        histoire.jusquAu("2026-01-08");
        procedures.ouvrir(
                leroy.id(),
                TypeDeProcedure.REDRESSEMENT,
                LocalDate.parse("2026-01-07"),
                LocalDate.parse("2026-01-08"),
                "Maître Blanc",
                "claire");

        Document page = page(jeton());
        assertThat(page.select(".demande").text()).contains("Aucun paiement ne vous est demandé ici");
        assertThat(page.select(".virement, .somme, svg")).isEmpty();
        assertThat(page.select("tbody").text()).contains("relève de la procédure en cours, non réclamée ici");
    }

    @Test
    void un_rappel_avant_l_echeance_ouvre_un_espace_sans_retard() throws Exception {
        Debiteur petit = histoire.debiteur("PETIT", TypeDebiteur.PROFESSIONNEL);
        enregistrer(
                petit, "FA-90", "2026-01-20", "80.00", pieces.conserver("FA-90.pdf", "application/pdf", octets(900)));
        histoire.jusquAu("2026-01-14");

        assertThat(histoire.recusParEtape(petit)).hasSize(1);
        Document page = page(LienDuMessage.jeton(corps(histoire.recus(petit).get(0), "text/plain")));
        assertThat(page.select(".demande").text())
                .contains("À régler à l’échéance", "80,00 €", "Aucune facture n’est en retard");
        assertThat(page.select("tbody").text()).contains("à régler pour le 20 janvier 2026");
        assertThat(documents(page)).containsExactly("Télécharger FA-90.pdf");
    }

    @Test
    void un_professionnel_y_lit_les_accessoires_que_ses_lettres_reclament_un_particulier_jamais() throws Exception {
        histoire.commence("2026-01-05", ModeEnvoi.AUTOMATIQUE, false);
        Debiteur maison = histoire.debiteur("MAISON", TypeDebiteur.PROFESSIONNEL);
        Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PARTICULIER);
        facture(maison, "FA-1", "1000.00", octets(900));
        facture(durand, "FA-2", "1000.00", octets(800));
        histoire.jusquAu("2026-01-08");

        Document professionnel =
                page(LienDuMessage.jeton(histoire.courriers(maison).get(0)));
        assertThat(professionnel.text())
                .contains("Indemnités forfaitaires de recouvrement 40,00 €", "Intérêts de retard");
        Document particulier =
                page(LienDuMessage.jeton(histoire.courriers(durand).get(0)));
        assertThat(particulier.select(".demande").text()).contains("1 000,00 €");
        assertThat(particulier.text()).doesNotContain("Intérêts", "Indemnité", "40,00 €");
    }

    @Test
    void un_debiteur_de_langue_anglaise_lit_son_espace_en_anglais() throws Exception {
        Debiteur smith = debiteurs.enregistrer(
                histoire.creancier(),
                new FicheDebiteur(
                        "SMITH",
                        "Smith Ltd",
                        TypeDebiteur.PROFESSIONNEL,
                        null,
                        histoire.creancier().toLowerCase() + ".smith@client.example",
                        null,
                        "1 High Street",
                        "SW1A 1AA",
                        "London",
                        "GB",
                        "en",
                        null,
                        null),
                "test");
        facture(smith, "FA-77", "1450.00", octets(3_000));
        histoire.jusquAu("2026-01-08");
        String jeton = LienDuMessage.jeton(histoire.courriers(smith).get(0));

        Document page = page(jeton);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.text())
                .contains("To pay today", "€1,450.00", "due on 4 January 2026, 4 days late", "Download FA-77.pdf");

        histoire.jusquAu("2026-07-10");
        assertThat(lire(get("/espace/" + jeton), 404).text()).contains("This link opens nothing");
    }

    private void facture(Debiteur debiteur, String numero, String montant, byte[] pdf) {
        enregistrer(debiteur, numero, "2026-01-04", montant, pieces.conserver(numero + ".pdf", "application/pdf", pdf));
    }

    private void enregistrer(Debiteur debiteur, String numero, String echeance, String montant, long piece) {
        LocalDate due = LocalDate.parse(echeance);
        creances.enregistrer(
                debiteur,
                List.of(new NouvelleFacture(
                        numero,
                        NatureFacture.FACTURE,
                        due.minusDays(30),
                        due,
                        Montant.euros(montant),
                        null,
                        false,
                        null,
                        piece)),
                "test");
    }

    private Courrier courrier() {
        return histoire.courriers(leroy).get(0);
    }

    private String jeton() {
        return LienDuMessage.jeton(courrier());
    }

    private Document page(String jeton) throws Exception {
        return lire(get("/espace/" + jeton), 200);
    }

    private Document lire(MockHttpServletRequestBuilder demande, int statut) throws Exception {
        String html = pages.perform(demande)
                .andExpect(status().is(statut))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(html.replaceAll("[\\u202f\\u00a0]", " "));
    }

    private static List<String> documents(Document page) {
        return page.select("a[href*=/pieces/]").eachText();
    }

    private byte[] telecharger(Document page, String nom) throws Exception {
        String adresse = page.select("a[href*=/pieces/]").stream()
                .filter(lien -> lien.text().endsWith(nom))
                .findFirst()
                .orElseThrow()
                .attr("href");
        return pages.perform(get(adresse))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private List<String> lignes(String type) {
        return journal.chronologieDuDebiteur(leroy.id()).stream()
                .filter(ligne -> ligne.type().equals(type))
                .map(LigneDuJournal::libelle)
                .toList();
    }

    private String dossierDePieces() throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                preuves.rassembler(histoire.dossier(leroy).id())))) {
            while (!zip.getNextEntry().getName().endsWith(".pdf")) {
                zip.closeEntry();
            }
            try (PDDocument pdf = Loader.loadPDF(zip.readAllBytes())) {
                return new PDFTextStripper().getText(pdf).replaceAll("[\\u202f\\u00a0\\s]+", " ");
            }
        }
    }

    private static String corps(Part partie, String type) throws Exception {
        if (partie.getContent() instanceof Multipart ensemble) {
            List<String> corps = new ArrayList<>();
            for (int i = 0; i < ensemble.getCount(); i++) {
                corps.add(corps(ensemble.getBodyPart(i), type));
            }
            return String.join("", corps);
        }
        return partie.isMimeType(type) && partie.getFileName() == null
                ? partie.getContent().toString()
                : "";
    }

    /** No PDF, but bytes that nothing compresses and no other invoice has. */
    private static byte[] octets(int taille) {
        byte[] octets = new byte[taille];
        ThreadLocalRandom.current().nextBytes(octets);
        return octets;
    }
}
