package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Sql;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links to the debtor's space, one per message: {@code <adresse>/espace/<jeton>}. The token is random (26 signs of 32,
 * 130 bits), can be typed from paper, and is kept as a SHA-256 only: whoever reads the table opens nothing, and the time
 * that a look-up takes tells nothing of a token.
 */
@Component
public class Liens {

    private static final String SIGNES = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LONGUEUR = 26;
    private static final Pattern FORME = Pattern.compile("[" + SIGNES + "]{" + LONGUEUR + "}");
    private static final SecureRandom HASARD = new SecureRandom();
    private static final String COLONNES = """
            select id, courrier_id, expire_le, ferme_le, ouvert_le, rouvert_le, ouvertures from lien_espace
            """;

    private final JdbcClient jdbc;
    private final CourrierRepository courriers;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final PortailProprietes proprietes;
    private final Clock horloge;

    Liens(
            JdbcClient jdbc,
            CourrierRepository courriers,
            Debiteurs debiteurs,
            Journal journal,
            PortailProprietes proprietes,
            Clock horloge) {
        this.jdbc = jdbc;
        this.courriers = courriers;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.proprietes = proprietes;
        this.horloge = horloge;
    }

    /** An address drawn for a message that is being written. */
    record Tire(String jeton, String adresse) {}

    /** A fresh one; empty when this installation offers no space. */
    Optional<Tire> tirer() {
        return base().map(base -> {
            String jeton = HASARD.ints(LONGUEUR, 0, SIGNES.length())
                    .mapToObj(rang -> String.valueOf(SIGNES.charAt(rang)))
                    .collect(Collectors.joining());
            return new Tire(jeton, base + jeton);
        });
    }

    /** What a preview shows in its place: it opens nothing. */
    Optional<String> exemple() {
        return base().map(base -> base + "lien-propre-a-l-envoi");
    }

    /** The message was written: its link opens from now on. One that the texts of its version do not carry is forgotten. */
    void garder(Tire lien, long courrier, String texte) {
        if (texte.contains(lien.jeton())) {
            jdbc.sql("insert into lien_espace (empreinte, courrier_id, expire_le) values (?, ?, ?)")
                    .params(
                            empreinte(lien.jeton()),
                            courrier,
                            Sql.instant(horloge.instant().plus(proprietes.validite())))
                    .update();
        }
    }

    /** The link of that token, expired or closed ones too; empty for anything else, and while no space is offered. */
    public Optional<Lien> trouver(String jeton) {
        String ecrit = jeton.toLowerCase(Locale.ROOT);
        return base().isEmpty() || !FORME.matcher(ecrit).matches()
                ? Optional.empty()
                : jdbc.sql(COLONNES + "where empreinte = ?")
                        .param(empreinte(ecrit))
                        .query(Liens::lire)
                        .optional();
    }

    public Optional<Lien> duCourrier(long courrier) {
        return Optional.ofNullable(desCourriers(List.of(courrier)).get(courrier));
    }

    /** By message; one without a link is absent. */
    public Map<Long, Lien> desCourriers(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(COLONNES + "where courrier_id in (:ids)")
                        .param("ids", ids)
                        .query(Liens::lire)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Lien::courrier, Function.identity()));
    }

    /**
     * Closes the link of a message that went to the wrong person. Closed twice, it is noted once.
     *
     * @throws Refus when the message has no link
     */
    @Transactional
    public void fermer(long courrier, String auteur) {
        CourrierRepository.Ligne ligne =
                courriers.parId(courrier).orElseThrow(() -> Refus.introuvable("Le courrier", Long.toString(courrier)));
        debiteurs.verrouiller(ligne.courrier().debiteur());
        if (duCourrier(courrier).isEmpty()) {
            throw new Refus(
                    Refus.Nature.CONFLIT, "sans-lien", "Ce message ne porte pas de lien : il n'y a rien à fermer.");
        }
        int fermes = jdbc.sql("update lien_espace set ferme_le = ? where courrier_id = ? and ferme_le is null")
                .params(Sql.instant(horloge.instant()), courrier)
                .update();
        if (fermes > 0) {
            String libelle = "Lien vers l'espace débiteur fermé, il n'ouvre plus rien : " + ligne.libelle();
            journal.inscrire(Faits.de(ligne, "LIEN_FERME", libelle, auteur));
        }
    }

    private Optional<String> base() {
        return Optional.ofNullable(proprietes.adresse()).map(adresse -> adresse + "/espace/");
    }

    private static String empreinte(String jeton) {
        return Empreintes.sha256(jeton.getBytes(StandardCharsets.US_ASCII));
    }

    private static Lien lire(ResultSet ligne, int n) throws SQLException {
        return new Lien(
                ligne.getLong("id"),
                ligne.getLong("courrier_id"),
                Sql.instant(ligne, "expire_le"),
                Sql.instant(ligne, "ferme_le"),
                Sql.instant(ligne, "ouvert_le"),
                Sql.instant(ligne, "rouvert_le"),
                ligne.getInt("ouvertures"));
    }
}
