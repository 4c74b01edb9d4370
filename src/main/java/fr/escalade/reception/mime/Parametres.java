package fr.escalade.reception.mime;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of structured headers, in the ways that programs write them (quoted, bare, RFC 2231). */
final class Parametres {

    private static final int MORCEAUX_AU_PLUS = 20;

    private Parametres() {}

    static Optional<String> lire(String entete, String nom) {
        Optional<String> simple = valeur(entete, Pattern.quote(nom));
        if (simple.isPresent()) {
            return simple;
        }
        return valeur(entete, Pattern.quote(nom) + "\\*")
                .map(Parametres::etendue)
                .or(() -> enMorceaux(entete, nom));
    }

    private static Optional<String> enMorceaux(String entete, String nom) {
        StringBuilder tout = new StringBuilder();
        boolean etendue = false;
        for (int i = 0; i < MORCEAUX_AU_PLUS; i++) {
            String debut = Pattern.quote(nom) + "\\*" + i;
            Optional<String> code = valeur(entete, debut + "\\*");
            Optional<String> morceau = code.or(() -> valeur(entete, debut));
            if (morceau.isEmpty()) {
                break;
            }
            etendue |= code.isPresent();
            tout.append(morceau.get());
        }
        if (tout.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(etendue ? etendue(tout.toString()) : tout.toString());
    }

    private static Optional<String> valeur(String entete, String nom) {
        Matcher trouve = Pattern.compile(
                        ";\\s*" + nom + "\\s*=\\s*(?:\"([^\"]{0,1000})\"?|([^;\\s]{1,1000}))", Pattern.CASE_INSENSITIVE)
                .matcher(entete);
        return trouve.find()
                ? Optional.of(trouve.group(1) != null ? trouve.group(1) : trouve.group(2))
                : Optional.empty();
    }

    /** {@code utf-8'fr'%C3%A9t%C3%A9.pdf} */
    private static String etendue(String valeur) {
        String[] parties = valeur.split("'", 3);
        if (parties.length < 3) {
            return valeur;
        }
        try {
            Charset jeu = parties[0].isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(parties[0]);
            return URLDecoder.decode(parties[2].replace("+", "%2B"), jeu);
        } catch (IllegalArgumentException malEcrit) {
            return parties[2];
        }
    }
}
