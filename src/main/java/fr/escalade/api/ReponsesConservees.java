package fr.escalade.api;

import fr.escalade.partage.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Answers kept for requests that carry an {@code Idempotency-Key}. The row is written before the request is executed, and
 * its primary key lets one of two simultaneous requests through. Status 0 means « being executed »; such a row older than
 * {@link #ABANDON} was left by a crash and may be taken over (every write is also harmless to repeat by its own reference).
 */
@Component
class ReponsesConservees {

    static final Duration ABANDON = Duration.ofMinutes(15);
    static final Duration CONSERVATION = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock horloge;

    ReponsesConservees(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    /** {@code emplacement} is the Location header, or null. */
    record Conservee(String empreinte, int statut, String corps, String emplacement) {

        boolean enCours() {
            return statut == 0;
        }
    }

    /** Empty when the caller now holds the key and must execute the request; otherwise what is known of it. */
    Optional<Conservee> reserver(String cle, String auteur, String empreinte) {
        try {
            jdbc.sql("""
                            insert into reponse_conservee (cle, auteur, empreinte, statut, corps, faite_le)
                            values (?, ?, ?, 0, '', ?)""")
                    .params(interne(cle, auteur), auteur, empreinte, Sql.instant(horloge.instant()))
                    .update();
            return Optional.empty();
        } catch (DuplicateKeyException dejaVue) {
            return reprendreAbandon(cle, auteur, empreinte) ? Optional.empty() : lire(cle, auteur, empreinte);
        }
    }

    void conserver(String cle, String auteur, int statut, String corps, String emplacement) {
        jdbc.sql("update reponse_conservee set statut = ?, corps = ?, emplacement = ? where cle = ?")
                .params(statut, corps, emplacement, interne(cle, auteur))
                .update();
    }

    /** Gives the key back: the request was refused or failed, and may be tried again. */
    void liberer(String cle, String auteur) {
        jdbc.sql("delete from reponse_conservee where cle = ? and statut = 0")
                .param(interne(cle, auteur))
                .update();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Paris")
    void oublier() {
        jdbc.sql("delete from reponse_conservee where faite_le < ?")
                .param(Sql.instant(horloge.instant().minus(CONSERVATION)))
                .update();
    }

    private boolean reprendreAbandon(String cle, String auteur, String empreinte) {
        return jdbc.sql("""
                                update reponse_conservee set faite_le = ?
                                where cle = ? and statut = 0 and empreinte = ? and faite_le < ?""")
                        .params(
                                Sql.instant(horloge.instant()),
                                interne(cle, auteur),
                                empreinte,
                                Sql.instant(horloge.instant().minus(ABANDON)))
                        .update()
                == 1;
    }

    private Optional<Conservee> lire(String cle, String auteur, String empreinte) {
        return Optional.of(jdbc.sql("select empreinte, statut, corps, emplacement from reponse_conservee where cle = ?")
                .param(interne(cle, auteur))
                .query(Conservee.class)
                .optional()
                // Given back between our insert and this reading: the caller tries again, as for a running one.
                .orElse(new Conservee(empreinte, 0, "", null)));
    }

    /** Two users may choose the same key without meeting each other. */
    private static String interne(String cle, String auteur) {
        return auteur + " " + cle;
    }
}
