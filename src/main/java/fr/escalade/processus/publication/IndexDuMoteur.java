package fr.escalade.processus.publication;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Two indexes that the engine lacks, on what is due and on what somebody is carrying: without them its acquisition query
 * scans every waiting timer, and scans them again for each job that it finds; the rate falls with the waiting cases.
 */
@Component
class IndexDuMoteur {

    private final JdbcClient jdbc;
    private final DataSource source;

    IndexDuMoteur(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    void poser() {
        jdbc.sql("create index if not exists escalade_job_duedate on act_ru_job (duedate_)")
                .update();
        if (estPostgresql()) {
            jdbc.sql("""
                            create index if not exists escalade_job_verrouille on act_ru_job (process_instance_id_)
                            where lock_owner_ is not null""").update();
        } else {
            // H2 has no index on part of a table, and its nulls stand outside the range that is asked for.
            jdbc.sql("create index if not exists escalade_job_verrou on act_ru_job (lock_exp_time_)")
                    .update();
        }
    }

    private boolean estPostgresql() {
        try {
            return "PostgreSQL"
                    .equals(JdbcUtils.extractDatabaseMetaData(
                            source, metadonnees -> metadonnees.getDatabaseProductName()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say which one it is", e);
        }
    }
}
