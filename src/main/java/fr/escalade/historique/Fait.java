package fr.escalade.historique;

import java.util.Map;

/**
 * Something that happened, to be written into the journal. {@code type} is a stable upper-case word for programs
 * (RELANCE_EMISE), {@code libelle} the French sentence of the timeline, {@code auteur} a user's login or « escalade ».
 * A fact about a case names its dossier; about a debtor only, its debtor; otherwise it belongs to the installation.
 */
public record Fait(
        String type,
        String libelle,
        String auteur,
        String creancier,
        Long debiteur,
        Long dossier,
        Map<String, Object> details) {

    /** The author of everything that the procedure does by itself. */
    public static final String ESCALADE = "escalade";

    public static Fait duDossier(
            long dossier, long debiteur, String creancier, String type, String libelle, String auteur) {
        return new Fait(type, libelle, auteur, creancier, debiteur, dossier, Map.of());
    }

    public static Fait duDebiteur(long debiteur, String creancier, String type, String libelle, String auteur) {
        return new Fait(type, libelle, auteur, creancier, debiteur, null, Map.of());
    }

    public static Fait general(String type, String libelle, String auteur) {
        return new Fait(type, libelle, auteur, null, null, null, Map.of());
    }

    public Fait avec(Map<String, Object> autres) {
        return new Fait(type, libelle, auteur, creancier, debiteur, dossier, autres);
    }
}
