package fr.escalade.processus.taches;

import java.util.List;
import java.util.Map;

/** What a step is about when it is not on the main line: the variable that its message or its caller brought along. */
final class Sujets {

    static final List<String> NOMS = List.of(
            "litige", "promesse", "echeancier", "reponse", "abandon", "procedure_collective", "recommande", "remise");

    private Sujets() {}

    /** The id of the subject, or null on the main line. */
    static Long de(Map<String, Object> variables) {
        return NOMS.stream()
                .map(variables::get)
                .filter(Number.class::isInstance)
                .map(sujet -> ((Number) sujet).longValue())
                .findFirst()
                .orElse(null);
    }
}
