package fr.escalade.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fr.escalade.courrier.Imprimerie;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Letters written from their text and printed as archives, each to a debtor of its own. The reference is the PDF library
 * that draws the same sheets again, text, lines and embedded fonts, as a plain file. A second is one of processor time,
 * collections of memory included: what one core gives, whatever else the machine does.
 */
@Tag("bench")
class LettresBench {

    private static final int LETTRES = Integer.getInteger("bench.lettres", 400);
    private static final int TOURS = Integer.getInteger("bench.tours", 3);

    private static final int LOTS_DE_CHAUFFE = 20;

    private static Tableau tableau;

    @BeforeAll
    static void commencer() {
        tableau = new Tableau(
                "Lettres imprimées, par seconde et par cœur",
                "lettre",
                "pages",
                "tour",
                "écrites, /s",
                "écrites et imprimées, /s",
                "PDFBox seul, /s",
                "rapport");
    }

    @AfterAll
    static void publier() throws Exception {
        tableau.publier("lettres");
    }

    static Stream<Arguments> lettres() {
        return Stream.of(
                Arguments.of("relance ferme, 1 facture", Imprimerie.simple("relance_ferme"), LETTRES),
                Arguments.of("mise en demeure, compte complet", Imprimerie.complete("mise_en_demeure"), LETTRES),
                Arguments.of("mise en demeure, 120 factures", Imprimerie.longue("mise_en_demeure"), LETTRES / 10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lettres")
    void lettres(String nom, Imprimerie imprimerie, int combien) throws Exception {
        byte[] modele = imprimerie.imprimer(0);
        PdfBoxNu reference = new PdfBoxNu(modele);
        assertThat(texte(reference.dessiner())).isEqualTo(texte(modele));

        chauffer(combien, imprimerie::imprimer);
        chauffer(combien, i -> reference.dessiner());
        for (int tour = 1; tour <= TOURS; tour++) {
            double ecrites = parSeconde(combien, imprimerie::ecrire);
            double imprimees = parSeconde(combien, imprimerie::imprimer);
            double nues = parSeconde(combien, i -> reference.dessiner());
            tableau.ligne(nom, reference.pages(), tour, ecrites, imprimees, nues, imprimees / nues);
        }
    }

    @FunctionalInterface
    private interface Travail {
        Object faire(int rang) throws Exception;
    }

    private static double parSeconde(int fois, Travail travail) throws Exception {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long debut = machine.getProcessCpuTime();
        for (int i = 1; i <= fois; i++) {
            assertThat(travail.faire(i)).isNotNull();
        }
        return fois * 1e9 / (machine.getProcessCpuTime() - debut);
    }

    /**
     * Until the compiler has little left to do: a letter is the work of thousands of methods, and for its first thousand the
     * machine compiles more than it prints, which a server that has been up for an hour does not.
     */
    private static void chauffer(int fois, Travail travail) throws Exception {
        CompilationMXBean compilateur = ManagementFactory.getCompilationMXBean();
        long duree;
        long compile;
        int lots = 0;
        do {
            long debut = System.nanoTime();
            long avant = compilateur.getTotalCompilationTime();
            parSeconde(fois, travail);
            compile = (compilateur.getTotalCompilationTime() - avant) * 1_000_000;
            duree = System.nanoTime() - debut;
        } while (compile > duree / 10 && ++lots < LOTS_DE_CHAUFFE);
    }

    private static String texte(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper lecteur = new PDFTextStripper();
            lecteur.setSortByPosition(true);
            return lecteur.getText(document).replaceAll("\\s+", "");
        }
    }
}
