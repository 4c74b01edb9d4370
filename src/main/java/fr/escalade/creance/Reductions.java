package fr.escalade.creance;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reductions of price granted once their condition was met: what is left of an invoice is given up like a credit note,
 * accessories included. Each belongs to a discount, by its id; whoever granted it tells the journal, under the lock.
 */
@Component
public class Reductions {

    private final Debiteurs debiteurs;
    private final FacturesEnBase factures;
    private final Comptes comptes;
    private final ReductionsEnBase reductions;
    private final ApplicationEventPublisher evenements;

    Reductions(
            Debiteurs debiteurs,
            FacturesEnBase factures,
            Comptes comptes,
            ReductionsEnBase reductions,
            ApplicationEventPublisher evenements) {
        this.debiteurs = debiteurs;
        this.factures = factures;
        this.comptes = comptes;
        this.reductions = reductions;
        this.evenements = evenements;
    }

    /**
     * What was given up of one invoice; {@code avoir} is the number of the credit note that documents it, or null while
     * the accountant has not issued it.
     */
    public record Part(
            long facture, String numero, Montant principal, Montant interets, Montant indemnite, String avoir) {}

    /** Gives up, on that day, all that these invoices of one debtor still owe; those that owe nothing are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Part> accorder(long remise, long debiteur, Collection<Long> ids, LocalDate jour) {
        Debiteur qui = debiteurs.verrouiller(debiteur);
        List<Facture> aSolder = factures.duDebiteur(debiteur).stream()
                .filter(facture -> ids.contains(facture.id()) && facture.solde().estPositif())
                .toList();
        List<Decompte> decomptes = comptes.decompte(qui, aSolder, jour);
        List<Part> parts = IntStream.range(0, aSolder.size())
                .mapToObj(i -> part(aSolder.get(i), decomptes.get(i)))
                .toList();
        parts.forEach(part -> reductions.ecrire(remise, part, jour));
        factures.ecrireSoldes(aSolder.stream()
                .map(facture -> new FacturesEnBase.Solde(
                        facture.id(), Montant.zero(facture.solde().devise()), jour))
                .toList());
        evenements.publishEvent(new SoldeModifie(debiteur, "REMISE_ACCORDEE"));
        return parts;
    }

    /** The condition is not met any more: what no credit note documents is owed again, and is returned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Part> reprendre(long remise, long debiteur) {
        debiteurs.verrouiller(debiteur);
        List<Part> reprises = reductions.duneRemise(remise).stream()
                .filter(part -> part.avoir() == null)
                .toList();
        reductions.annuler(remise);
        factures.ecrireSoldes(reprises.stream()
                .map(part -> new FacturesEnBase.Solde(
                        part.facture(),
                        factures.parId(part.facture()).orElseThrow().solde().plus(part.principal()),
                        null))
                .toList());
        evenements.publishEvent(new SoldeModifie(debiteur, "REMISE_REPRISE"));
        return reprises;
    }

    /** In force, by invoice. */
    public List<Part> de(long remise) {
        return reductions.duneRemise(remise);
    }

    private static Part part(Facture facture, Decompte decompte) {
        return new Part(
                facture.id(), facture.numero(), facture.solde(), decompte.interets(), decompte.indemnite(), null);
    }
}
