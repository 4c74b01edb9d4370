package fr.escalade.creance;

import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.droit.Dette;
import fr.escalade.droit.EvenementDePrescription;
import fr.escalade.droit.HorlogeDePrescription;
import fr.escalade.droit.ImputationLegale;
import fr.escalade.droit.IndemniteForfaitaire;
import fr.escalade.droit.Interets;
import fr.escalade.droit.InteretsDeRetard;
import fr.escalade.droit.Penalites;
import fr.escalade.droit.Plancher;
import fr.escalade.droit.Taux;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One invoice and everything that extinguished some of it. {@code initial} is its amount less what had been paid
 * elsewhere before we knew of it. Pure: the same account gives the same figures.
 */
record Compte(
        Facture facture,
        Montant initial,
        List<Mouvement> mouvements,
        List<EvenementDePrescription> evenements,
        Debiteur debiteur,
        Creancier creancier) {

    /** What a payment by the debtor, or a credit note, extinguished on that value date. */
    record Mouvement(LocalDate date, boolean paiement, Montant principal, Montant interets, Montant indemnite) {}

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
            return new Decompte(facture, zero, zero, zero, Penalites.AUCUNE, null, null, List.of());
        }
        LocalDate prescriteLe =
                prescription().flatMap(HorlogeDePrescription::acquiseLe).orElse(null);
        Montant principal = initial.moins(total(connus, Mouvement::principal));
        if (creancier.renonceAccessoires()) {
            return new Decompte(facture, principal, zero, zero, Penalites.AUCUNE, null, prescriteLe, List.of());
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
                courus instanceof Interets.TauxManquant manquant ? manquant.semestre() : null,
                prescriteLe,
                sousLePlancher(courus.penalites(), taux));
    }

    /** Half-years of the interest run up in which the agreed rate is below the lawful minimum (art. L441-10 II C. com.). */
    private List<LocalDate> sousLePlancher(Penalites penalites, Taux taux) {
        if (creancier.tauxConvenu() == null || debiteur.type() != TypeDebiteur.PROFESSIONNEL) {
            return List.of();
        }
        return penalites.tranches().stream()
                .flatMap(tranche ->
                        Plancher.semestresSousLePlancher(tranche.taux(), tranche.du(), tranche.au(), taux).stream())
                .distinct()
                .toList();
    }

    /** What moves the lapse of this claim; empty without a due date. A payment acknowledges the debt that it pays. */
    Optional<HorlogeDePrescription> prescription() {
        List<EvenementDePrescription> tous = Stream.concat(
                        evenements.stream(),
                        mouvements.stream()
                                .filter(Mouvement::paiement)
                                .map(m -> new EvenementDePrescription(
                                        m.date(), EvenementDePrescription.Nature.PAIEMENT_PARTIEL)))
                .toList();
        return Optional.ofNullable(facture.echeance())
                .map(echeance -> new HorlogeDePrescription(debiteur.type(), echeance, tous));
    }

    private Dette dette(List<Mouvement> connus) {
        return new Dette(
                debiteur.type(),
                initial,
                facture.echeance(),
                facture.miseEnDemeureLe(),
                creancier.tauxConvenu(),
                connus.stream()
                        .filter(m -> m.principal().estPositif())
                        .map(m -> new Dette.Versement(m.date(), m.principal()))
                        .toList(),
                gel());
    }

    /** What was supplied after the judgment is paid on its due date and bears interest (art. L622-17 C. com.). */
    private LocalDate gel() {
        LocalDate jour = debiteur.interetsGelesLe();
        return jour != null && facture.dateFacture().isBefore(jour) ? jour : null;
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
