package fr.escalade.courrier;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardAttributeModifierTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * A template engine for one version of the texts, apart from the one of the pages: it knows our two records, the files
 * of that version, and nothing else. An analyst who writes a letter cannot make it run anything.
 */
final class MoteurDeLettres {

    private MoteurDeLettres() {}

    static TemplateEngine pour(Bibliotheque bibliotheque) {
        StandardDialect dialecte = new StandardDialect() {
            @Override
            public Set<IProcessor> getProcessors(String prefixe) {
                Set<IProcessor> tous = new HashSet<>(super.getProcessors(prefixe));
                tous.add(new Compteur());
                tous.add(new Code(prefixe));
                return tous;
            }
        };
        dialecte.setVariableExpressionEvaluator(new Chemins());
        TemplateEngine moteur = new TemplateEngine();
        moteur.setDialect(dialecte);
        moteur.setTemplateResolver(new Fichiers(bibliotheque));
        moteur.setMessageResolver(new SansMessages());
        moteur.setLinkBuilder(new SansLiens());
        return moteur;
    }

    /** Sees each element, of the letter and of its blocks, before anything is done with it. */
    private static final class Compteur extends AbstractElementTagProcessor {

        Compteur() {
            super(TemplateMode.HTML, null, null, false, null, false, 0);
        }

        @Override
        protected void doProcess(
                ITemplateContext contexte, IProcessableElementTag balise, IElementTagStructureHandler suite) {
            ((Effort) contexte.getVariable(Effort.CHAMP)).compter();
        }
    }

    /** {@code th:qr}: what a payment code says. Letters write no other attribute of their own making. */
    private static final class Code extends AbstractStandardAttributeModifierTagProcessor {

        private static final int PRECEDENCE = 1000;

        Code(String prefixe) {
            super(TemplateMode.HTML, prefixe, "qr", CodesDePaiement.ATTRIBUT, PRECEDENCE, true);
        }
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
            Dialecte.verifier(chemin, source);
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
