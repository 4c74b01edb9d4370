package fr.escalade.api;

import fr.escalade.courrier.Acheminement;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.Devenir;
import fr.escalade.courrier.Justificatifs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = "/api/v1/courriers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Courriers")
class AcheminementsApi {

    private final Courriers courriers;
    private final Justificatifs justificatifs;

    AcheminementsApi(Courriers courriers, Justificatifs justificatifs) {
        this.courriers = courriers;
        this.justificatifs = justificatifs;
    }

    @Schema(name = "SaisieVerification", description = "Ce qu'une personne a constaté auprès du prestataire.")
    record SaisieVerification(
            @NotNull(message = "est obligatoire")
            @Schema(description = "Vrai : il est parti ; faux : il est envoyé de nouveau.")
            Boolean parti) {}

    @Schema(name = "Acheminement", description = "Ce que le transporteur dit d'un courrier.")
    record VueAcheminement(
            @Schema(description = "La référence du prestataire.")
            String reference,

            @Schema(description = "Le numéro de suivi postal.")
            String suivi,

            Instant remisLe,
            Devenir devenir,
            List<VueJustificatif> justificatifs) {}

    @Schema(name = "Justificatif", description = "Une numérisation qui prouve le chemin d'une lettre.")
    record VueJustificatif(
            long id, Justificatifs.Nature nature, String nom, String type, String sha256, Instant jointLe) {}

    @GetMapping("/acheminement")
    @Operation(
            summary = "Suivre un courrier",
            description = "Référence, suivi, dernière nouvelle du transporteur et justificatifs numérisés.")
    VueAcheminement suivre(@PathVariable long id) {
        courriers.parId(id);
        Acheminement chemin = courriers.acheminement(id);
        return new VueAcheminement(
                chemin.reference(),
                chemin.suivi(),
                chemin.remisLe(),
                chemin.devenir(),
                justificatifs.duCourrier(id).stream().map(AcheminementsApi::vue).toList());
    }

    @PostMapping("/verification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Trancher un envoi incertain",
            description = "Un message « à vérifier » est noté comme parti, ou envoyé de nouveau.")
    void trancher(@PathVariable long id, @RequestBody @Valid SaisieVerification saisie, Principal auteur) {
        courriers.trancher(id, saisie.parti(), auteur.getName());
    }

    @PostMapping(path = "/justificatifs", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Joindre un justificatif",
            description = "PDF, JPEG ou PNG, gardé avec son empreinte ; les mêmes octets ne sont gardés qu'une fois.")
    VueJustificatif joindre(
            @PathVariable long id,
            @Parameter(description = "Ce que montre la numérisation.") @RequestParam Justificatifs.Nature nature,
            @Parameter(description = "La numérisation, en PDF, JPEG ou PNG.") @RequestParam MultipartFile fichier,
            Principal auteur)
            throws IOException {
        long joint =
                justificatifs.joindre(id, nature, fichier.getOriginalFilename(), fichier.getBytes(), auteur.getName());
        return vue(justificatifs.lire(id, joint));
    }

    private static VueJustificatif vue(Justificatifs.Justificatif un) {
        return new VueJustificatif(un.id(), un.nature(), un.nom(), un.type(), un.sha256(), un.jointLe());
    }
}
