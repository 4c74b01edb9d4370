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
}
