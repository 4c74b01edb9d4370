package fr.escalade.importation;

/** Whether a quoted cell is still open where the text ends. */
final class Guillemets {

    private Guillemets() {}

    static boolean ouverts(String texte, int debut, char separateur) {
        boolean dedans = false;
        boolean debutDeCellule = true;
        for (int i = debut; i < texte.length(); i++) {
            char signe = texte.charAt(i);
            if (dedans) {
                if (signe == '"') {
                    boolean double_ = i + 1 < texte.length() && texte.charAt(i + 1) == '"';
                    i += double_ ? 1 : 0;
                    dedans = double_;
                }
            } else if (signe == '"' && debutDeCellule) {
                dedans = true;
            }
            debutDeCellule = !dedans && (signe == separateur || signe == '\n' || signe == '\r');
        }
        return dedans;
    }

    /**
     * True when a quoted cell runs over an end of line and is then closed in the middle of something: the two quotes do
     * not belong together, and what looks like one row is several.
     */
    static boolean depareilles(String texte, int debut, int fin, char separateur) {
        boolean dedans = false;
        boolean debutDeCellule = true;
        boolean saut = false;
        for (int i = debut; i < fin; i++) {
            char signe = texte.charAt(i);
            boolean finDeLigne = signe == '\n' || signe == '\r';
            if (!dedans) {
                dedans = signe == '"' && debutDeCellule;
                saut = false;
                debutDeCellule = signe == separateur || finDeLigne;
            } else if (signe != '"') {
                saut |= finDeLigne;
            } else if (i + 1 < fin && texte.charAt(i + 1) == '"') {
                i++;
            } else if (saut && i + 1 < fin && !fermable(texte.charAt(i + 1), separateur)) {
                return true;
            } else {
                dedans = false;
                debutDeCellule = false;
            }
        }
        return false;
    }

    private static boolean fermable(char suivant, char separateur) {
        return suivant == separateur || suivant == '\n' || suivant == '\r' || suivant == ' ';
    }
}
