package fr.escalade.bureau;

import fr.escalade.creancier.Creancier;
import fr.escalade.dossier.Suspension;

/** Everything of a creditor stands still: said on every page while it lasts. */
public record PauseDePortefeuille(Creancier creancier, Suspension suspension) {}
