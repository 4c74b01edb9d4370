package fr.escalade.bureau;

import fr.escalade.abandon.Abandon;
import fr.escalade.creance.DelaiDePrescription;
import fr.escalade.creance.Facture;
import fr.escalade.insolvabilite.ProcedureCollective;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.reponse.ReponseRecue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What goes on beside the relances: answers, plans, discounts, insolvency, requests to give up, lapse dates. Latest
 * first. {@code perdables} are the invoices that giving up would write off, {@code remisables} those that a discount may be
 * offered on; {@code declarationLongue} when the creditor has four months to declare.
 */
public record SuiteDuDossier(
        List<ReponseRecue> reponses,
        List<EcheancierMontre> echeanciers,
        List<RemiseMontree> remises,
        List<Facture> remisables,
        List<ProcedureCollective> procedures,
        boolean declarationLongue,
        List<Abandon> abandons,
        List<DelaiDePrescription> delais,
        List<Facture> perdables,
        List<TacheAFaire> taches) {

    /** True when a plan is proposed or runs: no other can be. */
    public boolean echeancierOuvert() {
        return echeanciers.stream().anyMatch(plan -> plan.echeancier().ouvert());
    }

    /** True when a discount is proposed or offered: no other can be. */
    public boolean remiseOuverte() {
        return remises.stream().anyMatch(montree -> montree.remise().ouverte());
    }

    public boolean procedureEnCours() {
        return procedures.stream().anyMatch(procedure -> procedure.etat() != ProcedureCollective.Etat.TERMINEE);
    }

    public boolean abandonDemande() {
        return abandons.stream().anyMatch(abandon -> abandon.etat() == Abandon.Etat.DEMANDE);
    }

    /** Where the waiting task of that form is, or null. */
    public String tache(String formulaire) {
        return taches.stream()
                .filter(tache -> tache.formulaire().equals(formulaire))
                .map(tache -> "/?choix=tache-" + tache.id())
                .findFirst()
                .orElse(null);
    }

    /** True when something moved a lapse date, or one comes within a year: worth more than a line. */
    public boolean prescriptionAVoir(LocalDate jour) {
        return delais.stream().anyMatch(delai -> !delai.mouvements().isEmpty() || delai.estAcquise(jour.plusYears(1)));
    }

    /** Days before a claim may not be declared any more; negative once that day is over. */
    public static long joursAvant(LocalDate jour, LocalDate limite) {
        return ChronoUnit.DAYS.between(jour, limite);
    }
}
