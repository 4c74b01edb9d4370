package fr.escalade.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The arrows that the stories took: the engine's history keeps nodes only, so each arrow is listened to. */
final class FluxSuivis extends AbstractProcessEnginePlugin {

    /** An arrow of one deployed definition. */
    record Flux(String definition, String id) {}

    private final Set<Flux> pris = ConcurrentHashMap.newKeySet();

    Set<Flux> pris() {
        return Set.copyOf(pris);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl moteur) {
        List<BpmnParseListener> ecoutes = new ArrayList<>();
        if (moteur.getCustomPostBPMNParseListeners() != null) {
            ecoutes.addAll(moteur.getCustomPostBPMNParseListeners());
        }
        ecoutes.add(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl cadre, TransitionImpl flux) {
                ExecutionListener note =
                        passage -> pris.add(new Flux(passage.getProcessDefinitionId(), element.attribute("id")));
                flux.addListener(ExecutionListener.EVENTNAME_TAKE, note);
            }
        });
        moteur.setCustomPostBPMNParseListeners(ecoutes);
    }
}
