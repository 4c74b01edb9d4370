package fr.escalade.courrier;

import java.util.List;
import java.util.Map;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.cache.NonCacheableCacheEntryValidity;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.linkbuilder.ILinkBuilder;
import org.thymeleaf.messageresolver.IMessageResolver;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * A template engine for one version of the texts, apart from the one of the pages: it knows our two records, the files
 * of that version, and nothing else. An analyst who writes a letter cannot make it run anything.
 */
final class MoteurDeLettres {

    /** Ways of Thymeleaf to evaluate data as code or to print it unescaped: none of them has a use in a letter. */
    private static final List<String> INTERDITS = List.of("__", "utext", "[(", "th:inline", "data-th-inline");

    private MoteurDeLettres() {}

    static TemplateEngine pour(Bibliotheque bibliotheque) {
        StandardDialect dialecte = new StandardDialect();
        dialecte.setVariableExpressionEvaluator(new Chemins());
        TemplateEngine moteur = new TemplateEngine();
        moteur.setDialect(dialecte);
        moteur.setTemplateResolver(new Fichiers(bibliotheque));
        moteur.setMessageResolver(new SansMessages());
        moteur.setLinkBuilder(new SansLiens());
        return moteur;
    }

    private record Fichiers(Bibliotheque bibliotheque) implements ITemplateResolver {

        @Override
        public String getName() {
            return "lettres";
        }

        @Override
        public Integer getOrder() {
            return 1;
        }

        @Override
        public TemplateResolution resolveTemplate(
                IEngineConfiguration configuration, String lettre, String nom, Map<String, Object> attributs) {
            String chemin = nom.endsWith(".html") || nom.endsWith(".txt") ? nom : nom + ".html";
            String source = bibliotheque
                    .lire(chemin)
                    .orElseThrow(() -> new TemplateProcessingException("le fichier « " + chemin + " » n'existe pas."));
            INTERDITS.stream().filter(source::contains).findFirst().ifPresent(interdit -> {
                throw new TemplateProcessingException(
                        "« " + interdit + " » n'est pas permis dans une lettre (fichier « " + chemin + " »).");
            });
            ICacheEntryValidity duree = bibliotheque.version().equals(Bibliotheque.DOSSIER)
                    ? NonCacheableCacheEntryValidity.INSTANCE
                    : AlwaysValidCacheEntryValidity.INSTANCE;
            return new TemplateResolution(new StringTemplateResource(source), TemplateMode.HTML, duree);
        }
    }

    private static final class SansMessages implements IMessageResolver {

        @Override
        public String getName() {
            return "sans-messages";
        }

        @Override
        public Integer getOrder() {
            return 1;
        }

        @Override
        public String resolveMessage(ITemplateContext contexte, Class<?> origine, String cle, Object[] parametres) {
            throw new TemplateProcessingException("« #{" + cle + "} » : une lettre s'écrit en toutes lettres.");
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext contexte, Class<?> origine, String cle, Object[] parametres) {
            throw new TemplateProcessingException("« #{" + cle + "} » : une lettre s'écrit en toutes lettres.");
        }
    }

    private static final class SansLiens implements ILinkBuilder {

        @Override
        public String getName() {
            return "sans-liens";
        }

        @Override
        public Integer getOrder() {
            return 1;
        }

        @Override
        public String buildLink(IExpressionContext contexte, String base, Map<String, Object> parametres) {
            throw new TemplateProcessingException("« @{" + base + "} » n'est pas permis dans une lettre.");
        }
    }
}
