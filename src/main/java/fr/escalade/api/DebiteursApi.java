package fr.escalade.api;

import fr.escalade.debiteur.Absorptions;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.Refus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/debiteurs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Débiteurs", description = "Qui doit payer.")
class DebiteursApi {

    private final Debiteurs debiteurs;
    private final Absorptions absorptions;
    private final CreancierVise creancierVise;

    DebiteursApi(Debiteurs debiteurs, Absorptions absorptions, CreancierVise creancierVise) {
        this.debiteurs = debiteurs;
        this.absorptions = absorptions;
        this.creancierVise = creancierVise;
    }

    @GetMapping
    @Operation(summary = "Chercher des débiteurs", description = "Par nom. Tous les créanciers si aucun n'est nommé.")
    Liste<VueDebiteur> chercher(
            @Parameter(description = "Contenu dans le code, le nom, le SIREN, l'adresse électronique ou la ville.")
                    @RequestParam(required = false)
                    String q,
            @RequestParam(required = false) String creancier,
            @Valid @ParameterObject Pagination page) {
        return Liste.de(
                debiteurs.chercher(creancierVise.pourListe(creancier), q, page.page(), page.taille()), this::vue);
    }

    @GetMapping("/{code}")
    @Operation(
            summary = "Lire un débiteur",
            description =
                    "Par son code chez le créancier nommé, ou par défaut. S'il a été fusionné dans un autre, fusionneDans"
                            + " nomme celui qui répond pour lui.")
    VueDebiteur lire(@PathVariable String code, @RequestParam(required = false) String creancier) {
        return debiteurs
                .trouver(creancierVise.pourUn(creancier), code)
                .map(this::vue)
                .orElseThrow(() -> Refus.introuvable("Le débiteur", code));
    }

    @PutMapping("/{code}")
    @Operation(
            summary = "Créer ou compléter un débiteur",
            description =
                    "201 s'il est nouveau, 200 s'il était connu, 409 s'il a été fusionné dans un autre. Un champ absent"
                            + " garde la valeur déjà connue.")
    @ApiResponse(responseCode = "201", description = "Créé.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Complété.", useReturnTypeSchema = true)
    ResponseEntity<VueDebiteur> enregistrer(
            @PathVariable String code,
            @RequestParam(required = false) String creancier,
            @Valid @RequestBody SaisieDebiteur saisie,
            Principal qui) {
        if (saisie.code() != null && !saisie.code().equals(code)) {
            throw new ChampRefuse(
                    "code", "Le code « " + saisie.code() + " » n'est pas celui de l'adresse, « " + code + " ».");
        }
        if (code.length() > 60) {
            throw new ChampRefuse("code", "Le code dépasse 60 caractères.");
        }
        String chez = creancierVise.pourUn(creancier != null ? creancier : saisie.creancier());
        Optional<Debiteur> connu = debiteurs.trouver(chez, code);
        connu.ifPresent(absorptions::exigerActuel);
        VueDebiteur vue = vue(debiteurs.enregistrer(chez, saisie.fiche(code), qui.getName()));
        return ResponseEntity.status(connu.isPresent() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(vue);
    }

    private VueDebiteur vue(Debiteur debiteur) {
        return VueDebiteur.de(debiteur, debiteurs);
    }
}
