package fr.escalade.bureau;

import fr.escalade.bureau.Journee.Vue;
import fr.escalade.courrier.EnvoisDouteux;
import fr.escalade.relance.EnvoisAReprendre;
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

/** Messages whose sending went wrong: it left after all, leaves again, is prepared anew, or stays where it is. */
@Controller
@RequestMapping("/courriers/{id}")
class EnvoisController {

    private final EnvoisDouteux douteux;
    private final EnvoisAReprendre aReprendre;
    private final AdressesCorrigees corrections;
    private final EcranDuJour ecran;
    private final Reponses reponses;

    EnvoisController(
            EnvoisDouteux douteux,
            EnvoisAReprendre aReprendre,
            AdressesCorrigees corrections,
            EcranDuJour ecran,
            Reponses reponses) {
        this.douteux = douteux;
        this.aReprendre = aReprendre;
        this.corrections = corrections;
        this.ecran = ecran;
        this.reponses = reponses;
    }

    @PostMapping("/depart")
    ModelAndView estParti(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        List<String> ordre = ecran.ordre(cadre, vue);
        douteux.constaterLeDepart(id, auteur(cadre));
        return suite("Le message est noté comme parti.", id, ordre, cadre, vue, requete, reponse, suite);
    }

    @PostMapping("/renvoi")
    ModelAndView renvoyer(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        List<String> ordre = ecran.ordre(cadre, vue);
        aReprendre.renvoyer(id, auteur(cadre));
        return suite(
                "Le message repart à l’identique, à la prochaine heure ouvrée.",
                id,
                ordre,
                cadre,
                vue,
                requete,
                reponse,
                suite);
    }

    @PostMapping("/reprise")
    ModelAndView reprendre(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        List<String> ordre = ecran.ordre(cadre, vue);
        corrections.corrigerEtPreparer(id, email, auteur(cadre));
        return suite(
                "L’adresse est enregistrée et le message préparé à nouveau, pour ce qui est dû aujourd’hui.",
                id,
                ordre,
                cadre,
                vue,
                requete,
                reponse,
                suite);
    }

    @PostMapping("/classement")
    ModelAndView classer(
            @PathVariable long id,
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            @RequestParam(defaultValue = "") String motif,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        List<String> ordre = ecran.ordre(cadre, vue);
        douteux.classer(id, motif, auteur(cadre));
        return suite("Le message est classé : il ne repartira pas.", id, ordre, cadre, vue, requete, reponse, suite);
    }

    private ModelAndView suite(
            String annonce,
            long id,
            List<String> ordre,
            Cadre cadre,
            Vue vue,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        String suivante = EcranDuJour.suivante(ordre, "envoi-" + id);
        return reponses.apres(annonce, suivante, cadre, vue, requete, reponse, suite);
    }

    private static String auteur(Cadre cadre) {
        return cadre.utilisateur().identifiant();
    }
}
