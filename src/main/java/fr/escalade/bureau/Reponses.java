package fr.escalade.bureau;

import fr.escalade.bureau.Journee.Vue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** After a gesture on Ma journée: the screen redrawn in place, or, without JavaScript, the page asked for again. */
@Component
class Reponses {

    private final EcranDuJour ecran;

    Reponses(EcranDuJour ecran) {
        this.ecran = ecran;
    }

    ModelAndView apres(
            String annonce,
            String choix,
            Cadre cadre,
            Vue vue,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            RedirectAttributes suite) {
        String adresse = EcranDuJour.adresse(choix, vue);
        if (!Htmx.demande(requete)) {
            return new ModelAndView(MessagesFlash.fait(suite, annonce, adresse));
        }
        reponse.setHeader("HX-Push-Url", requete.getContextPath() + adresse);
        return ecran.apres(annonce, choix, cadre, vue);
    }
}
