package fr.escalade.bureau;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.fusion.Fusions;
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

/** Merging another debtor into this one: named, looked at, then confirmed by a manager. */
@Controller
@RequestMapping("/debiteurs/{id}/fusion")
class FusionsController {

    private final Fusions fusions;
    private final Debiteurs debiteurs;

    FusionsController(Fusions fusions, Debiteurs debiteurs) {
        this.fusions = fusions;
        this.debiteurs = debiteurs;
    }

    @GetMapping
    String prevoir(@PathVariable long id, HttpServletRequest requete, Model modele) {
        Debiteur conserve = debiteurs.parId(id);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        return montrer(conserve, saisie, modele);
    }

    @PostMapping
    String fusionner(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Debiteur conserve = debiteurs.parId(id);
        Saisie saisie = Saisie.de(requete.getParameterMap());
        String code = saisie.texteObligatoire("debiteur", "Indiquez l’autre débiteur.");
        String motif = saisie.texteObligatoire("motif", "Dites pourquoi c’est le même débiteur.");
        if (!saisie.aCorriger()) {
            try {
                Debiteur absorbe = autre(conserve, code);
                fusions.fusionner(id, absorbe.id(), motif, cadre.utilisateur().identifiant());
                return MessagesFlash.fait(
                        suite, "« " + absorbe.code() + " » est fusionné dans ce débiteur.", "/debiteurs/" + id);
            } catch (Refus refus) {
                saisie.refuser("", refus.getMessage());
            }
        }
        reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return montrer(conserve, saisie, modele);
    }

    private String montrer(Debiteur conserve, Saisie saisie, Model modele) {
        String code = saisie.texte("debiteur");
        if (code != null) {
            try {
                modele.addAttribute(
                        "fusion",
                        fusions.prevoir(conserve.id(), autre(conserve, code).id()));
            } catch (Refus refus) {
                saisie.refuser("debiteur", refus.getMessage());
            }
        }
        modele.addAttribute("debiteur", conserve);
        modele.addAttribute("saisie", saisie);
        return "fusion";
    }

    private Debiteur autre(Debiteur conserve, String code) {
        return debiteurs.trouver(conserve.creancier(), code).orElseThrow(() -> Refus.introuvable("Le débiteur", code));
    }
}
