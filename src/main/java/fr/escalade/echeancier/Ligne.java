package fr.escalade.echeancier;

import fr.escalade.partage.Montant;
import java.time.LocalDate;

/** An instalment: {@code montant} to be received on {@code date} at the latest. */
public record Ligne(LocalDate date, Montant montant) {}
