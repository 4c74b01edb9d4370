package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text file decoded, from its headings on: what is not valid UTF-8 is what French spreadsheets write by default,
 * Windows-1252.
 */
record TexteDuFichier(String texte, String encodage) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @throws Refus when the bytes are no text */
    static TexteDuFichier lire(Fichier fichier) {
        byte[] octets = fichier.contenu();
        if (fichier.commencePar("\u00ef\u00bb\u00bf")) {
            return decode(octets, 3, StandardCharsets.UTF_8, "UTF-8");
        }
        if (fichier.commencePar("\u00ff\u00fe")) {
            return decode(octets, 2, StandardCharsets.UTF_16LE, "UTF-16");
        }
        if (fichier.commencePar("\u00fe\u00ff")) {
            return decode(octets, 2, StandardCharsets.UTF_16BE, "UTF-16");
        }
        if (estBinaire(octets)) {
            throw new Refus(
                    "fichier-binaire",
                    "Le fichier « " + fichier.nom() + " » n'est pas un texte. Déposez un fichier CSV (depuis un"
                            + " tableur : « Enregistrer sous… CSV ») ou une facture PDF Factur-X.");
        }
        try {
            String texte = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return new TexteDuFichier(Preambule.effacer(texte), "UTF-8");
        } catch (CharacterCodingException e) {
            return decode(octets, 0, WINDOWS, "Windows-1252");
        }
    }

    private static TexteDuFichier decode(byte[] octets, int debut, Charset jeu, String nom) {
        return new TexteDuFichier(Preambule.effacer(new String(octets, debut, octets.length - debut, jeu)), nom);
    }

    /** A text holds no control characters but tabs, ends of line and, rarely, a form feed or an end-of-file sign. */
    private static boolean estBinaire(byte[] octets) {
        int suspects = 0;
        for (byte octet : octets) {
            if (octet == 0) {
                return true;
            }
            if (octet > 0 && octet < 0x20 && "\t\n\r\f\u001a".indexOf(octet) < 0) {
                suspects++;
            }
        }
        return suspects > octets.length / 1000;
    }
}
