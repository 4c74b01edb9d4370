package fr.escalade.contentieux;

import fr.escalade.partage.Montant;
import java.time.LocalDate;

/**
 * An act to record. {@code reference} names the third party, the court or the number; {@code montant} is what was
 * granted, or null: an act that opens a way then claims all that may be pursued.
 */
public record NouvelActe(Voie voie, TypeActe type, LocalDate jour, String reference, Montant montant) {}
