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
import java.util.stream.Stream;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that chooses where a case enters: one case per row, and an answer for everybody. */
class ScenarioDmnTest {

    /** A row, the facts that lead to it, and what it chooses. */
    private record Cas(
            String ligne,
            String type,
            String segment,
            int payees,
            int partEnRetard,
            int incidents,
            int retard,
            String montant,
            String premierContact,
            String entree,
            String ton,
            String validation) {}

    private static final List<Cas> CAS = List.of(
            new Cas(
                    "strategique_courtoise",
                    "PROFESSIONNEL",
                    "strategique",
                    0,
                    0,
                    0,
                    14,
                    "50000.00",
                    "direct",
                    "courtoise",
                    "bienveillant",
                    "A_CONFIRMER"),
            new Cas(
                    "strategique_ferme",
                    "PROFESSIONNEL",
                    "stratégique",
                    9,
                    0,
                    2,
                    15,
                    "50000.00",
                    "direct",
                    "ferme",
                    "factuel",
                    "A_CONFIRMER"),
            new Cas(
                    "strategique_derniere",
                    "PUBLIC",
                    "stratégique",
                    0,
                    0,
                    0,
                    27,
                    "50.00",
                    "direct",
                    "derniere",
                    "factuel",
                    "A_CONFIRMER"),
            new Cas(
                    "fidele_courtoise",
                    "PROFESSIONNEL",
                    "fidele",
                    9,
                    80,
                    0,
                    14,
                    "50000.00",
                    "message",
                    "courtoise",
                    "bienveillant",
                    "AUTOMATIQUE"),
            new Cas(
                    "fidele_ferme",
                    "PROFESSIONNEL",
                    "fidèle",
                    9,
                    0,
                    1,
                    15,
                    "50000.00",
                    "message",
                    "ferme",
                    "factuel",
                    "AUTOMATIQUE"),
            new Cas(
                    "fidele_derniere",
                    "PARTICULIER",
                    "fidèle",
                    0,
                    0,
                    0,
                    27,
                    "80.00",
                    "message",
                    "derniere",
                    "factuel",
                    "AUTOMATIQUE"),
            new Cas(
                    "ponctuel_courtoise",
                    "PROFESSIONNEL",
                    null,
                    3,
                    20,
                    0,
                    14,
                    "50000.00",
                    "message",
                    "courtoise",
                    "discret",
                    "AUTOMATIQUE"),
            new Cas(
                    "retards_courtoise",
                    "PARTICULIER",
                    null,
                    3,
                    21,
                    0,
                    1,
                    "80.00",
                    "message",
                    "courtoise",
                    "comprehensif",
                    "AUTOMATIQUE"),
            new Cas(
                    "retards_ferme",
                    "PROFESSIONNEL",
                    null,
                    12,
                    100,
                    0,
                    26,
                    "800.00",
                    "message",
                    "ferme",
                    "comprehensif",
                    "AUTOMATIQUE"),
            new Cas(
                    "occasionnel_courtoise",
                    "PARTICULIER",
                    "occasionnel",
                    2,
                    0,
                    0,
                    14,
                    "80.00",
                    "message",
                    "courtoise",
                    "factuel",
                    "AUTOMATIQUE"),
            new Cas(
                    "particulier_courtoise",
                    "PARTICULIER",
                    null,
                    2,
                    100,
                    0,
                    1,
                    "80.00",
                    "message",
                    "courtoise",
                    "bienveillant",
                    "AUTOMATIQUE"),
            new Cas(
                    "particulier_ferme",
                    "PARTICULIER",
                    "occasionnel",
                    0,
                    0,
                    0,
                    26,
                    "80.00",
                    "message",
                    "ferme",
                    "factuel",
                    "AUTOMATIQUE"),
            new Cas(
                    "particulier_derniere",
                    "PARTICULIER",
                    null,
                    9,
                    0,
                    0,
                    400,
                    "80.00",
                    "message",
                    "derniere",
                    "factuel",
                    "AUTOMATIQUE"),
            new Cas(
                    "public_courtoise",
                    "PUBLIC",
                    null,
                    0,
                    0,
                    0,
                    14,
                    "20000.00",
                    "message",
                    "courtoise",
                    "factuel",
                    "AUTOMATIQUE"),
            new Cas(
                    "public_ferme",
                    "PUBLIC",
                    null,
                    9,
                    0,
                    0,
                    15,
                    "20000.00",
                    "message",
                    "ferme",
                    "factuel",
                    "AUTOMATIQUE"),
            new Cas(
                    "public_derniere",
                    "PUBLIC",
                    null,
                    9,
                    90,
                    0,
                    27,
                    "20000.00",
                    "message",
                    "derniere",
                    "ferme",
                    "AUTOMATIQUE"),
            new Cas(
                    "professionnel_incidents",
                    "PROFESSIONNEL",
                    null,
                    9,
                    0,
                    1,
                    3,
                    "10.00",
                    "message",
                    "courtoise",
                    "ferme",
                    "AUTOMATIQUE"),
            new Cas(
                    "professionnel_courtoise_montant_courant",
                    "PROFESSIONNEL",
                    null,
                    0,
                    0,
                    0,
                    3,
                    "9999.99",
                    "message",
                    "courtoise",
                    "factuel",
                    "AUTOMATIQUE"),
            new Cas(
                    "professionnel_courtoise_montant_eleve",
                    "PROFESSIONNEL",
                    null,
                    0,
                    0,
                    0,
                    3,
                    "10000.00",
                    "message",
                    "courtoise",
                    "ferme",
                    "AUTOMATIQUE"),
            new Cas(
                    "professionnel_ferme",
                    "PROFESSIONNEL",
                    null,
                    0,
                    0,
                    0,
                    26,
                    "10.00",
                    "message",
                    "ferme",
                    "ferme",
                    "AUTOMATIQUE"),
            new Cas(
                    "professionnel_derniere",
                    "PROFESSIONNEL",
                    null,
                    9,
                    50,
                    0,
                    27,
                    "10.00",
                    "message",
                    "derniere",
                    "ferme",
                    "AUTOMATIQUE"));

    private static final List<String> LIGNES_APPLIQUEES = new ArrayList<>();
    private static DmnEngine moteur;
    private static DmnDecision table;
    private static DmnDecision habitudes;

    private static final List<String> HABITUDES =
            List.of("habitude_incidents", "habitude_nouveau", "habitude_ponctuel", "habitude_retards");

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
        try (InputStream fichier = Files.newInputStream(Diagrammes.PROCEDURES.resolve("scenario.dmn"))) {
            habitudes = moteur.parseDecision("habitudes", fichier);
        }
    }

    @ParameterizedTest
    @MethodSource("cas")
    void la_ligne_attendue_s_applique(Cas cas) {
        LIGNES_APPLIQUEES.clear();
        assertThat(choisir(cas))
                .isEqualTo(Map.of(
                        "premier_contact", cas.premierContact(),
                        "entree", cas.entree(),
                        "ton", cas.ton(),
                        "canaux", "EMAIL",
                        "validation", cas.validation()));
        assertThat(LIGNES_APPLIQUEES).hasSize(2).last().isEqualTo(cas.ligne());
    }

    @Test
    void chaque_ligne_de_la_table_a_son_cas() {
        var modele = Dmn.readModelFromFile(
                Diagrammes.PROCEDURES.resolve("scenario.dmn").toFile());
        assertThat(Stream.concat(CAS.stream().map(Cas::ligne), HABITUDES.stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(modele.getModelElementsByType(Rule.class).stream()
                        .map(Rule::getId)
                        .toList());
        assertThat(modele.getModelElementsByType(DecisionTable.class))
                .allMatch(decision -> decision.getHitPolicy() == HitPolicy.FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "habitude_incidents, 9, 0, 1, incidents",
        "habitude_nouveau, 2, 100, 0, nouveau",
        "habitude_ponctuel, 3, 20, 0, ponctuel",
        "habitude_retards, 3, 21, 0, retards_sans_incident"
    })
    void les_habitudes_se_lisent_dans_les_factures_payees(
            String ligne, int payees, int partEnRetard, int incidents, String attendu) {
        LIGNES_APPLIQUEES.clear();
        assertThat(moteur.evaluateDecisionTable(
                                habitudes,
                                Map.of(
                                        "factures_payees",
                                        payees,
                                        "part_en_retard",
                                        partEnRetard,
                                        "incidents",
                                        incidents))
                        .<String>getSingleEntry())
                .isEqualTo(attendu);
        assertThat(LIGNES_APPLIQUEES).containsExactly(ligne);
    }

    @Test
    void tout_debiteur_recoit_une_entree_et_jamais_la_mise_en_demeure() {
        for (String type : List.of("PROFESSIONNEL", "PARTICULIER", "PUBLIC")) {
            for (int retard = 0; retard < 60; retard++) {
                String attendue = retard < 15 ? "courtoise" : retard < 27 ? "ferme" : "derniere";
                assertThat(choisir(new Cas("", type, "inconnu", 0, 0, 0, retard, "1200.00", "", "", "", ""))
                                .get("entree"))
                        .as("%s, %d jours", type, retard)
                        .isEqualTo(attendue);
            }
        }
    }

    private static Map<String, Object> choisir(Cas cas) {
        Map<String, Object> faits = new HashMap<>();
        faits.put("type", cas.type());
        faits.put("segment", cas.segment());
        faits.put("factures_payees", cas.payees());
        faits.put("part_en_retard", cas.partEnRetard());
        faits.put("incidents", cas.incidents());
        faits.put("retard", cas.retard());
        faits.put("montant", new BigDecimal(cas.montant()));
        return moteur.evaluateDecisionTable(table, faits).getSingleResult().getEntryMap();
    }
}
