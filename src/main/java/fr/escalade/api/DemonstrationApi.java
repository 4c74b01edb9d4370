package fr.escalade.api;

import fr.escalade.processus.MachineTemps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.Period;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The time machine: outside the demonstration this address does not exist. */
@RestController
@Profile("demonstration")
@RequestMapping(path = "/api/v1/demonstration", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Démonstration", description = "Profil de démonstration seulement.")
class DemonstrationApi {

    private static final long MAXIMUM_JOURS = 732;

    private final MachineTemps machine;

    DemonstrationApi(MachineTemps machine) {
        this.machine = machine;
    }

    @Schema(name = "SaisieAvance", description = "De combien avancer le temps.")
    record SaisieAvance(
            @Schema(description = "Durée ISO 8601 en jours, semaines ou mois.", type = "string", example = "P15D")
            @NotNull(message = "est obligatoire, par exemple P15D")
            Period avancer) {}

    @Schema(name = "Trajet", description = "Où le temps en est arrivé.")
    record VueTrajet(
            Instant maintenant,

            @Schema(description = "Minuteries, étapes et messages traités.")
            int executees) {}

    @PostMapping("/horloge")
    @Operation(
            summary = "Avancer le temps",
            description =
                    "Jour par jour, en exécutant tout ce qui vient à échéance ; répond quand plus rien n'est en attente.")
    VueTrajet avancer(@Valid @RequestBody SaisieAvance saisie) {
        Period duree = saisie.avancer();
        long jours = duree.toTotalMonths() * 30 + duree.getDays();
        boolean recule = duree.isNegative() || duree.isZero();
        if (recule || jours > MAXIMUM_JOURS) {
            throw new ChampRefuse(
                    "avancer", "« " + duree + " » : on avance d'un jour à deux ans à la fois, par exemple P15D.");
        }
        MachineTemps.Trajet trajet = machine.avancer(duree);
        return new VueTrajet(trajet.maintenant(), trajet.executees());
    }
}
