package fr.escalade.processus.travail;

import fr.escalade.contentieux.Contentieux;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells the orientation table what the case is at that very moment, wherever a diagram asks it: its facts change between
 * the formal notice and the review, and cases that are under way know nothing of them.
 */
@Configuration(proxyBeanMethods = false)
class FaitsDeLOrientation {

    private static final String TABLE = "orientation-contentieuse";

    @Bean
    ProcessEnginePlugin faitsDuJourPourLOrientation(ObjectProvider<Contentieux> contentieux) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                List<BpmnParseListener> ecoutes = configuration.getCustomPostBPMNParseListeners() == null
                        ? new ArrayList<>()
                        : configuration.getCustomPostBPMNParseListeners();
                ecoutes.add(new Branchement(contentieux));
                configuration.setCustomPostBPMNParseListeners(ecoutes);
            }
        };
    }

    private static final class Branchement extends AbstractBpmnParseListener {

        private final ObjectProvider<Contentieux> contentieux;

        Branchement(ObjectProvider<Contentieux> contentieux) {
            this.contentieux = contentieux;
        }

        @Override
        public void parseBusinessRuleTask(Element element, ScopeImpl portee, ActivityImpl activite) {
            if (TABLE.equals(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "decisionRef"))) {
                activite.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::renseigner);
            }
        }

        private void renseigner(DelegateExecution execution) {
            Contentieux.Faits faits =
                    contentieux.getObject().faits(((Number) execution.getVariable("dossier")).longValue());
            execution.setVariable("montant", faits.montant().valeur().doubleValue());
            execution.setVariable("type", faits.type());
            execution.setVariable("prescrite", faits.prescrite());
            execution.setVariable("litige_en_cours", faits.litige());
            execution.setVariable("jours", faits.jours());
        }
    }
}
