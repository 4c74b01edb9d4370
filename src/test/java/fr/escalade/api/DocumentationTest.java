package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The OpenAPI document is what integrators see first: complete, valid, in French. */
@ApiEnMarche
class DocumentationTest {

    private static final Set<String> METHODES = Set.of("get", "post", "put", "delete", "patch");

    @Autowired
    Client client;

    JsonNode document;

    @BeforeEach
    void lire() {
        document = client.en("auditeur").get("/v3/api-docs").attendre(200).corps();
    }

    @Test
    void le_document_est_un_openapi_3_sur_la_seule_api() {
        assertThat(document.get("openapi").asText()).startsWith("3.0.");
        assertThat(document.at("/info/title").asText()).isEqualTo("API d'Escalade");
        assertThat(document.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        document.get("paths").fieldNames().forEachRemaining(chemin -> assertThat(chemin)
                .startsWith("/api/v1/"));
    }

    @Test
    void tous_les_appels_sont_documentes_et_aucun_autre() {
        List<String> appels = new ArrayList<>();
        operations((chemin, methode, operation) ->
                appels.add(methode.toUpperCase() + " " + chemin.substring("/api/v1".length())));
        assertThat(appels)
                .containsExactlyInAnyOrder(
                        "POST /tirages",
                        "GET /tirages/{id}",
                        "POST /tirages/{id}/impression",
                        "POST /tirages/{id}/depot",
                        "GET /courriers/{id}/acheminement",
                        "POST /courriers/{id}/verification",
                        "POST /courriers/{id}/justificatifs",
                        "DELETE /courriers/{id}/lien",
                        "PUT /freins/{creancier}/limite",
                        "POST /freins/{creancier}/passages",
                        "POST /freins/{creancier}/annulation",
                        "POST /arrets/{id}/reprise",
                        "POST /arrets/ecarts/decisions",
                        "GET /freins",
                        "GET /freins/{creancier}",
                        "GET /freins/{creancier}/messages",
                        "GET /arrets",
                        "GET /arrets/ecarts",
                        "GET /dossiers/{numero}/remises",
                        "POST /dossiers/{numero}/remises",
                        "POST /dossiers/{numero}/remises/{id}/retrait",
                        "POST /imports",
                        "GET /imports/{id}",
                        "GET /debiteurs",
                        "GET /debiteurs/{code}",
                        "PUT /debiteurs/{code}",
                        "POST /factures",
                        "GET /factures",
                        "GET /factures/{numero}",
                        "POST /factures/{numero}/annulation",
                        "POST /factures/{numero}/deplacement",
                        "POST /debiteurs/{code}/fusion",
                        "POST /avoirs",
                        "POST /reglements",
                        "GET /reglements",
                        "GET /reglements/{reference}",
                        "POST /reglements/{reference}/annulation",
                        "GET /dossiers",
                        "GET /dossiers/{numero}",
                        "GET /dossiers/{numero}/apercu",
                        "GET /dossiers/{numero}/chronologie",
                        "GET /dossiers/{numero}/courriers",
                        "POST /dossiers/{numero}/suspensions",
                        "DELETE /dossiers/{numero}/suspensions/{id}",
                        "GET /dossiers/{numero}/promesses",
                        "POST /dossiers/{numero}/promesses",
                        "GET /dossiers/{numero}/preuves",
                        "GET /dossiers/{numero}/recommandes",
                        "POST /dossiers/{numero}/recommandes/{courrier}/retour",
                        "POST /dossiers/{numero}/echeanciers/{id}/signature",
                        "GET /dossiers/{numero}/litiges",
                        "GET /dossiers/{numero}/reponses",
                        "POST /dossiers/{numero}/reponses",
                        "POST /dossiers/{numero}/litiges",
                        "GET /dossiers/{numero}/abandons",
                        "POST /dossiers/{numero}/abandons",
                        "GET /debiteurs/{code}/procedures-collectives",
                        "POST /debiteurs/{code}/procedures-collectives",
                        "GET /dossiers/{numero}/echeanciers",
                        "POST /dossiers/{numero}/echeanciers",
                        "POST /dossiers/{numero}/echeanciers/{id}/retrait",
                        "POST /suspensions",
                        "DELETE /suspensions/{id}",
                        "GET /courriers",
                        "GET /courriers/{id}",
                        "GET /courriers/{id}/contenu",
                        "GET /messages-recus",
                        "GET /messages-recus/{id}",
                        "GET /messages-recus/{id}/contenu",
                        "POST /messages-recus/{id}/rattachement",
                        "POST /messages-recus/{id}/classement",
                        "GET /taches",
                        "GET /taches/{id}",
                        "POST /taches/{id}/achevement",
                        "GET /creanciers",
                        "GET /creanciers/{code}",
                        "POST /creanciers",
                        "PUT /creanciers/{code}",
                        "GET /taux",
                        "PUT /taux/{semestre}",
                        "POST /creanciers/{code}/iban/confirmation",
                        "POST /creanciers/{code}/iban/refus",
                        "GET /procedures",
                        "GET /procedures/{cle}/versions",
                        "GET /journal/verification",
                        "POST /demonstration/horloge");
    }

    @Test
    void chaque_appel_dit_ce_qu_il_fait_ses_parametres_et_ses_erreurs() {
        Set<String> identifiants = new HashSet<>();
        operations((chemin, methode, operation) -> {
            String appel = methode + " " + chemin;
            assertThat(operation.path("summary").asText()).as(appel).isNotBlank();
            assertThat(operation.path("description").asText()).as(appel).isNotBlank();
            assertThat(operation.path("tags")).as(appel).isNotEmpty();
            assertThat(identifiants.add(operation.get("operationId").asText()))
                    .as("operationId unique : " + appel)
                    .isTrue();
            operation.path("parameters").forEach(parametre -> {
                String nom = appel + " " + parametre.get("name").asText();
                assertThat(parametre.path("description").asText()).as(nom).isNotBlank();
                assertThat(parametre.path("schema").isMissingNode()).as(nom).isFalse();
            });
            assertThat(operation.get("responses").has("401")).as(appel).isTrue();
            operation.get("responses").forEach(reponse -> assertThat(
                            reponse.path("description").asText())
                    .as(appel)
                    .isNotBlank()
                    .isNotEqualTo("OK"));
        });
    }

    @Test
    void les_parametres_du_chemin_sont_tous_declares() {
        operations((chemin, methode, operation) -> Pattern.compile("\\{(\\w+)}")
                .matcher(chemin)
                .results()
                .map(trouve -> trouve.group(1))
                .forEach(nom -> assertThat(operation.path("parameters"))
                        .as(methode + " " + chemin)
                        .anyMatch(parametre -> parametre.get("name").asText().equals(nom)
                                && parametre.get("in").asText().equals("path")
                                && parametre.get("required").asBoolean())));
    }

    @Test
    void toutes_les_references_du_document_existent() {
        List<JsonNode> references = document.findValues("$ref");
        assertThat(references).isNotEmpty();
        assertThat(references).allSatisfy(reference -> assertThat(
                        document.at(reference.asText().substring(1)).isMissingNode())
                .as(reference.asText())
                .isFalse());
    }

    @Test
    void les_montants_sont_des_chaines_et_chaque_schema_est_decrit() {
        JsonNode schemas = document.at("/components/schemas");
        assertThat(schemas.at("/Facture/properties/montant/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/Facture/properties/solde/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/Solde/properties/total/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/SaisieReglement/properties/montant/type").asText())
                .isEqualTo("string");
        assertThat(schemas.at("/Facture/properties/dateFacture/format").asText())
                .isEqualTo("date");
        assertThat(schemas.at("/Fait/properties/instant/format").asText()).isEqualTo("date-time");
        assertThat(schemas.at("/SaisieReglement/required").toString()).contains("reference", "date", "montant");
        schemas.properties().forEach(schema -> assertThat(
                        schema.getValue().path("description").asText())
                .as(schema.getKey())
                .isNotBlank());
    }

    @Test
    void la_documentation_se_feuillette_et_demande_de_s_identifier() {
        assertThat(client.en("auditeur")
                        .get("/swagger-ui/index.html")
                        .attendre(200)
                        .texte())
                .contains("swagger-ui");
        assertThat(client.anonyme().get("/v3/api-docs").statut()).isEqualTo(401);
    }

    private interface Visite {
        void operation(String chemin, String methode, JsonNode operation);
    }

    private void operations(Visite visite) {
        document.get("paths")
                .properties()
                .forEach(chemin -> chemin.getValue().properties().forEach(operation -> {
                    assertThat(METHODES).contains(operation.getKey());
                    visite.operation(chemin.getKey(), operation.getKey(), operation.getValue());
                }));
    }
}
