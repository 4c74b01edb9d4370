package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.TypeDebiteur;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** A debtor who reads English is written to in English, and in French where only French binds. */
class LettreAnglaiseTest {

    private static final Clock HORLOGE = Clock.fixed(Instant.parse("2026-04-03T08:00:00Z"), ZoneId.of("Europe/Paris"));

    private final Redaction redaction = new Redaction(new Modeles());
    private final Composition composition = new Composition(
            redaction,
            new Pdf(HORLOGE),
            new ControleDesLettres(redaction),
            new CourrierProprietes(
                    false, 1, DataSize.ofKilobytes(100), Duration.ofMinutes(10), Duration.ofDays(5), null),
            new Signataires(new DkimProprietes(List.of())),
            HORLOGE);

    @ParameterizedTest
    @MethodSource("fr.escalade.courrier.LettresApprouveesTest#lettres")
    void chaque_lettre_livree_a_son_texte_anglais(String modele, TypeDebiteur type) {
        assertThat(redaction.aUneLettre(modele, type, Langue.ANGLAIS, LettresApprouveesTest.LIVREE))
                .isTrue();
    }

    @Test
    void chaque_texte_livre_morceaux_et_sms_compris_a_sa_traduction() throws Exception {
        try (Stream<Path> fichiers = Files.walk(Path.of("forms/courriers"))) {
            List<String> livres = fichiers.map(Path::toString)
                    .filter(nom -> nom.endsWith(".html") || nom.endsWith(".sms.txt"))
                    .toList();
            assertThat(livres)
                    .hasSizeGreaterThan(80)
                    .filteredOn(nom -> !nom.contains(".en."))
                    .allSatisfy(
                            nom -> assertThat(livres).contains(nom.replaceFirst("(\\.html|\\.sms\\.txt)$", ".en$1")));
        }
    }

    @Test
    void un_e_mail_anglais_se_dit_anglais_jusque_dans_ses_en_tetes() throws Exception {
        Composition.Pli pli = composer("relance_ferme", Canal.EMAIL, "en", LettresApprouveesTest.LIVREE);
        MimeMessage message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(pli.contenu()));
        assertThat(message.getHeader("Content-Language", null)).isEqualTo("en");
        assertThat(message.getSubject()).isEqualTo("2 unpaid invoices: €4,300.50 due by 11 April 2026");
        assertThat(pli.texte())
                .contains("€3,450.50", "13\u00a0February\u00a02026", "Yours faithfully,")
                .contains("Invoice FA-2026-0117: date 8\u00a0February\u00a02026;")
                .doesNotContain("€\u00a0", " : ", "Madame");
        assertThat(pli.reserve()).isEmpty();
        Redaction.Ecrit ecrit = redaction.rediger(
                "relance_ferme",
                Canal.EMAIL,
                LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, "relance_ferme", Langue.ANGLAIS),
                LettresApprouveesTest.LIVREE,
                List.of(),
                List.of());
        assertThat(ecrit.page().selectFirst("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void une_mise_en_demeure_part_en_francais_suivie_de_sa_traduction() throws Exception {
        Composition.Pli pli = composer("mise_en_demeure", Canal.RECOMMANDE, "en-GB", LettresApprouveesTest.LIVREE);
        assertThat(pli.objet()).startsWith("Mise en demeure de payer 4").endsWith(" / Formal notice to pay €4,410.31");
        if (Boolean.getBoolean("courriers.regenerer")) {
            Files.createDirectories(Path.of("target/lettres"));
            Files.write(Path.of("target/lettres/mise_en_demeure.professionnel.en.pdf"), pli.contenu());
        }
        try (PDDocument document = Loader.loadPDF(pli.contenu())) {
            String tout = new PDFTextStripper().getText(document);
            assertThat(tout.indexOf("Only the French text has legal effect"))
                    .isLessThan(tout.indexOf("nous vous mettons en demeure"));
            assertThat(tout.indexOf("Pour Ateliers Vauban")).isLessThan(tout.indexOf("Courtesy translation"));
            PDFTextStripper derniere = new PDFTextStripper();
            int pages = document.getNumberOfPages();
            int page = pageDe("Courtesy translation", document);
            assertThat(page)
                    .isGreaterThan(pageDe("Pour Ateliers Vauban", document))
                    .isLessThanOrEqualTo(pages);
            derniere.setStartPage(page);
            assertThat(derniere.getText(document))
                    .contains("Courtesy translation", "Dear Sir or Madam,", "Yours faithfully,")
                    .doesNotContain("Madame, Monsieur,");
        }
    }

    @Test
    void par_e_mail_les_deux_langues_sont_annoncees() throws Exception {
        Composition.Pli pli = composer("mise_en_demeure", Canal.EMAIL, "en", LettresApprouveesTest.LIVREE);
        String octets = new String(pli.contenu(), StandardCharsets.US_ASCII);
        assertThat(octets).contains("Content-Language: fr, en");
        assertThat(pli.texte())
                .contains("Madame, Monsieur,", "Dear Sir or Madam,", "12,15\u00a0%", "12.15%")
                .contains("SIREN 732\u00a0829\u00a0320");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Madame, Monsieur, | écrit en français : nos lettres ne s'écrivent pas en allemand
            fr | Madame, Monsieur, |
            en | Madame, Monsieur, | écrit en français : la lettre « relance_ferme » n'a pas de texte anglais
            """)
    void sans_traduction_la_lettre_est_francaise_et_le_dit(String code, String debut, String reserve) {
        Bibliotheque sansAnglais =
                chemin -> chemin.contains(".en.") ? Optional.empty() : LettresApprouveesTest.LIVREE.lire(chemin);
        Composition.Pli pli = composer("relance_ferme", Canal.EMAIL, code, sansAnglais);
        assertThat(pli.texte()).contains(debut);
        assertThat(pli.reserve()).isEqualTo(Optional.ofNullable(reserve));
    }

    @Test
    void un_acheteur_public_ne_recoit_pas_la_loi_des_professionnels_en_anglais() {
        Bibliotheque sansPublicAnglais = chemin -> chemin.equals("derniere_relance.public.en.html")
                ? Optional.empty()
                : LettresApprouveesTest.LIVREE.lire(chemin);
        assertThat(redaction.aUneLettre("derniere_relance", TypeDebiteur.PUBLIC, Langue.ANGLAIS, sansPublicAnglais))
                .isFalse();
        assertThat(redaction.aUneLettre("relance_ferme", TypeDebiteur.PUBLIC, Langue.ANGLAIS, sansPublicAnglais))
                .isTrue();
    }

    private Composition.Pli composer(String modele, Canal canal, String langue, Bibliotheque bibliotheque) {
        return composition.composer(
                new Preparation(
                                "dossier-42/relance/1",
                                42L,
                                modele,
                                "Relance",
                                canal,
                                EtatCourrier.A_ENVOYER,
                                lettre(modele, langue, Langue.FRANCAIS),
                                List.of(),
                                List.of(7L),
                                bibliotheque,
                                "escalade")
                        .pour(GenreDeLettre.duNom(modele), enLangue -> lettre(modele, langue, enLangue)),
                new Composition.Fil("comptabilite@ateliers-vauban.example", List.of()));
    }

    private static Lettre lettre(String modele, String code, Langue langue) {
        Lettre l = LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, modele, langue);
        Debiteur d = l.debiteur();
        return new Lettre(
                        l.date(),
                        l.dossier(),
                        l.creancier(),
                        new Debiteur(
                                d.id(),
                                d.creancier(),
                                d.code(),
                                d.nom(),
                                d.type(),
                                d.siren(),
                                d.email(),
                                d.telephone(),
                                d.adresse(),
                                d.codePostal(),
                                d.ville(),
                                d.pays(),
                                code,
                                d.segment(),
                                d.delaiPaiement()),
                        l.factures(),
                        l.avoirs(),
                        l.totaux(),
                        l.reference(),
                        l.dateLimite(),
                        l.delaiJours(),
                        l.anterieures(),
                        l.taux())
                .en(langue);
    }

    private static int pageDe(String mots, PDDocument document) throws Exception {
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper lecture = new PDFTextStripper();
            lecture.setStartPage(page);
            lecture.setEndPage(page);
            if (lecture.getText(document).contains(mots)) {
                return page;
            }
        }
        return 0;
    }
}
