package fr.escalade.bureau;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.fusion.Deplacements;
import fr.escalade.partage.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving an invoice to the debtor who owes it. */
@Controller
@RequestMapping("/factures/{id}/deplacement")
class DeplacementsController {

    private final Deplacements deplacements;
    private final Creances creances;
    private final Debiteurs debiteurs;

    DeplacementsController(Deplacements deplacements, Creances creances, Debiteurs debiteurs) {
        this.deplacements = deplacements;
        this.creances = creances;
        this.debiteurs = debiteurs;
    }

    @GetMapping
    String demander(@PathVariable long id, Model modele) {
        return montrer(creances.parId(id), Saisie.vide(), modele);
    }

    @PostMapping
    String deplacer(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Facture facture = creances.parId(id);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        String code = saisie.texteObligatoire("debiteur", "Indiquez le débiteur qui doit cette facture.");
        String motif = saisie.texteObligatoire("motif", "Dites pourquoi elle est à lui.");
        if (!saisie.aCorriger()) {
            try {
                deplacements.deplacer(
                        facture.creancier(),
                        facture.numero(),
                        code,
                        motif,
                        cadre.utilisateur().identifiant());
                return MessagesFlash.fait(
                        suite,
                        "La facture " + facture.numero() + " est maintenant à ce débiteur.",
                        "/debiteurs/" + creances.parId(id).debiteur());
            } catch (Refus refus) {
                saisie.refuser("", refus.getMessage());
            }
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return montrer(facture, saisie, modele);
    }

    private String montrer(Facture facture, Saisie saisie, Model modele) {
        modele.addAttribute("facture", facture);
        modele.addAttribute("debiteur", debiteurs.parId(facture.debiteur()));
        modele.addAttribute("saisie", saisie);
        return "deplacement";
    }
}
