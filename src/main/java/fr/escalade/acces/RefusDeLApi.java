package fr.escalade.acces;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** 401 and 403 for programs, as problem details (RFC 9457) in French with the stable types of the API. */
@Component
class RefusDeLApi implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;

    RefusDeLApi(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest requete, HttpServletResponse reponse, AuthenticationException motif)
            throws IOException {
        if (motif instanceof TropDEssais trop) {
            reponse.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(trop.secondes()));
            ecrire(reponse, 429, "trop-d-essais", "Trop d’essais", trop.getMessage());
            return;
        }
        reponse.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Escalade\", charset=\"UTF-8\"");
        reponse.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Escalade\"");
        ecrire(
                reponse,
                401,
                "authentification-requise",
                "Identification nécessaire",
                "Envoyez l’identifiant et le mot de passe d’un compte Escalade (HTTP Basic), ou un jeton d’accès en cours "
                        + "de validité (Bearer).");
    }

    @Override
    public void handle(HttpServletRequest requete, HttpServletResponse reponse, AccessDeniedException motif)
            throws IOException {
        ecrire(
                reponse,
                403,
                "acces-refuse",
                "Accès refusé",
                "Votre compte n’a pas le droit de faire cela. Demandez-le à un administrateur.");
    }

    private void ecrire(HttpServletResponse reponse, int statut, String type, String titre, String detail)
            throws IOException {
        Map<String, Object> probleme = new LinkedHashMap<>();
        probleme.put("type", "urn:escalade:erreur:" + type);
        probleme.put("title", titre);
        probleme.put("status", statut);
        probleme.put("detail", detail);
        reponse.setStatus(statut);
        reponse.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        reponse.setCharacterEncoding("UTF-8");
        json.writeValue(reponse.getOutputStream(), probleme);
    }
}
