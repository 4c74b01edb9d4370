package fr.escalade.bureau;

/** Where to go back to after a gesture: a page of ours named by the form, never an address of the outside. */
final class Retour {

    private Retour() {}

    static String vers(String demande, String sinon) {
        boolean interne = demande != null
                && demande.startsWith("/")
                && !demande.startsWith("//")
                && demande.chars().allMatch(c -> c > ' ' && c != '\\' && c < 127);
        return interne ? demande : sinon;
    }
}
