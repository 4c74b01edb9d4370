package fr.escalade.reception.tri;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a message was found to be, and {@code pourquoi} (French). For reports: the {@code destinataire} that they speak of, or
 * null, the {@code statut} (« 5.1.1 », or empty) and {@code origines}: the Message-IDs, and {@code cles}: the send keys, of
 * the message that they return; {@code adresses} where that one asked to be answered.
 */
public record Constat(
        Nature nature,
        String pourquoi,
        String destinataire,
        String statut,
        List<String> origines,
        List<String> cles,
        List<String> adresses) {

    /** The same, about these messages as well. */
    Constat avecOrigines(List<String> autres) {
        return new Constat(
                nature,
                pourquoi,
                destinataire,
                statut,
                Stream.concat(origines.stream(), autres.stream()).distinct().toList(),
                cles,
                adresses);
    }

    static Constat simple(Nature nature, String pourquoi) {
        return new Constat(nature, pourquoi, null, "", List.of(), List.of(), List.of());
    }
}
