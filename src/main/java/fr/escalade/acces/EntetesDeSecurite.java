package fr.escalade.acces;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a browser may load and who may frame us: our own files only, nobody, without eval. The body of a message shown
 * inside its page is framed by ourselves, without scripts and without any address of the outside (a debtor's or a
 * template's picture must not tell anyone that it was read).
 */
final class EntetesDeSecurite {

    private static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String MESSAGES =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; " + "sandbox; frame-ancestors 'self'";
    /** The visitor of the demonstration follows the links of its debtors' messages, to a page of its own. */
    private static final String MESSAGES_RECUS =
            MESSAGES.replace("sandbox;", "sandbox allow-popups allow-popups-to-escape-sandbox;");

    private static final String LETTRES = "default-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final RequestMatcher CORPS = chemin("/(courriers/\\d+|dossiers/[^/]+/apercu)/html");
    private static final RequestMatcher CORPS_RECU = chemin("/demonstration/boite/[^/]+/html");
    private static final RequestMatcher LETTRE = chemin(
            "/(courriers/\\d+/contenu|dossiers/[^/]+/apercu/contenu|taches/[^/]+/lettre|demonstration/boite/[^/]+/pieces/\\d+)");

    private EntetesDeSecurite() {}

    static void appliquer(HeadersConfigurer<HttpSecurity> entetes) {
        RequestMatcher encadrable =
                requete -> CORPS.matches(requete) || CORPS_RECU.matches(requete) || LETTRE.matches(requete);
        entetes.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .referrerPolicy(politique -> politique.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(quand(CORPS, "Content-Security-Policy", MESSAGES))
                .addHeaderWriter(quand(CORPS_RECU, "Content-Security-Policy", MESSAGES_RECUS))
                .addHeaderWriter(quand(LETTRE, "Content-Security-Policy", LETTRES))
                .addHeaderWriter(quand(encadrable, "X-Frame-Options", "SAMEORIGIN"))
                .addHeaderWriter(quand(new NegatedRequestMatcher(encadrable), "Content-Security-Policy", PAGES))
                .addHeaderWriter(quand(new NegatedRequestMatcher(encadrable), "X-Frame-Options", "DENY"));
    }

    private static DelegatingRequestMatcherHeaderWriter quand(RequestMatcher cas, String entete, String valeur) {
        return new DelegatingRequestMatcherHeaderWriter(cas, new StaticHeadersWriter(entete, valeur));
    }

    private static RequestMatcher chemin(String expression) {
        Pattern motif = Pattern.compile(expression);
        return (HttpServletRequest requete) ->
                motif.matcher(requete.getServletPath()).matches();
    }
}
