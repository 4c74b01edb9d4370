package fr.escalade.api;

import fr.escalade.courrier.Tirage;
import fr.escalade.courrier.Tirages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/tirages", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Courriers")
class TiragesApi {

    private final Tirages tirages;
    private final CreancierVise creancierVise;

    TiragesApi(Tirages tirages, CreancierVise creancierVise) {
        this.tirages = tirages;
        this.creancierVise = creancierVise;
    }

    @Schema(name = "SaisieTirage", description = "Quelles lettres imprimer, et comment.")
    record SaisieTirage(
            @Schema(description = "Code du créancier ; absent : toutes.")
            String creancier,

            @Schema(description = "Une fiche d'adresse devant chaque lettre.")
            boolean fiches) {}

    @Schema(name = "SaisieDepot", description = "Le jour où le tirage a été posté.")
    record SaisieDepot(
            @NotNull(message = "est obligatoire") @DatePlausible
            LocalDate date) {}

    @Schema(name = "Tirage", description = "Des lettres imprimées ensemble.")
    record VueTirage(
            long id,
            Instant tireLe,
            String auteur,
            int lettres,
            int pages,

            @Schema(description = "Combien de fois le fichier a été remis.")
            int impressions,

            LocalDate posteLe,

            @Schema(description = "Les courriers, dans l'ordre du fichier.")
            List<Long> courriers) {}

    @Schema(name = "DepotDeTirage", description = "Les lettres notées comme postées, et celles qui ne l'ont pas été.")
    record VueDepot(int postees, List<String> refus) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Préparer un tirage",
            description = "Réunit les lettres en attente d'impression, après une dernière lecture des soldes.")
    VueTirage tirer(@RequestBody @Valid SaisieTirage saisie, Principal auteur) {
        return vue(tirages.tirer(creancierVise.pourListe(saisie.creancier()), saisie.fiches(), auteur.getName()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Lire un tirage", description = "Ses lettres, ses pages, ses impressions.")
    VueTirage lire(@PathVariable long id) {
        return vue(tirages.parId(id));
    }

    @PostMapping(path = "/{id}/impression", produces = MediaType.ALL_VALUE)
    @Operation(
            summary = "Imprimer un tirage",
            description = "Le PDF de toutes ses lettres, chacune à partir d'un recto ; chaque remise est comptée.")
    @ApiResponse(
            responseCode = "200",
            description = "Le fichier à imprimer.",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> imprimer(@PathVariable long id, Principal auteur) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(tirages.imprimer(id, auteur.getName()));
    }

    @PostMapping("/{id}/depot")
    @Operation(
            summary = "Noter le dépôt d'un tirage",
            description = "Ses lettres qui attendent encore deviennent expédiées à cette date.")
    VueDepot deposer(@PathVariable long id, @RequestBody @Valid SaisieDepot saisie, Principal auteur) {
        Tirage.Depot depot = tirages.deposer(id, saisie.date(), auteur.getName());
        return new VueDepot(depot.postees(), depot.refus());
    }

    private VueTirage vue(Tirage tirage) {
        return new VueTirage(
                tirage.id(),
                tirage.tireLe(),
                tirage.auteur(),
                tirage.lettres(),
                tirage.pages(),
                tirage.impressions(),
                tirage.posteLe(),
                tirages.feuilles(tirage.id()).stream()
                        .map(feuille -> feuille.courrier().id())
                        .toList());
    }
}
