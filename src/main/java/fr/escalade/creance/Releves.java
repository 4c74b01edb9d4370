package fr.escalade.creance;

import fr.escalade.partage.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How fresh the payments are: up to which day the bank statements of each creditor's accounts have been read. */
@Component
public class Releves {

    private final JdbcClient jdbc;
    private final Clock horloge;
    private final ApplicationEventPublisher evenements;

    Releves(JdbcClient jdbc, Clock horloge, ApplicationEventPublisher evenements) {
        this.jdbc = jdbc;
        this.horloge = horloge;
        this.evenements = evenements;
    }

    /** A statement of that account was read up to that day; an older one than the last changes nothing. */
    @Transactional
    public void lu(String creancier, String compte, LocalDate jusquAu) {
        Optional<LocalDate> connu = jdbc.sql("select jusqu_au from releve_bancaire where creancier = ? and compte = ?")
                .params(creancier, compte)
                .query((ligne, n) -> Sql.date(ligne, "jusqu_au"))
                .optional();
        if (connu.isEmpty()) {
            jdbc.sql("insert into releve_bancaire (creancier, compte, jusqu_au, lu_le) values (?, ?, ?, ?)")
                    .params(creancier, compte, jusquAu, Sql.instant(horloge.instant()))
                    .update();
        } else if (connu.get().isBefore(jusquAu)) {
            jdbc.sql("update releve_bancaire set jusqu_au = ?, lu_le = ? where creancier = ? and compte = ?")
                    .params(jusquAu, Sql.instant(horloge.instant()), creancier, compte)
                    .update();
        }
        evenements.publishEvent(new ReleveLu(creancier, jusquAu));
    }

    /** The last day that all read accounts tell of: the one that lags decides. Empty before the first statement. */
    public Optional<LocalDate> jusquAu(String creancier) {
        return jdbc.sql("select min(jusqu_au) jour from releve_bancaire where creancier = ?")
                .param(creancier)
                .query((ligne, n) -> Optional.ofNullable(Sql.date(ligne, "jour")))
                .single();
    }
}
