package fr.escalade.api;

import fr.escalade.dossier.Dossiers;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import fr.escalade.promesse.Promesse;
import fr.escalade.promesse.Promesses;
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
import java.util.Locale;
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
@RequestMapping(path = "/api/v1/dossiers/{numero}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers")
class IncidentsApi {

    private final Dossiers dossiers;
    private final Promesses promesses;
    private final Litiges litiges;

    IncidentsApi(Dossiers dossiers, Promesses promesses, Litiges litiges) {
        this.dossiers = dossiers;
        this.promesses = promesses;
        this.litiges = litiges;
    }

    @Schema(name = "SaisiePromesse", description = "Ce que le débiteur promet, en euros, et pour quand.")
    record SaisiePromesse(
            @NotNull(message = "est obligatoire") BigDecimal montant,

            @NotNull(message = "est obligatoire") @DatePlausible
            LocalDate date) {}

    @Schema(name = "Promesse", description = "Une promesse de paiement : EN_COURS, TENUE, ROMPUE ou REMPLACEE.")
    record VuePromesse(long id, String montant, LocalDate date, String etat, LocalDate faiteLe, String auteur) {
        static VuePromesse de(Promesse promesse) {
            return new VuePromesse(
                    promesse.id(),
                    promesse.montant().valeur().toPlainString(),
                    promesse.echeance(),
                    promesse.etat().name(),
                    promesse.faiteLe(),
                    promesse.auteur());
        }
    }

    @Schema(name = "SaisieLitige", description = "Les factures contestées (vide : toutes les factures échues).")
    record SaisieLitige(
            List<String> factures,
            @NotBlank(message = "est obligatoire") String motif,

            @Size(max = 2000, message = "dépasse 2000 caractères")
            String description) {}

    @Schema(name = "Litige", description = "Un litige : OUVERT, DECIDE ou CLOS.")
    record VueLitige(
            long id,
            String motif,
            String description,
            String etat,
            LocalDate ouvertLe,
            String decision,
            String reponse) {
        static VueLitige de(Litige litige) {
            return new VueLitige(
                    litige.id(),
                    litige.motif().name().toLowerCase(Locale.ROOT),
                    litige.description(),
                    litige.etat().name(),
                    litige.ouvertLe(),
                    litige.decision() == null ? null : litige.decision().name().toLowerCase(Locale.ROOT),
                    litige.reponse());
        }
    }

    @PostMapping("/promesses")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Noter une promesse de paiement",
            description = "L'escalade attend la date promise et un délai de grâce, puis reprend où elle en était.")
    VuePromesse promettre(@PathVariable String numero, @Valid @RequestBody SaisiePromesse saisie, Principal qui) {
        return VuePromesse.de(promesses.recevoir(
                dossiers.parNumero(numero).id(),
                new Montant(saisie.montant(), Montant.EURO),
                saisie.date(),
                qui.getName()));
    }

    @GetMapping("/promesses")
    @Operation(summary = "Lister les promesses d'un dossier", description = "De la plus récente à la plus ancienne.")
    List<VuePromesse> promesses(@PathVariable String numero) {
        return promesses.duDossier(dossiers.parNumero(numero).id()).stream()
                .map(VuePromesse::de)
                .toList();
    }

    @PostMapping("/litiges")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Ouvrir un litige",
            description = "Seules les factures contestées sont suspendues ; les autres continuent d'être relancées."
                    + " Motifs : prix, quantite, qualite, livraison, doublon, facture_non_recue, autre.")
    VueLitige contester(@PathVariable String numero, @Valid @RequestBody SaisieLitige saisie, Principal qui) {
        return VueLitige.de(litiges.ouvrir(
                dossiers.parNumero(numero).id(),
                saisie.factures() == null ? List.of() : saisie.factures(),
                Motif.lire(saisie.motif()),
                saisie.description(),
                qui.getName()));
    }

    @GetMapping("/litiges")
    @Operation(summary = "Lister les litiges d'un dossier", description = "Du plus récent au plus ancien.")
    List<VueLitige> litiges(@PathVariable String numero) {
        return litiges.duDossier(dossiers.parNumero(numero).id()).stream()
                .map(VueLitige::de)
                .toList();
    }
}
