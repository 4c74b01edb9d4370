package fr.escalade.acces;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends a person to the sign-in page. A page that refreshes a part of itself after the session has ended is moved as a
 * whole: a sign-in form must never appear inside a list. A program gets its own answer where there is one.
 */
final class VersLaConnexion extends LoginUrlAuthenticationEntryPoint {

    private final AuthenticationEntryPoint pourLesProgrammes;

    VersLaConnexion(AuthenticationEntryPoint pourLesProgrammes) {
        super("/connexion");
        this.pourLesProgrammes = pourLesProgrammes;
    }

    @Override
    public void commence(HttpServletRequest requete, HttpServletResponse reponse, AuthenticationException motif)
            throws IOException, ServletException {
        String accepte = requete.getHeader("Accept");
        if (requete.getHeader("HX-Request") != null) {
            reponse.setHeader("HX-Redirect", requete.getContextPath() + "/connexion");
            reponse.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (pourLesProgrammes != null && (accepte == null || !accepte.contains("text/html"))) {
            pourLesProgrammes.commence(requete, reponse, motif);
        } else {
            super.commence(requete, reponse, motif);
        }
    }
}
