package fr.escalade.bureau;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Encaissement;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouveauReglement;
import fr.escalade.creance.Reglements;
import fr.escalade.creance.Reglements.Reglement;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Money received: recorded by hand, listed, and reversed when it was a mistake or came back unpaid. */
@Controller
@RequestMapping("/reglements")
class ReglementsController {

    private static final int TAILLE = 25;

    private final Creances creances;
    private final Reglements reglements;
    private final Creanciers creanciers;
    private final Debiteurs debiteurs;

    ReglementsController(Creances creances, Reglements reglements, Creanciers creanciers, Debiteurs debiteurs) {
        this.creances = creances;
        this.reglements = reglements;
        this.creanciers = creanciers;
        this.debiteurs = debiteurs;
    }

    @GetMapping
    String page(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(required = false) String debiteur,
            @RequestParam(defaultValue = "0") int page,
            Model modele) {
        Saisie saisie = Saisie.vide()
                .proposer("debiteur", debiteur)
                .proposer("date", cadre.aujourdhui())
                .proposer("devise", "EUR");
        return montrer(saisie, cadre, page, modele);
    }

    /** The open invoices of the debtor being typed, to be ticked. */
    @GetMapping("/factures")
    String factures(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "") String debiteur,
            HttpServletRequest requete,
            Model modele) {
        Saisie saisie = Saisie.de(requete.getParameterMap());
        modele.addAttribute("saisie", saisie);
        modele.addAttribute("ouvertes", ouvertes(creancier(saisie, cadre), debiteur));
        return "reglements :: factures";
    }

    @PostMapping
    String encaisser(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(required = false) String retour,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Saisie saisie = Saisie.de(requete.getParameterMap());
        NouveauReglement reglement = ReglementSaisi.lire(saisie, creancier(saisie, cadre), cadre.aujourdhui());
        if (!saisie.aCorriger()) {
            try {
                Encaissement recu =
                        creances.encaisser(reglement, cadre.utilisateur().identifiant());
                return MessagesFlash.fait(suite, ReglementSaisi.resume(recu), Retour.vers(retour, "/reglements"));
            } catch (Refus refus) {
                saisie.refuser("", refus.getMessage());
            }
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return montrer(saisie, cadre, 0, modele);
    }

    @PostMapping("/annulation")
    String annuler(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam String creancier,
            @RequestParam String reference,
            RedirectAttributes suite) {
        creances.annulerReglement(
                creancier, reference, cadre.aujourdhui(), cadre.utilisateur().identifiant());
        String annonce = "Le règlement « " + reference + " » est annulé le "
                + FormatFrancais.dateCourte(cadre.aujourdhui()) + " : ce qu’il avait payé est dû à nouveau.";
        return MessagesFlash.fait(suite, annonce, "/reglements");
    }

    private String montrer(Saisie saisie, Cadre cadre, int page, Model modele) {
        Page<Reglement> derniers = reglements.derniers(cadre.creancier(), Math.max(0, page), TAILLE);
        modele.addAttribute("saisie", saisie);
        modele.addAttribute("ouvertes", ouvertes(creancier(saisie, cadre), saisie.valeur("debiteur")));
        modele.addAttribute("reglements", derniers.contenu());
        modele.addAttribute("pagination", Pagination.de(derniers, "/reglements?"));
        return "reglements";
    }

    private List<Facture> ouvertes(String creancier, String code) {
        return debiteurs
                .trouverActuel(creancier, code.strip())
                .map(debiteur -> creances.duDebiteur(debiteur.id()))
                .orElse(List.of())
                .stream()
                .filter(facture -> facture.nature() == NatureFacture.FACTURE)
                .filter(facture -> facture.solde().estPositif() && facture.annuleeLe() == null)
                .toList();
    }

    private String creancier(Saisie saisie, Cadre cadre) {
        String dit = saisie.texte("creancier");
        if (dit != null) {
            return dit;
        }
        return cadre.creancier() != null
                ? cadre.creancier()
                : creanciers.parDefaut().code();
    }
}
