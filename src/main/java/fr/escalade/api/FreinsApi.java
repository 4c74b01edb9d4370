package fr.escalade.api;

import fr.escalade.courrier.Courrier;
import fr.escalade.frein.Freins;
import fr.escalade.frein.Limite;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/freins", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Frein de volume", description = "Ce que le frein retient (écriture : responsable ou administrateur).")
class FreinsApi {

    private final Freins freins;

    FreinsApi(Freins freins) {
        this.freins = freins;
    }

    @Schema(
            name = "Frein",
            description =
                    "Où en est un créancier aujourd'hui ; « permis » s'ajoute à « limite » le jour « prochain », celui de"
                            + " la prochaine ouverture.")
    record Vue(
            String creancier,
            int partis,
            int limite,
            boolean limiteFixee,
            int plancher,
            int dossiers,
            int plusForteJournee,
            int permis,
            LocalDate prochain,
            long retenus,
            Instant alerteLe) {
        static Vue de(Freins.Etat etat) {
            Limite limite = etat.limite();
            return new Vue(
                    etat.creancier().code(),
                    etat.partis(),
                    limite.nombre(),
                    limite.fixee(),
                    limite.plancher(),
                    limite.dossiers(),
                    limite.plusForteJournee(),
                    etat.permis(),
                    etat.prochain(),
                    etat.retenus(),
                    etat.alerteLe());
        }
    }

    @Schema(name = "MessageRetenu", description = "Un message que le frein retient.")
    record Retenu(long id, String cle, String objet, String destinataire, String raison, Instant prepareLe) {
        static Retenu de(Courrier courrier) {
            return new Retenu(
                    courrier.id(),
                    courrier.cle(),
                    courrier.objet(),
                    courrier.destinataire(),
                    courrier.erreur(),
                    courrier.prepareLe());
        }
    }

    @Schema(name = "SaisiePassages", description = "Combien de messages de plus, ou quel message retenu.")
    record Passages(Integer nombre, Long courrier) {}

    @Schema(name = "SaisieAnnulationDesRetenus", description = "Pourquoi ; c'est inscrit à chaque dossier.")
    record Annulation(
            @NotBlank(message = "est obligatoire") @Size(max = 200, message = "dépasse 200 caractères")
            String motif) {}

    @Schema(name = "MessagesAnnules", description = "Combien ont été annulés.")
    record Annules(int annules) {}

    @Schema(name = "SaisieLimite", description = "Absente : la limite est calculée.")
    record SaisieLimite(Integer maximum) {}

    @GetMapping
    @Operation(
            summary = "Lister les créanciers dont des messages sont retenus",
            description = "Vide : le frein ne retient rien.")
    List<Vue> alertes() {
        return freins.alertes().stream()
                .map(alerte -> lire(alerte.creancier().code()))
                .toList();
    }

    @GetMapping("/{creancier}")
    @Operation(
            summary = "Lire le frein d'un créancier",
            description = "Ce qui est parti aujourd'hui, la limite et d'où elle vient, ce qui est retenu.")
    Vue lire(@PathVariable String creancier) {
        return Vue.de(freins.de(creancier));
    }

    @GetMapping("/{creancier}/messages")
    @Operation(summary = "Lister les messages retenus", description = "Du plus ancien au plus récent.")
    Liste<Retenu> messages(@PathVariable String creancier, @Valid @ParameterObject Pagination page) {
        return Liste.de(
                freins.retenus(freins.de(creancier).creancier().code(), page.page(), page.taille()), Retenu::de);
    }

    @PostMapping("/{creancier}/passages")
    @Operation(
            summary = "Laisser partir à la prochaine ouverture",
            description = "« nombre » : autant de messages de plus que la limite ; « courrier » : ce message-là.")
    Vue laisserPartir(@PathVariable String creancier, @Valid @RequestBody Passages saisie, Principal qui) {
        if (saisie.courrier() != null) {
            freins.laisserPartir(saisie.courrier(), qui.getName());
        } else {
            freins.laisserPartir(creancier, saisie.nombre() == null ? 0 : saisie.nombre(), qui.getName());
        }
        return lire(creancier);
    }

    @PostMapping("/{creancier}/annulation")
    @Operation(
            summary = "Annuler les messages retenus",
            description = "Tous ceux de ce créancier : aucun ne partira, chaque dossier le dit.")
    Annules annuler(@PathVariable String creancier, @Valid @RequestBody Annulation saisie, Principal qui) {
        return new Annules(freins.annuler(creancier, saisie.motif(), qui.getName()));
    }

    @PutMapping("/{creancier}/limite")
    @Operation(
            summary = "Fixer la limite du jour, ou la laisser calculer",
            description = "Sans « maximum », elle suit le nombre de dossiers et les journées passées.")
    Vue fixer(@PathVariable String creancier, @Valid @NotNull @RequestBody SaisieLimite saisie, Principal qui) {
        freins.fixer(creancier, saisie.maximum(), qui.getName());
        return lire(creancier);
    }
}
