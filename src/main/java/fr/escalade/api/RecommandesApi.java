package fr.escalade.api;

import fr.escalade.dossier.Dossiers;
import fr.escalade.relance.RecommandePoste;
import fr.escalade.relance.Recommandes;
import fr.escalade.relance.RetoursDeRecommandes;
import fr.escalade.relance.SortDuRecommande;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = "/api/v1/dossiers/{numero}/recommandes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers")
class RecommandesApi {

    private final Dossiers dossiers;
    private final Recommandes recommandes;
    private final RetoursDeRecommandes retours;
    private final PiecesJointes piecesJointes;

    RecommandesApi(
            Dossiers dossiers, Recommandes recommandes, RetoursDeRecommandes retours, PiecesJointes piecesJointes) {
        this.dossiers = dossiers;
        this.recommandes = recommandes;
        this.retours = retours;
        this.piecesJointes = piecesJointes;
    }

    @Schema(
            name = "Recommande",
            description =
                    "Une mise en demeure déposée en recommandé. « finDuDelai » est le dernier jour laissé au débiteur ;"
                            + " « sansEffet » dit qu'elle ne l'a pas atteint ; « sort » est nul tant que rien n'est revenu.")
    record VueRecommande(
            @Schema(description = "Identifiant du courrier.")
            long courrier,

            LocalDate deposeLe,
            String suivi,
            LocalDate finDuDelai,
            boolean sansEffet,

            @Schema(description = "recu, refuse, non_reclame ou npai.")
            String sort,

            LocalDate retourLe,
            boolean preuve) {

        static VueRecommande de(RecommandePoste poste) {
            RecommandePoste.Retour retour = poste.retour();
            return new VueRecommande(
                    poste.courrier(),
                    poste.deposeLe(),
                    poste.suivi(),
                    poste.finDuDelai(),
                    poste.sansEffet(),
                    retour == null ? null : retour.sort().name().toLowerCase(Locale.ROOT),
                    retour == null ? null : retour.jour(),
                    retour != null && retour.piece() != null);
        }
    }

    @GetMapping
    @Operation(
            summary = "Lister les recommandés d'un dossier",
            description = "Les mises en demeure déposées, dans l'ordre de leurs dépôts, et ce qu'elles sont devenues.")
    List<VueRecommande> lister(@PathVariable String numero) {
        return recommandes.duDossier(dossiers.parNumero(numero).id()).stream()
                .map(VueRecommande::de)
                .toList();
    }

    @PostMapping(path = "/{courrier}/retour", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Noter le sort d'un recommandé",
            description = "Accusé de réception signé (recu), pli refusé (refuse), avisé et non réclamé (non_reclame) :"
                    + " la mise en demeure vaut. Destinataire inconnu à l'adresse (npai) : elle n'a atteint personne,"
                    + " son délai ne court plus et quelqu'un doit corriger l'adresse et reposter la lettre.")
    VueRecommande noter(
            @PathVariable String numero,
            @Parameter(description = "Identifiant du courrier, lu dans la liste des recommandés.") @PathVariable
                    long courrier,
            @Parameter(description = "recu, refuse, non_reclame ou npai.") @RequestParam String sort,
            @Parameter(description = "Jour de la signature, du refus ou du retour.")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate jour,
            @Parameter(description = "L'accusé de réception ou l'enveloppe, numérisés.") @RequestPart(required = false)
                    MultipartFile fichier,
            Principal qui) {
        return VueRecommande.de(retours.noter(
                dossiers.parNumero(numero).id(),
                courrier,
                SortDuRecommande.lire(sort),
                jour,
                piecesJointes.conserver(fichier),
                qui.getName()));
    }
}
