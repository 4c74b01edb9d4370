package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every letter about accounts that nobody thinks of when writing it, printed and read back. */
class LettresExtremesTest {

    private static final Path APPROUVES = Path.of("src/test/resources/courriers/approuves");
    private static final Bibliotheque LIVREE = Bibliotheque.livree();

    private static final Redaction REDACTION = new Redaction(new Modeles());
    private static final Pdf PDF =
            new Pdf(Clock.fixed(Instant.parse("2026-04-03T08:00:00Z"), ZoneId.of("Europe/Paris")));

    @BeforeAll
    static void preparer() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> lettres() {
        return LettreLivree.toutes()
                .flatMap(livree -> Stream.of(Extreme.values()).map(extreme -> Arguments.of(livree, extreme)));
    }

    @ParameterizedTest(name = "{0} : {1}")
    @MethodSource("lettres")
    void tout_se_lit_dans_les_marges_et_rien_ne_se_recouvre(LettreLivree livree, Extreme extreme) throws IOException {
        Lettre lettre = extreme.de(livree);
        Document page = page(livree.modele(), lettre);
        byte[] octets = PDF.imprimer(page);
        garder(livree + "." + extreme, octets);
        Imprime imprime = Imprime.lire(octets);

        assertThat(imprime.horsDesMarges()).as("hors des marges").isEmpty();
        assertThat(imprime.superposes()).as("l'un sur l'autre").isEmpty();
        assertThat(imprime.feuillesBlanches()).as("feuilles blanches").isEmpty();
        assertThat(imprime.dansLaFenetre().stream().map(LettresExtremesTest::serre))
                .as("dans la fenêtre de l'enveloppe")
                .containsExactlyElementsOf(lettre.adresseDuDebiteur().stream()
                        .map(LettresExtremesTest::lisible)
                        .map(LettresExtremesTest::serre)
                        .toList());
        assertThat(serre(imprime.texte()))
                .as("tout ce qui est écrit est imprimé")
                .contains(page.select("#lettre td, #lettre li, #lettre p").stream()
                        .filter(element -> element.select("td, li, p, br").size() == 1
                                && !element.text().isBlank())
                        .map(Element::text)
                        .filter(texte -> texte.length() < 40)
                        .map(LettresExtremesTest::lisible)
                        .map(LettresExtremesTest::serre)
                        .toList())
                .doesNotContain("null");
    }

    static Stream<Arguments> echantillon() {
        List<LettreLivree> livrees = LettreLivree.toutes().toList();
        Extreme[] extremes = Extreme.values();
        return IntStream.range(0, livrees.size())
                .mapToObj(i -> Arguments.of(livrees.get(i), extremes[i % extremes.length]));
    }

    /** Every letter and every account, each letter about one account: {@link ArchiveTest} has the ordinary ones. */
    @ParameterizedTest(name = "{0} : {1}")
    @MethodSource("echantillon")
    void une_lettre_extreme_reste_une_archive_accessible(LettreLivree livree, Extreme extreme) throws Exception {
        byte[] octets = PDF.imprimer(page(livree.modele(), extreme.de(livree)));

        assertThat(ArchiveTest.ecarts(octets, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(ArchiveTest.ecarts(octets, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    static Stream<LettreLivree> livrees() {
        return LettreLivree.toutes();
    }

    @ParameterizedTest
    @MethodSource("livrees")
    void cent_vingt_factures_s_alignent_sur_des_pages_qui_redisent_leurs_titres(LettreLivree livree) {
        Document page = page(livree.modele(), Extreme.CENT_VINGT_FACTURES.de(livree));
        List<Element> longs = page.select("table").stream()
                .filter(table -> table.select("tbody tr").size() >= 120)
                .toList();
        Imprime imprime = Imprime.lire(PDF.imprimer(page));

        longs.stream()
                .flatMap(table -> table.select("td.numero").stream())
                .forEach(numero -> assertThat(imprime.texte()).contains(numero.text()));
        Map<Integer, List<List<Imprime.Case>>> tableaux = imprime.rangees().stream()
                .filter(rangee -> rangee.size() > 2 && rangee.get(0).texte().startsWith("FA-2026-1"))
                .collect(Collectors.groupingBy(List::size));
        assertThat(tableaux).hasSize(longs.size());
        tableaux.values().forEach(rangees -> {
            assertThat(rangees).hasSize(120);
            for (int colonne = 1; colonne < rangees.get(0).size(); colonne++) {
                List<Imprime.Case> cases = cases(rangees, colonne);
                if (cases.stream().allMatch(c -> c.texte().contains("€"))) {
                    double bord = cases.get(0).droite();
                    assertThat(cases).allSatisfy(c -> assertThat(c.droite()).isBetween(bord - 0.1, bord + 0.1));
                }
            }
            rangees.stream().map(rangee -> rangee.get(0).page()).distinct().forEach(feuille -> assertThat(longs)
                    .anySatisfy(table -> assertThat(mots(imprime.pages().get(feuille - 1)))
                            .containsAll(mots(table.select("thead th").text()))));
        });
    }

    private static List<Imprime.Case> cases(List<List<Imprime.Case>> rangees, int colonne) {
        return rangees.stream().map(rangee -> rangee.get(colonne)).toList();
    }

    private static List<String> mots(String texte) {
        return List.of(texte.strip().split("\\s+"));
    }

    @Test
    void cent_vingt_factures_se_lisent_comme_approuvees() throws IOException {
        LettreLivree livree = new LettreLivree("mise_en_demeure", TypeDebiteur.PROFESSIONNEL, "fr");

        approuver(
                "mise_en_demeure.120-factures",
                Imprime.lire(PDF.imprimer(page(livree.modele(), Extreme.CENT_VINGT_FACTURES.de(livree))))
                        .texte());
    }

    @ParameterizedTest
    @MethodSource("relances")
    void aucune_relance_ne_reclame_ce_que_des_avoirs_couvrent(LettreLivree livree) {
        Lettre couverte = Extreme.AVOIRS_PLUS_GRANDS_QUE_LA_DETTE.de(livree);

        assertThat(page(livree.modele(), couverte).select("table.virement, [" + CodesDePaiement.ATTRIBUT + "]"))
                .isEmpty();
        assertThatThrownBy(() -> Garde.verifier(preparation(livree.modele(), couverte, List.of(7L))))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("couvrent tout");
    }

    @Test
    void une_lettre_ne_demande_jamais_moins_que_rien() {
        assertThatThrownBy(
                        () -> new Lettre.Total("EUR", "-1 €", null, null, null, "-1 €", "-1 €", Montant.euros("-1.00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** {@code Relances} sends none; nor could the text be written. */
    @ParameterizedTest
    @MethodSource("relances")
    void sans_facture_assez_ancienne_aucune_relance_ne_s_ecrit(LettreLivree livree) {
        assertThatThrownBy(() -> page(livree.modele(), sansFacture(livree)))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("ne peut pas être rédigée");
    }

    /** An answer may come when nothing is late any more. */
    @ParameterizedTest
    @MethodSource("reponses")
    void sans_facture_une_reponse_n_a_ni_tableau_vide_ni_somme_en_blanc(LettreLivree livree) {
        Document page;
        try {
            page = page(livree.modele(), sansFacture(livree));
        } catch (Refus sansObjet) {
            return;
        }
        assertThat(page.select("#lettre table").stream()
                        .filter(table -> table.select("tbody td").isEmpty()))
                .as(page.text())
                .isEmpty();
        assertThat(page.select("#lettre strong, .virement td").stream()
                        .filter(mot -> mot.text().isBlank()))
                .as(page.text())
                .isEmpty();
    }

    static Stream<LettreLivree> relances() {
        return LettreLivree.toutes().filter(LettreLivree::reclame);
    }

    static Stream<LettreLivree> reponses() {
        return LettreLivree.toutes().filter(livree -> !livree.reclame());
    }

    private static Lettre sansFacture(LettreLivree livree) {
        return Variantes.factures(livree.simple(), List.of(), List.of());
    }

    private static Preparation preparation(String modele, Lettre lettre, List<Long> factures) {
        return new Preparation(
                UUID.randomUUID().toString(),
                null,
                modele,
                modele,
                Canal.COURRIER,
                EtatCourrier.A_ENVOYER,
                lettre,
                List.of(),
                factures,
                LIVREE,
                "escalade");
    }

    private Document page(String modele, Lettre lettre) {
        return REDACTION
                .rediger(modele, Canal.RECOMMANDE, lettre, LIVREE, List.of("Facture.pdf"), List.of())
                .page();
    }

    /** What the fonts lack is printed as a square. */
    private static String lisible(String texte) {
        return texte.replaceAll("[\\p{IsHan}\\x{1F000}-\\x{1FFFF}]", Polices.INCONNU);
    }

    private static String serre(String texte) {
        return texte.replaceAll("[\\s\\u00a0\\u202f]+", "");
    }

    /** For whoever wants to look at them. */
    private static void garder(String nom, byte[] octets) throws IOException {
        Path dossier = Files.createDirectories(Path.of("target/lettres"));
        Files.write(dossier.resolve(nom + ".pdf"), octets);
    }

    private static void approuver(String nom, String lu) throws IOException {
        Path approuve = APPROUVES.resolve(nom + ".pdf.txt");
        if (Boolean.getBoolean("courriers.regenerer")) {
            Files.writeString(approuve, lu);
        }
        assertThat(lu).isEqualTo(Files.readString(approuve));
    }
}
