package fr.escalade.promesse;

import fr.escalade.partage.Montant;
import java.time.LocalDate;

/** A promise: {@code montant} on {@code echeance}, made on {@code faiteLe} to {@code auteur} (who wrote it down). */
public record Promesse(
        long id, long dossier, Montant montant, LocalDate echeance, LocalDate faiteLe, String auteur, Etat etat) {

    public enum Etat {
        EN_COURS,
        TENUE,
        ROMPUE,
        /** Another promise, or a plan, took its place. */
        REMPLACEE
    }
}
