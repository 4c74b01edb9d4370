package fr.escalade.temoin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;

/** A line of the witness and its digest, which covers all the lines before. */
record Maillon(Remis remis, String chaine) {

    private static final int CHAMPS = 9;
    private static final int LONGUEUR = 32;

    /** @throws IllegalArgumentException when a field would break the line */
    static Maillon apres(String precedente, Remis remis) {
        String corps = String.join(
                "\t",
                Long.toString(remis.rang()),
                remis.quand().toString(),
                Integer.toString(remis.fois()),
                remis.creancier(),
                remis.canal(),
                remis.destinataire(),
                remis.messageId(),
                remis.cle());
        if (corps.chars().anyMatch(c -> c == '\n' || c == '\r') || corps.split("\t", -1).length != CHAMPS - 1) {
            throw new IllegalArgumentException("not one line: " + remis);
        }
        return new Maillon(remis, digerer(precedente + corps));
    }

    static Optional<Maillon> lire(String precedente, String ligne) {
        String[] champs = ligne.split("\t", -1);
        if (champs.length != CHAMPS) {
            return Optional.empty();
        }
        try {
            Remis remis = new Remis(
                    Long.parseLong(champs[0]),
                    Instant.parse(champs[1]),
                    Integer.parseInt(champs[2]),
                    champs[3],
                    champs[4],
                    champs[5],
                    champs[6],
                    champs[7]);
            return Optional.of(apres(precedente, remis))
                    .filter(maillon -> maillon.chaine().equals(champs[CHAMPS - 1]));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    String ligne() {
        return String.join(
                "\t",
                Long.toString(remis.rang()),
                remis.quand().toString(),
                Integer.toString(remis.fois()),
                remis.creancier(),
                remis.canal(),
                remis.destinataire(),
                remis.messageId(),
                remis.cle(),
                chaine);
    }

    private static String digerer(String texte) {
        try {
            byte[] octets = MessageDigest.getInstance("SHA-256").digest(texte.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(octets).substring(0, LONGUEUR);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
