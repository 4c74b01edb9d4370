package fr.escalade.droit;

import fr.escalade.partage.TypeDebiteur;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When a claim lapses, from its start and everything that moved the period since. {@code depart} is the due date of a
 * debt with a term (art. 2233 3° C. civ.), otherwise the day the work was completed: never the invoice's own date, and
 * the earliest when in doubt. The periods of each kind of debtor are in {@link Prescription}.
 *
 * <p>What comes after the lapse does not bring the claim back; whoever believes that the debtor waived it (art. 2251)
 * asks a lawyer.
 */
public record HorlogeDePrescription(TypeDebiteur type, LocalDate depart, List<EvenementDePrescription> evenements) {

    private static final int[] MOIS_D_ALARME = {1, 3, 6};

    public HorlogeDePrescription {
        evenements = List.copyOf(evenements);
    }

    /** {@code mois} before the lapse: 6, 3 or 1. */
    public record Alarme(int mois, LocalDate jour) {}

    /** The first day on which the claim can no longer be enforced; empty while a case or a suspension goes on. */
    public Optional<LocalDate> acquiseLe() {
        Cours cours = new Cours();
        evenements.stream()
                .sorted(Comparator.comparing(EvenementDePrescription::jour))
                .forEach(cours::suivre);
        return cours.dernierJour == null ? Optional.empty() : Optional.of(cours.dernierJour.plusDays(1));
    }

    public boolean estAcquise(LocalDate jour) {
        return acquiseLe().filter(acquise -> !jour.isBefore(acquise)).isPresent();
    }

    /** The days on which someone must be told, earliest first; none while nothing runs. */
    public List<Alarme> alarmes() {
        List<Alarme> alarmes = new ArrayList<>();
        acquiseLe().ifPresent(acquise -> {
            for (int mois : MOIS_D_ALARME) {
                alarmes.add(0, new Alarme(mois, acquise.minusMonths(mois)));
            }
        });
        return alarmes;
    }

    /** The latest alarm that has rung on that day; empty before the first one and once the claim has lapsed. */
    public Optional<Alarme> alarmeAu(LocalDate jour) {
        return estAcquise(jour)
                ? Optional.empty()
                : alarmes().stream()
                        .filter(alarme -> !alarme.jour().isAfter(jour))
                        .reduce((premiere, suivante) -> suivante);
    }

    /** The period as it runs while the events are told one after the other, oldest first. */
    private final class Cours {

        /** Before it, nothing runs that an event could stop. */
        private LocalDate debut = depart;

        /** Null once something that has not ended holds the period. */
        private LocalDate dernierJour = Prescription.dernierJour(type, depart);

        private boolean titre;

        void suivre(EvenementDePrescription evenement) {
            if (dernierJour == null || evenement.jour().isAfter(dernierJour)) {
                return;
            }
            switch (evenement.nature().effet()) {
                case INTERROMPT -> recommencer(evenement.jour());
                case INTERROMPT_JUSQU_A_LA_FIN -> recommencer(evenement.fin());
                case DIX_ANS -> {
                    titre = true;
                    recommencer(evenement.jour());
                }
                case SUSPEND -> suspendre(evenement, 0);
                case SUSPEND_ET_LAISSE_SIX_MOIS -> suspendre(evenement, 6);
                case RECLAMATION -> {
                    if (type == TypeDebiteur.PUBLIC) {
                        recommencer(evenement.jour());
                    }
                }
            }
        }

        private void recommencer(LocalDate jour) {
            if (jour == null) {
                dernierJour = null;
                return;
            }
            debut = plusTard(debut, jour);
            dernierJour = plusTard(dernierJour, finDeLaPeriode());
        }

        private LocalDate finDeLaPeriode() {
            return titre ? Prescription.dernierJourDuTitre(debut) : Prescription.dernierJour(type, debut);
        }

        private void suspendre(EvenementDePrescription evenement, int moisLaisses) {
            LocalDate fin = evenement.fin();
            if (fin == null) {
                dernierJour = null;
                return;
            }
            LocalDate arret = plusTard(debut, evenement.jour());
            if (!fin.isAfter(arret)) {
                return;
            }
            LocalDate reprise = dernierJour.plusDays(ChronoUnit.DAYS.between(arret, fin));
            dernierJour = plusTard(reprise, fin.plusMonths(moisLaisses));
            debut = fin;
        }
    }

    private static LocalDate plusTard(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
