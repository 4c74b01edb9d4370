package fr.escalade.historique;

/** Result of an integrity check: {@code premiereRupture} names the first broken line (« dossier:12 rang 4 ») or is null. */
public record Verification(boolean valide, long lignes, String premiereRupture) {}
