package fr.escalade.acces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** « Authorization: Bearer esc_12_… » on a request of the API, behind the same brake on guessing as passwords. */
final class IdentificationParJeton extends OncePerRequestFilter {

    private static final Pattern PORTEUR = Pattern.compile("(?i:bearer) +(.{1,200})");
    private static final Pattern JETON = Pattern.compile("esc_(\\d{1,18})_([\\w-]{20,100})");

    private final Jetons jetons;
    private final FreinAuxEssais frein;
    private final RefusDeLApi refus;

    IdentificationParJeton(Jetons jetons, FreinAuxEssais frein, RefusDeLApi refus) {
        this.jetons = jetons;
        this.frein = frein;
        this.refus = refus;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        String entete = requete.getHeader(HttpHeaders.AUTHORIZATION);
        Matcher porteur = PORTEUR.matcher(entete == null ? "" : entete.strip());
        if (porteur.matches()) {
            try {
                ouvrir(porteur.group(1).strip());
            } catch (AuthenticationException motif) {
                refus.commence(requete, reponse, motif);
                return;
            }
        }
        suite.doFilter(requete, reponse);
    }

    private void ouvrir(String dit) {
        Matcher jeton = JETON.matcher(dit);
        if (!jeton.matches()) {
            throw new BadCredentialsException("no token of ours");
        }
        String login = "jeton/" + Long.parseLong(jeton.group(1));
        Duration attente = frein.attente(login);
        if (!attente.isZero()) {
            throw new TropDEssais(attente);
        }
        Optional<Utilisateur> qui = jetons.reconnaitre(Long.parseLong(jeton.group(1)), jeton.group(2));
        if (qui.isEmpty()) {
            frein.manque(login);
            throw new BadCredentialsException("this token opens nothing");
        }
        frein.reussi(login);
        Compte compte = new Compte(qui.get(), "", true);
        SecurityContext contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(compte, null, compte.getAuthorities()));
        SecurityContextHolder.setContext(contexte);
    }
}
