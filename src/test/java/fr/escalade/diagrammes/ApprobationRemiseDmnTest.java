package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that says who approves a discount: one case per row, each at the edge of its threshold. */
class ApprobationRemiseDmnTest {

    private record Cas(String ligne, boolean decidee, double montant, double part, String segment, String groupe) {}

    private static final List<String> LIGNES_APPLIQUEES = new ArrayList<>();
    private static DmnEngine moteur;
    private static DmnDecision table;

    static List<Cas> cas() {
        return List.of(
                new Cas("deja_decidee", true, 90000.00, 80, "", "aucun"),
                new Cas("montant_exceptionnel", false, 5000.00, 5, "", "admin"),
                new Cas("moitie", false, 100.00, 50, "", "admin"),
                new Cas("montant_eleve", false, 500.01, 10, "", "responsable"),
                new Cas("part_elevee", false, 100.00, 10.01, "", "responsable"),
                new Cas("client_strategique", false, 100.00, 5, "stratégique", "responsable"),
                new Cas("courante", false, 500.00, 10, "fidele", "aucun"));
    }

    @BeforeAll
    static void lireLaTable() throws IOException {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(evaluation -> evaluation
                .getMatchingRules()
                .forEach(ligne -> LIGNES_APPLIQUEES.add(ligne.getId())));
        moteur = configuration.buildEngine();
        try (InputStream fichier = Files.newInputStream(Diagrammes.PROCEDURES.resolve("approbation-remise.dmn"))) {
            table = moteur.parseDecision("approbation-remise", fichier);
        }
    }

    @ParameterizedTest
    @MethodSource("cas")
    void la_ligne_attendue_s_applique(Cas cas) {
        LIGNES_APPLIQUEES.clear();
        Map<String, Object> faits = Map.of(
                "remise_decidee", cas.decidee(),
                "remise_montant", cas.montant(),
                "remise_part", cas.part(),
                "segment", cas.segment());
        assertThat(moteur.evaluateDecisionTable(table, faits).getSingleResult().getEntryMap())
                .isEqualTo(Map.of("groupe", cas.groupe()));
        assertThat(LIGNES_APPLIQUEES).containsExactly(cas.ligne());
    }

    @Test
    void chaque_ligne_de_la_table_a_son_cas() {
        assertThat(cas().stream().map(Cas::ligne))
                .containsExactlyElementsOf(Dmn.readModelFromFile(Diagrammes.PROCEDURES
                                .resolve("approbation-remise.dmn")
                                .toFile())
                        .getModelElementsByType(Rule.class)
                        .stream()
                        .map(Rule::getId)
                        .toList());
    }
}
