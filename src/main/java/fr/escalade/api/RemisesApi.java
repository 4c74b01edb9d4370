package fr.escalade.api;

import fr.escalade.creance.Reductions;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.remise.Proposition;
import fr.escalade.remise.RemiseConditionnelle;
import fr.escalade.remise.RemisesConditionnelles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/dossiers/{numero}/remises", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers")
class RemisesApi {

    private final Dossiers dossiers;
    private final RemisesConditionnelles remises;

    RemisesApi(Dossiers dossiers, RemisesConditionnelles remises) {
        this.dossiers = dossiers;
        this.remises = remises;
    }

    @Schema(
            name = "SaisieRemise",
            description = "La remise par un montant TTC en euros ou par un pourcentage du principal, l'un des deux.")
    record SaisieRemise(
            @Schema(description = "Numéros des factures ; absent ou vide : toutes celles que le dossier réclame.")
            @Size(max = 500, message = "dépasse 500 factures")
            List<@NotBlank(message = "est obligatoire") String> factures,

            BigDecimal montant,

            BigDecimal taux,

            @Schema(description = "Le dernier jour dont la date de valeur compte : un jour ouvré à venir.")
            @NotNull(message = "est obligatoire")
            @DatePlausible
            LocalDate dateLimite,

            @Schema(description = "Pourquoi ; qui l'approuve le lira.")
            @NotBlank(message = "est obligatoire")
            @Size(max = 500, message = "dépasse 500 caractères")
            String motif) {

        Proposition proposition() {
            return new Proposition(
                    factures == null ? List.of() : factures,
                    montant == null ? null : new Montant(montant, Montant.EURO),
                    taux,
                    dateLimite,
                    motif);
        }
    }

    @Schema(name = "SaisieRetraitDeRemise", description = "Pourquoi la remise est retirée ; c'est inscrit au dossier.")
    record SaisieRetrait(
            @NotBlank(message = "est obligatoire") @Size(max = 500, message = "dépasse 500 caractères")
            String motif) {}

    @Schema(name = "RemiseAccordee", description = "Ce qui a été abandonné d'une facture, et l'avoir qui le constate.")
    record VuePart(String facture, String principal, String penalites, String indemnite, String avoir) {
        static VuePart de(Reductions.Part part) {
            return new VuePart(
                    part.numero(),
                    texte(part.principal()),
                    texte(part.interets()),
                    texte(part.indemnite()),
                    part.avoir());
        }
    }

    @Schema(
            name = "Remise",
            description =
                    "Une remise conditionnelle : PROPOSEE, OFFERTE, ACQUISE, CADUQUE, RETIREE ou REFUSEE."
                            + " « aPayer » est le net ; « manque » ce qu'il en reste à recevoir ; « accessoires » les pénalités et"
                            + " l'indemnité abandonnées avec elle ; « avoirAEtablir » ce que la comptabilité doit encore créditer.")
    record VueRemise(
            long id,
            String etat,
            String solde,
            String remise,
            String taux,
            String aPayer,
            String manque,
            String accessoires,
            LocalDate dateLimite,
            String motif,
            String auteur,
            LocalDate proposeeLe,
            String decideePar,
            LocalDate offerteLe,
            LocalDate conclueLe,
            String fin,
            List<VuePart> abandonne,
            String avoirAEtablir) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Proposer une remise conditionnelle",
            description =
                    "« Payez le net avant cette date, le reste est remis ; passé cette date, la totalité est due. » Une"
                            + " seule à la fois. Le dossier est suspendu ; au-dessus d'un seuil, une autre personne l'approuve avant"
                            + " qu'elle soit écrite au débiteur.")
    VueRemise proposer(@PathVariable String numero, @Valid @RequestBody SaisieRemise saisie, Principal qui) {
        return vue(remises.proposer(dossiers.parNumero(numero).id(), saisie.proposition(), qui.getName()));
    }

    @GetMapping
    @Operation(summary = "Lister les remises d'un dossier", description = "De la plus récente à la plus ancienne.")
    List<VueRemise> lister(@PathVariable String numero) {
        return remises.duDossier(dossiers.parNumero(numero).id()).stream()
                .map(this::vue)
                .toList();
    }

    @PostMapping("/{id}/retrait")
    @Operation(
            summary = "Retirer une remise",
            description =
                    "Une offre partie engage jusqu'à sa date (article 1116 du code civil) : le motif dit pourquoi elle"
                            + " peut être retirée. L'escalade reprend où elle en était.")
    VueRemise retirer(
            @PathVariable String numero,
            @PathVariable long id,
            @Valid @RequestBody SaisieRetrait saisie,
            Principal qui) {
        if (remises.parId(id).dossier() != dossiers.parNumero(numero).id()) {
            throw Refus.introuvable("La remise n°", Long.toString(id));
        }
        remises.retirer(id, saisie.motif(), qui.getName());
        return vue(remises.parId(id));
    }

    private VueRemise vue(RemiseConditionnelle remise) {
        List<Reductions.Part> parts = remises.abandonne(remise.id());
        return new VueRemise(
                remise.id(),
                remise.etat().name(),
                texte(remise.principal()),
                texte(remise.remise()),
                Optional.ofNullable(remise.taux())
                        .map(taux -> taux.stripTrailingZeros().toPlainString())
                        .orElse(null),
                texte(remise.net()),
                texte(remises.manque(remise)),
                texte(remise.accessoires()),
                remise.limite(),
                remise.motif(),
                remise.auteur(),
                remise.proposeeLe(),
                remise.decideePar(),
                remise.offerteLe(),
                remise.conclueLe(),
                remise.fin(),
                parts.stream().map(VuePart::de).toList(),
                texte(remises.avoirAEtablir(remise)));
    }

    private static String texte(Montant montant) {
        return montant.valeur().toPlainString();
    }
}
