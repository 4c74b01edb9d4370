package fr.escalade.bureau;

import fr.escalade.bureau.Journee.Vue;
import fr.escalade.courrier.Courriers;
import fr.escalade.partage.Refus;
import fr.escalade.relance.Confirmations;
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

    private static final String PART = "Le message va partir.";
    private static final String REPRIS = "Ce message n’est pas parti : la situation a changé depuis sa préparation. "
            + "L’étape en prépare un nouveau.";

    private final Confirmations confirmations;
    private final Courriers courriers;
    private final EcranDuJour ecran;
    private final Reponses reponses;

    ConfirmationsController(Confirmations confirmations, Courriers courriers, EcranDuJour ecran, Reponses reponses) {
        this.confirmations = confirmations;
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
        boolean part = confirmations.confirmer(id, cadre.utilisateur().identifiant());
        String suivante = EcranDuJour.suivante(ordre, "courrier-" + id);
        return reponses.apres(part ? PART : REPRIS, suivante, cadre, vue, requete, reponse, suite);
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
        String annonce = confirmer(choisis, cadre.utilisateur().identifiant());
        return reponses.apres(annonce, null, cadre, Vue.COURRIERS, requete, reponse, suite);
    }

    /** Each message for itself: one that cannot leave any more does not keep the others back. */
    private String confirmer(List<Long> choisis, String auteur) {
        int partis = 0;
        for (long id : choisis) {
            try {
                partis += confirmations.confirmer(id, auteur) ? 1 : 0;
            } catch (Refus dejaTraite) {
                // Someone else confirmed it or took it back meanwhile: it is not in the list any more.
                continue;
            }
        }
        String annonce = partis > 1 ? partis + " messages vont partir." : partis == 1 ? PART : "Aucun message ne part.";
        int repris = choisis.size() - partis;
        return repris == 0
                ? annonce
                : annonce + " " + repris + " repris : déjà traité, ou la situation a changé depuis.";
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
