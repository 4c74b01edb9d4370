package fr.escalade.bureau;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The few headers that htmx and the server exchange. */
final class Htmx {

    private Htmx() {}

    static boolean demande(HttpServletRequest requete) {
        return requete.getHeader("HX-Request") != null && requete.getHeader("HX-History-Restore-Request") == null;
    }

    /** True when only the element of that id is to be replaced. */
    static boolean vise(HttpServletRequest requete, String id) {
        return demande(requete) && id.equals(requete.getHeader("HX-Target"));
    }

    /** Answers into another element than the one the page named. */
    static void viser(HttpServletResponse reponse, String id) {
        reponse.setHeader("HX-Retarget", "#" + id);
        reponse.setHeader("HX-Reswap", "innerHTML");
    }
}
