package fr.escalade.api;

import fr.escalade.processus.Procedures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "VersionDeProcedure", description = "Une version publiée d'une procédure.")
record VueVersion(
        @Schema(example = "recouvrement_amiable") String cle,
        String nom,
        int version,

        @Schema(description = "Étiquette donnée par l'analyste.")
        String etiquette,

        Instant publieeLe,

        @Schema(description = "Dossiers qui suivent cette version.")
        long dossiersEnCours) {

    static VueVersion de(Procedures.Version version) {
        return new VueVersion(
                version.cle(),
                version.nom(),
                version.version(),
                version.etiquette(),
                version.publieeLe(),
                version.dossiersEnCours());
    }
}
