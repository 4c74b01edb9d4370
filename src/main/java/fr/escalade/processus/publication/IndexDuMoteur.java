package fr.escalade.processus.publication;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Two indexes that the engine lacks: without them its acquisition query scans every waiting timer twice, and the rate
 * falls with the number of waiting cases.
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
