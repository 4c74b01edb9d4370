package fr.escalade.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.droit.PlaceDeLIndemnite;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

@Schema(name = "SaisieCreancier", description = "Un créancier ; à la modification, un champ absent garde sa valeur.")
record SaisieCreancier(
        @Schema(description = "Obligatoire à la création.") @Size(max = 40, message = "dépasse 40 caractères")
        String code,

        @Schema(description = "Obligatoire à la création.") @Size(max = 200, message = "dépasse 200 caractères")
        String nom,

        @Size(max = 60, message = "dépasse 60 caractères") String formeJuridique,
        @Size(max = 20, message = "dépasse 20 caractères") String siren,
        @Size(max = 200, message = "dépasse 200 caractères") String adresse,
        @Size(max = 20, message = "dépasse 20 caractères") String codePostal,
        @Size(max = 120, message = "dépasse 120 caractères") String ville,

        @Size(max = 2, message = "doit être le code ISO du pays, par exemple FR")
        String pays,

        @Schema(description = "Adresse d'expéditeur ; obligatoire à la création.")
        @Size(max = 200, message = "dépasse 200 caractères")
        String email,

        @Size(max = 40, message = "dépasse 40 caractères") String telephone,
        @Size(max = 200, message = "dépasse 200 caractères") String contact,
        @Size(max = 42, message = "dépasse 42 caractères") String iban,
        @Size(max = 11, message = "dépasse 11 caractères") String bic,

        @Schema(description = "À la création : ESSAI si absent.") @JsonAlias("mode")
        ModeEnvoi modeEnvoi,

        @Schema(description = "Taux de pénalité convenu, en pourcentage.")
        DecimalEcrit tauxConvenu,

        Boolean renonceAccessoires,

        @Min(value = 0, message = "doit être un nombre de jours entre 0 et 90")
        @Max(value = 90, message = "doit être un nombre de jours entre 0 et 90")
        Integer intervalleMinimum,

        @Min(value = 1, message = "doit être un nombre entre 1 et 50")
        @Max(value = 50, message = "doit être un nombre entre 1 et 50")
        Integer maximumContacts,

        @Min(value = 0, message = "doit être un nombre de jours entre 0 et 365")
        @Max(value = 365, message = "doit être un nombre de jours entre 0 et 365")
        Integer delaiPaiement,

        @Schema(description = "Quand un règlement va aux 40 € : DERNIERE (par défaut) ou PREMIERE.")
        PlaceDeLIndemnite placeDeLIndemnite,

        @Min(value = 0, message = "doit être un nombre de jours entre 0 et 30")
        @Max(value = 30, message = "doit être un nombre de jours entre 0 et 30")
        Integer courtoisie,

        @Min(value = 1, message = "doit être un nombre de jours entre 1 et 90")
        @Max(value = 90, message = "doit être un nombre de jours entre 1 et 90")
        Integer reportMaximum,

        @Min(value = 1, message = "doit être un nombre de jours entre 1 et 180")
        @Max(value = 180, message = "doit être un nombre de jours entre 1 et 180")
        Integer promesseMaximum) {

    private static final Creancier NEUF = new Creancier(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "FR",
            null,
            null,
            null,
            null,
            null,
            ModeEnvoi.ESSAI,
            null,
            false,
            3,
            6,
            30);

    /** A new creditor: nothing leaves until someone changes its sending mode. */
    Creancier nouveau() {
        if (code == null || code.isBlank()) {
            throw new ChampRefuse("code", "« code » est obligatoire.");
        }
        return complete(code.trim(), NEUF);
    }

    Creancier complete(String codeConnu, Creancier avant) {
        return new Creancier(
                codeConnu,
                dit(nom, avant.nom()),
                dit(formeJuridique, avant.formeJuridique()),
                dit(siren, avant.siren()),
                dit(adresse, avant.adresse()),
                dit(codePostal, avant.codePostal()),
                dit(ville, avant.ville()),
                dit(pays, avant.pays()),
                dit(email, avant.email()),
                dit(telephone, avant.telephone()),
                dit(contact, avant.contact()),
                dit(iban, avant.iban()),
                dit(bic, avant.bic()),
                dit(modeEnvoi, avant.mode()),
                tauxConvenu == null ? avant.tauxConvenu() : tauxConvenu.valeur(),
                dit(renonceAccessoires, avant.renonceAccessoires()),
                dit(intervalleMinimum, avant.intervalleMinimum()),
                dit(maximumContacts, avant.maximumContacts()),
                dit(delaiPaiement, avant.delaiPaiement()),
                dit(placeDeLIndemnite, avant.placeDeLIndemnite()),
                new Creancier.Delais(
                        dit(courtoisie, avant.delais().courtoisie()),
                        dit(reportMaximum, avant.delais().reportMaximum()),
                        dit(promesseMaximum, avant.delais().promesseMaximum())));
    }

    private static <T> T dit(T valeur, T avant) {
        return valeur == null ? avant : valeur;
    }
}
