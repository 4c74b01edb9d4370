package fr.escalade.reponse;

import java.util.Locale;

/** What follows an answer; the words are those of the table « Qualification ». */
public enum Suite {
    LAISSER_EN_PAIX("le temps de payer est laissé"),
    REPRENDRE("la procédure reprend"),
    RENVOYER_FACTURES("les factures sont envoyées de nouveau"),
    OUVRIR_LITIGE("un litige est ouvert"),
    ACCELERER("la procédure accélère"),
    PROPOSER_ECHEANCIER("un échéancier est proposé"),
    ALERTER_RESPONSABLE("le responsable est alerté"),
    PROPOSER_ABANDON("le responsable décide d'un abandon ou d'une déclaration");

    private final String enClair;

    Suite(String enClair) {
        this.enClair = enClair;
    }

    /** A clause: « la procédure reprend ». */
    public String enClair() {
        return enClair;
    }

    /** @throws IllegalArgumentException when the table answers a word that we do not know */
    public static Suite lire(String mot) {
        return valueOf(mot.toUpperCase(Locale.ROOT));
    }
}
