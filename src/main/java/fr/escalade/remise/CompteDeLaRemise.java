package fr.escalade.remise;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.creance.MouvementDeFacture;
import fr.escalade.creance.Reductions;
import fr.escalade.creance.Reglement;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How far the debtor is from the condition of an offer, read from the ledger itself. */
@Component
class CompteDeLaRemise {

    private final Creances creances;
    private final Reductions reductions;
    private final Dossiers dossiers;

    CompteDeLaRemise(Creances creances, Reductions reductions, Dossiers dossiers) {
        this.creances = creances;
        this.reductions = reductions;
        this.dossiers = dossiers;
    }

    List<Facture> factures(RemiseConditionnelle remise) {
        return remise.factures().stream().map(creances::parId).toList();
    }

    /** What is still to be paid of the net, by movements of its last day at the latest; a credit note lowers it too. */
    Montant manque(RemiseConditionnelle remise) {
        Montant manque = resteALaLimite(remise).moins(remise.remise());
        return manque.estPositif() ? manque : Montant.zero(manque.devise());
    }

    /** Met: nothing is missing, and the debtor did pay (a credit note alone earns no discount). */
    boolean atteinte(RemiseConditionnelle remise) {
        return manque(remise).estNul() && dernierPaiement(remise).isPresent();
    }

    /** The value date of the last payment that counts. */
    Optional<LocalDate> dernierPaiement(RemiseConditionnelle remise) {
        return creances.reglements(dossiers.parId(remise.dossier()).debiteur()).stream()
                .filter(reglement -> reglement.id() > remise.dernierReglement()
                        && reglement.annuleLe() == null
                        && !reglement.date().isAfter(remise.limite()))
                .map(Reglement::date)
                .max(LocalDate::compareTo);
    }

    /** As if the discount had not been granted, and what came too late had not come. */
    private Montant resteALaLimite(RemiseConditionnelle remise) {
        Montant zero = Montant.zero(remise.remise().devise());
        Stream<Montant> soldes = factures(remise).stream().map(Facture::solde);
        Stream<Montant> accordes = reductions.de(remise.id()).stream().map(Reductions.Part::principal);
        Stream<Montant> tardifs = remise.factures().stream()
                .flatMap(facture -> creances.mouvements(facture).stream())
                .filter(mouvement -> !mouvement.annule() && mouvement.date().isAfter(remise.limite()))
                .map(MouvementDeFacture::principal);
        return Stream.of(soldes, accordes, tardifs)
                .flatMap(montants -> montants)
                .reduce(zero, Montant::plus);
    }
}
