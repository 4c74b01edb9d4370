package fr.escalade.api;

import fr.escalade.dossier.Dossiers;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.echeancier.Signatures;
import fr.escalade.partage.Montant;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = "/api/v1/dossiers/{numero}/echeanciers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers")
class EcheanciersApi {

    private final Dossiers dossiers;
    private final Echeanciers echeanciers;
    private final Signatures signatures;
    private final PiecesJointes piecesJointes;

    EcheanciersApi(Dossiers dossiers, Echeanciers echeanciers, Signatures signatures, PiecesJointes piecesJointes) {
        this.dossiers = dossiers;
        this.echeanciers = echeanciers;
        this.signatures = signatures;
        this.piecesJointes = piecesJointes;
    }

    @Schema(name = "SaisieEcheance", description = "Une échéance proposée, en euros.")
    record SaisieEcheance(
            @NotNull(message = "est obligatoire") @DatePlausible
            LocalDate date,

            @NotNull(message = "est obligatoire") BigDecimal montant) {}

    @Schema(name = "SaisieEcheancier", description = "Les échéances, dans l'ordre de leurs dates.")
    record SaisieEcheancier(
            @NotEmpty(message = "est obligatoire") @Size(max = 120, message = "dépasse 120 échéances")
            List<@Valid @NotNull(message = "est obligatoire") SaisieEcheance> echeances) {}

    @Schema(name = "SaisieRetrait", description = "Pourquoi l'échéancier est retiré ; c'est inscrit au dossier.")
    record SaisieRetrait(
            @NotBlank(message = "est obligatoire") @Size(max = 500, message = "dépasse 500 caractères")
            String motif) {}

    @Schema(name = "SaisieSignature", description = "Le jour où le débiteur a signé l'accord.")
    record SaisieSignature(
            @NotNull(message = "est obligatoire") @DatePlausible
            LocalDate jour) {}

    @Schema(name = "Echeance", description = "Une échéance d'un échéancier.")
    record VueEcheance(LocalDate date, String montant) {
        static VueEcheance de(Ligne ligne) {
            return new VueEcheance(ligne.date(), ligne.montant().valeur().toPlainString());
        }
    }

    @Schema(
            name = "Echeancier",
            description =
                    "Un échéancier : PROPOSE, EN_COURS, REFUSE, TENU, RUPTURE, RETIRE ou SANS_OBJET ; « recu » est ce qui"
                            + " a été payé depuis la proposition.")
    record VueEcheancier(
            long id,
            String etat,
            LocalDate proposeLe,
            String auteur,
            String montant,
            String recu,
            String motif,

            @Schema(description = "Jour où le débiteur a signé l'accord, s'il l'a fait.")
            LocalDate signeLe,

            @Schema(description = "L'accord signé est au dossier, numérisé.")
            boolean accordNumerise,

            List<VueEcheance> echeances) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Proposer un échéancier",
            description =
                    "Les échéances se suivent, la première dans les 45 jours, la dernière dans les 24 mois ; leur"
                            + " somme va du principal échu au total dû. Le dossier est suspendu pendant qu'une personne décide.")
    VueEcheancier proposer(@PathVariable String numero, @Valid @RequestBody SaisieEcheancier saisie, Principal qui) {
        List<Ligne> lignes = saisie.echeances().stream()
                .map(echeance -> new Ligne(echeance.date(), new Montant(echeance.montant(), Montant.EURO)))
                .toList();
        return vue(echeanciers.proposer(dossiers.parNumero(numero).id(), lignes, qui.getName()));
    }

    @GetMapping
    @Operation(summary = "Lister les échéanciers d'un dossier", description = "Du plus récent au plus ancien.")
    List<VueEcheancier> lister(@PathVariable String numero) {
        return echeanciers.duDossier(dossiers.parNumero(numero).id()).stream()
                .map(this::vue)
                .toList();
    }

    @PostMapping("/{id}/retrait")
    @Operation(
            summary = "Retirer un échéancier en cours",
            description = "Ses échéances ne sont plus surveillées et l'escalade reprend où elle en était.")
    VueEcheancier retirer(
            @PathVariable String numero,
            @PathVariable long id,
            @Valid @RequestBody SaisieRetrait saisie,
            Principal qui) {
        echeanciers.parId(dossiers.parNumero(numero).id(), id);
        echeanciers.retirer(id, saisie.motif(), qui.getName());
        return vue(echeanciers.parId(id));
    }

    @PostMapping(path = "/{id}/signature", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Noter la signature d'un échéancier",
            description =
                    "L'accord signé reconnaît la dette (article 2240 du code civil) : la prescription des factures"
                            + " échues du dossier repart de ce jour.")
    VueEcheancier signer(
            @PathVariable String numero,
            @PathVariable long id,
            @Valid @RequestBody SaisieSignature saisie,
            Principal qui) {
        echeanciers.parId(dossiers.parNumero(numero).id(), id);
        signatures.signer(id, saisie.jour(), null, qui.getName());
        return vue(echeanciers.parId(id));
    }

    @PostMapping(path = "/{id}/signature", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Noter la signature d'un échéancier, avec l'accord numérisé",
            description = "L'accord signé entre au dossier de pièces.")
    VueEcheancier signer(
            @PathVariable String numero,
            @PathVariable long id,
            @Parameter(description = "Jour où le débiteur a signé.")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate jour,
            @Parameter(description = "L'accord signé, numérisé.") @RequestPart(required = false) MultipartFile fichier,
            Principal qui) {
        echeanciers.parId(dossiers.parNumero(numero).id(), id);
        signatures.signer(id, jour, piecesJointes.conserver(fichier), qui.getName());
        return vue(echeanciers.parId(id));
    }

    private VueEcheancier vue(Echeancier echeancier) {
        return new VueEcheancier(
                echeancier.id(),
                echeancier.etat().name(),
                echeancier.proposeLe(),
                echeancier.auteur(),
                echeancier.montant().valeur().toPlainString(),
                echeanciers.recu(echeancier).valeur().toPlainString(),
                echeancier.motif(),
                echeancier.signeLe(),
                echeancier.accordSigne() != null,
                echeancier.lignes().stream().map(VueEcheance::de).toList());
    }
}
