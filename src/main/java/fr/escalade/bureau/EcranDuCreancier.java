package fr.escalade.bureau;

import fr.escalade.acces.Utilisateurs;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.creancier.IbanPropose;
import fr.escalade.droit.TauxLegaux;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The settings page of a creditor: its record, the account that waits for a second person, its floors, its pause. */
@Component
class EcranDuCreancier {

    private final Creanciers creanciers;
    private final Utilisateurs utilisateurs;
    private final TauxLegaux taux;

    EcranDuCreancier(Creanciers creanciers, Utilisateurs utilisateurs, TauxLegaux taux) {
        this.creanciers = creanciers;
        this.utilisateurs = utilisateurs;
        this.taux = taux;
    }

    /** {@code montre} null: a creditor to create. */
    String montrer(Saisie saisie, Creancier montre, Model modele) {
        return montrer(saisie, Saisie.vide(), montre, modele);
    }

    /** {@code pause}: what was typed to put the whole portfolio at rest. */
    String montrer(Saisie saisie, Saisie pause, Creancier montre, Model modele) {
        IbanPropose propose =
                montre == null ? null : creanciers.ibanPropose(montre.code()).orElse(null);
        modele.addAttribute("propose", propose);
        modele.addAttribute("proposePar", propose == null ? null : utilisateurs.nomDe(propose.auteur()));
        modele.addAttribute("planchers", montre == null ? List.of() : LignePlancher.de(montre, taux.tous()));
        modele.addAttribute("saisie", saisie);
        modele.addAttribute("creancier", montre);
        modele.addAttribute("pause", pause);
        return "creancier";
    }
}
