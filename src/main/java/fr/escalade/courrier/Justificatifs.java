package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Scans that prove the way of a letter: kept as received, with their hash (E1). */
@Component
public class Justificatifs {

    private static final int TAILLE_MAXIMALE = 15 << 20;

    private final JdbcClient jdbc;
    private final CourrierRepository courriers;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final Clock horloge;

    Justificatifs(JdbcClient jdbc, CourrierRepository courriers, Debiteurs debiteurs, Journal journal, Clock horloge) {
        this.jdbc = jdbc;
        this.courriers = courriers;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** What a scan shows. */
    public enum Nature {
        DEPOT("Preuve de dépôt"),
        AVIS_DE_RECEPTION("Avis de réception"),
        RETOUR("Pli retourné");

        private final String enClair;

        Nature(String enClair) {
            this.enClair = enClair;
        }

        public String enClair() {
            return enClair;
        }
    }

    public record Justificatif(
            long id,
            long courrier,
            Nature nature,
            String nom,
            String type,
            String sha256,
            Instant jointLe,
            String auteur) {}

    /**
     * Keeps a scan; the same bytes again change nothing.
     *
     * @return its id
     * @throws Refus when it is no PDF, JPEG or PNG, too big, or the message is not a letter
     */
    @Transactional
    public long joindre(long courrier, Nature nature, String nom, byte[] contenu, String auteur) {
        CourrierRepository.Ligne lettre =
                courriers.parId(courrier).orElseThrow(() -> Refus.introuvable("Le courrier", Long.toString(courrier)));
        debiteurs.verrouiller(lettre.courrier().debiteur());
        Canal canal = lettre.courrier().canal();
        if (canal != Canal.COURRIER && canal != Canal.RECOMMANDE) {
            throw new Refus(
                    "pas-une-lettre",
                    "Seule une lettre a un justificatif sur papier : ce message est un " + canal + ".");
        }
        if (contenu.length > TAILLE_MAXIMALE) {
            throw new Refus("fichier-trop-gros", "Ce fichier dépasse 15 Mo : numérisez-le en moins fin.");
        }
        String type = type(contenu)
                .orElseThrow(() -> new Refus(
                        "fichier-non-reconnu",
                        "Ce fichier n'est ni un PDF, ni une image JPEG ou PNG : numérisez-le ainsi."));
        String empreinte = Empreintes.sha256(contenu);
        Optional<Long> connu = jdbc.sql("select id from preuve_courrier where courrier_id = ? and sha256 = ?")
                .params(courrier, empreinte)
                .query(Long.class)
                .optional();
        return connu.orElseGet(() -> inserer(lettre, nature, nom(nom), type, empreinte, contenu, auteur));
    }

    private long inserer(
            CourrierRepository.Ligne lettre,
            Nature nature,
            String nom,
            String type,
            String empreinte,
            byte[] contenu,
            String auteur) {
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into preuve_courrier (courrier_id, nature, nom, type, sha256, contenu, joint_le, auteur)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        lettre.courrier().id(),
                        nature.name(),
                        nom,
                        type,
                        empreinte,
                        contenu,
                        Sql.instant(horloge.instant()),
                        auteur)
                .update(cle, "id");
        journal.inscrire(Faits.de(
                lettre,
                "JUSTIFICATIF_JOINT",
                lettre.libelle() + " : " + nature.enClair().toLowerCase() + " jointe, « " + nom + " » (SHA-256 "
                        + empreinte.substring(0, 12) + "…)",
                auteur));
        return cle.getKeyAs(Long.class);
    }

    /** In the order of their arrival. */
    public List<Justificatif> duCourrier(long courrier) {
        return jdbc.sql("select * from preuve_courrier where courrier_id = ? order by id")
                .param(courrier)
                .query(Justificatifs::ligne)
                .list();
    }

    /** @throws Refus when that letter has no such scan */
    public Justificatif lire(long courrier, long id) {
        return duCourrier(courrier).stream()
                .filter(un -> un.id() == id)
                .findFirst()
                .orElseThrow(() -> Refus.introuvable("Le justificatif", Long.toString(id)));
    }

    public byte[] contenu(long id) {
        return jdbc.sql("select contenu from preuve_courrier where id = ?")
                .param(id)
                .query((ligne, n) -> ligne.getBytes("contenu"))
                .optional()
                .orElseThrow(() -> Refus.introuvable("Le justificatif", Long.toString(id)));
    }

    /** By its first bytes: a name proves nothing. */
    private static Optional<String> type(byte[] contenu) {
        if (commence(contenu, '%', 'P', 'D', 'F', '-')) {
            return Optional.of("application/pdf");
        }
        if (commence(contenu, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        return commence(contenu, 0x89, 'P', 'N', 'G') ? Optional.of("image/png") : Optional.empty();
    }

    private static boolean commence(byte[] contenu, int... debut) {
        for (int i = 0; i < debut.length; i++) {
            if (contenu.length <= i || (contenu[i] & 0xFF) != debut[i]) {
                return false;
            }
        }
        return true;
    }

    private static String nom(String recu) {
        String court =
                recu == null ? "" : recu.substring(recu.replace('\\', '/').lastIndexOf('/') + 1);
        String propre = court.replaceAll("\\p{Cntrl}", "").strip();
        return propre.isEmpty() ? "justificatif" : propre.substring(Math.max(0, propre.length() - 200));
    }

    private static Justificatif ligne(ResultSet ligne, int n) throws SQLException {
        return new Justificatif(
                ligne.getLong("id"),
                ligne.getLong("courrier_id"),
                Nature.valueOf(ligne.getString("nature")),
                ligne.getString("nom"),
                ligne.getString("type"),
                ligne.getString("sha256"),
                Sql.instant(ligne, "joint_le"),
                ligne.getString("auteur"));
    }
}
