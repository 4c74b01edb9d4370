package fr.escalade.bureau;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.creance.Reglements;
import fr.escalade.debiteur.Absorptions;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.RefusDAppels;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.TypeDebiteur;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws a debtor's page; {@code geste} names the form whose entry has to be corrected, or is null. */
@Component
class EcranDuDebiteur {

    private final Debiteurs debiteurs;
    private final Absorptions absorptions;
    private final Creances creances;
    private final Reglements reglements;
    private final Dossiers dossiers;
    private final ComptesDesDebiteurs comptes;
    private final RefusDAppels appels;

    EcranDuDebiteur(
            Debiteurs debiteurs,
            Absorptions absorptions,
            Creances creances,
            Reglements reglements,
            Dossiers dossiers,
            ComptesDesDebiteurs comptes,
            RefusDAppels appels) {
        this.debiteurs = debiteurs;
        this.absorptions = absorptions;
        this.creances = creances;
        this.reglements = reglements;
        this.dossiers = dossiers;
        this.comptes = comptes;
        this.appels = appels;
    }

    String montrer(long id, Saisie saisie, String geste, Cadre cadre, Model modele) {
        Debiteur debiteur = debiteurs.parId(id);
        List<Facture> factures = creances.duDebiteur(id);
        modele.addAttribute("debiteur", debiteur);
        modele.addAttribute("repondant", debiteurs.actuel(debiteur));
        modele.addAttribute("absorbes", absorptions.absorbesPar(id));
        modele.addAttribute("saisie", remplir(saisie, debiteur));
        modele.addAttribute("geste", geste);
        modele.addAttribute("types", TypeDebiteur.values());
        modele.addAttribute("compte", comptes.du(debiteur, cadre.aujourdhui()));
        modele.addAttribute("factures", factures);
        modele.addAttribute(
                "pauses",
                dossiers.suspensionsDesFactures(
                        factures.stream().map(Facture::id).toList()));
        modele.addAttribute("suspensions", dossiers.suspensionsDuDebiteur(id));
        modele.addAttribute("sansAppelDepuis", appels.depuis(id).orElse(null));
        modele.addAttribute("reglements", reglements.duDebiteur(id));
        modele.addAttribute("dossiers", dossiers.duDebiteur(id));
        return "debiteur";
    }

    /** What is known of the debtor, in the fields that nobody typed in. */
    private static Saisie remplir(Saisie saisie, Debiteur debiteur) {
        return saisie.proposer("nom", debiteur.nom())
                .proposer("type", debiteur.type())
                .proposer("siren", debiteur.siren())
                .proposer("email", debiteur.email())
                .proposer("telephone", debiteur.telephone())
                .proposer("adresse", debiteur.adresse())
                .proposer("codePostal", debiteur.codePostal())
                .proposer("ville", debiteur.ville())
                .proposer("pays", debiteur.pays())
                .proposer("langue", debiteur.langue())
                .proposer("segment", debiteur.segment())
                .proposer("delaiPaiement", debiteur.delaiPaiement());
    }
}
