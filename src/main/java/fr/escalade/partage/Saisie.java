package fr.escalade.partage;

/** Text typed by people or found in files, cleaned the same way everywhere. */
public final class Saisie {

    private Saisie() {}

    /** Without the spaces around it; null when nothing is left. */
    public static String texte(String saisie) {
        return saisie == null || saisie.isBlank() ? null : saisie.strip();
    }

    /** {@link #texte}, refused beyond {@code maximum} signs; {@code champ} is the field's French name with its article. */
    public static String texte(String champ, String saisie, int maximum) {
        String texte = texte(saisie);
        if (texte != null && texte.length() > maximum) {
            throw new Refus(
                    "texte-trop-long",
                    champ + " dépasse " + maximum + " caractères (" + texte.length()
                            + " reçus). Raccourcissez ce texte.");
        }
        return texte;
    }

    /** {@link #texte(String, String, int)}, refused when empty. */
    public static String obligatoire(String champ, String saisie, int maximum) {
        String texte = texte(champ, saisie, maximum);
        if (texte == null) {
            throw new Refus("champ-obligatoire", champ + " n'est pas indiqué : ce champ est obligatoire.");
        }
        return texte;
    }
}
