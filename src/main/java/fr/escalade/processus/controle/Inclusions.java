package fr.escalade.processus.controle;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which letters include which: one that ends up including itself would never be written. */
final class Inclusions {

    private static final Pattern INCLUSION = Pattern.compile("~\\{\\s*([^:}\\s]*)");
    private static final Pattern EN_CLAIR = Pattern.compile("[\\w/.-]+");

    private final Map<String, byte[]> lettres;
    private final Set<String> saines = new HashSet<>();

    Inclusions(Map<String, byte[]> lettres) {
        this.lettres = lettres;
    }

    /** True when the file leads back to a file that it is included by, or includes one whose name is not written out. */
    boolean tourneEnRond(String fichier) {
        return tourneEnRond(fichier, new HashSet<>());
    }

    private boolean tourneEnRond(String fichier, Set<String> chemin) {
        if (saines.contains(fichier)) {
            return false;
        }
        if (!chemin.add(fichier)) {
            return true;
        }
        byte[] texte = lettres.get(fichier);
        Matcher inclusion = INCLUSION.matcher(texte == null ? "" : new String(texte, StandardCharsets.UTF_8));
        while (inclusion.find()) {
            String nom = inclusion.group(1);
            if (!EN_CLAIR.matcher(nom).matches() || tourneEnRond(nom.endsWith(".html") ? nom : nom + ".html", chemin)) {
                return true;
            }
        }
        chemin.remove(fichier);
        saines.add(fichier);
        return false;
    }
}
