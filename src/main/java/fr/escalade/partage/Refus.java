package fr.escalade.partage;

/**
 * A request from outside (a page, the API, a file) that cannot be carried out: {@code message} is a French sentence that
 * says what is wrong and what to do, {@code type} a stable slug for programs. Nothing has been changed. Business
 * outcomes inside a procedure step are returned, never thrown.
 */
public class Refus extends RuntimeException {

    private final String type;
    private final Nature nature;

    /** How the request is wrong: this decides the HTTP status. */
    public enum Nature {
        INVALIDE,
        INTROUVABLE,
        CONFLIT,
        /** The request is sound, but not for this person to make. */
        INTERDIT
    }

    public Refus(String type, String message) {
        this(Nature.INVALIDE, type, message);
    }

    public Refus(Nature nature, String type, String message) {
        super(message);
        this.nature = nature;
        this.type = type;
    }

    public static Refus introuvable(String quoi, String identifiant) {
        return new Refus(
                Nature.INTROUVABLE,
                "introuvable",
                quoi + " « " + identifiant + " » n'existe pas. Vérifiez la référence ou utilisez la recherche.");
    }

    public String type() {
        return type;
    }

    public Nature nature() {
        return nature;
    }
}
