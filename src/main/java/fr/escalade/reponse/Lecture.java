package fr.escalade.reponse;

import fr.escalade.litige.Motif;
import java.util.List;

/**
 * What a person made of an answer. {@code motif} and {@code factures} (numbers; empty: every late one) are asked of a
 * dispute only; {@code precisions} are the person's words, or null.
 */
public record Lecture(Qualification qualification, Motif motif, List<String> factures, String precisions) {}
