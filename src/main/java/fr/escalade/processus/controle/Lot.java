package fr.escalade.processus.controle;

import fr.escalade.courrier.Bibliotheque;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is published together, as read.
 *
 * @param schemas the diagrams that could be read
 * @param tables the decisions, by id
 * @param formulaires the task forms, by id
 * @param lettres file name under forms/courriers → text
 * @param version a name that changes with any letter
 * @param entier false when a file could not be read: what seems to be missing may be in it
 */
record Lot(
        List<Schema> schemas,
        Map<String, Table> tables,
        Map<String, FormulaireLu> formulaires,
        Map<String, byte[]> lettres,
        String version,
        boolean entier) {

    static final String PRINCIPALE = "recouvrement_amiable";
    static final String CONTENTIEUX = "contentieux";

    Optional<Schema> schema(String procedure) {
        return schemas.stream().filter(schema -> schema.cle().equals(procedure)).findFirst();
    }

    Bibliotheque bibliotheque() {
        return new Bibliotheque() {
            @Override
            public Optional<String> lire(String chemin) {
                return Optional.ofNullable(lettres.get(chemin))
                        .map(octets -> new String(octets, StandardCharsets.UTF_8));
            }

            @Override
            public String version() {
                return version;
            }
        };
    }
}
