package fr.escalade.api;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Encaissement;
import fr.escalade.creance.Reglements;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/reglements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Règlements", description = "L'argent reçu et son imputation.")
class ReglementsApi {

    private final Creances creances;
    private final Reglements reglements;
    private final Debiteurs debiteurs;
    private final CreancierVise creancierVise;
    private final Clock horloge;

    ReglementsApi(
            Creances creances, Reglements reglements, Debiteurs debiteurs, CreancierVise creancierVise, Clock horloge) {
        this.creances = creances;
        this.reglements = reglements;
        this.debiteurs = debiteurs;
        this.creancierVise = creancierVise;
        this.horloge = horloge;
    }

    @PostMapping
    @Operation(
            summary = "Enregistrer un règlement",
            description =
                    "201 avec ses imputations ; 200 si la référence est déjà connue : rien n'est compté deux fois.")
    @ApiResponse(responseCode = "201", description = "Enregistré et imputé.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Déjà connu, inchangé.", useReturnTypeSchema = true)
    ResponseEntity<VueReglement> encaisser(@Valid @RequestBody SaisieReglement saisie, Principal qui) {
        String creancier = creancierVise.pourUn(saisie.creancier());
        Encaissement encaissement = creances.encaisser(saisie.nouveau(creancier), qui.getName());
        return ResponseEntity.status(encaissement.dejaConnu() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(lire(encaissement.reference(), creancier));
    }

    @GetMapping
    @Operation(summary = "Lister les règlements", description = "Du plus récent au plus ancien.")
    Liste<VueReglement> lister(
            @Parameter(description = "Code du débiteur.") @RequestParam(required = false) String debiteur,
            @RequestParam(required = false) String creancier,
            @Valid @ParameterObject Pagination page) {
        DebiteursLus lus = new DebiteursLus(debiteurs);
        return Liste.de(
                reglements.chercher(creancierVise.pourListe(creancier), debiteur, page.page(), page.taille()),
                reglement -> VueReglement.de(reglement, lus));
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Lire un règlement", description = "Par sa référence chez le créancier nommé, ou par défaut.")
    VueReglement lire(@PathVariable String reference, @RequestParam(required = false) String creancier) {
        return reglements
                .trouver(creancierVise.pourUn(creancier), reference)
                .map(reglement -> VueReglement.de(reglement, new DebiteursLus(debiteurs)))
                .orElseThrow(() -> Refus.introuvable("Le règlement", reference));
    }

    @PostMapping("/{reference}/annulation")
    @Operation(
            summary = "Annuler un règlement",
            description = "Ce qu'il avait éteint est dû de nouveau, à la date donnée (aujourd'hui sinon).")
    VueReglement annuler(
            @PathVariable String reference,
            @RequestParam(required = false) String creancier,
            @Valid @RequestBody(required = false) SaisieAnnulation saisie,
            Principal qui) {
        LocalDate jour = saisie == null || saisie.date() == null ? Temps.aujourdhui(horloge) : saisie.date();
        creances.annulerReglement(creancierVise.pourUn(creancier), reference, jour, qui.getName());
        return lire(reference, creancier);
    }
}
