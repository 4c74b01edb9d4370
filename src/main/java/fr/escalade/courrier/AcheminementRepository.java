package fr.escalade.courrier;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the outbox knows of messages in the hands of a carrier other than the mail server. */
@Repository
class AcheminementRepository {

    private final JdbcClient jdbc;

    AcheminementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may be handed to the carrier of that channel now and nobody is carrying, oldest first. */
    List<Long> aConfier(Canal canal, Instant moment, int nombre) {
        return jdbc.sql("""
                        select id from courrier
                        where etat = 'A_ENVOYER' and canal = :canal and reference_porteur is null
                            and (essayer_le is null or essayer_le <= :moment)
                            and (bail_jusqu_a is null or bail_jusqu_a <= :moment)
                        order by id fetch first :nombre rows only""")
                .param("canal", canal.name())
                .param("moment", Sql.instant(moment))
                .param("nombre", nombre)
                .query(Long.class)
                .list();
    }

    /** The carrier has it: {@code reference} is its name for the message. Ends the lease; the state stays. */
    void confier(long id, String reference, Instant moment) {
        jdbc.sql("""
                        update courrier set reference_porteur = ?, releve_le = ?, bail_jusqu_a = null, bail_noeud = null,
                            essayer_le = null, erreur = null where id = ?""").params(reference, Sql.instant(moment), id).update();
    }

    /** Messages of which the carrier may have news, those asked for longest ago first. */
    List<Suivi> aRelever(Canal canal, Instant releveAvant, Instant prepareApres, int nombre) {
        return jdbc.sql("""
                        select id, reference_porteur from courrier
                        where canal = :canal and reference_porteur is not null and etat in ('A_ENVOYER', 'EXPEDIE')
                            and (devenir is null or devenir in ('EN_COURS', 'DEPOSE'))
                            and (releve_le is null or releve_le <= :releve) and prepare_le >= :prepare
                        order by releve_le, id fetch first :nombre rows only""")
                .param("canal", canal.name())
                .param("releve", Sql.instant(releveAvant))
                .param("prepare", Sql.instant(prepareApres))
                .param("nombre", nombre)
                .query((ligne, n) -> new Suivi(ligne.getLong("id"), ligne.getString("reference_porteur")))
                .list();
    }

    record Suivi(long id, String reference) {}

    /** Marks the question as asked. False when another node asked it meanwhile. */
    boolean relever(long id, Instant moment, Instant siAvant) {
        return jdbc.sql("update courrier set releve_le = ? where id = ? and (releve_le is null or releve_le <= ?)")
                        .params(Sql.instant(moment), id, Sql.instant(siAvant))
                        .update()
                == 1;
    }

    Optional<Long> parReference(Canal canal, String reference) {
        return jdbc
                .sql("select id from courrier where canal = ? and reference_porteur = ? order by id desc")
                .params(canal.name(), reference)
                .query(Long.class)
                .list()
                .stream()
                .findFirst();
    }

    /** {@code remisLe} and {@code suivi} are kept when null. */
    void noter(long id, EtatCourrier etat, Nouvelle nouvelle, Instant expedieLe, Instant remisLe, String erreur) {
        jdbc.sql("""
                        update courrier set etat = :etat, devenir = :devenir, suivi = coalesce(:suivi, suivi),
                            expedie_le = coalesce(expedie_le, :expedie), remis_le = coalesce(:remis, remis_le),
                            erreur = coalesce(:erreur, erreur) where id = :id""")
                .param("etat", etat.name())
                .param("devenir", nouvelle.devenir().name())
                .param("suivi", nouvelle.suivi())
                .param("expedie", Sql.instant(expedieLe))
                .param("remis", Sql.instant(remisLe))
                .param("erreur", erreur)
                .param("id", id)
                .update();
    }

    void suivre(long id, String suivi) {
        jdbc.sql("update courrier set suivi = coalesce(?, suivi) where id = ?")
                .params(suivi, id)
                .update();
    }

    Acheminement lire(long id) {
        return jdbc.sql("select reference_porteur, suivi, remis_le, devenir from courrier where id = ?")
                .param(id)
                .query((ligne, n) -> new Acheminement(
                        ligne.getString("reference_porteur"),
                        ligne.getString("suivi"),
                        Sql.instant(ligne, "remis_le"),
                        ligne.getString("devenir") == null ? null : Devenir.valueOf(ligne.getString("devenir"))))
                .optional()
                .orElse(Acheminement.AUCUN);
    }
}
