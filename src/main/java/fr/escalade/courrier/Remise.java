package fr.escalade.courrier;

/** What the mail server answered. */
sealed interface Remise {

    /** It has the message now. */
    record Acceptee(String reponse) implements Remise {}

    /** Not now; {@code serveurPerdu} when the connection itself is gone. */
    record Reportee(String erreur, boolean serveurPerdu) implements Remise {}

    /** Never. */
    record Refusee(String erreur) implements Remise {}
}
