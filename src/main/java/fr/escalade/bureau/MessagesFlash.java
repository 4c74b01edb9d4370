package fr.escalade.bureau;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sentence about what has just been done or refused, shown at the head of the next page. */
final class MessagesFlash {

    private MessagesFlash() {}

    static String fait(RedirectAttributes suite, String annonce, String adresse) {
        suite.addFlashAttribute("annonce", annonce);
        return "redirect:" + adresse;
    }

    static String refuse(RedirectAttributes suite, String alerte, String adresse) {
        suite.addFlashAttribute("alerte", alerte);
        return "redirect:" + adresse;
    }
}
