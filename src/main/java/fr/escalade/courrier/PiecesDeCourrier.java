package fr.escalade.courrier;

import fr.escalade.courrier.Preparation.PieceJointe;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files each message brought or told of: what its addressee may download, and nothing else. */
@Component
public class PiecesDeCourrier {

    private final JdbcClient jdbc;

    PiecesDeCourrier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void garder(long courrier, List<PieceJointe> pieces) {
        for (int rang = 0; rang < pieces.size(); rang++) {
            PieceJointe piece = pieces.get(rang);
            jdbc.sql("""
                            insert into piece_de_courrier (courrier_id, rang, nom, type, taille, sha256)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            courrier,
                            rang,
                            piece.nom(),
                            piece.type(),
                            piece.contenu().length,
                            Empreintes.sha256(piece.contenu()))
                    .update();
        }
    }

    /** Of all these messages, by message and place. */
    public List<PieceDeCourrier> des(Collection<Long> courriers) {
        return courriers.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                select id, courrier_id, rang, nom, type, taille, sha256 from piece_de_courrier
                                where courrier_id in (:courriers) order by courrier_id, rang""")
                        .param("courriers", courriers)
                        .query((ligne, n) -> new PieceDeCourrier(
                                ligne.getLong("id"),
                                ligne.getLong("courrier_id"),
                                ligne.getInt("rang"),
                                ligne.getString("nom"),
                                ligne.getString("type"),
                                ligne.getLong("taille"),
                                ligne.getString("sha256")))
                        .list();
    }
}
