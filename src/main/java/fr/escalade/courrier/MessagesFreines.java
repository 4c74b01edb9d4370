package fr.escalade.courrier;

import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Page;
import fr.escalade.partage.Sql;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of the outbox that the volume brake holds. */
@Component
public class MessagesFreines {

    private static final String FREINES = """
            from courrier where etat = 'A_ENVOYER' and bail_noeud is null and erreur like :motif
                and (cast(:creancier as varchar) is null or creancier = :creancier)""";

    private final JdbcClient jdbc;
    private final Courriers courriers;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    MessagesFreines(JdbcClient jdbc, Courriers courriers, CalendrierOuvre calendrier, Clock horloge) {
        this.jdbc = jdbc;
        this.courriers = courriers;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    /** How many of each creditor that has some, by code. */
    public Map<String, Long> parCreancier() {
        return freines("select creancier, count(*) as nombre " + FREINES + " group by creancier", null)
                .query((ligne, n) -> Map.entry(ligne.getString("creancier"), ligne.getLong("nombre")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /** {@code creancier} null: of all. */
    public long nombre(String creancier) {
        return freines("select count(*) " + FREINES, creancier)
                .query(Long.class)
                .single();
    }

    /** Oldest first. */
    public List<Long> ids(String creancier) {
        return freines("select id " + FREINES + " order by id", creancier)
                .query(Long.class)
                .list();
    }

    /** Oldest first. */
    public Page<Courrier> lister(String creancier, int page, int taille) {
        List<Courrier> contenu = freines(
                        "select id " + FREINES + " order by id offset :debut rows fetch next :taille rows only",
                        creancier)
                .param("debut", (long) page * taille)
                .param("taille", taille)
                .query(Long.class)
                .list()
                .stream()
                .map(courriers::parId)
                .toList();
        return new Page<>(contenu, nombre(creancier), page, taille);
    }

    /** They are tried again at the next opening instead of the next day; whether they may leave is asked again then. */
    public void regarderANouveau(String creancier) {
        freines("update courrier set essayer_le = :moment " + FREINES.substring(FREINES.indexOf("where")), creancier)
                .param("moment", Sql.instant(calendrier.prochaineOuverture(horloge.instant())))
                .update();
    }

    /** The same of one message. False when it is not held by the brake. */
    public boolean regarderANouveau(long id) {
        return jdbc.sql("""
                        update courrier set essayer_le = :moment
                        where id = :id and etat = 'A_ENVOYER' and bail_noeud is null and erreur like :motif""")
                        .param("moment", Sql.instant(calendrier.prochaineOuverture(horloge.instant())))
                        .param("id", id)
                        .param("motif", AvantEnvoi.RETENU + AvantEnvoi.FREIN + "%")
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec freines(String ordre, String creancier) {
        return jdbc.sql(ordre)
                .param("motif", AvantEnvoi.RETENU + AvantEnvoi.FREIN + "%")
                .param("creancier", creancier);
    }
}
