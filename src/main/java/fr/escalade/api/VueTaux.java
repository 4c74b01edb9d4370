package fr.escalade.api;

import fr.escalade.droit.TauxEnregistre;
import fr.escalade.droit.TauxSemestriel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

@Schema(name = "Taux", description = "Les taux d'un semestre, en pour cent par an.")
record VueTaux(
        @Schema(description = "Premier jour du semestre.") LocalDate semestre,

        @Schema(description = "Taux de refinancement de la BCE ce jour-là.")
        DecimalEcrit bce,

        @Schema(description = "Taux légal, créanciers professionnels.")
        DecimalEcrit legalProfessionnel,

        @Schema(description = "Taux légal, créanciers particuliers.")
        DecimalEcrit legalParticulier,

        @Schema(description = "Dû par un professionnel faute d'accord : BCE + 10.")
        DecimalEcrit suppletif,

        @Schema(description = "Dû par un acheteur public : BCE + 8.")
        DecimalEcrit commandePublique,

        @Schema(description = "Plus bas taux qui puisse être convenu : 3 fois le taux légal.")
        DecimalEcrit plancher,

        @Schema(description = "Publication d'où ils viennent.")
        String source,

        @Schema(description = "Absent pour les taux livrés avec le logiciel.")
        String saisiPar,

        Instant saisiLe) {

    static VueTaux de(TauxEnregistre un) {
        TauxSemestriel taux = un.taux();
        return new VueTaux(
                taux.semestre(),
                DecimalEcrit.de(taux.bce()),
                DecimalEcrit.de(taux.legalProfessionnel()),
                DecimalEcrit.de(taux.legalParticulier()),
                DecimalEcrit.de(taux.suppletif()),
                DecimalEcrit.de(taux.commandePublique()),
                DecimalEcrit.de(taux.plancher()),
                un.source(),
                un.saisiPar(),
                un.saisiLe());
    }
}
