package fr.escalade.echeancier;

import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A payment plan of a case. {@code decideLe}: when somebody agreed to it or refused it, null before; {@code motif}: why it was refused or withdrawn, or null; {@code dernierReglement}: the id of the
 * debtor's last payment known when it was worked out, only later ones pay it; {@code rappeleLe}: the day on which an
 * instalment was found late and reminded, null when nothing is late; {@code signeLe}: when the debtor signed the written
 * agreement, null while nobody has noted it; {@code accordSigne}: that agreement as scanned ({@code creance.Pieces}), or
 * null.
 */
public record Echeancier(
        long id,
        long dossier,
        Etat etat,
        LocalDate proposeLe,
        String auteur,
        LocalDate decideLe,
        long dernierReglement,
        String motif,
        LocalDate rappeleLe,
        LocalDate signeLe,
        Long accordSigne,
        List<Ligne> lignes) {

    public enum Etat {
        /** Waits for an approval. */
        PROPOSE,
        EN_COURS,
        REFUSE,
        TENU,
        /** An instalment stayed unpaid after its reminder: all is due at once (déchéance du terme). */
        RUPTURE,
        /** Taken back by a person. */
        RETIRE,
        /** Nothing is owed any more: credit note, cancelled invoice. */
        SANS_OBJET
    }

    /** How the watch of the instalments goes on. */
    public enum Suite {
        SUIVANTE,
        TENU,
        RETARD
    }

    /** {@code prochaine}: the first instalment that is not covered yet; null when all are. */
    public record Constat(Suite suite, LocalDate prochaine) {}

    public boolean ouvert() {
        return etat == Etat.PROPOSE || etat == Etat.EN_COURS;
    }

    /** Somebody agreed to it, whatever became of it since. */
    boolean accorde() {
        return decideLe != null && etat != Etat.REFUSE;
    }

    /** Nobody has noted the debtor's signature of the agreement yet. */
    public boolean signable() {
        return accorde() && signeLe == null;
    }

    public Montant montant() {
        return lignes.stream().map(Ligne::montant).reduce(Montant::plus).orElseThrow();
    }

    public LocalDate fin() {
        return lignes.get(lignes.size() - 1).date();
    }

    /** Months from the proposal to the last instalment, each one begun counts. */
    public int mois() {
        long entiers = ChronoUnit.MONTHS.between(proposeLe, fin());
        return (int) (proposeLe.plusMonths(entiers).isBefore(fin()) ? entiers + 1 : entiers);
    }

    /** What must have been received when a day is over: the instalments of that day and before. */
    Montant exigibleAu(LocalDate jour) {
        return lignes.stream()
                .filter(ligne -> !ligne.date().isAfter(jour))
                .map(Ligne::montant)
                .reduce(Montant.zero(montant().devise()), Montant::plus);
    }

    /** The first instalment that {@code recu}, spread over them in order, does not pay in full. */
    Optional<Ligne> premiereImpayee(Montant recu) {
        Montant reste = recu;
        for (Ligne ligne : lignes) {
            reste = reste.moins(ligne.montant());
            if (reste.estNegatif()) {
                return Optional.of(ligne);
            }
        }
        return Optional.empty();
    }
}
