package fr.escalade.portail;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Our own troubles, told to a debtor: neither a screen of the staff nor a word of what went wrong. */
@ControllerAdvice(basePackageClasses = PannesDeLEspace.class)
class PannesDeLEspace {

    private static final Logger LOG = LoggerFactory.getLogger(PannesDeLEspace.class);

    @ExceptionHandler
    ModelAndView panne(RuntimeException erreur) {
        LOG.error("the debtor's space failed", erreur);
        ModelAndView page = new ModelAndView("espace-panne", HttpStatus.SERVICE_UNAVAILABLE);
        page.addObject("mots", new Mots(Locale.FRANCE));
        return page;
    }
}
