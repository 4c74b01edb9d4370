package fr.escalade.api;

import fr.escalade.historique.LigneDuJournal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "Fait", description = "Une ligne du journal.")
record VueFait(
        Instant instant,

        @Schema(description = "Mot stable.", example = "RELANCE_EMISE")
        String type,

        @Schema(description = "La phrase de la chronologie.")
        String libelle,

        @Schema(description = "Identifiant d'une personne, ou « escalade ».")
        String auteur) {

    static VueFait de(LigneDuJournal ligne) {
        return new VueFait(ligne.instant(), ligne.type(), ligne.libelle(), ligne.auteur());
    }
}
