package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Task forms use only what Escalade's server renders and validates, and ask nothing that cannot be answered. */
class FormulairesTest {

    private static final Set<String> COMPOSANTS =
            Set.of("text", "textfield", "textarea", "number", "datetime", "select", "radio", "checkbox");
    private static final Pattern CONDITION = Pattern.compile("=([a-z_]+) != \"([a-z_]+)\"");

    static Stream<Path> formulaires() {
        return Diagrammes.formulaires();
    }

    @ParameterizedTest
    @MethodSource("formulaires")
    void le_formulaire_ne_contient_que_des_champs_connus_et_libelles(Path fichier) throws IOException {
        JsonNode formulaire = lire(fichier);
        assertThat(fichier.getFileName()).hasToString(formulaire.path("id").asText() + ".form");
        assertThat(formulaire.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        Set<String> cles = new HashSet<>();
        for (JsonNode champ : formulaire.path("components")) {
            assertThat(champ.path("type").asText()).isIn(COMPOSANTS);
            if (champ.path("type").asText().equals("text")) {
                assertThat(champ.path("text").asText()).isNotBlank();
                continue;
            }
            assertThat(champ.path("label").asText()).isNotBlank();
            assertThat(champ.path("key").asText()).matches("[a-z]+(_[a-z]+)*");
            assertThat(cles.add(champ.path("key").asText()))
                    .as("clé unique : %s", champ.path("key"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("formulaires")
    void une_question_conditionnelle_depend_d_un_choix_deja_propose(Path fichier) throws IOException {
        Map<String, Set<String>> choix = new HashMap<>();
        for (JsonNode champ : lire(fichier).path("components")) {
            String condition = champ.path("conditional").path("hide").asText();
            if (!condition.isEmpty()) {
                Matcher forme = CONDITION.matcher(condition);
                assertThat(forme.matches()).as(condition).isTrue();
                assertThat(choix).containsKey(forme.group(1));
                assertThat(choix.get(forme.group(1))).contains(forme.group(2));
            }
            if (champ.has("values")) {
                choix.put(champ.path("key").asText(), valeurs(champ));
            }
        }
    }

    @Test
    void chaque_formulaire_sert_a_une_tache() {
        Set<String> cites = Diagrammes.tous()
                .flatMap(fichier -> Diagrammes.elements(Diagrammes.lire(fichier), UserTask.class).stream())
                .map(tache -> tache.getCamundaFormRef() + ".form")
                .collect(Collectors.toSet());
        assertThat(formulaires().map(fichier -> fichier.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(cites);
    }

    @Test
    void l_approbation_propose_la_decision_que_le_diagramme_attend() throws IOException {
        JsonNode decision = champ("approbation_mise_en_demeure", "decision");
        assertThat(valeurs(decision)).containsExactlyInAnyOrder("approuver", "refuser_attendre");
        JsonNode motif = champ("approbation_mise_en_demeure", "motif");
        assertThat(motif.path("validate").path("required").asBoolean()).isTrue();
        assertThat(motif.path("conditional").path("hide").asText()).contains("refuser_attendre");
    }

    /** Q2 of the trade's requirements. */
    @Test
    void l_appel_propose_toutes_les_suites_du_metier() throws IOException {
        assertThat(valeurs(champ("appel", "resultat")))
                .containsExactlyInAnyOrder(
                        "joint",
                        "absent_messagerie",
                        "numero_errone",
                        "facture_non_recue",
                        "paiement_en_cours",
                        "promesse",
                        "contestation",
                        "demande_echeancier",
                        "report_echeance",
                        "refus",
                        "ne_pas_rappeler");
    }

    private static JsonNode champ(String formulaire, String cle) throws IOException {
        return StreamSupport.stream(
                        lire(Diagrammes.FORMULAIRES.resolve(formulaire + ".form"))
                                .path("components")
                                .spliterator(),
                        false)
                .filter(champ -> champ.path("key").asText().equals(cle))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> valeurs(JsonNode champ) {
        return StreamSupport.stream(champ.path("values").spliterator(), false)
                .map(choix -> choix.path("value").asText())
                .collect(Collectors.toSet());
    }

    private static JsonNode lire(Path fichier) throws IOException {
        return new ObjectMapper().readTree(fichier.toFile());
    }
}
