package fr.escalade.api;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Portee;
import fr.escalade.dossier.Suspension;
import fr.escalade.partage.Refus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/suspensions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Suspensions",
        description = "Mettre en pause une facture, un dossier, un débiteur ou tout un portefeuille.")
class SuspensionsParPorteeApi {

    private final Dossiers dossiers;
    private final Creances creances;
    private final Debiteurs debiteurs;
    private final Creanciers creanciers;
    private final PauseGenerale pauseGenerale;
    private final CreancierVise creancierVise;

    SuspensionsParPorteeApi(
            Dossiers dossiers,
            Creances creances,
            Debiteurs debiteurs,
            Creanciers creanciers,
            PauseGenerale pauseGenerale,
            CreancierVise creancierVise) {
        this.dossiers = dossiers;
        this.creances = creances;
        this.debiteurs = debiteurs;
        this.creanciers = creanciers;
        this.pauseGenerale = pauseGenerale;
        this.creancierVise = creancierVise;
    }

    @Schema(name = "SaisieSuspensionParPortee", description = "Une pause : sa portée, sa cible, son motif et sa fin.")
    record Demande(
            @NotNull(message = "est obligatoire") Portee portee,

            @Schema(description = "Numéro de facture ou de dossier, code du débiteur ou du créancier, selon la portée.")
            @NotBlank(message = "est obligatoire")
            String cible,

            @NotBlank(message = "est obligatoire") @Size(max = 200, message = "dépasse 200 caractères")
            String motif,

            @Schema(description = "Dernier jour de la pause ; absent : jusqu'à ce que quelqu'un la lève.")
            @DatePlausible
            LocalDate jusquA) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Suspendre", description = "La place dans la procédure n'est jamais perdue.")
    VueSuspension suspendre(
            @RequestParam(required = false) String creancier, @Valid @RequestBody Demande demande, Principal qui) {
        String code = creancierVise.pourUn(creancier);
        return VueSuspension.de(ouvrir(code, demande, qui.getName()));
    }

    private Suspension ouvrir(String creancier, Demande demande, String auteur) {
        String motif = demande.motif().trim();
        return switch (demande.portee()) {
            case FACTURE -> {
                Facture facture = creances.trouver(creancier, demande.cible())
                        .orElseThrow(() -> Refus.introuvable("La facture", demande.cible()));
                yield dossiers.suspendreFacture(facture.id(), motif, demande.jusquA(), auteur);
            }
            case DOSSIER ->
                dossiers.suspendre(dossiers.parNumero(demande.cible()).id(), motif, demande.jusquA(), auteur);
            case DEBITEUR ->
                dossiers.suspendreDebiteur(
                        debiteurs
                                .trouver(creancier, demande.cible())
                                .orElseThrow(() -> Refus.introuvable("Le débiteur", demande.cible()))
                                .id(),
                        motif,
                        demande.jusquA(),
                        auteur);
            case PORTEFEUILLE -> {
                pauseGenerale.exigerAdministrateur();
                yield dossiers.suspendrePortefeuille(
                        creanciers.parCode(demande.cible()).code(), motif, demande.jusquA(), auteur);
            }
        };
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lever une suspension", description = "La procédure reprend où elle en était.")
    void lever(@PathVariable long id, Principal qui) {
        pauseGenerale.exigerDePouvoirLever(id);
        dossiers.lever(id, qui.getName());
    }
}
