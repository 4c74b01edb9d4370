package fr.escalade.courrier;

import java.time.Duration;

/** What the mail server, or another carrier, answered. */
sealed interface Remise {

    /** It has the message now; {@code nouvelle} under which name and in what state, or null. */
    record Acceptee(String reponse, Nouvelle nouvelle) implements Remise {

        Acceptee(String reponse) {
            this(reponse, null);
        }
    }

    /** Not now; {@code serveurPerdu}: nor anything else for a while. {@code attente} what the carrier asks for, or null. */
    record Reportee(String erreur, boolean serveurPerdu, Duration attente) implements Remise {

        Reportee(String erreur) {
            this(erreur, false);
        }

        Reportee(String erreur, boolean serveurPerdu) {
            this(erreur, serveurPerdu, null);
        }
    }

    /** The mail server took the whole message and never answered: it may have it, and gets it again as it is. */
    record SansReponse(String erreur) implements Remise {}

    /** Nobody knows: it may have the message, and would take it twice. A person decides. */
    record Incertaine(String erreur) implements Remise {}

    /** Never. */
    record Refusee(String erreur) implements Remise {}
}
