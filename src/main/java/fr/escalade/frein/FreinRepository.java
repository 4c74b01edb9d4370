package fr.escalade.frein;

import fr.escalade.courrier.Courrier;
import fr.escalade.partage.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The brake's rows: the counters of a day, and which message passed on which day. */
@Repository
class FreinRepository {

    /** The letter that a debtor was sent last is looked for no further back. */
    private static final int JOURS_GARDES = 62;

    private final JdbcClient jdbc;
    private final TransactionTemplate aPart;

    FreinRepository(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.aPart = new TransactionTemplate(transactions);
        this.aPart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    record Compteur(int passes, int permis, Instant alerteLe) {

        static final Compteur VIERGE = new Compteur(0, 0, null);
    }

    Compteur lire(String portee, LocalDate jour) {
        return jdbc.sql("select passes, permis, alerte_le from frein_jour where portee = ? and jour = ?")
                .params(portee, jour)
                .query((ligne, n) ->
                        new Compteur(ligne.getInt("passes"), ligne.getInt("permis"), Sql.instant(ligne, "alerte_le")))
                .optional()
                .orElse(Compteur.VIERGE);
    }

    /** The row of that day, in a transaction of its own: two nodes may open it at once, and one of them fails. */
    void ouvrir(String portee, LocalDate jour) {
        try {
            aPart.executeWithoutResult(etat -> {
                if (jdbc.sql("select count(*) from frein_jour where portee = ? and jour = ?")
                                .params(portee, jour)
                                .query(Long.class)
                                .single()
                        == 0) {
                    jdbc.sql("insert into frein_jour (portee, jour) values (?, ?)")
                            .params(portee, jour)
                            .update();
                    oublier(jour.minusDays(JOURS_GARDES));
                }
            });
        } catch (DuplicateKeyException e) {
            // The other one has opened it.
        }
    }

    private void oublier(LocalDate avant) {
        jdbc.sql("delete from frein_passage where jour < ?").param(avant).update();
        jdbc.sql("delete from frein_permis where jour < ?").param(avant).update();
    }

    /** Takes {@code nombre} out of the day's limit. False when there is not that much left. */
    boolean prendre(String portee, LocalDate jour, int nombre, long limite) {
        return jdbc.sql("""
                        update frein_jour set passes = passes + :nombre
                        where portee = :portee and jour = :jour and passes + :nombre <= :limite + permis""")
                        .param("nombre", nombre)
                        .param("portee", portee)
                        .param("jour", jour)
                        .param("limite", limite)
                        .update()
                == 1;
    }

    void permettre(String portee, LocalDate jour, int nombre) {
        jdbc.sql("update frein_jour set permis = permis + ? where portee = ? and jour = ?")
                .params(nombre, portee, jour)
                .update();
    }

    /** That message leaves whatever the limits. */
    void permettre(long courrier, LocalDate jour) {
        if (!estPermis(courrier)) {
            jdbc.sql("insert into frein_permis (courrier_id, jour) values (?, ?)")
                    .params(courrier, jour)
                    .update();
        }
    }

    boolean estPermis(long courrier) {
        return jdbc.sql("select count(*) from frein_permis where courrier_id = ?")
                        .param(courrier)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** True for the first one to say it on that day. */
    boolean alerter(String portee, LocalDate jour, Instant moment) {
        return jdbc.sql("update frein_jour set alerte_le = ? where portee = ? and jour = ? and alerte_le is null")
                        .params(Sql.instant(moment), portee, jour)
                        .update()
                == 1;
    }

    /** The most that passed in one of the days before: one stopped by the brake counts only if a person let it go on. */
    int plusForteJournee(String portee, LocalDate depuis, LocalDate avant) {
        return jdbc.sql("""
                        select coalesce(max(passes), 0) from frein_jour where portee = ? and jour >= ? and jour < ?
                            and (alerte_le is null or permis > 0)""").params(portee, depuis, avant).query(Integer.class).single();
    }

    /** Cases in hand that were open on that day already; {@code creancier} null: of all. */
    int dossiersOuverts(String creancier, LocalDate depuis) {
        return jdbc.sql("""
                        select count(*) from dossier where etat <> 'CLOS' and ouvert_le <= :depuis
                            and (cast(:creancier as varchar) is null or creancier = :creancier)""")
                .param("depuis", depuis)
                .param("creancier", creancier)
                .query(Integer.class)
                .single();
    }

    Optional<LocalDate> passage(long courrier) {
        return jdbc.sql("select jour from frein_passage where courrier_id = ?")
                .param(courrier)
                .query(LocalDate.class)
                .optional();
    }

    /** {@code connu}: it has passed on another day. */
    void noterPassage(Courrier courrier, LocalDate jour, boolean connu) {
        if (connu) {
            jdbc.sql("update frein_passage set jour = ? where courrier_id = ?")
                    .params(jour, courrier.id())
                    .update();
        } else {
            jdbc.sql("insert into frein_passage (courrier_id, creancier, jour) values (?, ?, ?)")
                    .params(courrier.id(), courrier.creancier(), jour)
                    .update();
        }
    }

    /** What left for that debtor on that day and was not refused: demands, or everything else. */
    int partisVers(long debiteur, LocalDate jour, boolean demandes) {
        return jdbc.sql("""
                        select count(*) from courrier c join frein_passage p on p.courrier_id = c.id
                        where c.debiteur_id = ? and p.jour = ? and c.etat not in ('ANNULE', 'REJETE')
                            and (case when c.factures = '' then 0 else 1 end) = ?""")
                .params(debiteur, jour, demandes ? 1 : 0)
                .query(Integer.class)
                .single();
    }

    /**
     * When the same letter last left for that debtor, by the same channel and for the same invoices. Told what it looks
     * for, the database begins with the debtor's few messages; a comparison row by row once made it read all there are.
     */
    Optional<LocalDate> memeLettre(Courrier courrier, LocalDate depuis) {
        return jdbc.sql("""
                        select max(p.jour) as jour from courrier c join frein_passage p on p.courrier_id = c.id
                        where c.debiteur_id = :debiteur and p.jour >= :depuis and c.id <> :id
                            and c.etat not in ('ANNULE', 'REJETE') and c.modele = :modele and c.canal = :canal
                            and c.factures = (select factures from courrier where id = :id)""")
                .param("id", courrier.id())
                .param("modele", courrier.modele())
                .param("canal", courrier.canal().name())
                .param("debiteur", courrier.debiteur())
                .param("depuis", depuis)
                .query((ligne, n) -> Optional.ofNullable(ligne.getObject("jour", LocalDate.class)))
                .single();
    }

    /** {@code creancier} null: of all. */
    int partis(String creancier, LocalDate jour) {
        return jdbc.sql("""
                        select count(*) from frein_passage where jour = :jour
                            and (cast(:creancier as varchar) is null or creancier = :creancier)""")
                .param("jour", jour)
                .param("creancier", creancier)
                .query(Integer.class)
                .single();
    }

    Optional<Integer> maximum(String creancier) {
        return jdbc.sql("select maximum from frein_creancier where creancier = ?")
                .param(creancier)
                .query(Integer.class)
                .optional();
    }

    /** {@code maximum} null: the limit is worked out again. */
    void fixer(String creancier, Integer maximum) {
        jdbc.sql("delete from frein_creancier where creancier = ?")
                .param(creancier)
                .update();
        if (maximum != null) {
            jdbc.sql("insert into frein_creancier (creancier, maximum) values (?, ?)")
                    .params(creancier, maximum)
                    .update();
        }
    }
}
