package fr.escalade.bureau;

import fr.escalade.acces.Role;
import fr.escalade.acces.Utilisateur;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What surrounds every page. {@code rubrique} is the menu entry to mark; {@code creancier} the code that lists are
 * limited to, or null for all; {@code adresse} where this page is, to come back to after a gesture in the frame;
 * {@code pauses} of whole portfolios in force, said on every page: nobody wonders why nothing leaves.
 */
public record Cadre(
        Utilisateur utilisateur,
        String rubrique,
        String adresse,
        boolean demonstration,
        LocalDate aujourdhui,
        LocalTime heure,
        List<Creancier> creanciers,
        String creancier,
        List<PauseDePortefeuille> pauses) {

    /** False for an auditor: the page then shows no gesture at all. */
    public boolean peutAgir() {
        return utilisateur.peutAgir();
    }

    /** What needs a manager: approving a formal notice, confirming a bank account. */
    public boolean peutApprouver() {
        return utilisateur.peutTraiter("responsable");
    }

    public boolean estAdmin() {
        return utilisateur.a(Role.ADMIN);
    }

    public boolean peutLireLesTaux() {
        return estAdmin() || utilisateur.a(Role.RESPONSABLE) || utilisateur.a(Role.AUDITEUR);
    }

    public boolean peutAvancerLeTemps() {
        return demonstration && (peutAgir() || utilisateur.a(Role.ANALYSTE));
    }

    /** Creditors whose messages do not leave by themselves: said on every page, so that silence never surprises. */
    public List<Creancier> enEssai() {
        return creanciers.stream().filter(qui -> qui.mode() == ModeEnvoi.ESSAI).toList();
    }
}
