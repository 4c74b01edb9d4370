package fr.escalade.courrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of letters: DejaVu Sans, because it has the narrow space of French amounts and most of the world's letters.
 * Parsing them is a third of the work of a letter, and their readers keep a position: each set is parsed once and serves
 * one letter at a time; there are as many sets as letters were ever printed at once.
 */
final class Polices {

    static final String FAMILLE = "DejaVu Sans";

    /** Stands for a character that the fonts lack: seen by the reader, and by whoever proofreads. */
    static final String INCONNU = "\u25a1";

    private final ConcurrentLinkedQueue<Jeu> libres = new ConcurrentLinkedQueue<>();

    record Jeu(TrueTypeFont maigre, TrueTypeFont grasse) {}

    Jeu prendre() {
        Jeu jeu = libres.poll();
        return jeu != null ? jeu : new Jeu(lire("/polices/DejaVuSans.ttf"), lire("/polices/DejaVuSans-Bold.ttf"));
    }

    void rendre(Jeu jeu) {
        libres.add(jeu);
    }

    private static TrueTypeFont lire(String chemin) {
        try (InputStream flux = Polices.class.getResourceAsStream(chemin)) {
            if (flux == null) {
                throw new IllegalStateException(
                        "font " + chemin + " is not on the class path: build the front-end assets first");
            }
            TrueTypeFont police = new TTFParser().parse(new RandomAccessReadBuffer(flux));
            // « fin » stays three letters: who searches an archive types no ligature.
            police.setEnableGsub(false);
            return police;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
