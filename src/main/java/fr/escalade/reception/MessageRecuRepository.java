package fr.escalade.reception;

import fr.escalade.partage.Page;
import fr.escalade.partage.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class MessageRecuRepository {

    private static final String COLONNES = """
            select m.id, m.boite, m.message_id, m.sha256, m.taille, m.tronque, m.recu_le, m.ecrit_le, m.expediteur, m.nom,
                m.objet, m.texte, m.extrait, m.pieces, m.nature, m.constat, m.etat, m.attente, m.concerne, m.debiteur_id,
                m.dossier_id, m.courrier_id, m.reponse_id, m.traite_par, m.traite_le
            from message_recu m
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate brut;

    MessageRecuRepository(JdbcClient jdbc, JdbcTemplate brut) {
        this.jdbc = jdbc;
        this.brut = brut;
    }

    /** The bytes go from the file to the database without being held. */
    long inserer(Provenance provenance, Pli pli, MessageRecu message) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        try (InputStream octets = Files.newInputStream(pli.fichier())) {
            brut.update(
                    connexion -> {
                        PreparedStatement ordre = connexion.prepareStatement("""
                                insert into message_recu (boite, uid_validite, uid, identite, message_id, sha256, taille, tronque,
                                    contenu, recu_le, ecrit_le, expediteur, nom, objet, texte, extrait, pieces, nature, constat,
                                    etat, concerne)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", new String[] {"id"});
                        Object[] avant = {
                            provenance.boite(),
                            provenance.uidValidite(),
                            provenance.uid(),
                            pli.identite(),
                            court(message.messageId(), 500),
                            message.sha256(),
                            message.taille(),
                            message.tronque()
                        };
                        for (int i = 0; i < avant.length; i++) {
                            ordre.setObject(i + 1, avant[i]);
                        }
                        ordre.setBinaryStream(9, octets, pli.taille());
                        ordre.setObject(10, Sql.instant(message.recuLe()));
                        ordre.setObject(11, Sql.instant(message.ecritLe()), Types.TIMESTAMP_WITH_TIMEZONE);
                        Object[] apres = {
                            court(message.expediteur(), 320),
                            court(message.nom(), 320),
                            court(message.objet(), 500),
                            message.texte(),
                            court(message.extrait(), 4000),
                            court(message.pieces(), 4000),
                            message.nature().name(),
                            court(message.constat(), 1000),
                            message.etat().name(),
                            court(message.concerne(), 320)
                        };
                        for (int i = 0; i < apres.length; i++) {
                            ordre.setObject(12 + i, apres[i], Types.VARCHAR);
                        }
                        return ordre;
                    },
                    cle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cle.getKeyAs(Long.class);
    }

    boolean connu(Provenance provenance) {
        return existe(
                "boite = ? and uid_validite = ? and uid = ?",
                provenance.boite(),
                provenance.uidValidite(),
                provenance.uid());
    }

    boolean connue(String identite) {
        return existe("identite = ?", identite);
    }

    private boolean existe(String condition, Object... valeurs) {
        return jdbc.sql("select count(*) from message_recu where " + condition)
                        .params(valeurs)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void conclure(long id, Conclusion c) {
        jdbc.sql("""
                        update message_recu set etat = ?, attente = ?, debiteur_id = ?, dossier_id = ?, courrier_id = ?,
                            reponse_id = ? where id = ?""")
                .params(
                        c.etat().name(),
                        court(c.attente(), 500),
                        c.debiteur(),
                        c.dossier(),
                        c.courrier(),
                        c.reponse(),
                        id)
                .update();
    }

    /** False when somebody else did meanwhile. */
    boolean traiter(long id, String auteur, Instant moment) {
        return jdbc.sql("""
                        update message_recu set etat = 'TRAITE', traite_par = ?, traite_le = ?
                        where id = ? and etat = 'A_TRAITER'""").params(auteur, Sql.instant(moment), id).update() == 1;
    }

    void rattacher(long id, long debiteur, long dossier, Long reponse) {
        jdbc.sql("update message_recu set debiteur_id = ?, dossier_id = ?, reponse_id = ? where id = ?")
                .params(debiteur, dossier, reponse, id)
                .update();
    }

    Optional<MessageRecu> parId(long id) {
        return jdbc.sql(COLONNES + "where m.id = ?")
                .param(id)
                .query(LigneDeMessage::lire)
                .optional();
    }

    Optional<MessageRecu> deLaReponse(long reponse) {
        return jdbc.sql(COLONNES + "where m.reponse_id = ?")
                .param(reponse)
                .query(LigneDeMessage::lire)
                .optional();
    }

    Optional<byte[]> contenu(long id) {
        return jdbc.sql("select contenu from message_recu where id = ?")
                .param(id)
                .query((ligne, n) -> ligne.getBytes("contenu"))
                .optional();
    }

    List<MessageRecu> duDossier(long dossier) {
        return jdbc.sql(COLONNES + "where m.dossier_id = ? order by m.id desc")
                .param(dossier)
                .query(LigneDeMessage::lire)
                .list();
    }

    /** Of a creditor: its own, and those that are nobody's yet. */
    Page<MessageRecu> chercher(String creancier, MessageRecu.Etat etat, int page, int taille) {
        String choix = """
                where (cast(:etat as varchar) is null or m.etat = :etat)
                    and (cast(:creancier as varchar) is null or m.debiteur_id is null or exists
                        (select 1 from debiteur d where d.id = m.debiteur_id and d.creancier = :creancier))
                """;
        String nom = etat == null ? null : etat.name();
        long total = jdbc.sql("select count(*) from message_recu m " + choix)
                .param("creancier", creancier)
                .param("etat", nom)
                .query(Long.class)
                .single();
        List<MessageRecu> contenu = jdbc.sql(
                        COLONNES + choix + " order by m.id desc offset :debut rows fetch next :taille rows only")
                .param("creancier", creancier)
                .param("etat", nom)
                .param("debut", (long) page * taille)
                .param("taille", taille)
                .query(LigneDeMessage::lire)
                .list();
        return new Page<>(contenu, total, page, taille);
    }

    private static String court(String texte, int longueur) {
        return texte == null || texte.length() <= longueur ? texte : texte.substring(0, longueur - 1) + "…";
    }
}
