package fr.escalade.courrier;

/** How far the escalation has gone when a letter leaves: it decides what the letter may threaten. */
public enum Stade {
    /** A courteous or firm reminder, a message on the due date, thanks: no word about courts. */
    RELANCE,
    /** The last one before the mise en demeure may name the courts, as something that could follow. */
    DERNIERE_RELANCE,
    /** Carries the mentions that make it one. */
    MISE_EN_DEMEURE,
    /** Everything else. */
    AUTRE;

    static Stade du(String modele) {
        return modele.equals("mise_en_demeure") ? MISE_EN_DEMEURE : AUTRE;
    }
}
