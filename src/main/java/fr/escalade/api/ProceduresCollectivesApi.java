package fr.escalade.api;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.insolvabilite.ProcedureCollective;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.insolvabilite.TypeDeProcedure;
import fr.escalade.partage.Refus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/debiteurs/{code}/procedures-collectives", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Débiteurs")
class ProceduresCollectivesApi {

    private final Debiteurs debiteurs;
    private final ProceduresCollectives procedures;
    private final CreancierVise creancierVise;

    ProceduresCollectivesApi(Debiteurs debiteurs, ProceduresCollectives procedures, CreancierVise creancierVise) {
        this.debiteurs = debiteurs;
        this.procedures = procedures;
        this.creancierVise = creancierVise;
    }

    @Schema(name = "SaisieProcedureCollective", description = "Ce que le BODACC, le tribunal ou la commission annonce.")
    record Saisie(
            @NotNull(message = "est obligatoire") TypeDeProcedure type,

            @Schema(description = "Jugement d'ouverture, ou recevabilité du surendettement.")
            @NotNull(message = "est obligatoire")
            @DatePlausible
            LocalDate jugement,

            @Schema(description = "Publication au BODACC : la déclaration est due deux mois après.") @DatePlausible
            LocalDate publication,

            @Size(max = 200, message = "dépasse 200 caractères")
            String mandataire) {}

    @Schema(name = "ProcedureCollective", description = "Une procédure collective : OUVERTE, DECLAREE ou TERMINEE.")
    record Vue(
            long id,
            TypeDeProcedure type,
            LocalDate jugement,
            LocalDate publication,
            String mandataire,
            LocalDate declarerAvant,
            LocalDate declareeLe,
            String etat) {
        static Vue de(ProcedureCollective procedure) {
            return new Vue(
                    procedure.id(),
                    procedure.type(),
                    procedure.jugement(),
                    procedure.publication(),
                    procedure.mandataire(),
                    procedure.declarerAvant(),
                    procedure.declareeLe(),
                    procedure.etat().name());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Noter une procédure collective ou un surendettement",
            description = "L'escalade s'arrête aussitôt ; la créance est à déclarer dans le délai.")
    Vue ouvrir(
            @PathVariable String code,
            @RequestParam(required = false) String creancier,
            @Valid @RequestBody Saisie saisie,
            Principal qui) {
        return Vue.de(procedures.ouvrir(
                debiteur(creancier, code).id(),
                saisie.type(),
                saisie.jugement(),
                saisie.publication(),
                saisie.mandataire(),
                qui.getName()));
    }

    @GetMapping
    @Operation(summary = "Lister les procédures collectives d'un débiteur", description = "La plus récente d'abord.")
    List<Vue> lister(@PathVariable String code, @RequestParam(required = false) String creancier) {
        return procedures.duDebiteur(debiteur(creancier, code).id()).stream()
                .map(Vue::de)
                .toList();
    }

    private Debiteur debiteur(String creancier, String code) {
        return debiteurs
                .trouver(creancierVise.pourUn(creancier), code)
                .orElseThrow(() -> Refus.introuvable("Le débiteur", code));
    }
}
