package fr.escalade.dossier;

import fr.escalade.creance.AlarmesDePrescription;
import fr.escalade.creance.Creances;
import fr.escalade.partage.Equipe;
import fr.escalade.partage.Sql;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the calendar alone brings about, once a day before opening: invoices become late, pauses end, claims near their lapse. Each case in its own
 * transaction; a day that was missed is caught up by the next one, because everything is decided from today's ledger.
 */
@Component
public class RoutineQuotidienne {

    private static final Logger LOG = LoggerFactory.getLogger(RoutineQuotidienne.class);
    private static final String NOM = "ouverture-des-dossiers";
    private static final LocalTime HEURE = LocalTime.of(7, 0);

    private final JdbcClient jdbc;
    private final Creances creances;
    private final SuiviDesSoldes suivi;
    private final SuiviDesPauses pauses;
    private final AlarmesDePrescription alarmes;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    RoutineQuotidienne(
            JdbcClient jdbc,
            Creances creances,
            SuiviDesSoldes suivi,
            SuiviDesPauses pauses,
            AlarmesDePrescription alarmes,
            TransactionTemplate transaction,
            Clock horloge) {
        this.jdbc = jdbc;
        this.creances = creances;
        this.suivi = suivi;
        this.pauses = pauses;
        this.alarmes = alarmes;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /** When the routine is due next, strictly after {@code maintenant}. */
    public Instant prochaine(Instant maintenant) {
        LocalDate jour = maintenant.atZone(Temps.PARIS).toLocalDate();
        Instant aujourdhui = jour.atTime(HEURE).atZone(Temps.PARIS).toInstant();
        return aujourdhui.isAfter(maintenant)
                ? aujourdhui
                : jour.plusDays(1).atTime(HEURE).atZone(Temps.PARIS).toInstant();
    }

    /**
     * Runs the day's routine if it is due and has not run; returns how many debtors were looked at. {@code equipe} may
     * look at several at once.
     */
    public int executerSiDue(Equipe equipe) {
        LocalDate jour = Temps.aujourdhui(horloge);
        LocalTime heure = horloge.instant().atZone(Temps.PARIS).toLocalTime();
        if (heure.isBefore(HEURE) || derniere().filter(jour::equals).isPresent()) {
            return 0;
        }
        LocalDate depuis = derniere().orElse(LocalDate.EPOCH);
        transaction.executeWithoutResult(statut -> {
            pauses.leverCellesQuiFinissent(depuis, jour);
            pauses.suivreLesEcheances(jour);
        });
        AtomicInteger revus = new AtomicInteger();
        List<Long> laisses = equipe.faire(
                creances.debiteursEnRetard(jour, 1),
                Function.identity(),
                debiteur -> revus.addAndGet(revoir(debiteur)));
        if (!laisses.isEmpty()) {
            return 0;
        }
        alarmes.debiteursConcernes(jour).forEach(debiteur -> sonner(debiteur, jour));
        marquer(jour);
        return revus.get();
    }

    private int revoir(long debiteur) {
        try {
            transaction.executeWithoutResult(statut -> suivi.revoir(debiteur));
            return 1;
        } catch (RuntimeException e) {
            LOG.error("Debtor {} could not be looked at; the others go on, tomorrow tries again", debiteur, e);
            return 0;
        }
    }

    private void sonner(long debiteur, LocalDate jour) {
        try {
            alarmes.sonner(debiteur, jour);
        } catch (RuntimeException e) {
            LOG.error("Claims of debtor {} near their lapse could not be told; tomorrow tries again", debiteur, e);
        }
    }

    private Optional<LocalDate> derniere() {
        return jdbc.sql("select jour from routine where nom = ?")
                .param(NOM)
                .query((ligne, n) -> Sql.date(ligne, "jour"))
                .optional();
    }

    private void marquer(LocalDate jour) {
        transaction.executeWithoutResult(statut -> {
            int lignes = jdbc.sql("update routine set jour = ? where nom = ?")
                    .params(jour, NOM)
                    .update();
            if (lignes == 0) {
                jdbc.sql("insert into routine (nom, jour) values (?, ?)")
                        .params(NOM, jour)
                        .update();
            }
        });
    }
}
