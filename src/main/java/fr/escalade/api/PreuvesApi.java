package fr.escalade.api;

import fr.escalade.contentieux.Preuves;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/dossiers/{numero}")
@Tag(name = "Dossiers")
class PreuvesApi {

    private final Dossiers dossiers;
    private final Preuves preuves;

    PreuvesApi(Dossiers dossiers, Preuves preuves) {
        this.dossiers = dossiers;
        this.preuves = preuves;
    }

    @GetMapping(path = "/preuves", produces = MediaType.ALL_VALUE)
    @Operation(
            summary = "Télécharger le dossier de pièces",
            description =
                    "Un PDF avec son bordereau (décompte, factures, lettres, preuves, actes, journal), et à côté ce"
                            + " qui n'est pas un PDF : de quoi saisir un tiers ou un juge.")
    @ApiResponse(
            responseCode = "200",
            description = "Le dossier, en zip.",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> preuves(@PathVariable String numero) {
        Dossier dossier = dossiers.parNumero(numero);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .headers(entetes -> entetes.setContentDisposition(ContentDisposition.attachment()
                        .filename("dossier-" + dossier.numero() + ".zip")
                        .build()))
                .body(preuves.rassembler(dossier.id()));
    }
}
