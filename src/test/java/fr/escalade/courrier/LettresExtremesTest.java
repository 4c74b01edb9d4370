package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.partage.Canal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Letters about cases that nobody thinks of when writing them, printed and read back. */
class LettresExtremesTest {

    private static final Path APPROUVES = Path.of("src/test/resources/courriers/approuves");
    private static final double POINTS_PAR_MM = 72 / 25.4;
    private static final double BORD_DROIT = (210 - 19) * POINTS_PAR_MM;

    private final Redaction redaction = new Redaction(new Modeles());
    private final Pdf pdf = new Pdf(Clock.fixed(Instant.parse("2026-04-03T08:00:00Z"), ZoneId.of("Europe/Paris")));

    /** A case, and what its reader must find. */
    record Cas(String nom, Lettre lettre, List<String> attendus) {

        @Override
        public String toString() {
            return nom;
        }
    }

    static Stream<Arguments> extremes() {
        return Stream.of("relance_ferme", "mise_en_demeure", "accord_echeancier")
                .flatMap(modele -> Stream.of(TypeDebiteur.values())
                        .flatMap(type -> cas(LettreTemoin.complete(type, modele), type, modele)
                                .map(cas -> Arguments.of(modele, type, cas))));
    }

    private static Stream<Cas> cas(Lettre l, TypeDebiteur type, String modele) {
        String nom200 = "Établissements".repeat(15).substring(0, 200);
        String numero60 =
                "FACTURE-2026-DIRECTION-REGIONALE-" + "0123456789".repeat(3).substring(0, 27);
        return Stream.of(
                new Cas(
                        "nom de 200 lettres sans espace",
                        Variantes.nomDuDebiteur(l, nom200),
                        List.of("Établissements")),
                new Cas(
                        "créancier au nom très long",
                        Variantes.creancier(l, Variantes.nomme(l.creancier(), "Compagnie " + nom200)),
                        List.of("Compagnie", nom200.substring(0, 20))),
                new Cas("grec", Variantes.nomDuDebiteur(l, "Ελληνική Εταιρεία ΑΕ"), List.of("Ελληνική Εταιρεία")),
                new Cas("arabe et hébreu", Variantes.nomDuDebiteur(l, "شركة النور — חברה בעמ"), List.of()),
                new Cas(
                        "emoji et idéogrammes",
                        Variantes.nomDuDebiteur(l, "Pizza 🍕 日本 SARL"),
                        List.of("Pizza □ □□ SARL")),
                new Cas(
                        "créancier sommaire",
                        Variantes.creancier(l, Variantes.sommaire(l.creancier())),
                        List.of("Ateliers Vauban")),
                new Cas(
                        "numéros de 60 signes",
                        Variantes.factures(
                                l,
                                l.factures().stream()
                                        .map(f -> numerotee(
                                                f, numero60 + f.numero().charAt(11)))
                                        .toList(),
                                l.totaux()),
                        List.of()),
                new Cas(
                        "des millions",
                        Variantes.factures(l, List.of(facture("FA-1", "12345678.90")), List.of(total("12345678.90"))),
                        List.of("12\u202f345\u202f678,90\u00a0€")),
                new Cas(
                        "deux devises",
                        Variantes.totaux(l, total("4300.50"), dollars("99.99")),
                        List.of("99,99\u00a0$US")));
    }

    @ParameterizedTest(name = "{0} {1} : {2}")
    @MethodSource("extremes")
    void rien_ne_deborde_et_rien_ne_manque(String modele, TypeDebiteur type, Cas cas) throws IOException {
        byte[] octets = imprimer(modele, cas.lettre());

        String lu = texte(octets);
        cas.attendus().forEach(attendu -> assertThat(lu).contains(attendu));
        assertThat(horsDesMarges(octets)).isEmpty();
        garder(modele + "." + type + "." + cas.nom(), octets);
    }

    @Test
    void une_lettre_de_tous_les_alphabets_reste_une_archive() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Lettre lettre = Variantes.nomDuDebiteur(
                LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, "relance_ferme"), "Pizza 🍕 日本 شركة Ελλάς ﷽ é\u0301");

        assertThat(ArchiveTest.ecarts(imprimer("relance_ferme", lettre), PDFAFlavour.PDFA_2_A))
                .isEmpty();
    }

    @Test
    void cent_vingt_factures_tiennent_sur_des_pages_qui_redisent_leurs_titres() throws IOException {
        List<Lettre.LigneFacture> factures = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> facture("FA-2026-%04d".formatted(i), i + ".10"))
                .toList();
        Montant somme = Montant.euros("7272.00");
        Lettre lettre = Variantes.factures(
                LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "mise_en_demeure"),
                factures,
                List.of(total(somme.valeur().toPlainString())));
        byte[] octets = imprimer("mise_en_demeure", lettre);

        List<String> pages = pages(octets);
        String tout = String.join("\n", pages);
        factures.forEach(facture -> assertThat(tout).contains(facture.numero()));
        assertThat(tout).contains("7\u202f272,00\u00a0€");
        assertThat(pages.stream().filter(page -> page.contains("FA-2026-")))
                .hasSizeGreaterThan(2)
                .allMatch(page -> page.contains("Reste dû"));
        assertThat(horsDesMarges(octets)).isEmpty();
        garder("120-factures", octets);
        approuver("mise_en_demeure.120-factures", tout);
    }

    @Test
    void une_relance_sans_aucune_facture_ne_s_ecrit_pas() {
        Lettre temoin = LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "relance_ferme");

        assertThatThrownBy(() -> imprimer("relance_ferme", Variantes.factures(temoin, List.of(), List.of())))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("ne peut pas être rédigée");
    }

    @Test
    void une_lettre_dont_les_avoirs_couvrent_tout_ne_demande_rien() {
        Lettre temoin = LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "relance_ferme");
        Lettre couverte = Variantes.totaux(
                temoin, new Lettre.Total("EUR", "10 €", null, null, "10 €", "0 €", "10 €", Montant.euros("0")));

        assertThatThrownBy(() -> Garde.verifier(preparation(couverte, List.of(7L))))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("couvrent tout");
        Redaction.Ecrit reponse = redaction.rediger(
                "reponse_litige",
                Canal.EMAIL,
                couverte.avec(LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, "reponse_litige")
                        .complement()),
                LettresApprouveesTest.LIVREE,
                List.of(),
                List.of());
        assertThat(reponse.texte().replaceAll("\\s+", " "))
                .contains("vous n'avez rien à payer")
                .doesNotContain("IBAN");
        assertThatThrownBy(() -> total("-1.00"))
                .as("un montant négatif n'est pas une demande")
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Preparation preparation(Lettre lettre, List<Long> factures) {
        return new Preparation(
                UUID.randomUUID().toString(),
                null,
                "relance_ferme",
                "Relance ferme",
                Canal.COURRIER,
                EtatCourrier.A_ENVOYER,
                lettre,
                List.of(),
                factures,
                Bibliotheque.livree(),
                "escalade");
    }

    private byte[] imprimer(String modele, Lettre lettre) {
        return pdf.imprimer(redaction
                .rediger(
                        modele,
                        Canal.RECOMMANDE,
                        lettre,
                        LettresApprouveesTest.LIVREE,
                        List.of("Facture.pdf"),
                        List.of())
                .page());
    }

    private static Lettre.LigneFacture facture(String numero, String reste) {
        String montant = FormatFrancais.montant(Montant.euros(reste));
        return new Lettre.LigneFacture(
                numero, "8 février 2026", "10 mars 2026", montant, null, montant, 24, true, false, false, null, null);
    }

    private static Lettre.LigneFacture numerotee(Lettre.LigneFacture f, String numero) {
        return new Lettre.LigneFacture(
                numero,
                f.date(),
                f.echeance(),
                f.montant(),
                f.regle(),
                f.reste(),
                f.joursDeRetard(),
                f.engagee(),
                f.contestee(),
                f.prescrite(),
                f.interets(),
                f.indemnite());
    }

    private static Lettre.Total total(String valeur) {
        return total(Montant.euros(valeur));
    }

    private static Lettre.Total dollars(String valeur) {
        return total(Montant.de(new BigDecimal(valeur), "USD"));
    }

    private static Lettre.Total total(Montant montant) {
        String ecrit = FormatFrancais.montant(montant);
        return new Lettre.Total(montant.devise().getCurrencyCode(), ecrit, null, null, null, ecrit, ecrit, montant);
    }

    /** Signs printed beyond the margins of the sheet. */
    private static List<String> horsDesMarges(byte[] octets) throws IOException {
        List<String> trouves = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(octets)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String texte, List<TextPosition> signes) {
                    TextPosition dernier = signes.get(signes.size() - 1);
                    if (dernier.getXDirAdj() + dernier.getWidthDirAdj() > BORD_DROIT) {
                        trouves.add(getCurrentPageNo() + " : " + texte);
                    }
                }
            }.getText(document);
        }
        return trouves;
    }

    private static List<String> pages(byte[] octets) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(octets)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper lecteur = new PDFTextStripper();
                lecteur.setLineSeparator("\n");
                lecteur.setSortByPosition(true);
                lecteur.setStartPage(page);
                lecteur.setEndPage(page);
                pages.add(lecteur.getText(document));
            }
        }
        return pages;
    }

    private static String texte(byte[] octets) throws IOException {
        return String.join("\n", pages(octets));
    }

    /** For whoever wants to look at them. */
    private static void garder(String nom, byte[] octets) throws IOException {
        Path dossier = Files.createDirectories(Path.of("target/lettres"));
        Files.write(dossier.resolve(nom.replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".pdf"), octets);
    }

    private static void approuver(String nom, String lu) throws IOException {
        Path approuve = APPROUVES.resolve(nom + ".pdf.txt");
        if (Boolean.getBoolean("courriers.regenerer")) {
            Files.writeString(approuve, lu);
        }
        assertThat(lu).isEqualTo(Files.readString(approuve));
    }
}
