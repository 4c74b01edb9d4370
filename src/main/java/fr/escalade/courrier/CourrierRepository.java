package fr.escalade.courrier;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Page;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The outbox's rows. */
@Repository
class CourrierRepository {

    private static final String COLONNES = """
            select id, cle, creancier, debiteur_id, dossier_id, modele, libelle, canal, etat, objet, destinataire,
                message_id, sha256, type_contenu, texte, factures, prepare_le, expedie_le, preuve, erreur,
                tentatives, bail_jusqu_a, bail_noeud, repris_le
            from courrier
            """;

    private final JdbcClient jdbc;

    CourrierRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row with what only the outbox itself has to know. */
    record Ligne(Courrier courrier, String libelle, int tentatives, Instant bailJusquA, String bailNoeud) {

        /** Somebody is carrying it at that moment. */
        boolean enRoute(Instant moment) {
            return bailJusquA != null && bailJusquA.isAfter(moment);
        }

        /** It was handed over once without an answer, or by a node that stopped: the debtor may have it. */
        boolean peutEtreParti() {
            return bailNoeud != null || courrier.reprisLe() != null;
        }
    }

    long inserer(Courrier courrier, String libelle, byte[] contenu) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into courrier (cle, creancier, debiteur_id, dossier_id, modele, libelle, canal, etat, objet,
                            destinataire, message_id, sha256, type_contenu, contenu, texte, factures, prepare_le)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(courrier.cle())
                .param(courrier.creancier())
                .param(courrier.debiteur())
                .param(courrier.dossier())
                .param(courrier.modele())
                .param(libelle)
                .param(courrier.canal().name())
                .param(courrier.etat().name())
                .param(courrier.objet())
                .param(courrier.destinataire())
                .param(courrier.messageId())
                .param(courrier.sha256())
                .param(courrier.typeContenu())
                .param(contenu)
                .param(courrier.texte())
                .param(courrier.factures().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .param(Sql.instant(courrier.prepareLe()))
                .update(cle, "id");
        return cle.getKeyAs(Long.class);
    }

    Optional<Ligne> parCle(String cle) {
        return jdbc.sql(COLONNES + "where cle = ?")
                .param(cle)
                .query(CourrierRepository::ligne)
                .optional();
    }

    Optional<Ligne> parId(long id) {
        return jdbc.sql(COLONNES + "where id = ?")
                .param(id)
                .query(CourrierRepository::ligne)
                .optional();
    }

    Optional<Ligne> parMessageId(String messageId) {
        return jdbc.sql(COLONNES + "where message_id = ? order by id desc fetch first 1 row only")
                .param(messageId)
                .query(CourrierRepository::ligne)
                .optional();
    }

    /** The e-mails of a case to that address that have left or still may. */
    List<EcritsDuDebiteur.Ecrit> conversation(long dossier, String adresse) {
        return jdbc.sql("""
                        select message_id, prepare_le from courrier
                        where dossier_id = ? and canal = 'EMAIL' and lower(destinataire) = lower(?)
                            and etat in ('A_ENVOYER', 'A_CONFIRMER', 'A_VERIFIER', 'EXPEDIE', 'REMIS') order by id""")
                .params(dossier, adresse)
                .query((ligne, n) ->
                        new EcritsDuDebiteur.Ecrit(ligne.getString("message_id"), Sql.instant(ligne, "prepare_le")))
                .list();
    }

    List<Ligne> expediesA(String adresse, Instant depuis) {
        return jdbc.sql(
                        COLONNES
                                + "where lower(destinataire) = lower(?) and canal = 'EMAIL' and expedie_le >= ? order by id desc")
                .params(adresse, Sql.instant(depuis))
                .query(CourrierRepository::ligne)
                .list();
    }

    Optional<byte[]> contenu(long id) {
        return jdbc.sql("select contenu from courrier where id = ?")
                .param(id)
                .query((ligne, n) -> ligne.getBytes("contenu"))
                .optional();
    }

    List<Ligne> duDossier(long dossier) {
        return jdbc.sql(COLONNES + "where dossier_id = ? order by id")
                .param(dossier)
                .query(CourrierRepository::ligne)
                .list();
    }

    Page<Courrier> chercher(String creancier, EtatCourrier etat, int page, int taille) {
        String choix = "where (cast(:creancier as varchar) is null or creancier = :creancier)"
                + " and (cast(:etat as varchar) is null or etat = :etat)";
        String nomEtat = etat == null ? null : etat.name();
        long total = jdbc.sql("select count(*) from courrier " + choix)
                .param("creancier", creancier)
                .param("etat", nomEtat)
                .query(Long.class)
                .single();
        List<Courrier> contenu = jdbc
                .sql(COLONNES + choix + " order by id desc offset :debut rows fetch next :taille rows only")
                .param("creancier", creancier)
                .param("etat", nomEtat)
                .param("debut", (long) page * taille)
                .param("taille", taille)
                .query(CourrierRepository::ligne)
                .list()
                .stream()
                .map(Ligne::courrier)
                .toList();
        return new Page<>(contenu, total, page, taille);
    }

    /** Those that nobody knows to have reached the debtor, the doubtful before the refused, oldest first; creancier may be null. */
    Page<Courrier> enEchec(String creancier, int page, int taille) {
        String choix = "where (cast(:creancier as varchar) is null or creancier = :creancier)"
                + " and etat in ('A_VERIFIER', 'REJETE')";
        long total = jdbc.sql("select count(*) from courrier " + choix)
                .param("creancier", creancier)
                .query(Long.class)
                .single();
        List<Courrier> contenu = jdbc
                .sql(COLONNES + choix + " order by etat, id offset :debut rows fetch next :taille rows only")
                .param("creancier", creancier)
                .param("debut", (long) page * taille)
                .param("taille", taille)
                .query(CourrierRepository::ligne)
                .list()
                .stream()
                .map(Ligne::courrier)
                .toList();
        return new Page<>(contenu, total, page, taille);
    }

    /** Prepared for that debtor and neither gone nor given up, oldest first. */
    List<Ligne> enAttente(long debiteur) {
        return jdbc.sql(COLONNES + "where debiteur_id = ? and etat in ('A_ENVOYER', 'A_CONFIRMER') order by id")
                .param(debiteur)
                .query(CourrierRepository::ligne)
                .list();
    }

    record AExpedier(long id, long debiteur) {}

    /** What may leave by e-mail at that moment and nobody is carrying, oldest first. */
    List<AExpedier> aExpedier(Instant moment, int nombre) {
        return jdbc.sql("""
                        select id, debiteur_id from courrier
                        where etat = 'A_ENVOYER' and canal = 'EMAIL' and (essayer_le is null or essayer_le <= :moment)
                            and (bail_jusqu_a is null or bail_jusqu_a <= :moment)
                        order by id fetch first :nombre rows only""")
                .param("moment", Sql.instant(moment))
                .param("nombre", nombre)
                .query((ligne, n) -> new AExpedier(ligne.getLong("id"), ligne.getLong("debiteur_id")))
                .list();
    }

    /** Takes the lease if nobody has it. */
    boolean prendre(long id, String noeud, Instant moment, Instant jusquA) {
        return jdbc.sql("""
                        update courrier set bail_jusqu_a = :jusqu, bail_noeud = :noeud, tentatives = tentatives + 1
                        where id = :id and etat = 'A_ENVOYER' and reference_porteur is null
                            and (essayer_le is null or essayer_le <= :moment)
                            and (bail_jusqu_a is null or bail_jusqu_a <= :moment)""")
                        .param("jusqu", Sql.instant(jusquA))
                        .param("noeud", noeud)
                        .param("id", id)
                        .param("moment", Sql.instant(moment))
                        .update()
                == 1;
    }

    /** Gives the lease back: the message stays to be sent, not before {@code essayerLe}. */
    void reporter(long id, Instant essayerLe, String erreur) {
        jdbc.sql("""
                        update courrier set bail_jusqu_a = null, bail_noeud = null, essayer_le = ?, erreur = ?
                        where id = ? and etat = 'A_ENVOYER'""").params(Sql.instant(essayerLe), court(erreur), id).update();
    }

    /** The same without knowing whether it arrived: the name of who carried it stays. */
    void reporterSansReponse(long id, Instant essayerLe, String erreur) {
        jdbc.sql("""
                        update courrier set bail_jusqu_a = null, essayer_le = ?, erreur = ?
                        where id = ? and etat = 'A_ENVOYER'""").params(Sql.instant(essayerLe), court(erreur), id).update();
    }

    /** It is handed over again although it may have arrived. */
    void reprendre(long id, Instant moment) {
        jdbc.sql("update courrier set repris_le = ? where id = ?")
                .params(Sql.instant(moment), id)
                .update();
    }

    /** The same for one that found no place on its way: that was no try. */
    void rendre(long id, Instant essayerLe, String motif) {
        reporter(id, essayerLe, motif);
        jdbc.sql("update courrier set tentatives = tentatives - 1 where id = ?")
                .param(id)
                .update();
    }

    /** When the first of the e-mails that wait for their place asks for it again. */
    Optional<Instant> prochainePlace(Instant moment) {
        return jdbc.sql("""
                        select essayer_le from courrier
                        where etat = 'A_ENVOYER' and canal = 'EMAIL' and essayer_le > ? and erreur like ?
                        order by essayer_le fetch first 1 row only""")
                .params(Sql.instant(moment), Debits.ETALE + "%")
                .query((ligne, n) -> Sql.instant(ligne, "essayer_le"))
                .optional();
    }

    /** A failed connection counts as one attempt of every message that waited for it. */
    void compterTentative(long id) {
        jdbc.sql("update courrier set tentatives = tentatives + 1 where id = ?")
                .param(id)
                .update();
    }

    /** The end of a message's way. */
    void conclure(long id, EtatCourrier etat, Instant expedieLe, String preuve, String erreur) {
        jdbc.sql("""
                        update courrier set etat = ?, expedie_le = ?, preuve = ?, erreur = ?, bail_jusqu_a = null,
                            bail_noeud = null where id = ?""")
                .param(etat.name())
                .param(Sql.instant(expedieLe))
                .param(court(preuve))
                .param(court(erreur))
                .param(id)
                .update();
    }

    void confirmer(long id, Instant essayerLe) {
        jdbc.sql("update courrier set etat = 'A_ENVOYER', essayer_le = ? where id = ?")
                .params(Sql.instant(essayerLe), id)
                .update();
    }

    private static String court(String texte) {
        return texte == null || texte.length() <= 1000 ? texte : texte.substring(0, 999) + "…";
    }

    private static Ligne ligne(ResultSet ligne, int n) throws SQLException {
        String factures = ligne.getString("factures");
        Courrier courrier = new Courrier(
                ligne.getLong("id"),
                ligne.getString("cle"),
                ligne.getString("creancier"),
                ligne.getLong("debiteur_id"),
                Sql.entier(ligne, "dossier_id"),
                ligne.getString("modele"),
                Canal.valueOf(ligne.getString("canal")),
                EtatCourrier.valueOf(ligne.getString("etat")),
                ligne.getString("objet"),
                ligne.getString("destinataire"),
                ligne.getString("message_id"),
                ligne.getString("sha256"),
                ligne.getString("type_contenu"),
                ligne.getString("texte"),
                factures.isEmpty()
                        ? List.of()
                        : Arrays.stream(factures.split(",")).map(Long::valueOf).toList(),
                Sql.instant(ligne, "prepare_le"),
                Sql.instant(ligne, "expedie_le"),
                ligne.getString("preuve"),
                ligne.getString("erreur"),
                Sql.instant(ligne, "repris_le"));
        return new Ligne(
                courrier,
                ligne.getString("libelle"),
                ligne.getInt("tentatives"),
                Sql.instant(ligne, "bail_jusqu_a"),
                ligne.getString("bail_noeud"));
    }
}
