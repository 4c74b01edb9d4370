package fr.escalade.api;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.fusion.Fusions;
import fr.escalade.partage.Refus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/debiteurs/{code}/fusion", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Débiteurs")
class FusionsApi {

    private final Fusions fusions;
    private final Debiteurs debiteurs;
    private final CreancierVise creancierVise;

    FusionsApi(Fusions fusions, Debiteurs debiteurs, CreancierVise creancierVise) {
        this.fusions = fusions;
        this.debiteurs = debiteurs;
        this.creancierVise = creancierVise;
    }

    @Schema(name = "SaisieFusion", description = "Qui est absorbé par le débiteur de l'adresse, et pourquoi.")
    record Saisie(
            @Schema(description = "Code du débiteur absorbé, chez le même créancier.")
            @NotBlank(message = "est obligatoire")
            String absorbe,

            @Schema(description = "Pourquoi c'est le même débiteur ; se lit dans les deux historiques.")
            @NotBlank(message = "est obligatoire")
            @Size(max = 500, message = "dépasse 500 caractères")
            String motif) {}

    @PostMapping
    @Operation(
            summary = "Fusionner un autre débiteur dans celui-ci",
            description =
                    "Réservé au responsable et à l'administrateur. Le débiteur de l'adresse reprend les factures, les"
                            + " règlements, les contacts, les suspensions et la place dans la procédure ; l'autre reste lisible et"
                            + " renvoie à lui. 409 si quelque chose lie l'un des deux tel qu'il est : SIREN ou types différents,"
                            + " échéancier, procédure collective, tiers ou tribunal saisi, décision attendue.")
    VueDebiteur fusionner(
            @PathVariable String code,
            @RequestParam(required = false) String creancier,
            @Valid @RequestBody Saisie saisie,
            Principal qui) {
        String chez = creancierVise.pourUn(creancier);
        Debiteur conserve = debiteur(chez, code);
        Debiteur absorbe = debiteur(chez, saisie.absorbe().trim());
        fusions.fusionner(conserve.id(), absorbe.id(), saisie.motif(), qui.getName());
        return VueDebiteur.de(debiteurs.parId(conserve.id()), debiteurs);
    }

    private Debiteur debiteur(String creancier, String code) {
        return debiteurs.trouver(creancier, code).orElseThrow(() -> Refus.introuvable("Le débiteur", code));
    }
}
