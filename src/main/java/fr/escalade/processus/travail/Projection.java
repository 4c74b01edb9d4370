package fr.escalade.processus.travail;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has every human task of every diagram tell our projection when it appears, changes hands and ends, and every task left
 * undone tell the journal: analysts need not draw any of it.
 */
@Configuration(proxyBeanMethods = false)
class Projection {

    @Bean
    ProcessEnginePlugin projectionDesTaches(ObjectProvider<EcouteDesTaches> ecoute) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setCustomPostBPMNParseListeners(
                        ajouter(configuration.getCustomPostBPMNParseListeners(), new Branchement(ecoute)));
            }
        };
    }

    private static List<BpmnParseListener> ajouter(List<BpmnParseListener> existants, BpmnParseListener notre) {
        List<BpmnParseListener> tous = existants == null ? new java.util.ArrayList<>() : existants;
        tous.add(notre);
        return tous;
    }

    /** The listener beans come late: they use the engine that is being configured here. */
    private static final class Branchement extends AbstractBpmnParseListener {

        private final ObjectProvider<EcouteDesTaches> ecoute;

        Branchement(ObjectProvider<EcouteDesTaches> ecoute) {
            this.ecoute = ecoute;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl portee, ActivityImpl activite) {
            TaskDefinition tache = ((UserTaskActivityBehavior) activite.getActivityBehavior()).getTaskDefinition();
            tache.addBuiltInTaskListener(
                    TaskListener.EVENTNAME_CREATE, t -> ecoute().apparait(t, formulaire(tache, t)));
            tache.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, t -> ecoute().change(t));
            tache.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, t -> ecoute().finit(t));
            tache.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, t -> ecoute().finit(t));
        }

        @Override
        public void parseBoundaryTimerEventDefinition(Element minuterie, boolean interrompt, ActivityImpl activite) {
            if (interrompt) {
                activite.addBuiltInListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) e -> ecoute().nonFaite(e));
            }
        }

        private EcouteDesTaches ecoute() {
            return ecoute.getObject();
        }

        private static String formulaire(TaskDefinition definition, DelegateTask tache) {
            return definition.getCamundaFormDefinitionKey() == null
                    ? ""
                    : (String) definition.getCamundaFormDefinitionKey().getValue(tache.getExecution());
        }
    }
}
