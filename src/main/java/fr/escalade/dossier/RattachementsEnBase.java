package fr.escalade.dossier;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that follow a debtor merged into another, or a case closed by that. */
@Component
class RattachementsEnBase {

    private final JdbcClient jdbc;

    RattachementsEnBase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void contactsEtPauses(long de, long vers) {
        jdbc.sql("update contact set debiteur_id = ? where debiteur_id = ?")
                .params(vers, de)
                .update();
        jdbc.sql("update suspension set debiteur_id = ? where debiteur_id = ?")
                .params(vers, de)
                .update();
    }

    /** The pauses in force of a case that closes hold the one that goes on. */
    void pausesDuDossier(long clos, long dossier, LocalDate jour) {
        jdbc.sql("""
                        update suspension set dossier_id = ?
                        where dossier_id = ? and levee_le is null and (jusqu_a is null or jusqu_a >= ?)""").params(dossier, clos, jour).update();
    }

    void rattacher(long dossier, long debiteur) {
        jdbc.sql("update dossier set debiteur_id = ? where id = ?")
                .params(debiteur, dossier)
                .update();
        jdbc.sql("update retenue set debiteur_id = ? where dossier_id = ?")
                .params(debiteur, dossier)
                .update();
    }
}
