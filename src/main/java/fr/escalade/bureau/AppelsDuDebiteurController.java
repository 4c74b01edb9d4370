package fr.escalade.bureau;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.RefusDAppels;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Ne pas appeler », on the debtor's page: noted at his word, withdrawn with a reason. */
@Controller
@RequestMapping("/debiteurs/{id}/appels")
class AppelsDuDebiteurController {

    private static final int MOTIF_AU_PLUS = 200;

    private final Debiteurs debiteurs;
    private final RefusDAppels refus;
    private final EcranDuDebiteur ecran;

    AppelsDuDebiteurController(Debiteurs debiteurs, RefusDAppels refus, EcranDuDebiteur ecran) {
        this.debiteurs = debiteurs;
        this.refus = refus;
        this.ecran = ecran;
    }

    @PostMapping("/refus")
    String nePlusAppeler(@PathVariable long id, @ModelAttribute("cadre") Cadre cadre, RedirectAttributes suite) {
        debiteurs.nePlusAppeler(id, cadre.aujourdhui(), cadre.utilisateur().identifiant());
        return MessagesFlash.fait(
                suite, "C’est noté : ce débiteur n’est plus appelé, les écrits continuent.", "/debiteurs/" + id);
    }

    @PostMapping("/reprise")
    String appelerANouveau(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite,
            Model modele) {
        Saisie saisie = Saisie.de(requete.getParameterMap());
        String motif = saisie.texteObligatoire("motifAppel", "Dites comment vous le savez : c’est gardé au journal.");
        if (motif != null && motif.length() > MOTIF_AU_PLUS) {
            saisie.refuser("motifAppel", "Le motif dépasse " + MOTIF_AU_PLUS + " caractères : résumez-le.");
        }
        if (saisie.aCorriger()) {
            reponse.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return ecran.montrer(id, saisie, "appels", cadre, modele);
        }
        refus.lever(id, motif, cadre.utilisateur().identifiant());
        return MessagesFlash.fait(suite, "Ce débiteur peut de nouveau être appelé.", "/debiteurs/" + id);
    }
}
