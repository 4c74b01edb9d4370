package fr.escalade.api;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.fusion.Deplacements;
import fr.escalade.partage.Temps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/factures/{numero}/deplacement", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Factures")
class DeplacementsApi {

    private final Deplacements deplacements;
    private final Creances creances;
    private final Debiteurs debiteurs;
    private final CreancierVise creancierVise;
    private final Clock horloge;

    DeplacementsApi(
            Deplacements deplacements,
            Creances creances,
            Debiteurs debiteurs,
            CreancierVise creancierVise,
            Clock horloge) {
        this.deplacements = deplacements;
        this.creances = creances;
        this.debiteurs = debiteurs;
        this.creancierVise = creancierVise;
        this.horloge = horloge;
    }

    @Schema(name = "SaisieDeplacement", description = "À qui est la facture, et pourquoi.")
    record Saisie(
            @Schema(description = "Code du débiteur qui la doit, chez le même créancier.")
            @NotBlank(message = "est obligatoire")
            String debiteur,

            @Schema(description = "Se lit dans les deux historiques.")
            @NotBlank(message = "est obligatoire")
            @Size(max = 500, message = "dépasse 500 caractères")
            String motif) {}

    @PostMapping
    @Operation(
            summary = "Déplacer une facture vers un autre débiteur",
            description =
                    "Elle garde l'étape atteinte. 409 si elle est réglée, même en partie, contestée, réclamée par une mise"
                            + " en demeure à déposer, ou prise dans un échéancier, une procédure collective ou une poursuite.")
    VueFacture deplacer(
            @PathVariable String numero,
            @RequestParam(required = false) String creancier,
            @Valid @RequestBody Saisie saisie,
            Principal qui) {
        String chez = creancierVise.pourUn(creancier);
        deplacements.deplacer(chez, numero, saisie.debiteur(), saisie.motif(), qui.getName());
        Facture facture = creances.trouver(chez, numero).orElseThrow();
        return VueFacture.de(facture, debiteurs.parId(facture.debiteur()).code(), Temps.aujourdhui(horloge));
    }
}
