package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.TypeDebiteur;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Letters are archives: what veraPDF, the validator of the PDF Association, says of every letter for every debtor. */
class ArchiveTest {

    private final Redaction redaction = new Redaction(new Modeles());
    private final Pdf pdf = new Pdf(Clock.fixed(Instant.parse("2026-04-03T08:00:00.123Z"), ZoneId.of("Europe/Paris")));

    @BeforeAll
    static void preparer() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> lettres() {
        return LettresApprouveesTest.MODELES.stream().flatMap(modele -> Stream.of(TypeDebiteur.values())
                .flatMap(type -> Stream.of(Langue.values()).map(langue -> Arguments.of(modele, type, langue))));
    }

    @ParameterizedTest
    @MethodSource("lettres")
    void chaque_lettre_est_une_archive_accessible(String modele, TypeDebiteur type, Langue langue) throws Exception {
        Redaction.Ecrit ecrit = rediger(modele, LettreTemoin.complete(type, modele, langue));
        byte[] lettre = pdf.imprimer(
                ecrit.annonce().isEmpty()
                        ? ecrit.page()
                        : Traduction.joindre(rediger(modele, LettreTemoin.complete(type, modele)), ecrit)
                                .page());
        Path dossier = Files.createDirectories(Path.of("target/lettres"));
        Files.write(dossier.resolve(modele + "." + type + "." + langue.code() + ".pdf"), lettre);

        assertThat(ecarts(lettre, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(ecarts(lettre, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void la_meme_lettre_est_faite_des_memes_octets() {
        Lettre lettre = LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, "mise_en_demeure");

        assertThat(imprimer("mise_en_demeure", lettre)).isEqualTo(imprimer("mise_en_demeure", lettre));
    }

    @Test
    void avec_ses_pieces_le_fichier_a_imprimer_porte_la_lettre_seule_qui_reste_une_archive() throws Exception {
        Lettre lettre = LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "relance_ferme");
        byte[] seule = imprimer("relance_ferme", lettre);
        byte[] facture = imprimer("rappel", LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "rappel"));
        byte[] ensemble = pdf.imprimer(rediger("relance_ferme", lettre).page(), List.of(facture, facture));

        try (PDDocument document = Loader.loadPDF(ensemble)) {
            assertThat(document.getNumberOfPages()).isEqualTo(Liasse.pages(seule) + 2 * Liasse.pages(facture));
            assertThat(document.getDocumentCatalog().getMetadata())
                    .as("le fichier entier ne se dit pas archive")
                    .isNull();
            byte[] portee = new PDDocumentNameDictionary(document.getDocumentCatalog())
                    .getEmbeddedFiles()
                    .getNames()
                    .get(AvecPieces.LETTRE)
                    .getEmbeddedFileUnicode()
                    .toByteArray();
            assertThat(portee).isEqualTo(seule);
            assertThat(ecarts(portee, PDFAFlavour.PDFA_2_A)).isEmpty();
        }
        assertThat(pdf.imprimer(rediger("relance_ferme", lettre).page(), List.of(facture, facture)))
                .isEqualTo(ensemble);
    }

    private byte[] imprimer(String modele, Lettre lettre) {
        return pdf.imprimer(rediger(modele, lettre).page());
    }

    private Redaction.Ecrit rediger(String modele, Lettre lettre) {
        return redaction.rediger(
                modele, Canal.RECOMMANDE, lettre, LettresApprouveesTest.LIVREE, List.of("Facture.pdf"), List.of());
    }

    static List<String> ecarts(byte[] pdf, PDFAFlavour norme) throws VeraPDFException, IOException {
        try (PDFAParser lecteur = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), norme);
                PDFAValidator controle = Foundries.defaultInstance().createValidator(norme, 20, false, false, false)) {
            ValidationResult resultat = controle.validate(lecteur);
            return resultat.getTestAssertions().stream()
                    .filter(constat -> constat.getStatus() == TestAssertion.Status.FAILED)
                    .map(constat -> constat.getRuleId().getClause() + "-"
                            + constat.getRuleId().getTestNumber() + " " + constat.getMessage() + " "
                            + constat.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
