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

/** The table that says who approves a payment plan: one case per row, each at the edge of its threshold. */
class ApprobationEcheancierDmnTest {

    private record Cas(String ligne, double montant, int mois, int rompus, String segment, String groupe) {}

    private static final List<String> LIGNES_APPLIQUEES = new ArrayList<>();
    private static DmnEngine moteur;
    private static DmnDecision table;

    static List<Cas> cas() {
        return List.of(
                new Cas("montant_exceptionnel", 50000.00, 3, 0, "", "admin"),
                new Cas("ruptures_repetees", 100.00, 1, 2, "", "admin"),
                new Cas("rupture_passee", 100.00, 1, 1, "", "responsable"),
                new Cas("montant_eleve", 5000.00, 5, 0, "", "responsable"),
                new Cas("duree_longue", 600.00, 7, 0, "", "responsable"),
                new Cas("client_strategique", 600.00, 3, 0, "stratégique", "responsable"),
                new Cas("courant", 4999.99, 6, 0, "fidele", "gestionnaire"));
    }

    @BeforeAll
    static void lireLaTable() throws IOException {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(evaluation -> evaluation
                .getMatchingRules()
                .forEach(ligne -> LIGNES_APPLIQUEES.add(ligne.getId())));
        moteur = configuration.buildEngine();
        try (InputStream fichier = Files.newInputStream(Diagrammes.PROCEDURES.resolve("approbation-echeancier.dmn"))) {
            table = moteur.parseDecision("approbation-echeancier", fichier);
        }
    }

    @ParameterizedTest
    @MethodSource("cas")
    void la_ligne_attendue_s_applique(Cas cas) {
        LIGNES_APPLIQUEES.clear();
        Map<String, Object> faits = Map.of(
                "montant_echeancier", cas.montant(),
                "duree_echeancier", cas.mois(),
                "echeanciers_rompus", cas.rompus(),
                "segment", cas.segment());
        assertThat(moteur.evaluateDecisionTable(table, faits).getSingleResult().getEntryMap())
                .isEqualTo(Map.of("groupe", cas.groupe()));
        assertThat(LIGNES_APPLIQUEES).containsExactly(cas.ligne());
    }

    @Test
    void chaque_ligne_de_la_table_a_son_cas() {
        assertThat(cas().stream().map(Cas::ligne))
                .containsExactlyElementsOf(Dmn.readModelFromFile(Diagrammes.PROCEDURES
                                .resolve("approbation-echeancier.dmn")
                                .toFile())
                        .getModelElementsByType(Rule.class)
                        .stream()
                        .map(Rule::getId)
                        .toList());
    }
}
