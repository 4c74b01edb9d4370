package fr.escalade.api;

import fr.escalade.partage.Refus;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Executes a write that carries an {@code Idempotency-Key} once: the same request again gets the first answer. Only
 * successes are kept, so a request that was refused can be sent again once its cause is removed.
 */
final class RejeuFilter extends OncePerRequestFilter {

    static final String EN_TETE = "Idempotency-Key";
    static final String REJOUEE = "Idempotent-Replayed";
    private static final Set<String> LECTURES = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Pattern CLE = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final ReponsesConservees conservees;
    private final ReponseAuxErreurs erreurs;

    RejeuFilter(ReponsesConservees conservees, ReponseAuxErreurs erreurs) {
        this.conservees = conservees;
        this.erreurs = erreurs;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest demande) {
        return demande.getHeader(EN_TETE) == null
                || demande.getUserPrincipal() == null
                || LECTURES.contains(demande.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        String cle = demande.getHeader(EN_TETE);
        String auteur = demande.getUserPrincipal().getName();
        try {
            verifier(cle);
            DemandeRelisible relisible = DemandeRelisible.de(demande);
            Optional<ReponsesConservees.Conservee> connue = conservees.reserver(cle, auteur, relisible.empreinte());
            if (connue.isPresent()) {
                rejouer(connue.get(), relisible.empreinte(), reponse);
            } else {
                executer(cle, auteur, relisible, reponse, suite);
            }
        } catch (Refus refus) {
            erreurs.resolveException(demande, reponse, null, refus);
        }
    }

    private void executer(
            String cle, String auteur, HttpServletRequest demande, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        ContentCachingResponseWrapper copie = new ContentCachingResponseWrapper(reponse);
        boolean conservee = false;
        try {
            suite.doFilter(demande, copie);
            if (copie.getStatus() / 100 == 2) {
                String corps = new String(copie.getContentAsByteArray(), StandardCharsets.UTF_8);
                conservees.conserver(cle, auteur, copie.getStatus(), corps, copie.getHeader("Location"));
                conservee = true;
            }
        } finally {
            if (!conservee) {
                conservees.liberer(cle, auteur);
            }
        }
        copie.copyBodyToResponse();
    }

    private void rejouer(ReponsesConservees.Conservee connue, String empreinte, HttpServletResponse reponse)
            throws IOException {
        if (!connue.empreinte().equals(empreinte)) {
            throw new CleReutilisee();
        }
        if (connue.enCours()) {
            reponse.setHeader("Retry-After", "2");
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "demande-en-cours",
                    "Une demande portant cette clé Idempotency-Key est en cours : attendez sa réponse, puis recommencez.");
        }
        reponse.setStatus(connue.statut());
        reponse.setHeader(REJOUEE, "true");
        if (connue.emplacement() != null) {
            reponse.setHeader("Location", connue.emplacement());
        }
        if (!connue.corps().isEmpty()) {
            reponse.setContentType("application/json");
            reponse.getOutputStream().write(connue.corps().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void verifier(String cle) {
        if (!CLE.matcher(cle).matches()) {
            throw new ChampRefuse(
                    EN_TETE,
                    "L'en-tête Idempotency-Key doit compter de 1 à 100 caractères ASCII sans espace, un UUID par exemple.");
        }
    }
}
