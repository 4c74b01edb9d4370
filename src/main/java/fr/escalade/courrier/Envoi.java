package fr.escalade.courrier;

import java.util.List;

/**
 * What a layout may print about the sending itself; templates see it as {@code envoi}. {@code pieces} go with the
 * message, {@code piecesSurDemande} were too heavy for it.
 */
record Envoi(String objet, boolean recommande, boolean papier, List<String> pieces, List<String> piecesSurDemande) {}
