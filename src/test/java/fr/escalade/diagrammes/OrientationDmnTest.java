package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that proposes a way after the formal notice: one case per row, an answer for everybody. */
class OrientationDmnTest {

    private record Cas(
            String ligne,
            boolean prescrite,
            boolean litige,
            String type,
            double montant,
            int jours,
            String orientation) {}

    private static final List<Cas> CAS = List.of(
            new Cas("prescription", true, true, "PARTICULIER", 9000, 800, "passage_en_perte"),
            new Cas("contestation", false, true, "PROFESSIONNEL", 9000, 60, "etape_amiable"),
            new Cas("tres_petite", false, false, "PROFESSIONNEL", 149.99, 60, "passage_en_perte"),
            new Cas("ancienne", false, false, "PROFESSIONNEL", 9999.99, 366, "tiers"),
            new Cas("public", false, false, "PUBLIC", 1200, 60, "refere"),
            new Cas("simplifiee", false, false, "PARTICULIER", 5000, 180, "procedure_simplifiee"),
            new Cas("injonction_courante", false, false, "PROFESSIONNEL", 5000.01, 60, "injonction_de_payer"),
            new Cas("elevee", false, false, "PROFESSIONNEL", 50000.01, 60, "refere"));

    private static final List<String> APPLIQUEES = new ArrayList<>();
    private static DmnEngine moteur;
    private static DmnDecision table;

    static List<Cas> cas() {
        return CAS;
    }

    @BeforeAll
    static void lireLaTable() throws IOException {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(evaluation -> evaluation.getMatchingRules().forEach(ligne -> APPLIQUEES.add(ligne.getId())));
        moteur = configuration.buildEngine();
        try (InputStream fichier =
                Files.newInputStream(Diagrammes.PROCEDURES.resolve("orientation-contentieuse.dmn"))) {
            table = moteur.parseDecision("orientation-contentieuse", fichier);
        }
    }

    @ParameterizedTest
    @MethodSource("cas")
    void la_ligne_attendue_s_applique(Cas cas) {
        APPLIQUEES.clear();
        DmnDecisionRuleResult reponse = proposer(cas.prescrite(), cas.litige(), cas.type(), cas.montant(), cas.jours());
        assertThat(reponse.<String>getEntry("orientation")).isEqualTo(cas.orientation());
        assertThat(reponse.<String>getEntry("raison")).isNotBlank();
        assertThat(APPLIQUEES).containsExactly(cas.ligne());
    }

    @Test
    void chaque_ligne_a_son_cas() {
        var modele = Dmn.readModelFromFile(
                Diagrammes.PROCEDURES.resolve("orientation-contentieuse.dmn").toFile());
        assertThat(CAS.stream().map(Cas::ligne))
                .containsExactlyInAnyOrderElementsOf(modele.getModelElementsByType(Rule.class).stream()
                        .map(Rule::getId)
                        .toList());
    }

    @Test
    void jamais_la_procedure_simplifiee_au_dela_du_plafond_et_toujours_une_reponse() {
        for (double montant : new double[] {0, 200, 5000, 5000.01, 20000, 1e6}) {
            for (int jours : new int[] {1, 181, 400, 3000}) {
                String voie =
                        proposer(false, false, "PROFESSIONNEL", montant, jours).getEntry("orientation");
                assertThat(voie).isNotNull();
                assertThat(montant > 5000 && voie.equals("procedure_simplifiee"))
                        .as("%s € à %s jours", montant, jours)
                        .isFalse();
            }
        }
    }

    private static DmnDecisionRuleResult proposer(
            boolean prescrite, boolean litige, String type, double montant, int jours) {
        return moteur.evaluateDecisionTable(
                        table,
                        Map.of(
                                "prescrite", prescrite,
                                "litige_en_cours", litige,
                                "type", type,
                                "montant", montant,
                                "jours", jours))
                .getSingleResult();
    }
}
