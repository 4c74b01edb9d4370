package fr.escalade.processus.temps;

import fr.escalade.partage.Horloge;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the engine's clock and ours the same, and the demonstration's offset over restarts. */
@Component
public class HorlogeDuMoteur {

    private final Horloge horloge;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean deplacable;

    HorlogeDuMoteur(Horloge horloge, JdbcClient jdbc, TransactionTemplate transaction, Environment environnement) {
        this.horloge = horloge;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.deplacable = environnement.acceptsProfiles(Profiles.of("demonstration"));
    }

    /** In the demonstration, the clock starts where it was left; everywhere else it is real time. */
    public void retrouver() {
        if (deplacable) {
            decalageConserve().ifPresent(decalage -> regler(horloge.instant().plus(decalage)));
        }
    }

    public void figer(Instant instant) {
        horloge.figer(instant);
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void regler(Instant instant) {
        horloge.regler(instant);
        ClockUtil.offset(horloge.decalage().toMillis());
        if (deplacable) {
            conserver(horloge.decalage());
        }
    }

    private Optional<Duration> decalageConserve() {
        return jdbc.sql("select decalage from horloge where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis);
    }

    private void conserver(Duration decalage) {
        transaction.executeWithoutResult(statut -> {
            int lignes = jdbc.sql("update horloge set decalage = ? where id = 1")
                    .param(decalage.toMillis())
                    .update();
            if (lignes == 0) {
                jdbc.sql("insert into horloge (id, decalage) values (1, ?)")
                        .param(decalage.toMillis())
                        .update();
            }
        });
    }
}
