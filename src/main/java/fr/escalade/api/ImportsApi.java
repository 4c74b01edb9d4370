package fr.escalade.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.escalade.importation.Imports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports", description = "Les fichiers lus : grands livres CSV, factures Factur-X, relevés de banque.")
class ImportsApi {

    private final Imports imports;
    private final CreancierVise creancierVise;
    private final ObjectMapper json;

    ImportsApi(Imports imports, CreancierVise creancierVise, ObjectMapper json) {
        this.imports = imports;
        this.creancierVise = creancierVise;
        this.json = json;
    }

    @Schema(name = "ImportLance", description = "L'import commence : suivez-le par son identifiant.")
    record Lance(long id) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Importer un fichier",
            description = "Répond aussitôt 202 ; le compte rendu se lit ensuite. Le format est reconnu de lui-même.")
    @ApiResponse(responseCode = "202", description = "L'import commence.", useReturnTypeSchema = true)
    ResponseEntity<Lance> lancer(
            @Parameter(description = "Le fichier.") @RequestPart MultipartFile fichier,
            @Parameter(description = "Format attendu : l'import est refusé si le fichier est autre chose.")
                    @RequestParam(required = false)
                    String format,
            @Parameter(
                            description =
                                    "Objet JSON « notre champ » → « en-tête du fichier », retenu pour la suite ; aussi "
                                            + "« formatDate » (FR, US, ISO) et « decimale » (« , » ou « . ») si le fichier "
                                            + "ne le dit pas.")
                    @RequestParam(required = false)
                    String correspondance,
            @RequestParam(required = false) String creancier,
            Principal qui) {
        String chez = creancierVise.pourUn(creancier);
        Map<String, String> colonnes = colonnes(correspondance);
        try (FichierRecu recu = new FichierRecu(fichier)) {
            verifierFormat(format, chez, recu);
            long id = imports.lancer(chez, recu.nom(), recu.chemin(), colonnes, qui.getName());
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + id))
                    .body(new Lance(id));
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "Suivre un import", description = "Son avancement, puis son compte rendu.")
    VueImport lire(@PathVariable long id) {
        return VueImport.de(imports.rapport(id));
    }

    private void verifierFormat(String attendu, String creancier, FichierRecu recu) {
        if (attendu == null || attendu.isBlank()) {
            return;
        }
        String reconnu =
                imports.reconnaitre(creancier, recu.nom(), recu.chemin()).format();
        if (!simple(attendu).equals(simple(reconnu))) {
            throw new ChampRefuse(
                    "format",
                    "Le fichier « " + recu.nom() + " » a été reconnu comme " + reconnu + ", pas comme " + attendu
                            + " : corrigez « format » ou ne le donnez pas.");
        }
    }

    private static String simple(String format) {
        return format == null ? "" : format.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private Map<String, String> colonnes(String correspondance) {
        if (correspondance == null || correspondance.isBlank()) {
            return null;
        }
        try {
            Map<String, String> colonnes = json.readValue(correspondance, new TypeReference<>() {});
            if (colonnes != null) {
                return colonnes;
            }
        } catch (JsonProcessingException illisible) {
            // refused below
        }
        throw new ChampRefuse(
                "correspondance",
                "« correspondance » doit être un objet JSON, par exemple {\"Numéro facture\": \"Invoice no\"}.");
    }
}
