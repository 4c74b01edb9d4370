package fr.escalade.api;

import fr.escalade.importation.RapportImport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

@Schema(name = "Import", description = "Le compte rendu d'un import, ligne par ligne pour ce qui ne va pas.")
record VueImport(
        long id,
        String fichier,
        RapportImport.Etat etat,

        @Schema(description = "Format reconnu.") String format,

        @Schema(description = "Lignes que le fichier compte.")
        int total,

        @Schema(description = "Lignes lues jusqu'ici.") int lues,

        int acceptees,
        int rejetees,

        @Schema(description = "Lignes déjà connues : rien n'a changé.")
        int doublons,

        @Schema(description = "Les lignes rejetées.") List<Ligne> erreurs,

        @Schema(description = "Les lignes acceptées avec une remarque.")
        List<Ligne> avertissements,

        @Schema(description = "Pourquoi l'import a échoué.") String message,

        String auteur,
        Instant debut,
        Instant fin) {

    @Schema(name = "LigneDImport", description = "Une ligne du fichier et ce qu'il y a à en dire.")
    record Ligne(
            int ligne,
            String champ,
            String message,

            @Schema(description = "Numéro de facture lu, s'il y en a un.")
            String reference) {}

    static VueImport de(RapportImport rapport) {
        return new VueImport(
                rapport.id(),
                rapport.fichier(),
                rapport.etat(),
                rapport.format(),
                rapport.total(),
                rapport.lues(),
                rapport.acceptees(),
                rapport.rejetees(),
                rapport.doublons(),
                lignes(rapport, "REJETEE"),
                lignes(rapport, "AVERTISSEMENT"),
                rapport.message(),
                rapport.auteur(),
                rapport.debut(),
                rapport.fin());
    }

    private static List<Ligne> lignes(RapportImport rapport, String resultat) {
        return rapport.erreurs().stream()
                .filter(ligne -> ligne.resultat().equals(resultat))
                .map(ligne -> new Ligne(ligne.ligne(), ligne.champ(), ligne.message(), ligne.reference()))
                .toList();
    }
}
