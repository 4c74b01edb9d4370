package fr.escalade.bureau;

import fr.escalade.bureau.Journee.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The gestures on held steps, from the pane of Ma journée. */
@Controller
@RequestMapping("/retenues/{debiteur}")
class DeblocagesController {

    private final Deblocages deblocages;
    private final EcranDuJour ecran;
    private final Reponses reponses;

    DeblocagesController(Deblocages deblocages, EcranDuJour ecran, Reponses reponses) {
        this.deblocages = deblocages;
        this.ecran = ecran;
        this.reponses = reponses;
    }

    @PostMapping("/reexamen")
    ModelAndView reexaminer(
            @PathVariable long debiteur,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            @RequestParam(defaultValue = "") String cle,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        List<String> ordre = ecran.ordre(cadre, vue);
        deblocages.reexaminer(debiteur, cadre.utilisateur().identifiant());
        String annonce = "L’étape est réexaminée : elle part dans l’instant si plus rien ne l’empêche.";
        return reponses.apres(annonce, EcranDuJour.suivante(ordre, cle), cadre, vue, requete, reponse, suite);
    }

    @PostMapping("/approbation")
    ModelAndView approuver(
            @PathVariable long debiteur,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            @RequestParam(defaultValue = "") String cle,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        List<String> ordre = ecran.ordre(cadre, vue);
        deblocages.approuver(debiteur, cadre.utilisateur());
        String annonce = "La mise en demeure est approuvée pour le solde d’aujourd’hui.";
        return reponses.apres(annonce, EcranDuJour.suivante(ordre, cle), cadre, vue, requete, reponse, suite);
    }

    @PostMapping("/contact")
    ModelAndView autoriserUnContact(
            @PathVariable long debiteur,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            @RequestParam(defaultValue = "") String cle,
            @RequestParam(defaultValue = "") String motif,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        List<String> ordre = ecran.ordre(cadre, vue);
        deblocages.autoriserUnContact(debiteur, motif, cadre.utilisateur());
        String annonce = "Un contact de plus est autorisé : l’étape est réexaminée dans l’instant.";
        return reponses.apres(annonce, EcranDuJour.suivante(ordre, cle), cadre, vue, requete, reponse, suite);
    }
}
