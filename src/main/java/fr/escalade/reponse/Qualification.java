package fr.escalade.reponse;

import java.util.Locale;

/** Why a debtor does not pay, as a person understands it (Q1); the table « Qualification » says what follows. */
public enum Qualification {
    SIMPLE_OUBLI("Simple oubli"),
    NEGLIGENCE("Négligence"),
    PROBLEME_ADMINISTRATIF("Problème administratif"),
    CONTESTATION("Contestation"),
    MAUVAISE_FOI("Mauvaise foi"),
    DIFFICULTE_PASSAGERE("Difficulté passagère de trésorerie"),
    SITUATION_PREOCCUPANTE("Situation financière préoccupante"),
    INSOLVABILITE_AVEREE("Insolvabilité avérée");

    private final String enClair;

    Qualification(String enClair) {
        this.enClair = enClair;
    }

    public String enClair() {
        return enClair;
    }

    /** From a form's choice, which offers no other word. */
    public static Qualification lire(String mot) {
        return valueOf(mot.toUpperCase(Locale.ROOT));
    }
}
