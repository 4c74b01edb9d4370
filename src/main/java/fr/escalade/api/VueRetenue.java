package fr.escalade.api;

import fr.escalade.dossier.Retenue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "Retenue", description = "Une étape qui attend à sa place sur le diagramme.")
record VueRetenue(
        @Schema(description = "Libellé de l'étape.") String etape,

        @Schema(description = "Mot stable.") String motif,

        @Schema(description = "Le motif en clair.") String explication,
        Instant depuis,

        @Schema(description = "Quand l'étape sera examinée de nouveau.")
        Instant revoirLe) {

    static VueRetenue de(Retenue retenue) {
        return new VueRetenue(
                retenue.libelle(), retenue.motif(), retenue.explication(), retenue.depuis(), retenue.revoirLe());
    }
}
