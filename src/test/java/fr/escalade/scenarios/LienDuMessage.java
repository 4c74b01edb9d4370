package fr.escalade.scenarios;

import fr.escalade.courrier.Courrier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The link of a message, as its reader finds it. */
final class LienDuMessage {

    private static final Pattern LIEN = Pattern.compile("https://factures\\.maison\\.example/espace/([a-z2-9]{26})");

    private LienDuMessage() {}

    static String jeton(Courrier courrier) {
        return jeton(courrier.texte());
    }

    static String jeton(String texte) {
        Matcher lien = LIEN.matcher(texte);
        if (!lien.find()) {
            throw new AssertionError("No link in: " + texte);
        }
        return lien.group(1);
    }
}
