package fr.escalade.acces;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, and the same page again when signing in was refused. */
@Controller
class ConnexionController {

    private final Comptes comptes;
    private final boolean demonstration;

    ConnexionController(Comptes comptes, Environment environnement) {
        this.comptes = comptes;
        this.demonstration = environnement.acceptsProfiles(Profiles.of("demonstration"));
    }

    @GetMapping("/connexion")
    String page(Model modele, @RequestParam(required = false) String sortie) {
        return afficher(modele, null, sortie == null ? null : "Vous êtes déconnecté.");
    }

    /** Spring Security forwards here, so that what was typed is still there. */
    @RequestMapping(SecuriteDesPages.REFUSEE)
    String refusee(Model modele, HttpServletRequest requete, HttpServletResponse reponse) {
        reponse.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        modele.addAttribute("identifiant", requete.getParameter("identifiant"));
        return afficher(modele, motif(requete.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION)), null);
    }

    private String afficher(Model modele, String erreur, String annonce) {
        modele.addAttribute("erreur", erreur);
        modele.addAttribute("annonce", annonce);
        modele.addAttribute("aucunCompte", comptes.aucun());
        modele.addAttribute("demonstration", demonstration);
        return "connexion";
    }

    private static String motif(Object exception) {
        return exception instanceof TropDEssais trop
                ? "Trop d’essais pour ce compte : réessayez dans " + trop.secondes() + " secondes."
                : "L’identifiant ou le mot de passe n’est pas le bon. Vérifiez la touche majuscule, puis réessayez.";
    }
}
