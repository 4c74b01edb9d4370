package fr.escalade.processus.signaux;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** Tells the case's journal what the scenario table chose, by which row and from which facts, when the case starts. */
@Component
class ScenarioChoisi implements DmnDecisionTableEvaluationListener {

    private static final String TABLE = "scenario";

    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Journal journal;

    ScenarioChoisi(Dossiers dossiers, Debiteurs debiteurs, Journal journal) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.journal = journal;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent evaluation) {
        if (!TABLE.equals(evaluation.getDecisionTable().getKey())
                || Context.getCoreExecutionContext() == null
                || !(Context.getCoreExecutionContext().getExecution() instanceof ExecutionEntity execution)
                || !(execution.getVariable("dossier") instanceof Number id)) {
            return;
        }
        evaluation.getMatchingRules().stream()
                .findFirst()
                .ifPresent(ligne -> inscrire(evaluation, ligne, id.longValue()));
    }

    private void inscrire(DmnDecisionTableEvaluationEvent evaluation, DmnEvaluatedDecisionRule ligne, long id) {
        Dossier dossier = dossiers.parId(id);
        debiteurs.verrouiller(dossier.debiteur());
        Map<String, Object> faits = new TreeMap<>();
        evaluation.getInputs().stream()
                .filter(entree -> entree.getValue() != null && entree.getValue().getValue() != null)
                .forEach(entree ->
                        faits.put(entree.getName(), entree.getValue().getValue().toString()));
        Map<String, Object> choix = new TreeMap<>();
        ligne.getOutputEntries()
                .forEach((nom, sortie) -> choix.put(nom, sortie.getValue().getValue()));
        String raison = raison(evaluation, ligne.getId());
        journal.inscrire(Fait.duDossier(
                        id,
                        dossier.debiteur(),
                        dossier.creancier(),
                        "SCENARIO_CHOISI",
                        "Scénario : " + MotsDuScenario.enClair(choix) + " — " + raison + " (" + dits(evaluation) + ")",
                        Fait.ESCALADE)
                .avec(Map.of("ligne", ligne.getId(), "raison", raison, "faits", faits, "choix", choix)));
    }

    /** « segment : fidele, montant dû (EUR) : 1200.0 »: the facts in the table's own words, those that say nothing left out. */
    private static String dits(DmnDecisionTableEvaluationEvent evaluation) {
        return evaluation.getInputs().stream()
                .filter(entree -> entree.getValue() != null
                        && !Objects.toString(entree.getValue().getValue(), "").isEmpty())
                .map(entree -> entree.getName().substring(0, 1).toLowerCase(Locale.ROOT)
                        + entree.getName().substring(1) + " : "
                        + dit(entree.getValue().getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String dit(Object valeur) {
        return valeur instanceof Double nombre
                ? BigDecimal.valueOf(nombre).stripTrailingZeros().toPlainString()
                : valeur.toString();
    }

    /** What the analyst wrote beside the row, or the row's own name. */
    private static String raison(DmnDecisionTableEvaluationEvent evaluation, String ligne) {
        if (evaluation.getDecisionTable() instanceof DecisionDefinition table
                && Context.getProcessEngineConfiguration()
                                .getRepositoryService()
                                .getDmnModelInstance(table.getId())
                                .getModelElementById(ligne)
                        instanceof Rule trouvee
                && trouvee.getDescription() != null) {
            return trouvee.getDescription().getTextContent().strip().replaceFirst("\\.$", "");
        }
        return ligne;
    }
}
