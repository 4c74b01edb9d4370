package fr.escalade.bureau;

import fr.escalade.partage.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** A request that cannot be carried out becomes a page, or a message inside the page, that says what to do. */
@ControllerAdvice(basePackageClasses = RefusDesPages.class)
class RefusDesPages {

    @ExceptionHandler
    ModelAndView refus(Refus refus, HttpServletRequest requete, HttpServletResponse reponse) {
        HttpStatus statut =
                switch (refus.nature()) {
                    case INTROUVABLE -> HttpStatus.NOT_FOUND;
                    case CONFLIT -> HttpStatus.CONFLICT;
                    case INTERDIT -> HttpStatus.FORBIDDEN;
                    case INVALIDE -> HttpStatus.UNPROCESSABLE_ENTITY;
                };
        return montrer(refus.getMessage(), statut, requete, reponse);
    }

    @ExceptionHandler
    ModelAndView tropGros(
            MaxUploadSizeExceededException trop, HttpServletRequest requete, HttpServletResponse reponse) {
        return montrer(
                "Le fichier est trop gros : 60 Mo au plus. Rien n’a été importé. Découpez le fichier ou exportez une "
                        + "période plus courte, puis déposez-le à nouveau.",
                HttpStatus.PAYLOAD_TOO_LARGE,
                requete,
                reponse);
    }

    private static ModelAndView montrer(
            String message, HttpStatus statut, HttpServletRequest requete, HttpServletResponse reponse) {
        boolean dansLaPage = Htmx.demande(requete);
        if (dansLaPage) {
            Htmx.viser(reponse, "alertes");
        }
        ModelAndView vue = new ModelAndView(dansLaPage ? "fragments :: alerte" : "error/refus", statut);
        vue.addObject("message", message);
        vue.addObject("introuvable", statut == HttpStatus.NOT_FOUND);
        return vue;
    }
}
