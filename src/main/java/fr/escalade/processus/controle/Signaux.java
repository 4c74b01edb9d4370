package fr.escalade.processus.controle;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * What may happen at any time starts with a message that the application sends, and goes on in a transaction of its own:
 * the one that tells the news carries nothing else. A timer opens no transaction of its own besides.
 */
final class Signaux implements Regle {

    @Override
    public String nom() {
        return "signaux";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Schema schema : lot.schemas()) {
            schema.signaux().forEach(depart -> verifier(schema, depart, constats));
            for (SequenceFlow lien : schema.elements(SequenceFlow.class)) {
                if (!(lien.getSource() instanceof StartEvent)
                        && Schema.minuterie(lien.getSource()) != null
                        && (lien.getTarget().isCamundaAsyncBefore()
                                || lien.getSource().isCamundaAsyncAfter())) {
                    constats.erreur(
                            schema,
                            lien.getTarget(),
                            Schema.nom(lien.getTarget())
                                    + " suit une minuterie et demande une transaction de plus : décochez"
                                    + " « Asynchronous before » (et « after » sur la minuterie).");
                }
            }
        }
    }

    private static void verifier(Schema schema, StartEvent depart, Constats constats) {
        String message = Schema.message(depart);
        if (message == null) {
            constats.erreur(
                    schema,
                    depart,
                    (Schema.minuterie(depart) != null
                                    ? Schema.nom(depart) + " démarre à une date"
                                    : Schema.nom(depart) + " n'attend aucun message")
                            + " : ce qui arrive « À tout moment » démarre par un message.");
            return;
        }
        if (!depart.isCamundaAsyncAfter()) {
            constats.erreur(
                    schema,
                    depart,
                    Schema.nom(depart)
                            + " ferait tout dans la transaction du signal : cochez « Asynchronous after » sur ce départ.");
        }
        boolean principale = schema.estPrincipale();
        Boolean interrompt = Vocabulaire.SIGNAUX.get(message);
        if (interrompt == null && (principale || !Vocabulaire.SIGNAUX_DES_APPELEES.contains(message))) {
            constats.erreur(
                    schema,
                    depart,
                    "Personne n'envoie le message « " + message + " » : choisissez " + messages(principale) + ".");
        } else if (principale && depart.isInterrupting() != interrompt) {
            constats.erreur(
                    schema,
                    depart,
                    interrompt
                            ? "« " + message + " » met fin à l'escalade : rendez ce départ interruptif."
                            : "« " + message + " » ne met pas fin à l'escalade : rendez ce départ non interruptif.");
        }
    }

    private static String messages(boolean principale) {
        return Stream.concat(
                        Vocabulaire.SIGNAUX.keySet().stream(),
                        principale ? Stream.empty() : Vocabulaire.SIGNAUX_DES_APPELEES.stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
