package fr.escalade.api;

import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
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
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Factures", description = "Les factures et les avoirs.")
class FacturesApi {

    private final Creances creances;
    private final Debiteurs debiteurs;
    private final CreancierVise creancierVise;
    private final PresentationDeFacture presentation;
    private final Clock horloge;

    FacturesApi(
            Creances creances,
            Debiteurs debiteurs,
            CreancierVise creancierVise,
            PresentationDeFacture presentation,
            Clock horloge) {
        this.creances = creances;
        this.debiteurs = debiteurs;
        this.creancierVise = creancierVise;
        this.presentation = presentation;
        this.horloge = horloge;
    }

    @PostMapping("/factures")
    @Operation(
            summary = "Enregistrer une facture",
            description =
                    "201 si elle est nouvelle, 200 si la même est déjà connue, 409 si le numéro est pris par une autre.")
    @ApiResponse(responseCode = "201", description = "Enregistrée.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Déjà connue, inchangée.", useReturnTypeSchema = true)
    ResponseEntity<VueFacture> enregistrer(@Valid @RequestBody SaisieFacture saisie, Principal qui) {
        return presentation.presenter(saisie.creancier(), saisie.debiteur(), saisie.nouvelle(), qui.getName());
    }

    @PostMapping("/avoirs")
    @Operation(
            summary = "Enregistrer un avoir",
            description =
                    "Il s'impute sur la facture nommée, sinon sur ce que le débiteur doit. Mêmes codes que pour une facture.")
    @ApiResponse(responseCode = "201", description = "Enregistré.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Déjà connu, inchangé.", useReturnTypeSchema = true)
    ResponseEntity<VueFacture> enregistrerAvoir(@Valid @RequestBody SaisieAvoir saisie, Principal qui) {
        return presentation.presenter(saisie.creancier(), saisie.debiteur(), saisie.nouvel(), qui.getName());
    }

    @GetMapping("/factures")
    @Operation(summary = "Chercher des factures", description = "Tous les créanciers si aucun n'est nommé.")
    Liste<VueFacture> chercher(
            @Parameter(description = "État du jour.") @RequestParam(required = false) EtatFacture etat,
            @Parameter(description = "Code du débiteur.") @RequestParam(required = false) String debiteur,
            @Parameter(description = "Contenu dans le numéro ou le nom du débiteur.") @RequestParam(required = false)
                    String q,
            @RequestParam(required = false) String creancier,
            @Valid @ParameterObject Pagination page) {
        LocalDate jour = Temps.aujourdhui(horloge);
        DebiteursLus lus = new DebiteursLus(debiteurs);
        return Liste.de(
                creances.chercher(
                        creancierVise.pourListe(creancier), etat, debiteur, q, jour, page.page(), page.taille()),
                facture -> VueFacture.de(facture, lus.code(facture.debiteur()), jour));
    }

    @GetMapping("/factures/{numero}")
    @Operation(summary = "Lire une facture", description = "Par son numéro chez le créancier nommé, ou par défaut.")
    VueFacture lire(@PathVariable String numero, @RequestParam(required = false) String creancier) {
        return creances.trouver(creancierVise.pourUn(creancier), numero)
                .map(facture -> VueFacture.de(
                        facture, debiteurs.parId(facture.debiteur()).code(), Temps.aujourdhui(horloge)))
                .orElseThrow(() -> Refus.introuvable("La facture", numero));
    }

    @PostMapping("/factures/{numero}/annulation")
    @Operation(
            summary = "Annuler une facture",
            description = "Plus rien n'est dû ; refusé si elle est payée, même en partie : enregistrez alors un avoir.")
    VueFacture annuler(@PathVariable String numero, @RequestParam(required = false) String creancier, Principal qui) {
        creances.annulerFacture(creancierVise.pourUn(creancier), numero, qui.getName());
        return lire(numero, creancier);
    }
}
