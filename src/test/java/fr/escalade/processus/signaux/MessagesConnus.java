package fr.escalade.processus.signaux;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The messages that the application sends to diagrams, for the checks that must know the same ones. */
public final class MessagesConnus {

    private MessagesConnus() {}

    /** What the main procedure may hear; true for what ends the escalation. */
    public static Map<String, Boolean> deLaPrincipale() {
        Map<String, Boolean> messages = new HashMap<>();
        for (Messages.Message message : Messages.tous()) {
            if (message.procedure().equals(Messages.PRINCIPALE)) {
                messages.put(message.nom(), message.interrompt());
            }
        }
        return messages;
    }

    /** What other procedures may hear. */
    public static Set<String> desAutres() {
        Set<String> noms = new HashSet<>(Set.of(AnnoncesDEcheance.SOLDE));
        for (Messages.Message message : Messages.tous()) {
            if (!message.procedure().equals(Messages.PRINCIPALE)) {
                noms.add(message.nom());
            }
        }
        return noms;
    }
}
