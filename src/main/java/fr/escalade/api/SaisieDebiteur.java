package fr.escalade.api;

import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.TypeDebiteur;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

@Schema(
        name = "SaisieDebiteur",
        description = "Ce que l'on sait d'un débiteur ; un champ absent garde la valeur déjà connue.")
record SaisieDebiteur(
        @Schema(description = "Facultatif : le code de l'adresse fait foi.")
        @Size(max = 60, message = "dépasse 60 caractères")
        String code,

        @Schema(description = "Obligatoire à la création.") @Size(max = 200, message = "dépasse 200 caractères")
        String nom,

        TypeDebiteur type,

        @Schema(example = "552100554") @Size(max = 20, message = "dépasse 20 caractères")
        String siren,

        @Size(max = 200, message = "dépasse 200 caractères") String email,
        @Size(max = 40, message = "dépasse 40 caractères") String telephone,
        @Size(max = 200, message = "dépasse 200 caractères") String adresse,
        @Size(max = 20, message = "dépasse 20 caractères") String codePostal,
        @Size(max = 120, message = "dépasse 120 caractères") String ville,

        @Size(max = 3, message = "doit être le code ISO du pays, par exemple FR")
        String pays,

        @Size(max = 5, message = "doit être le code ISO de la langue, par exemple fr")
        String langue,

        @Size(max = 40, message = "dépasse 40 caractères") String segment,

        @Schema(description = "Délai de paiement en jours.")
        @Min(value = 0, message = "doit être un nombre de jours entre 0 et 365")
        @Max(value = 365, message = "doit être un nombre de jours entre 0 et 365")
        Integer delaiPaiement,

        @Schema(description = "Code du créancier ; absent : celui par défaut.")
        String creancier) {

    FicheDebiteur fiche(String codeDuChemin) {
        return new FicheDebiteur(
                codeDuChemin,
                nom,
                type,
                siren,
                email,
                telephone,
                adresse,
                codePostal,
                ville,
                pays,
                langue,
                segment,
                delaiPaiement);
    }
}
