package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Canal;
import fr.escalade.partage.TypeDebiteur;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The letters that are posted: read back from the PDF itself. */
class LettreImprimeeTest {

    private static final Path APPROUVES = Path.of("src/test/resources/courriers/approuves");
    private static final double POINTS_PAR_MM = 72 / 25.4;

    private final Redaction redaction = new Redaction(new Modeles());
    private final Pdf pdf =
            new Pdf(Clock.fixed(Instant.parse("2026-04-03T08:00:00Z"), java.time.ZoneId.of("Europe/Paris")));

    @ParameterizedTest
    @EnumSource(TypeDebiteur.class)
    void la_mise_en_demeure_imprimee_se_lit_comme_approuvee(TypeDebiteur type) throws IOException {
        byte[] octets = imprimer("mise_en_demeure", LettreTemoin.complete(type, "mise_en_demeure"));
        String lue = texte(octets);
        Path approuvee = APPROUVES.resolve("mise_en_demeure." + type.name().toLowerCase(Locale.ROOT) + ".pdf.txt");
        if (Boolean.getBoolean("courriers.regenerer")) {
            Files.writeString(approuvee, lue);
            Path images = Files.createDirectories(Path.of("target/lettres"));
            Files.write(images.resolve("mise_en_demeure." + type.name().toLowerCase(Locale.ROOT) + ".pdf"), octets);
        }
        assertThat(lue).isEqualTo(Files.readString(approuvee));
    }

    @Test
    void les_polices_sont_incorporees_et_connaissent_l_espace_fine() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                imprimer("relance_ferme", LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, "relance_ferme")))) {
            List<PDFont> polices = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName nom : page.getResources().getFontNames()) {
                    polices.add(page.getResources().getFont(nom));
                }
            }
            assertThat(polices).isNotEmpty().allMatch(PDFont::isEmbedded).allMatch(police -> police.getName()
                    .contains("DejaVuSans"));
            assertThat(new PDFTextStripper().getText(document))
                    .contains("4\u202f300,50\u00a0€")
                    .doesNotContain("#");
        }
    }

    @Test
    void l_adresse_tombe_dans_la_fenetre_de_l_enveloppe() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                imprimer("relance_courtoise", LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "relance_courtoise")))) {
            PDFTextStripperByArea zones = new PDFTextStripperByArea();
            zones.addRegion("fenetre", zone(100, 45, 100, 45));
            zones.extractRegions(document.getPage(0));
            assertThat(zones.getTextForRegion("fenetre").strip().split("\\R"))
                    .containsExactly("Menuiserie Lefèvre SARL", "8 PLACE DE L HOTEL DE VILLE", "76000 ROUEN");
        }
    }

    @Test
    void le_pdf_porte_son_objet_et_la_date_de_l_horloge() throws IOException {
        try (PDDocument document = Loader.loadPDF(
                imprimer("mise_en_demeure", LettreTemoin.simple(TypeDebiteur.PUBLIC, "mise_en_demeure")))) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Mise en demeure de payer");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-04-03T08:00:00Z"));
        }
    }

    @Test
    void les_factures_suivent_la_lettre_dans_le_meme_fichier() throws IOException {
        byte[] facture = imprimer("rappel", LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "rappel"));
        Redaction.Ecrit lettre = redaction.rediger(
                "relance_ferme",
                Canal.COURRIER,
                LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "relance_ferme"),
                LettresApprouveesTest.LIVREE,
                List.of("Facture.pdf"),
                List.of());
        String lue = texte(pdf.imprimer(lettre.page(), List.of(facture, facture)));
        assertThat(lue).contains("reste impayée").containsOnlyOnce("reste impayée");
        assertThat(lue.split("Ce rappel vous laisse le temps", -1)).hasSize(3);
        assertThat(Pdf.imprimable("application/pdf", facture)).isTrue();
        assertThat(Pdf.imprimable("application/pdf", "%PDF-1.4 tronqué".getBytes()))
                .isFalse();
        assertThat(Pdf.imprimable("image/png", facture)).isFalse();
    }

    private static Rectangle2D zone(double x, double y, double largeur, double hauteur) {
        return new Rectangle2D.Double(
                x * POINTS_PAR_MM, y * POINTS_PAR_MM, largeur * POINTS_PAR_MM, hauteur * POINTS_PAR_MM);
    }

    private byte[] imprimer(String modele, Lettre lettre) {
        return pdf.imprimer(redaction
                .rediger(
                        modele,
                        Canal.RECOMMANDE,
                        lettre,
                        LettresApprouveesTest.LIVREE,
                        List.of("Facture FA-2026-0117.pdf"),
                        List.of())
                .page());
    }

    private static String texte(byte[] octets) throws IOException {
        try (PDDocument document = Loader.loadPDF(octets)) {
            PDFTextStripper lecteur = new PDFTextStripper();
            lecteur.setLineSeparator("\n");
            lecteur.setSortByPosition(true);
            return lecteur.getText(document);
        }
    }
}
