package fr.escalade.api;

import fr.escalade.dossier.EtatDossier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

@Schema(name = "Dossier", description = "Un débiteur poursuivi par un créancier : où il en est, ce qu'il doit.")
record VueDossier(
        @Schema(description = "Numéro du dossier.") String numero,

        @Schema(description = "Code du débiteur.") String debiteur,

        String nomDebiteur,
        EtatDossier etat,

        @Schema(description = "Libellé de l'étape sur le diagramme ; absent quand la procédure est terminée.")
        String etape,

        @Schema(description = "Jour où la procédure avance d'elle-même.")
        LocalDate prochaineDate,

        @Schema(description = "Suspensions en cours.") List<VueSuspension> suspensions,

        @Schema(description = "Étapes retenues à leur place, et pourquoi.")
        List<VueRetenue> retenues,

        @Schema(description = "Version de la procédure que suit ce dossier.")
        Procedure procedure,

        @Schema(description = "Ce qui est exigible aujourd'hui, dans la devise principale (l'euro d'abord).")
        VueSolde solde,

        @Schema(description = "Présent s'il y a plusieurs devises : elles ne s'additionnent pas.")
        List<VueSolde> soldes,

        List<VueFacture> factures,
        LocalDate ouvertLe,
        LocalDate closLe,
        String motifFin,

        @Schema(description = "Code du créancier.") String creancier) {

    @Schema(name = "ProcedureSuivie", description = "La procédure que suit un dossier.")
    record Procedure(
            @Schema(example = "recouvrement_amiable") String cle, int version) {}
}
