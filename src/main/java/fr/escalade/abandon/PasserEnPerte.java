package fr.escalade.abandon;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Parametre;

/**
 * Parameters of a write-off on the diagram.
 *
 * @param motif why, as the journal says it
 * @param lettre the copy of the unpaid invoices that article 272 of the CGI wants, for the VAT to be recovered
 * @param canal how that copy leaves
 */
public record PasserEnPerte(
        @Parametre(libelle = "Motif") String motif,
        @Parametre(libelle = "Lettre") String lettre,
        @Parametre(libelle = "Canal") Canal canal) {}
