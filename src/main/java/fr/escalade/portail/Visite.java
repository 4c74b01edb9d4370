package fr.escalade.portail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a request may be somebody's visit: neither a question about the headers alone, nor a browser that fetches ahead,
 * nor a program that says of itself that it makes a preview. What it says of itself is read and kept nowhere.
 */
final class Visite {

    private static final List<String> ANNONCES = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");
    private static final Pattern D_AVANCE = Pattern.compile("prefetch|prerender|preview");
    private static final Pattern PROGRAMME =
            Pattern.compile("bot\\b|crawler|spider|preview|facebookexternalhit|whatsapp|safelinks|scanner");

    private Visite() {}

    static boolean possible(HttpServletRequest requete) {
        boolean dAvance = ANNONCES.stream().map(requete::getHeader).anyMatch(valeur -> trouve(D_AVANCE, valeur));
        return requete.getMethod().equals("GET") && !dAvance && !trouve(PROGRAMME, requete.getHeader("User-Agent"));
    }

    private static boolean trouve(Pattern motif, String valeur) {
        return Optional.ofNullable(valeur)
                .filter(texte -> motif.matcher(texte.toLowerCase(Locale.ROOT)).find())
                .isPresent();
    }
}
