package fr.escalade.insolvabilite;

import java.time.LocalDate;

/**
 * What a court, the BODACC or the commission announces. {@code jugement} is the opening judgment or the admissibility;
 * {@code publication} and {@code bodacc} (the announcement's number) are null until it is published, and for
 * over-indebtedness; {@code mandataire} may be null.
 */
public record Avis(TypeDeProcedure type, LocalDate jugement, LocalDate publication, String bodacc, String mandataire) {}
