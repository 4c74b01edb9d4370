package fr.escalade.creance;

import fr.escalade.partage.Refus;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files as received (invoices in PDF), kept once by content. */
@Component
public class Pieces {

    private static final int NOM_MAXIMAL = 255;

    private final JdbcClient jdbc;

    Pieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Piece(long id, String sha256, String nom, String type, byte[] contenu) {}

    /** Stores the file, or finds the same bytes already stored: the name then stays the first one. */
    @Transactional
    public long conserver(String nom, String type, byte[] contenu) {
        String empreinte = sha256(contenu);
        Optional<Long> connue = jdbc.sql("select id from piece where sha256 = ?")
                .param(empreinte)
                .query(Long.class)
                .optional();
        return connue.orElseGet(() -> inserer(empreinte, nom, type, contenu));
    }

    /** @throws Refus when there is none */
    public Piece lire(long id) {
        return jdbc.sql("select * from piece where id = ?")
                .param(id)
                .query((ligne, n) -> new Piece(
                        ligne.getLong("id"),
                        ligne.getString("sha256"),
                        ligne.getString("nom"),
                        ligne.getString("type"),
                        ligne.getBytes("contenu")))
                .optional()
                .orElseThrow(() -> Refus.introuvable("La pièce n°", Long.toString(id)));
    }

    /** The file of that content, if it is kept. */
    public Optional<Piece> parEmpreinte(String sha256) {
        return jdbc.sql("select id from piece where sha256 = ?")
                .param(sha256)
                .query(Long.class)
                .optional()
                .map(this::lire);
    }

    /** Whose invoices that content is today; empty when it is no invoice's. */
    public List<Long> debiteursDe(String sha256) {
        return jdbc.sql("""
                        select distinct f.debiteur_id from facture f join piece p on p.id = f.piece_id
                        where p.sha256 = ?""").param(sha256).query(Long.class).list();
    }

    private long inserer(String empreinte, String nom, String type, byte[] contenu) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("insert into piece (sha256, nom, type, contenu) values (?, ?, ?, ?)")
                .params(
                        empreinte,
                        nom.length() > NOM_MAXIMAL ? nom.substring(nom.length() - NOM_MAXIMAL) : nom,
                        type == null ? "application/octet-stream" : type,
                        contenu)
                .update(cle, "id");
        return cle.getKeyAs(Number.class).longValue();
    }

    private static String sha256(byte[] contenu) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contenu));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
