package fr.escalade.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every error below {@code /api} with a problem, whoever raised it: a controller, Spring, a filter. It goes by the
 * path, not by the handler, because an unknown address or an unreadable upload has no handler.
 */
@Component
class ReponseAuxErreurs implements HandlerExceptionResolver, Ordered {

    private final Problemes problemes;
    private final ObjectMapper json;

    ReponseAuxErreurs(Problemes problemes, ObjectMapper json) {
        this.problemes = problemes;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest demande, HttpServletResponse reponse, Object handler, Exception erreur) {
        String chemin =
                demande.getRequestURI().substring(demande.getContextPath().length());
        if (!chemin.startsWith("/api/") || reponse.isCommitted()) {
            return null;
        }
        if (erreur instanceof ErrorResponse spring) {
            spring.getHeaders().forEach((nom, valeurs) -> valeurs.forEach(valeur -> reponse.addHeader(nom, valeur)));
        }
        ecrire(problemes.de(erreur).a(demande.getRequestURI()), reponse);
        return new ModelAndView();
    }

    private void ecrire(Probleme probleme, HttpServletResponse reponse) {
        try {
            byte[] corps = json.writeValueAsString(probleme).getBytes(StandardCharsets.UTF_8);
            reponse.resetBuffer();
            reponse.setStatus(probleme.status());
            reponse.setContentType("application/problem+json");
            reponse.setContentLength(corps.length);
            reponse.getOutputStream().write(corps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
