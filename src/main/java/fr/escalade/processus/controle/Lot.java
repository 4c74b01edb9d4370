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
 */
record Lot(
        List<Schema> schemas,
        Map<String, Table> tables,
        Map<String, FormulaireLu> formulaires,
        Map<String, byte[]> lettres,
        String version) {

    static final String PRINCIPALE = "recouvrement_amiable";
    static final String CONTENTIEUX = "contentieux";

    Optional<Schema> schema(String procedure) {
        return schemas.stream().filter(schema -> schema.cle().equals(procedure)).findFirst();
    }

    /** The procedures of a case: the ones that write to the debtor. */
    List<Schema> principales() {
        return schemas.stream().filter(Schema::ecritAuDebiteur).toList();
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
