package fr.escalade.api;

import fr.escalade.processus.Formulaire;
import fr.escalade.processus.TacheAFaire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

@Schema(name = "Tache", description = "Ce qu'une personne doit faire sur un dossier.")
record VueTache(
        String id,
        String libelle,

        @Schema(description = "Clé du formulaire.") String formulaire,

        @Schema(description = "Numéro du dossier.") String dossier,

        @Schema(description = "Code du débiteur.") String debiteur,

        String nomDebiteur,
        String telephone,

        @Schema(description = "Ce que le débiteur doit payer maintenant.")
        DecimalEcrit montant,

        @Schema(example = "EUR") String devise,

        @Schema(description = "Retard de la plus ancienne facture, en jours.")
        int retard,

        Instant creeeLe,
        Instant echeance,
        String groupe,

        @Schema(description = "Identifiant de la personne ; absent : à qui veut, dans le groupe.")
        String assigne,

        @Schema(description = "Ce qui se passe tout seul si personne n'agit.")
        String prochaine,

        @Schema(description = "Les champs à donner à l'achèvement (lecture d'une seule tâche).")
        List<Champ> champs) {

    @Schema(name = "ChampDeFormulaire", description = "Un champ du formulaire d'une tâche.")
    record Champ(
            String id,
            String libelle,

            @Schema(description = "texte, texte_long, nombre, montant, date, choix, case ou information.")
            String type,

            boolean obligatoire,
            String aide,

            @Schema(description = "Valeurs admises, pour un choix.")
            List<Formulaire.Choix> choix,

            @Schema(description = "Valeur proposée.") String valeur,

            @Schema(description = "« champ=valeur » : demandé seulement dans ce cas.")
            String si) {}

    static VueTache de(TacheAFaire tache, DebiteursLus debiteurs) {
        return de(tache, debiteurs, null);
    }

    static VueTache de(TacheAFaire tache, DebiteursLus debiteurs, Formulaire formulaire) {
        return new VueTache(
                tache.id(),
                tache.libelle(),
                tache.formulaire(),
                tache.numeroDossier(),
                debiteurs.code(tache.debiteur()),
                tache.nomDebiteur(),
                tache.telephone(),
                DecimalEcrit.de(tache.montant()),
                tache.montant() == null ? null : tache.montant().devise().getCurrencyCode(),
                tache.retard(),
                tache.creeeLe(),
                tache.echeance(),
                tache.groupe(),
                tache.assigne(),
                tache.prochaine(),
                formulaire == null
                        ? null
                        : formulaire.champs().stream().map(VueTache::champ).toList());
    }

    private static Champ champ(Formulaire.Champ champ) {
        return new Champ(
                champ.id(),
                champ.libelle(),
                champ.type(),
                champ.obligatoire(),
                champ.aide(),
                champ.choix() == null || champ.choix().isEmpty() ? null : champ.choix(),
                champ.valeur(),
                champ.si());
    }
}
