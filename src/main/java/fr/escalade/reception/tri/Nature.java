package fr.escalade.reception.tri;

/** What a received message is. */
public enum Nature {
    REPONSE("Réponse"),
    AUTOMATIQUE("Réponse automatique"),
    DEFI("Filtre anti-spam qui demande une validation"),
    REMISE("Avis de remise"),
    LECTURE("Accusé de lecture"),
    RETARD("Avis de retard"),
    REBOND_DEFINITIF("Non remis : adresse hors service"),
    REBOND_PASSAGER("Non remis : empêchement passager"),
    PLAINTE("Signalement comme indésirable"),
    DIFFUSION("Diffusion en nombre"),
    PROPRE("Copie d’un de nos messages"),
    ILLISIBLE("Illisible");

    private final String enClair;

    Nature(String enClair) {
        this.enClair = enClair;
    }

    public String enClair() {
        return enClair;
    }

    /** Written by a mail server or program about one of our messages. */
    public boolean estUnRapport() {
        return switch (this) {
            case REMISE, LECTURE, RETARD, REBOND_DEFINITIF, REBOND_PASSAGER, PLAINTE -> true;
            default -> false;
        };
    }

    public boolean estUnRebond() {
        return this == REBOND_DEFINITIF || this == REBOND_PASSAGER;
    }
}
