package fr.escalade.processus.taches;

import fr.escalade.courrier.Courriers;
import fr.escalade.processus.publication.TextesPublies;
import fr.escalade.relance.EmettreMiseEnDemeure;
import fr.escalade.relance.MisesEnDemeure;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.springframework.stereotype.Component;

/** The formal notice as the case's own version of the procedure would write it, shown to who approves it. */
@Component
public class LettreAApprouver {

    private final RepositoryService depot;
    private final TextesPublies textes;
    private final MisesEnDemeure misesEnDemeure;
    private final MiseEnDemeureGeste geste;

    LettreAApprouver(
            RepositoryService depot, TextesPublies textes, MisesEnDemeure misesEnDemeure, MiseEnDemeureGeste geste) {
        this.depot = depot;
        this.textes = textes;
        this.misesEnDemeure = misesEnDemeure;
        this.geste = geste;
    }

    /** Empty when that version has no such step, or nothing could be demanded now. */
    public Optional<Courriers.Apercu> lire(String definition, long dossier) {
        return depot.getBpmnModelInstance(definition).getModelElementsByType(ServiceTask.class).stream()
                .filter(etape -> geste.sujet().equals(etape.getCamundaTopic()))
                .findFirst()
                .map(etape -> Parametres.lire(EmettreMiseEnDemeure.class, parametres(etape.getExtensionElements())))
                .flatMap(parametres -> misesEnDemeure.apercu(dossier, parametres, textes.bibliotheque(definition)));
    }

    private static Map<String, Object> parametres(ExtensionElements extensions) {
        return extensions.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream()
                .flatMap(entrees -> entrees.getCamundaInputParameters().stream())
                .collect(
                        Collectors.toMap(CamundaInputParameter::getCamundaName, CamundaInputParameter::getTextContent));
    }
}
