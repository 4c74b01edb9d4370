package fr.escalade.api;

import fr.escalade.dossier.Portee;
import fr.escalade.dossier.Suspension;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

@Schema(name = "Suspension", description = "Une pause : rien ne part et aucune étape n'avance tant qu'elle dure.")
record VueSuspension(
        long id,
        Portee portee,
        String motif,
        String auteur,
        LocalDate debut,

        @Schema(description = "Dernier jour de la pause ; absent : jusqu'à ce que quelqu'un la lève.")
        LocalDate jusquA) {

    static VueSuspension de(Suspension suspension) {
        return new VueSuspension(
                suspension.id(),
                suspension.portee(),
                suspension.motif(),
                suspension.auteur(),
                suspension.debut(),
                suspension.jusquA());
    }
}
