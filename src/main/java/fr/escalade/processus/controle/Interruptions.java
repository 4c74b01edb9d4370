package fr.escalade.processus.controle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Every waiting point can be interrupted by payment, dispute and insolvency. A called procedure is protected by its
 * caller; one that runs on its own (a due date) only needs the payment. What follows an interruption is already out of
 * the escalation.
 */
final class Interruptions implements Regle {

    private record Signal(String message, boolean interrompt, String quoi) {}

    private static final Signal SOLDE = new Signal("solde", true, "au paiement");
    private static final List<Signal> TOUS = List.of(
            SOLDE,
            new Signal("litige", false, "à un litige"),
            new Signal("procedure_collective", true, "à une procédure collective"));

    @Override
    public String nom() {
        return "interruptions";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        Set<String> appelees = appelees(lot);
        for (Schema schema : lot.schemas()) {
            if (schema.estPrincipale() || schema.ecritAuDebiteur() && !appelees.contains(schema.cle())) {
                TOUS.forEach(signal -> verifier(schema, signal, constats));
            } else if (!appelees.contains(schema.cle())) {
                verifier(schema, SOLDE, constats);
            }
        }
    }

    /** The procedures that a case calls, and those that these call. */
    private static Set<String> appelees(Lot lot) {
        Set<String> appelees = new HashSet<>();
        List<Schema> front = lot.schema(Lot.PRINCIPALE).stream().toList();
        while (!front.isEmpty()) {
            front = front.stream()
                    .flatMap(schema -> schema.elements(CallActivity.class).stream())
                    .map(CallActivity::getCalledElement)
                    .filter(appelees::add)
                    .flatMap(cle -> lot.schema(cle).stream())
                    .toList();
        }
        return appelees;
    }

    private static void verifier(Schema schema, Signal signal, Constats constats) {
        List<FlowNode> attentes = schema.noeuds().stream()
                .filter(Schema::estUneAttente)
                .filter(attente -> !suitUneInterruption(attente))
                .toList();
        List<FlowNode> exposees = attentes.stream()
                .filter(attente -> !protegee(schema, attente, signal))
                .toList();
        if (exposees.isEmpty()) {
            return;
        }
        boolean partout = exposees.size() == attentes.size();
        constats.erreur(
                schema,
                partout ? schema.procedure() : exposees.get(0),
                (partout ? "Aucune attente ne réagit " : "L'attente " + Schema.nom(exposees.get(0)) + " ne réagit pas ")
                        + signal.quoi() + " : ajoutez dans la procédure un sous-processus « À tout moment »"
                        + " démarré par le message « " + signal.message() + " », "
                        + (signal.interrompt() ? "interruptif." : "non interruptif."));
    }

    private static boolean suitUneInterruption(FlowNode attente) {
        for (ModelElementInstance portee = attente.getParentElement();
                portee != null;
                portee = portee.getParentElement()) {
            if (Schema.aToutMoment(portee)
                    && portee.getChildElementsByType(StartEvent.class).stream().anyMatch(StartEvent::isInterrupting)) {
                return true;
            }
        }
        return false;
    }

    private static boolean protegee(Schema schema, FlowNode attente, Signal signal) {
        Set<ModelElementInstance> portees = new HashSet<>();
        for (ModelElementInstance portee = attente.getParentElement();
                portee != null;
                portee = portee.getParentElement()) {
            portees.add(portee);
        }
        return schema.signaux()
                .filter(depart -> signal.message().equals(Schema.message(depart)))
                .filter(depart -> depart.isInterrupting() == signal.interrompt())
                .anyMatch(depart -> portees.contains(depart.getParentElement().getParentElement()));
    }
}
