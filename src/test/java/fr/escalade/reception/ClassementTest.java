package fr.escalade.reception;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Temps;
import fr.escalade.reception.tri.Citations;
import fr.escalade.reception.tri.Nature;
import fr.escalade.reponse.Intention;
import fr.escalade.reponse.Suggestions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole corpus is read as it would be received, on Monday 9 February 2026; nothing fails, nothing is misread. */
class ClassementTest {

    private static final LocalDate LUNDI = LocalDate.of(2026, 2, 9);
    private static final Path TABLEAU = Path.of("target/messages-recus.md");

    @TempDir
    Path dossier;

    private record Resultat(Exemple exemple, Nature nature, Intention intention, Pli pli) {

        boolean juste() {
            return nature == exemple.nature()
                    && (nature != Nature.REPONSE || !jugee() || intention == exemple.intention());
        }

        /** Hand-written files say what they are, the sentences what they mean. */
        private boolean jugee() {
            return !exemple.nom().endsWith(".eml");
        }

        String ligne() {
            return "| " + exemple.nom() + " | " + dire(exemple.nature(), exemple.intention()) + " | "
                    + dire(nature, intention) + " | " + (juste() ? "juste" : "**FAUX**") + " |";
        }

        private static String dire(Nature nature, Intention intention) {
            return nature + (intention == null ? "" : " / " + intention);
        }
    }

    @Test
    void chaque_message_est_reconnu_pour_ce_qu_il_est() throws Exception {
        List<Exemple> corpus = Corpus.tout();
        assertThat(corpus).hasSizeGreaterThanOrEqualTo(200);
        List<Resultat> resultats = new ArrayList<>();
        for (Exemple exemple : corpus) {
            resultats.add(lire(exemple));
        }
        Files.writeString(TABLEAU, tableau(resultats));
        System.out.println(confusion(resultats) + "Table: " + TABLEAU);
        assertThat(resultats.stream().filter(resultat -> !resultat.juste()).map(Resultat::ligne))
                .isEmpty();
    }

    @Test
    void rien_de_ce_qu_il_contient_ne_sort_de_ses_bornes() throws Exception {
        for (Exemple exemple : Malveillants.tous()) {
            Pli pli = lire(exemple).pli();
            long garde = pli.message()
                    .racine()
                    .toutes()
                    .mapToLong(partie -> partie.corps().length)
                    .sum();
            assertThat(garde).as(exemple.nom()).isLessThanOrEqualTo(1 << 20);
            assertThat(pli.message().racine().toutes().count())
                    .as(exemple.nom())
                    .isLessThanOrEqualTo(201);
            assertThat(pli.message().texte())
                    .as(exemple.nom())
                    .doesNotContain("<script", "alert(", "onerror", "fetch(", "srcdoc", "\u0000");
        }
    }

    @Test
    void une_piece_de_trente_megaoctets_est_nommee_et_laissee_fermee() throws Exception {
        Exemple gros = Malveillants.tous().stream()
                .filter(exemple -> exemple.nom().equals("gros-piece-de-30-mo"))
                .findFirst()
                .orElseThrow();
        Pli pli = lire(gros).pli();
        assertThat(pli.taille()).isGreaterThan(30 << 20);
        assertThat(pli.message().pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.nom()).isEqualTo("plans.pdf");
            assertThat(piece.taille()).isGreaterThan(29 << 20);
        });
        assertThat(pli.message().texte()).isEqualTo("Je conteste cette facture.");
    }

    private Resultat lire(Exemple exemple) throws IOException {
        Path fichier = dossier.resolve("message.eml");
        try (InputStream flux = exemple.source().get()) {
            Files.copy(flux, fichier, StandardCopyOption.REPLACE_EXISTING);
        }
        Pli pli = Pli.ouvrir(
                fichier, false, LUNDI.atTime(LocalTime.NOON).atZone(Temps.PARIS).toInstant());
        Intention intention = pli.constat().nature() == Nature.REPONSE
                ? Suggestions.lire(Citations.couper(pli.message().texte()), LUNDI, List.of())
                        .intention()
                : null;
        return new Resultat(exemple, pli.constat().nature(), intention, pli);
    }

    private static String tableau(List<Resultat> resultats) {
        return "# Messages reçus : attendu et trouvé\n\n" + confusion(resultats)
                + "\n| message | attendu | trouvé | |\n|---|---|---|---|\n"
                + resultats.stream().map(Resultat::ligne).collect(Collectors.joining("\n"))
                + "\n";
    }

    /** Expected natures against found ones, in numbers. */
    private static String confusion(List<Resultat> resultats) {
        Map<String, Long> comptes = resultats.stream()
                .collect(Collectors.groupingBy(
                        resultat -> "%-17s → %s".formatted(resultat.exemple().nature(), resultat.nature()),
                        TreeMap::new,
                        Collectors.counting()));
        long justes = resultats.stream().filter(Resultat::juste).count();
        return justes + " of " + resultats.size() + " messages are what they were found to be\n\n"
                + comptes.entrySet().stream()
                        .map(un -> "    %4d  %s\n".formatted(un.getValue(), un.getKey()))
                        .collect(Collectors.joining())
                + "\n";
    }
}
