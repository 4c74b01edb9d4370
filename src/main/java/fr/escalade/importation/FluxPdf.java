package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The streams of a PDF as they stand in its bytes, looked at before a library opens it: a few megabytes may unfold into
 * more than any memory holds. An invoice's data that the library does not find is found here too.
 */
final class FluxPdf {

    private static final byte[] MOT = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern DEPLIAGE = Pattern.compile("/(?:FlateDecode|Fl)\\b");
    private static final int MORCEAU = 8192;
    private static final int DICTIONNAIRE = 65_536;

    private final byte[] pdf;
    private final long maximum;
    private final List<byte[]> factures = new ArrayList<>();

    private FluxPdf(byte[] pdf, long maximum) {
        this.pdf = pdf;
        this.maximum = maximum;
    }

    /** @param maximum bytes that one stream may unfold into. @throws Refus beyond that */
    static FluxPdf parcourir(Fichier fichier, long maximum) {
        FluxPdf flux = new FluxPdf(fichier.contenu(), maximum);
        for (int mot = flux.suivant(0); mot >= 0; mot = flux.suivant(mot + MOT.length)) {
            int debut = flux.debut(mot);
            if (debut >= 0 && !flux.deplier(debut, mot)) {
                throw new Refus(
                        "pdf-demesure",
                        "Le PDF « " + fichier.nom() + " » contient des données démesurées une fois dépliées : il est"
                                + " refusé par sécurité. Demandez une facture ordinaire à son émetteur.");
            }
        }
        return flux;
    }

    /** The one stream that is an invoice's data; empty when there is none, or several to choose from. */
    Optional<byte[]> facture() {
        return factures.size() == 1 ? Optional.of(factures.get(0)) : Optional.empty();
    }

    /** False when it grows beyond the maximum, or is folded several times, which nobody does honestly. */
    private boolean deplier(int debut, int mot) {
        int plis = DEPLIAGE.split(dictionnaire(mot), -1).length - 1;
        if (plis == 0) {
            if (estUneFacture(pdf, debut, Math.min(MORCEAU, pdf.length - debut))) {
                factures.add(Arrays.copyOfRange(pdf, debut, fin(debut)));
            }
            return true;
        }
        if (plis > 1) {
            return false;
        }
        Inflater inflater = new Inflater();
        inflater.setInput(pdf, debut, pdf.length - debut);
        try {
            return deplier(inflater);
        } catch (DataFormatException illisible) {
            // Encrypted, or no stream at all: the library will not unfold it either.
            return true;
        } finally {
            inflater.end();
        }
    }

    private boolean deplier(Inflater inflater) throws DataFormatException {
        byte[] morceau = new byte[MORCEAU];
        ByteArrayOutputStream facture = null;
        for (int lus = inflater.inflate(morceau); lus > 0; lus = inflater.inflate(morceau)) {
            if (inflater.getBytesWritten() > maximum) {
                return false;
            }
            if (inflater.getBytesWritten() == lus && estUneFacture(morceau, 0, lus)) {
                facture = new ByteArrayOutputStream();
            }
            if (facture != null) {
                facture.write(morceau, 0, lus);
            }
        }
        if (facture != null) {
            factures.add(facture.toByteArray());
        }
        return true;
    }

    private static boolean estUneFacture(byte[] octets, int debut, int longueur) {
        String texte = new String(octets, debut, longueur, StandardCharsets.UTF_8);
        return texte.replace("\ufeff", "").stripLeading().startsWith("<") && texte.contains(LecteurFacturX.RACINE);
    }

    private int fin(int debut) {
        for (int mot = suivant(debut); mot >= 0; mot = suivant(mot + MOT.length)) {
            if (mot >= debut + 3 && pdf[mot - 1] == 'd' && pdf[mot - 2] == 'n' && pdf[mot - 3] == 'e') {
                return mot - 3;
            }
        }
        return pdf.length;
    }

    private int suivant(int depuis) {
        for (int i = depuis; i <= pdf.length - MOT.length; i++) {
            if (pdf[i] == MOT[0] && Arrays.equals(pdf, i, i + MOT.length, MOT, 0, MOT.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the bytes of a stream begin: after the keyword and its end of line; -1 for « endstream ». */
    private int debut(int mot) {
        if (mot > 0 && pdf[mot - 1] == 'd') {
            return -1;
        }
        int apres = mot + MOT.length;
        if (apres < pdf.length && pdf[apres] == '\r') {
            apres++;
        }
        return apres < pdf.length && pdf[apres] == '\n' ? apres + 1 : -1;
    }

    private String dictionnaire(int mot) {
        int depuis = Math.max(0, mot - DICTIONNAIRE);
        String avant = new String(pdf, depuis, mot - depuis, StandardCharsets.ISO_8859_1);
        return avant.substring(Math.max(0, avant.lastIndexOf("obj")));
    }
}
