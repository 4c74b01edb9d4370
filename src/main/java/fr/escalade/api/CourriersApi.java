package fr.escalade.api;

import fr.escalade.acces.Utilisateurs;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.Lien;
import fr.escalade.courrier.Liens;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/courriers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Courriers", description = "Les messages préparés, expédiés et prouvés.")
class CourriersApi {

    private final Courriers courriers;
    private final Liens liens;
    private final Dossiers dossiers;
    private final CreancierVise creancierVise;
    private final Utilisateurs utilisateurs;

    CourriersApi(
            Courriers courriers,
            Liens liens,
            Dossiers dossiers,
            CreancierVise creancierVise,
            Utilisateurs utilisateurs) {
        this.courriers = courriers;
        this.liens = liens;
        this.dossiers = dossiers;
        this.creancierVise = creancierVise;
        this.utilisateurs = utilisateurs;
    }

    @GetMapping
    @Operation(summary = "Lister les courriers", description = "Du plus récent au plus ancien.")
    Liste<VueCourrier> lister(
            @RequestParam(required = false) EtatCourrier etat,
            @RequestParam(required = false) String creancier,
            @Valid @ParameterObject Pagination page) {
        Page<Courrier> trouves =
                courriers.chercher(creancierVise.pourListe(creancier), etat, page.page(), page.taille());
        Map<Long, Lien> leursLiens =
                liens.desCourriers(trouves.contenu().stream().map(Courrier::id).toList());
        return Liste.de(trouves, courrier -> vue(courrier, leursLiens.get(courrier.id())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Lire un courrier", description = "Son état, sa preuve et son empreinte.")
    VueCourrier lire(@PathVariable long id) {
        return vue(courriers.parId(id), liens.duCourrier(id).orElse(null));
    }

    @DeleteMapping("/{id}/lien")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Fermer le lien d'un courrier",
            description = "Il n'ouvre plus rien : pour un message parti chez la mauvaise personne.")
    @ApiResponse(responseCode = "204", description = "Fermé, ou déjà fermé.")
    void fermer(@PathVariable long id) {
        liens.fermer(id, utilisateurs.courant().identifiant());
    }

    @GetMapping(path = "/{id}/contenu", produces = MediaType.ALL_VALUE)
    @Operation(
            summary = "Lire le contenu d'un courrier",
            description = "Les octets exacts, ceux de l'empreinte SHA-256.")
    @ApiResponse(
            responseCode = "200",
            description = "Le message (e-mail), la lettre (PDF) ou le texte (SMS).",
            content = {
                @Content(mediaType = "message/rfc822", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> contenu(@PathVariable long id) {
        Courrier courrier = courriers.parId(id);
        MediaType type = MediaType.parseMediaType(courrier.typeContenu());
        String nom = "courrier-" + id + courrier.extension();
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(courrier.sha256())
                .headers(entetes -> entetes.setContentDisposition(
                        ContentDisposition.attachment().filename(nom).build()))
                .body(courriers.contenu(id));
    }

    private VueCourrier vue(Courrier courrier, Lien lien) {
        return VueCourrier.de(
                courrier,
                courrier.dossier() == null
                        ? null
                        : dossiers.parId(courrier.dossier()).numero(),
                lien);
    }
}
