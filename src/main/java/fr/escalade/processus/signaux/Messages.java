package fr.escalade.processus.signaux;

import fr.escalade.dossier.Annonce;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The message that each kind of announcement is on the diagrams: its own name in lower case, carrying the id of its
 * subject under the subject's name.
 */
@Component
class Messages {

    /** {@code procedure}: the diagram that listens. {@code interrompt}: what was held there is of no interest any more. */
    record Message(String nom, String procedure, String sujet, boolean interrompt) {}

    static final String PRINCIPALE = "recouvrement_amiable";

    private static final Map<Annonce.Type, Message> MESSAGES = Map.ofEntries(
            Map.entry(Annonce.Type.SOLDE, principal("solde", null, true)),
            Map.entry(Annonce.Type.SANS_OBJET, principal("sans_objet", null, true)),
            Map.entry(Annonce.Type.PROMESSE, principal("promesse", "promesse", false)),
            Map.entry(Annonce.Type.LITIGE, principal("litige", "litige", false)),
            Map.entry(Annonce.Type.LITIGE_CLOS, new Message("litige_clos", "litige", "litige", false)),
            Map.entry(Annonce.Type.ECHEANCIER_DEMANDE, principal("echeancier_demande", "echeancier", false)),
            Map.entry(Annonce.Type.ECHEANCIER_CLOS, new Message("echeancier_clos", "echeancier", "echeancier", false)),
            Map.entry(Annonce.Type.RECOMMANDE_REVENU, principal("recommande_revenu", "recommande", false)),
            Map.entry(Annonce.Type.REPONSE, principal("reponse", "reponse", false)),
            Map.entry(
                    Annonce.Type.PROCEDURE_COLLECTIVE, principal("procedure_collective", "procedure_collective", true)),
            Map.entry(Annonce.Type.ABANDON_DEMANDE, principal("abandon_demande", "abandon", false)),
            Map.entry(Annonce.Type.ABANDON, principal("abandon", "abandon", true)),
            Map.entry(Annonce.Type.REMISE, principal("remise", "remise", false)),
            Map.entry(Annonce.Type.REMISE_CLOSE, new Message("remise_close", "remise", "remise", false)));

    private final Map<Annonce.Type, Sujet> sujets = new EnumMap<>(Annonce.Type.class);

    Messages(List<Sujet> sujets) {
        sujets.forEach(sujet -> this.sujets.put(sujet.type(), sujet));
    }

    /** Every message that may be sent, whatever is announced. */
    static Collection<Message> tous() {
        return MESSAGES.values();
    }

    Optional<Message> de(Annonce annonce) {
        return Optional.ofNullable(MESSAGES.get(annonce.type()));
    }

    Map<String, Object> variables(Annonce annonce) {
        Message message = MESSAGES.get(annonce.type());
        Map<String, Object> variables = new HashMap<>();
        if (annonce.sujet() != null && message.sujet() != null) {
            variables.put(message.sujet(), annonce.sujet());
        }
        Sujet sujet = sujets.get(annonce.type());
        if (sujet != null) {
            variables.putAll(sujet.variables(
                    annonce.dossier(), Optional.ofNullable(annonce.sujet()).orElse(0L)));
        }
        return variables;
    }

    private static Message principal(String nom, String sujet, boolean interrompt) {
        return new Message(nom, PRINCIPALE, sujet, interrompt);
    }
}
