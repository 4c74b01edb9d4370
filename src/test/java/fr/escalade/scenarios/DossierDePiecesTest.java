package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.contentieux.Preuves;
import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creance.Pieces;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.echeancier.Signatures;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.support.SurH2;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The file for a court or a third party in one click (E2): readable, complete, numbered, and never broken by a piece. */
@Scenario
@SurH2
class DossierDePiecesTest {

    private static final byte[] XML = "<facture/>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ABIME = "%PDF-1.7 coupé en route".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Histoire histoire;

    @Autowired
    Creances creances;

    @Autowired
    Pieces pieces;

    @Autowired
    Preuves preuves;

    @Autowired
    Echeanciers echeanciers;

    @Autowired
    Signatures signatures;

    Debiteur durand;

    @Test
    void toutes_les_pieces_en_un_fichier_numerote_et_le_reste_a_cote() throws Exception {
        uneMiseEnDemeureSansEffet();
        Map<String, byte[]> zip = ouvrir(preuves.rassembler(id()));
        String nom = "dossier-" + histoire.dossier(durand).numero() + ".pdf";
        Path copie = Path.of("target/dossier-de-pieces.pdf");
        Files.write(copie, zip.get(nom));

        try (PDDocument livre = Loader.loadPDF(zip.get(nom))) {
            List<String> signets = signets(livre);
            assertThat(signets).startsWith("Couverture", "Bordereau des pièces");
            assertThat(signets.get(2)).startsWith("Pièce n° 1 — Décompte");
            assertThat(signets.get(3)).isEqualTo("Pièce n° 2 — Facture n° FAC-1");
            assertThat(signets)
                    .anyMatch(signet -> signet.contains("Lettre recommandée : Mise en demeure"))
                    .anyMatch(signet -> signet.contains("Preuve de dépôt : Mise en demeure"));
            assertThat(signets.get(signets.size() - 1)).endsWith("Extrait du journal du dossier");

            String texte = texte(livre, 1, livre.getNumberOfPages());
            assertThat(texte)
                    .contains("Société DURAND", "SIREN 732829320", "12,40 %", "40,00 €", "1A 234 567")
                    .contains("Mise en demeure approuvée")
                    .contains("Bordereau des pièces")
                    .contains("FACTURE NUMERO UN")
                    .contains("page 1 / " + livre.getNumberOfPages())
                    .contains("page " + livre.getNumberOfPages() + " / " + livre.getNumberOfPages());
            // The index tells the truth: the invoice begins on the page that it names.
            String bordereau = new String(zip.get("bordereau.txt"), StandardCharsets.UTF_8);
            int page = Integer.parseInt(bordereau.replaceAll("(?s).*Facture n° FAC-1 [^\\n]*page (\\d+).*", "$1"));
            assertThat(texte(livre, page, page)).contains("FACTURE NUMERO UN");
        }
        assertThat(zip.entrySet())
                .anySatisfy(piece -> {
                    assertThat(piece.getKey()).isEqualTo("pieces/03-FAC-2.xml");
                    assertThat(piece.getValue()).isEqualTo(XML);
                })
                .anySatisfy(piece -> {
                    assertThat(piece.getKey()).isEqualTo("pieces/04-FAC-3.pdf");
                    assertThat(piece.getValue()).isEqualTo(ABIME);
                })
                .anyMatch(piece -> piece.getKey().endsWith(".eml"));
    }

    @Test
    void le_meme_dossier_au_meme_instant_est_le_meme_fichier() throws Exception {
        uneMiseEnDemeureSansEffet();
        Map<String, byte[]> un = ouvrir(preuves.rassembler(id()));
        Map<String, byte[]> autre = ouvrir(preuves.rassembler(id()));
        assertThat(autre.keySet()).containsExactlyElementsOf(un.keySet());
        assertThat(autre.get("bordereau.txt")).isEqualTo(un.get("bordereau.txt"));
    }

    @Test
    void l_accord_signe_d_un_echeancier_est_une_piece() throws Exception {
        histoire.commence("2026-07-06", ModeEnvoi.AUTOMATIQUE, false);
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-06-30", "900.00");
        histoire.jusquAu("2026-07-07");
        Echeancier plan = echeanciers.proposer(
                id(), List.of(new Ligne(LocalDate.parse("2026-08-03"), Montant.euros("900.00"))), "claire");
        histoire.jusquAu("2026-07-08");
        histoire.fait(durand, "Approuver l'échéancier", Map.of("decision", "approuver"));
        long scan = pieces.conserver("accord.pdf", "application/pdf", unPdf("BON POUR ACCORD"));
        signatures.signer(plan.id(), histoire.aujourdhui(), scan, "claire");

        byte[] pdf = ouvrir(preuves.rassembler(id()))
                .get("dossier-" + histoire.dossier(durand).numero() + ".pdf");
        try (PDDocument livre = Loader.loadPDF(pdf)) {
            assertThat(signets(livre))
                    .anyMatch(signet -> signet.contains("Accord signé par le débiteur : échéancier de 900,00 €"));
            assertThat(texte(livre, 1, livre.getNumberOfPages())).contains("BON POUR ACCORD");
        }
    }

    private void uneMiseEnDemeureSansEffet() {
        histoire.commence("2026-07-06", ModeEnvoi.AUTOMATIQUE, false);
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        facture("FAC-1", "2026-05-20", pieces.conserver("FAC-1.pdf", "application/pdf", unPdf("FACTURE NUMERO UN")));
        facture("FAC-2", "2026-05-25", pieces.conserver("FAC-2.xml", "application/xml", XML));
        facture("FAC-3", "2026-06-01", pieces.conserver("FAC-3.pdf", "application/pdf", ABIME));
        attendre("Vérifier la réception et l'intention");
        histoire.fait(
                durand,
                "Vérifier la réception et l'intention",
                Map.of("reception", "recues", "intention", "sans_reponse"));
        histoire.fait(durand, "Approuver la mise en demeure", Map.of("decision", "approuver"));
        attendre("Déposer le recommandé");
        histoire.fait(
                durand,
                "Déposer le recommandé",
                Map.of("date_depot", histoire.aujourdhui().toString(), "numero_suivi", "1A 234 567"));
    }

    private void facture(String numero, String echeance, long piece) {
        LocalDate due = LocalDate.parse(echeance);
        creances.enregistrer(
                durand,
                List.of(new NouvelleFacture(
                        numero,
                        NatureFacture.FACTURE,
                        due.minusDays(30),
                        due,
                        Montant.euros("1200.00"),
                        null,
                        false,
                        null,
                        piece)),
                "test");
    }

    private void attendre(String libelle) {
        for (int i = 0; i < 20; i++) {
            if (histoire.taches(durand).stream().map(TacheAFaire::libelle).anyMatch(libelle::equals)) {
                return;
            }
            histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
        }
        throw new AssertionError("Pas de tâche « " + libelle + " »");
    }

    private long id() {
        return histoire.dossier(durand).id();
    }

    private static List<String> signets(PDDocument livre) {
        List<String> noms = new ArrayList<>();
        for (PDOutlineItem signet :
                livre.getDocumentCatalog().getDocumentOutline().children()) {
            noms.add(signet.getTitle().replaceAll("[\\s\\u00a0\\u202f]+", " "));
        }
        return noms;
    }

    private static String texte(PDDocument livre, int de, int a) throws IOException {
        PDFTextStripper lecteur = new PDFTextStripper();
        lecteur.setStartPage(de);
        lecteur.setEndPage(a);
        return lecteur.getText(livre).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private static Map<String, byte[]> ouvrir(byte[] contenu) throws IOException {
        Map<String, byte[]> fichiers = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(contenu))) {
            for (ZipEntry entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                fichiers.put(entree.getName(), zip.readAllBytes());
            }
        }
        return fichiers;
    }

    /** An invoice as received. */
    private static byte[] unPdf(String texte) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream encre = new PDPageContentStream(document, page)) {
                encre.beginText();
                encre.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                encre.newLineAtOffset(80, 500);
                encre.showText(texte);
                encre.endText();
            }
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            document.save(octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
