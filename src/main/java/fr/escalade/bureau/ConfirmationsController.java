package fr.escalade.bureau;

import fr.escalade.bureau.Journee.Vue;
import fr.escalade.courrier.Courriers;
import fr.escalade.partage.Refus;
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

/** Messages that wait for a word: let them leave, one or many, or take them back. */
@Controller
@RequestMapping("/courriers")
class ConfirmationsController {

    private final Courriers courriers;
    private final EcranDuJour ecran;
    private final Reponses reponses;

    ConfirmationsController(Courriers courriers, EcranDuJour ecran, Reponses reponses) {
        this.courriers = courriers;
        this.ecran = ecran;
        this.reponses = reponses;
    }

    @PostMapping("/{id}/confirmation")
    ModelAndView confirmer(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        List<String> ordre = ecran.ordre(cadre, vue);
        courriers.confirmer(id, cadre.utilisateur().identifiant());
        String suivante = EcranDuJour.suivante(ordre, "courrier-" + id);
        return reponses.apres("Le message va partir.", suivante, cadre, vue, requete, reponse, suite);
    }

    @PostMapping("/confirmation")
    ModelAndView confirmerTous(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(required = false) List<Long> courrier,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        List<Long> choisis = courrier == null ? List.of() : courrier;
        if (choisis.isEmpty()) {
            throw new Refus("rien-de-choisi", "Cochez au moins un message à laisser partir.");
        }
        choisis.forEach(id -> courriers.confirmer(id, cadre.utilisateur().identifiant()));
        String annonce = choisis.size() > 1 ? choisis.size() + " messages vont partir." : "Le message va partir.";
        return reponses.apres(annonce, null, cadre, Vue.COURRIERS, requete, reponse, suite);
    }

    @PostMapping("/{id}/annulation")
    ModelAndView annuler(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            @RequestParam(defaultValue = "") String motif,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        if (motif.isBlank()) {
            throw new Refus(
                    "motif-manquant", "Dites pourquoi ce message ne doit pas partir : le motif est gardé au dossier.");
        }
        List<String> ordre = ecran.ordre(cadre, vue);
        courriers.annuler(id, motif.strip(), cadre.utilisateur().identifiant());
        String suivante = EcranDuJour.suivante(ordre, "courrier-" + id);
        return reponses.apres("Le message ne partira pas.", suivante, cadre, vue, requete, reponse, suite);
    }
}
