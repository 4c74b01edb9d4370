package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.TypeDebiteur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What debtors read, word for word: a reviewer of a change of letters reads the difference of these files.
 * {@code mvn test -Dtest=LettresApprouveesTest -Dcourriers.regenerer=true} writes them again.
 */
class LettresApprouveesTest {

    static final List<String> MODELES = List.of(
            "rappel",
            "jour_echeance",
            "relance_courtoise",
            "relance_ferme",
            "derniere_relance",
            "mise_en_demeure",
            "remerciement",
            "reponse_litige",
            "duplicata_factures",
            "proposition_echeancier",
            "accord_echeancier",
            "refus_echeancier",
            "rappel_echeance",
            "decheance_terme",
            "offre_remise");

    static final Bibliotheque LIVREE = Bibliotheque.duDossier(Path.of("forms/courriers"));

    private static final Path APPROUVES = Path.of("src/test/resources/courriers/approuves");

    private final Redaction redaction = new Redaction(new Modeles());

    static Stream<Arguments> lettres() {
        return MODELES.stream().flatMap(modele -> Stream.of(TypeDebiteur.values())
                .filter(type -> type != TypeDebiteur.PUBLIC
                        || LIVREE.lire(modele + ".public.html").isPresent())
                .map(type -> Arguments.of(modele, type)));
    }

    static Stream<Arguments> lettresEnChaqueLangue() {
        return lettres().flatMap(lettre -> Stream.of(Langue.values())
                .map(langue -> Arguments.of(lettre.get()[0], lettre.get()[1], langue)));
    }

    @ParameterizedTest
    @MethodSource("lettresEnChaqueLangue")
    void chaque_lettre_se_lit_comme_approuvee(String modele, TypeDebiteur type, Langue langue) throws IOException {
        String lue = lire(modele, LettreTemoin.simple(type, modele, langue), "Facture FA-2026-0117.pdf")
                + "\n\n==================== Compte complet ====================\n\n"
                + lire(modele, LettreTemoin.complete(type, modele, langue), "Factures.pdf");
        if (modele.contains("relance")) {
            lue += tons(modele, type, langue);
        }
        String suffixe = langue == Langue.FRANCAIS ? "" : "." + langue.code();
        Path approuvee = APPROUVES.resolve(modele + "." + type.name().toLowerCase(Locale.ROOT) + suffixe + ".txt");
        if (Boolean.getBoolean("courriers.regenerer")) {
            Files.createDirectories(APPROUVES);
            Files.writeString(approuvee, lue);
            Path pages = Files.createDirectories(Path.of("target/lettres"));
            Files.writeString(
                    pages.resolve(approuvee.getFileName().toString().replace(".txt", ".html")),
                    redaction
                            .rediger(
                                    modele,
                                    Canal.EMAIL,
                                    LettreTemoin.complete(type, modele, langue),
                                    LIVREE,
                                    List.of(),
                                    List.of())
                            .page()
                            .outerHtml());
        }
        assertThat(lue).isEqualTo(Files.readString(approuvee));
    }

    /** What each tone adds to the factual letter. */
    private String tons(String modele, TypeDebiteur type, Langue langue) {
        List<String> factuelle = lire(modele, LettreTemoin.simple(type, modele, langue), "Factures.pdf")
                .lines()
                .toList();
        return Stream.of(Ton.values())
                .filter(ton -> ton != Ton.FACTUEL)
                .map(ton -> "\n\n==================== Ton " + ton.name().toLowerCase(Locale.ROOT)
                        + " ====================\n\n"
                        + lire(modele, LettreTemoin.simple(type, modele, langue).avec(ton), "Factures.pdf")
                                .lines()
                                .filter(ligne -> !factuelle.contains(ligne))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining());
    }

    private String lire(String modele, Lettre lettre, String piece) {
        Redaction.Ecrit ecrit = redaction.rediger(modele, Canal.EMAIL, lettre, LIVREE, List.of(piece), List.of());
        return (lettre.langue() == Langue.ANGLAIS ? "Subject: " : "Objet : ") + ecrit.objet() + "\n\n" + ecrit.texte();
    }
}
