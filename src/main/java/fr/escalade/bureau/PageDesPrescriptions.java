package fr.escalade.bureau;

import fr.escalade.creance.DelaiDePrescription;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The claims near their lapse, by how near; {@code tous} are those of the longest choice and the lapsed ones. */
public record PageDesPrescriptions(LocalDate jour, Delai delai, List<DelaiDePrescription> tous) {

    /** How near. */
    public enum Delai {
        TROIS_MOIS(3),
        SIX_MOIS(6),
        UN_AN(12),
        /** Lapsed already: may still be asked for, never in court. */
        ACQUISE(0);

        private final int mois;

        Delai(int mois) {
            this.mois = mois;
        }

        LocalDate limite(LocalDate jour) {
            return jour.plusMonths(mois);
        }

        boolean retient(DelaiDePrescription delai, LocalDate jour) {
            return this == ACQUISE ? delai.estAcquise(jour) : !delai.estAcquise(jour) && delai.estAcquise(limite(jour));
        }
    }

    /** {@code dossier} is the debtor's open case, or null. */
    public record Ligne(DelaiDePrescription delai, Debiteur debiteur, Dossier dossier) {}

    public List<DelaiDePrescription> retenus() {
        return tous.stream().filter(un -> delai.retient(un, jour)).toList();
    }

    public List<Delai> choix() {
        return List.of(Delai.values());
    }

    public long nombre(Delai choix) {
        return tous.stream().filter(un -> choix.retient(un, jour)).count();
    }

    /** What is still owed on them, one total per currency. */
    public List<Montant> enJeu() {
        return ComptesDesDebiteurs.parDevise(
                retenus().stream().map(un -> un.facture().solde()));
    }

    public long joursAvant(DelaiDePrescription un) {
        return ChronoUnit.DAYS.between(jour, un.acquiseLe());
    }
}
