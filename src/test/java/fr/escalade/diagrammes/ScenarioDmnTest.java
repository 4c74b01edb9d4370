package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that chooses where a case enters: one case per row, and an answer for everybody. */
class ScenarioDmnTest {

    private record Cas(
            String ligne, String type, String segment, int retard, String montant, String entree, String ton) {}

    private static final List<Cas> CAS = List.of(
            new Cas("fidele_courtoise", "PROFESSIONNEL", "fidele", 14, "50000.00", "courtoise", "bienveillant"),
            new Cas("fidele_ferme", "PROFESSIONNEL", "stratégique", 15, "50000.00", "ferme", "neutre"),
            new Cas("fidele_derniere", "PARTICULIER", "fidèle", 27, "80.00", "derniere", "neutre"),
            new Cas("particulier_courtoise", "PARTICULIER", null, 1, "80.00", "courtoise", "bienveillant"),
            new Cas("particulier_ferme", "PARTICULIER", "occasionnel", 26, "80.00", "ferme", "neutre"),
            new Cas("particulier_derniere", "PARTICULIER", null, 400, "80.00", "derniere", "neutre"),
            new Cas("public_courtoise", "PUBLIC", null, 14, "20000.00", "courtoise", "neutre"),
            new Cas("public_ferme", "PUBLIC", null, 15, "20000.00", "ferme", "neutre"),
            new Cas("public_derniere", "PUBLIC", null, 27, "20000.00", "derniere", "ferme"),
            new Cas(
                    "professionnel_courtoise_montant_courant",
                    "PROFESSIONNEL",
                    null,
                    3,
                    "9999.99",
                    "courtoise",
                    "neutre"),
            new Cas(
                    "professionnel_courtoise_montant_eleve",
                    "PROFESSIONNEL",
                    null,
                    3,
                    "10000.00",
                    "courtoise",
                    "ferme"),
            new Cas("professionnel_ferme", "PROFESSIONNEL", null, 26, "10.00", "ferme", "ferme"),
            new Cas("professionnel_derniere", "PROFESSIONNEL", null, 27, "10.00", "derniere", "ferme"));

    private static final List<String> LIGNES_APPLIQUEES = new ArrayList<>();
    private static DmnEngine moteur;
    private static DmnDecision table;

    static List<Cas> cas() {
        return CAS;
    }

    @BeforeAll
    static void lireLaTable() throws IOException {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(evaluation -> evaluation
                .getMatchingRules()
                .forEach(ligne -> LIGNES_APPLIQUEES.add(ligne.getId())));
        moteur = configuration.buildEngine();
        try (InputStream fichier = Files.newInputStream(Diagrammes.PROCEDURES.resolve("scenario.dmn"))) {
            table = moteur.parseDecision("scenario", fichier);
        }
    }

    @ParameterizedTest
    @MethodSource("cas")
    void la_ligne_attendue_s_applique(Cas cas) {
        LIGNES_APPLIQUEES.clear();
        assertThat(choisir(cas.type(), cas.segment(), cas.retard(), cas.montant()))
                .isEqualTo(Map.of("entree", cas.entree(), "ton", cas.ton(), "canal", "EMAIL"));
        assertThat(LIGNES_APPLIQUEES).containsExactly(cas.ligne());
    }

    @Test
    void chaque_ligne_de_la_table_a_son_cas() {
        var modele = Dmn.readModelFromFile(
                Diagrammes.PROCEDURES.resolve("scenario.dmn").toFile());
        assertThat(CAS.stream().map(Cas::ligne).collect(Collectors.toList()))
                .containsExactlyInAnyOrderElementsOf(modele.getModelElementsByType(Rule.class).stream()
                        .map(Rule::getId)
                        .toList());
        assertThat(modele.getModelElementsByType(DecisionTable.class))
                .allMatch(decision -> decision.getHitPolicy() == HitPolicy.FIRST);
    }

    @Test
    void tout_debiteur_recoit_une_entree_et_jamais_la_mise_en_demeure() {
        for (String type : List.of("PROFESSIONNEL", "PARTICULIER", "PUBLIC")) {
            for (int retard = 0; retard < 60; retard++) {
                String attendue = retard < 15 ? "courtoise" : retard < 27 ? "ferme" : "derniere";
                assertThat(choisir(type, "inconnu", retard, "1200.00").get("entree"))
                        .as("%s, %d jours", type, retard)
                        .isEqualTo(attendue);
            }
        }
    }

    private static Map<String, Object> choisir(String type, String segment, int retard, String montant) {
        Map<String, Object> faits = new HashMap<>();
        faits.put("type", type);
        faits.put("segment", segment);
        faits.put("retard", retard);
        faits.put("montant", new BigDecimal(montant));
        return moteur.evaluateDecisionTable(table, faits).getSingleResult().getEntryMap();
    }
}
