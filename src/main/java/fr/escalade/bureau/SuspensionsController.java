package fr.escalade.bureau;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Portee;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pausing a case, one of its invoices or its debtor, with a reason and an end, and resuming. */
@Controller
@RequestMapping("/dossiers/{numero}/suspensions")
class SuspensionsController {

    private final Dossiers dossiers;
    private final Creances creances;
    private final Reprises reprises;
    private final EcranDuDossier ecran;

    SuspensionsController(Dossiers dossiers, Creances creances, Reprises reprises, EcranDuDossier ecran) {
        this.dossiers = dossiers;
        this.creances = creances;
        this.reprises = reprises;
        this.ecran = ecran;
    }

    /** {@code portee} absent: the case. */
    @PostMapping
    String suspendre(
            @PathVariable String numero,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Dossier dossier = dossiers.parNumero(numero);
        Saisie saisie = Saisie.de(requete.getParameterMap()).proposer("portee", Portee.DOSSIER);
        Portee portee = saisie.choix("portee", Portee.class, "Choisissez ce qui est suspendu.");
        Facture facture = portee == Portee.FACTURE ? facture(dossier, saisie) : null;
        SuspensionSaisie pause = SuspensionSaisie.lire(saisie);
        String auteur = cadre.utilisateur().identifiant();
        boolean fait = pause.appliquer(saisie, (motif, jusquA) -> {
            switch (portee) {
                case FACTURE -> dossiers.suspendreFacture(facture.id(), motif, jusquA, auteur);
                case DEBITEUR -> dossiers.suspendreDebiteur(dossier.debiteur(), motif, jusquA, auteur);
                case DOSSIER -> dossiers.suspendre(dossier.id(), motif, jusquA, auteur);
                case PORTEFEUILLE -> saisie.refuser("portee", "Un portefeuille se suspend depuis les réglages.");
            }
        });
        if (!fait || saisie.aCorriger()) {
            return ecran.aCorriger(dossier, saisie, "suspension", cadre, reponse, modele);
        }
        String quoi =
                switch (portee) {
                    case FACTURE -> "La facture " + facture.numero() + " est en pause ";
                    case DEBITEUR -> "Tout le débiteur est en pause ";
                    default -> "Le dossier est suspendu ";
                };
        return MessagesFlash.fait(suite, quoi + pause.fin(), "/dossiers/" + numero);
    }

    @PostMapping("/{id}/reprise")
    String reprendre(
            @PathVariable String numero,
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            RedirectAttributes suite) {
        return MessagesFlash.fait(suite, reprises.reprendre(id, cadre), "/dossiers/" + numero);
    }

    /** The chosen invoice, noted as wrong when it is not one of this debtor's open ones. */
    private Facture facture(Dossier dossier, Saisie saisie) {
        Facture facture = creances.duDebiteur(dossier.debiteur()).stream()
                .filter(une -> une.numero().equals(saisie.valeur("facture")))
                .findFirst()
                .orElse(null);
        if (facture == null) {
            saisie.refuser("facture", "Choisissez la facture à mettre en pause.");
        }
        return facture;
    }
}
