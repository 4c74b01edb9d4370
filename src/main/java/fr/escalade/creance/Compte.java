package fr.escalade.creance;

import fr.escalade.creancier.Creancier;
import fr.escalade.droit.Dette;
import fr.escalade.droit.ImputationLegale;
import fr.escalade.droit.IndemniteForfaitaire;
import fr.escalade.droit.Interets;
import fr.escalade.droit.InteretsDeRetard;
import fr.escalade.droit.Penalites;
import fr.escalade.droit.Taux;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * One invoice and everything that extinguished some of it. {@code initial} is its amount less what had been paid
 * elsewhere before we knew of it. Pure: the same account gives the same figures.
 */
record Compte(Facture facture, Montant initial, List<Mouvement> mouvements, TypeDebiteur type, Creancier creancier) {

    /** What a payment or a credit note extinguished on that value date. */
    record Mouvement(LocalDate date, Montant principal, Montant interets, Montant indemnite) {}

    /** The account at the end of that day: what came later is not known yet. */
    Decompte au(LocalDate jour, Taux taux) {
        return decompte(
                jour,
                taux,
                mouvements.stream().filter(m -> !m.date().isAfter(jour)).toList());
    }

    /**
     * What a payment of that day can still extinguish. Payments booked earlier with a later value date are counted:
     * nothing is ever paid twice.
     */
    ImputationLegale.Poste poste(LocalDate jour, Taux taux) {
        Decompte reste = decompte(jour, taux, mouvements);
        boolean echue = facture.echeance() != null && !facture.echeance().isAfter(jour);
        return new ImputationLegale.Poste(
                facture.numero(),
                echue,
                facture.echeance() == null ? LocalDate.MAX : facture.echeance(),
                InteretsDeRetard.tauxAu(dette(mouvements), jour, taux).orElse(BigDecimal.ZERO),
                reste.interets(),
                reste.principal(),
                reste.indemnite());
    }

    private Decompte decompte(LocalDate jour, Taux taux, List<Mouvement> connus) {
        Montant zero = Montant.zero(initial.devise());
        if (facture.nature() == NatureFacture.AVOIR || facture.annuleeLe() != null) {
            return new Decompte(facture, zero, zero, zero, Penalites.AUCUNE);
        }
        Montant principal = initial.moins(total(connus, Mouvement::principal));
        if (creancier.renonceAccessoires()) {
            return new Decompte(facture, principal, zero, zero, Penalites.AUCUNE);
        }
        Dette dette = dette(connus);
        Interets courus = InteretsDeRetard.calculer(dette, jour, taux);
        Montant interets = new Montant(courus.penalites().montant(), initial.devise());
        return new Decompte(
                facture,
                principal,
                reste(interets, total(connus, Mouvement::interets)),
                reste(IndemniteForfaitaire.due(dette, jour), total(connus, Mouvement::indemnite)),
                courus.penalites(),
                courus instanceof Interets.TauxManquant manquant ? manquant.semestre() : null);
    }

    private Dette dette(List<Mouvement> connus) {
        return new Dette(
                type,
                initial,
                facture.echeance(),
                facture.miseEnDemeureLe(),
                creancier.tauxConvenu(),
                connus.stream()
                        .filter(m -> m.principal().estPositif())
                        .map(m -> new Dette.Versement(m.date(), m.principal()))
                        .toList());
    }

    private Montant total(List<Mouvement> connus, Function<Mouvement, Montant> part) {
        return connus.stream().map(part).reduce(Montant.zero(initial.devise()), Montant::plus);
    }

    /** A payment with an earlier value date lowers interest already paid: the excess is not given back, nor below zero. */
    private static Montant reste(Montant du, Montant paye) {
        Montant reste = du.moins(paye);
        return reste.estNegatif() ? Montant.zero(du.devise()) : reste;
    }
}
