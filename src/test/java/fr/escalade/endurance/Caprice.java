package fr.escalade.endurance;

/** What a mail server may do to one message. The accepting ones have written it down before anything else happens. */
enum Caprice {
    ACCEPTE(true),
    ACCEPTE_PUIS_COUPE(true),
    ACCEPTE_TROP_TARD(true),
    COUPE_AVANT_LE_DESTINATAIRE(false),
    MEURT_DANS_LE_CONTENU(false),
    OCCUPE_AU_DESTINATAIRE(false),
    OCCUPE_APRES_LE_CONTENU(false),
    S_ARRETE(false),
    REFUSE_LE_DESTINATAIRE(false),
    REFUSE_LE_CONTENU(false);

    private final boolean accepte;

    Caprice(boolean accepte) {
        this.accepte = accepte;
    }

    boolean accepte() {
        return accepte;
    }

    /** Whether the client is told that the message was accepted. */
    boolean repond() {
        return this == ACCEPTE;
    }
}
