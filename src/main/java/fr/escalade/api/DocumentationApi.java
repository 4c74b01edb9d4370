package fr.escalade.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of every call: how to sign in, how errors look, how a write is made repeatable. */
@Configuration(proxyBeanMethods = false)
class DocumentationApi {

    private static final Map<String, String> PARAMETRES = Map.ofEntries(
            Map.entry("creancier", "Code du créancier."),
            Map.entry("code", "Code du débiteur ou du créancier."),
            Map.entry("numero", "Numéro de la facture ou du dossier."),
            Map.entry("reference", "Référence du règlement."),
            Map.entry("id", "Identifiant."),
            Map.entry("cle", "Clé de la procédure."),
            Map.entry("etat", "État cherché."));

    private static final Map<String, String> SUCCES = Map.of("200", "Le résultat.", "201", "Créé.", "204", "Fait.");

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        DecimalEcrit.class,
                        new StringSchema()
                                .description("Décimal écrit avec un point ; un nombre JSON est aussi accepté.")
                                .pattern("^-?\\d{1,12}(\\.\\d{1,4})?$")
                                .example("1200.00"))
                .replaceWithSchema(
                        SaisieTache.class,
                        new Schema<Map<String, String>>()
                                .type("object")
                                .description("Les champs du formulaire de la tâche.")
                                .additionalProperties(new StringSchema())
                                .example(Map.of("resultat", "promesse")));
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("API d'Escalade")
                        .version("1")
                        .description("Recouvrement de factures impayées. Montants en chaînes (\"1200.00\"), dates "
                                + "2026-01-31, instants en UTC. Les erreurs suivent la RFC 9457, en français."))
                .servers(List.of(new Server().url("/").description("Cette installation")))
                .components(new Components()
                        .addSecuritySchemes(
                                "jeton",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("Un jeton d'accès créé par un administrateur."))
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("Identifiant et mot de passe d'un compte Escalade.")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("jeton"));
    }

    @Bean
    GlobalOpenApiCustomizer complements() {
        return api -> {
            ModelConverters.getInstance().read(Probleme.class).forEach(api.getComponents()::addSchemas);
            ModelConverters.getInstance().read(Probleme.Erreur.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().values().forEach(DocumentationApi::completer);
        };
    }

    private static void completer(PathItem chemin) {
        chemin.readOperationsMap().forEach((methode, operation) -> {
            decrireParametres(operation);
            SUCCES.forEach((code, phrase) -> decrire(operation.getResponses().get(code), phrase));
            erreurs(operation.getResponses(), methode != PathItem.HttpMethod.GET);
            if (methode != PathItem.HttpMethod.GET) {
                operation.addParametersItem(cleIdempotence());
            }
        });
    }

    private static void decrireParametres(Operation operation) {
        if (operation.getParameters() != null) {
            for (Parameter parametre : operation.getParameters()) {
                if (parametre.getDescription() == null) {
                    parametre.setDescription(PARAMETRES.get(parametre.getName()));
                }
            }
        }
    }

    /** Replaces the English reason phrase that stands where a call says nothing of its own. */
    private static void decrire(ApiResponse reponse, String phrase) {
        if (reponse != null && Set.of("OK", "Created", "No Content").contains(reponse.getDescription())) {
            reponse.setDescription(phrase);
        }
    }

    private static Parameter cleIdempotence() {
        return new HeaderParameter()
                .name(RejeuFilter.EN_TETE)
                .description("Une clé nouvelle par demande : la même demande répétée reçoit la première réponse.")
                .schema(new StringSchema().maxLength(100));
    }

    private static void erreurs(ApiResponses reponses, boolean ecriture) {
        ajouter(reponses, "400", "Demande invalide : « champ » nomme ce qui ne va pas.");
        ajouter(reponses, "401", "Authentification requise.");
        ajouter(reponses, "403", "Le rôle ne permet pas cette action.");
        ajouter(reponses, "404", "Introuvable.");
        if (ecriture) {
            ajouter(reponses, "409", "Contredit l'état actuel des données.");
            ajouter(reponses, "422", "Idempotency-Key déjà utilisée pour une autre demande.");
        }
        ajouter(reponses, "500", "Erreur inattendue : « reference » est à donner à l'exploitant.");
    }

    private static void ajouter(ApiResponses reponses, String code, String description) {
        reponses.addApiResponse(
                code,
                new ApiResponse()
                        .description(description)
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Probleme")))));
    }
}
