package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Sql;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of the links: opened, and what was downloaded through them. When and how often is kept, by whom or from
 * where never is: a programme that looks after a mailbox opens links as people do, so that this is an indication only.
 */
@Component
public class Ouvertures {

    /** A page read again at once (the way back from a download, a reload) is the same visit. */
    private static final Duration MEME_VISITE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final CourrierRepository courriers;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final Clock horloge;

    Ouvertures(JdbcClient jdbc, CourrierRepository courriers, Debiteurs debiteurs, Journal journal, Clock horloge) {
        this.jdbc = jdbc;
        this.courriers = courriers;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** Something downloaded through a link: first and last time, and how often. */
    public record Telechargement(String nom, String sha256, Instant premierLe, Instant dernierLe, int fois) {}

    /** The link was opened now. The first time is told in the journal; the procedure goes on as it would have. */
    @Transactional
    public void ouvrir(Lien lien) {
        Instant maintenant = horloge.instant();
        if (recente(lien.rouvertLe(), maintenant)) {
            return;
        }
        CourrierRepository.Ligne ligne = verrouiller(lien);
        int premieres = jdbc.sql("""
                        update lien_espace set ouvert_le = :moment, rouvert_le = :moment, ouvertures = 1
                        where id = :id and ouvert_le is null""")
                .param("moment", Sql.instant(maintenant))
                .param("id", lien.id())
                .update();
        if (premieres > 0) {
            journal.inscrire(Faits.de(
                    ligne,
                    "LIEN_OUVERT",
                    "Lien ouvert : " + message(ligne) + ". Une indication, non la preuve d'une lecture.",
                    Fait.ESCALADE));
            return;
        }
        jdbc.sql("""
                        update lien_espace set rouvert_le = :moment, ouvertures = ouvertures + 1
                        where id = :id and rouvert_le <= :avant""")
                .param("moment", Sql.instant(maintenant))
                .param("avant", Sql.instant(maintenant.minus(MEME_VISITE)))
                .param("id", lien.id())
                .update();
    }

    /** That content was downloaded now through the link. The first time is told in the journal. */
    @Transactional
    public void telecharger(Lien lien, PieceDeCourrier piece) {
        Instant maintenant = horloge.instant();
        Optional<Telechargement> connu = telechargements(lien).stream()
                .filter(un -> un.sha256().equals(piece.sha256()))
                .findFirst();
        if (connu.isPresent() && recente(connu.get().dernierLe(), maintenant)) {
            return;
        }
        CourrierRepository.Ligne ligne = verrouiller(lien);
        int connus = jdbc.sql(
                        "update telechargement set dernier_le = ?, fois = fois + 1 where lien_id = ? and sha256 = ?")
                .params(Sql.instant(maintenant), lien.id(), piece.sha256())
                .update();
        if (connus == 0) {
            jdbc.sql("""
                            insert into telechargement (lien_id, sha256, nom, premier_le, dernier_le)
                            values (?, ?, ?, ?, ?)""")
                    .params(lien.id(), piece.sha256(), piece.nom(), Sql.instant(maintenant), Sql.instant(maintenant))
                    .update();
            journal.inscrire(Faits.de(
                    ligne,
                    "PIECE_TELECHARGEE",
                    "Pièce téléchargée par le lien : " + piece.nom() + " (" + message(ligne) + ")",
                    Fait.ESCALADE));
        }
    }

    /** In the order of their first time. */
    public List<Telechargement> telechargements(Lien lien) {
        return jdbc.sql("""
                        select nom, sha256, premier_le, dernier_le, fois from telechargement
                        where lien_id = ? order by premier_le, nom""")
                .param(lien.id())
                .query((ligne, n) -> new Telechargement(
                        ligne.getString("nom"),
                        ligne.getString("sha256"),
                        Sql.instant(ligne, "premier_le"),
                        Sql.instant(ligne, "dernier_le"),
                        ligne.getInt("fois")))
                .list();
    }

    private static boolean recente(Instant derniere, Instant maintenant) {
        return derniere != null && Duration.between(derniere, maintenant).compareTo(MEME_VISITE) < 0;
    }

    private static String message(CourrierRepository.Ligne ligne) {
        LocalDate jour = LocalDate.ofInstant(ligne.courrier().prepareLe(), Temps.PARIS);
        return ligne.libelle() + ", message du " + FormatFrancais.dateLongue(jour);
    }

    private CourrierRepository.Ligne verrouiller(Lien lien) {
        CourrierRepository.Ligne ligne = courriers.parId(lien.courrier()).orElseThrow();
        debiteurs.verrouiller(ligne.courrier().debiteur());
        return ligne;
    }
}
