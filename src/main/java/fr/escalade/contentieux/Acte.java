package fr.escalade.contentieux;

import fr.escalade.partage.Montant;
import java.time.LocalDate;

/**
 * An act as recorded. {@code montant} is what is claimed or granted, or null; {@code limite} the last day of the legal
 * deadline that the act opens (art. 641 and 642 CPC), or null.
 */
public record Acte(
        long id,
        long dossier,
        Voie voie,
        TypeActe type,
        LocalDate jour,
        String reference,
        Montant montant,
        LocalDate limite,
        String auteur) {}
