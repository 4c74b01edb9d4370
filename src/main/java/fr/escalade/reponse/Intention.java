package fr.escalade.reponse;

/** What a debtor's words seem to say, the gravest first: when several are heard, the first of them is proposed. */
public enum Intention {
    INSOLVABILITE("parle d’une procédure collective ou d’une cessation d’activité", Qualification.INSOLVABILITE_AVEREE),
    NE_PLUS_CONTACTER("demande à ne plus être contacté", null),
    CONTESTATION("conteste", Qualification.CONTESTATION),
    FACTURE_NON_RECUE("dit ne pas avoir la facture", Qualification.PROBLEME_ADMINISTRATIF),
    ECHEANCIER("demande à payer en plusieurs fois ou plus tard", Qualification.DIFFICULTE_PASSAGERE),
    DEJA_PAYE("dit avoir déjà payé", Qualification.SIMPLE_OUBLI),
    PROMESSE("annonce un paiement", Qualification.SIMPLE_OUBLI),
    AUTRE_INTERLOCUTEUR("renvoie à une autre personne ou adresse", Qualification.PROBLEME_ADMINISTRATIF);

    private final String enClair;
    private final Qualification qualification;

    Intention(String enClair, Qualification qualification) {
        this.enClair = enClair;
        this.qualification = qualification;
    }

    /** A clause: « conteste ». */
    public String enClair() {
        return enClair;
    }

    /** The answer that the form proposes, or null: only a person can say. */
    public Qualification qualification() {
        return qualification;
    }
}
