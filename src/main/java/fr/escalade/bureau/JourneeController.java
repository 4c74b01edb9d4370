package fr.escalade.bureau;

import fr.escalade.bureau.Journee.Vue;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Ma journée: the list of what waits for a person, and what opens beside it. */
@Controller
class JourneeController {

    private final EcranDuJour ecran;

    JourneeController(EcranDuJour ecran) {
        this.ecran = ecran;
    }

    @GetMapping("/")
    ModelAndView page(
            @ModelAttribute("cadre") Cadre cadre,
            @RequestParam(defaultValue = "TOUT") Vue vue,
            @RequestParam(required = false) String choix,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest requete) {
        if (Htmx.vise(requete, "volet")) {
            return ecran.volet(choix, vue);
        }
        String gabarit = Htmx.vise(requete, "ecran") ? "journee :: ecran" : "journee";
        return ecran.page(choix, cadre, vue, Math.max(0, page), gabarit);
    }
}
