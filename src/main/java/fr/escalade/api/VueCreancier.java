package fr.escalade.api;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.IbanPropose;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.droit.PlaceDeLIndemnite;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

@Schema(name = "Creancier", description = "Une entité à qui les créances appartiennent.")
record VueCreancier(
        String code,
        String nom,
        String formeJuridique,
        String siren,
        String adresse,
        String codePostal,
        String ville,
        String pays,

        @Schema(description = "Adresse d'expéditeur des messages.")
        String email,

        String telephone,

        @Schema(description = "Personne à joindre, nommée dans les lettres.")
        String contact,

        String iban,
        String bic,

        @Schema(
                description =
                        "IBAN qui attend la confirmation d'une seconde personne ; absent : aucun changement en attente.")
        String ibanPropose,

        @Schema(description = "Identifiant de la personne qui l'a proposé.")
        String ibanProposePar,

        @Schema(description = "ESSAI : rien ne part ; A_CONFIRMER : après accord ; AUTOMATIQUE.")
        ModeEnvoi modeEnvoi,

        @Schema(description = "Taux de pénalité convenu, en pourcentage ; absent : taux légal.", example = "12.15")
        DecimalEcrit tauxConvenu,

        @Schema(description = "true : pénalités et indemnités ne sont pas réclamées aux règlements.")
        boolean renonceAccessoires,

        @Schema(description = "Jours entre deux contacts.") int intervalleMinimum,

        @Schema(description = "Contacts au plus après l'échéance.")
        int maximumContacts,

        @Schema(description = "Délai de paiement habituel, en jours.")
        int delaiPaiement,

        @Schema(description = "Quand un règlement va aux 40 € : DERNIERE, après tout principal échu ; PREMIERE, avant.")
        PlaceDeLIndemnite placeDeLIndemnite,

        @Schema(description = "Jours entre la fin d'une suspension et le contact suivant.")
        int courtoisie,

        @Schema(description = "Report d'échéance accordé au plus, en jours.")
        int reportMaximum,

        @Schema(description = "Jours dans lesquels un paiement promis doit tomber.")
        int promesseMaximum) {

    static VueCreancier de(Creancier creancier, Optional<IbanPropose> propose) {
        return new VueCreancier(
                creancier.code(),
                creancier.nom(),
                creancier.formeJuridique(),
                creancier.siren(),
                creancier.adresse(),
                creancier.codePostal(),
                creancier.ville(),
                creancier.pays(),
                creancier.email(),
                creancier.telephone(),
                creancier.contact(),
                creancier.iban(),
                creancier.bic(),
                propose.map(attend -> attend.iban() == null ? "" : attend.iban())
                        .orElse(null),
                propose.map(IbanPropose::auteur).orElse(null),
                creancier.mode(),
                DecimalEcrit.de(creancier.tauxConvenu()),
                creancier.renonceAccessoires(),
                creancier.intervalleMinimum(),
                creancier.maximumContacts(),
                creancier.delaiPaiement(),
                creancier.placeDeLIndemnite(),
                creancier.delais().courtoisie(),
                creancier.delais().reportMaximum(),
                creancier.delais().promesseMaximum());
    }
}
