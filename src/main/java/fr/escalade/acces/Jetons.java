package fr.escalade.acces;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Sql;
import fr.escalade.partage.Temps;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The access tokens of programs. A token acts for an account with one of its roles, until its last day or its revocation.
 * Its secret is shown once and kept as a SHA-256 only: 256 random bits need no slow hash.
 */
@Component
public class Jetons {

    static final int DUREE_MAXIMALE = 366;
    private static final Duration ENTRE_DEUX_USAGES = Duration.ofMinutes(1);
    private static final SecureRandom HASARD = new SecureRandom();

    private final JdbcClient jdbc;
    private final Comptes comptes;
    private final Journal journal;
    private final Clock horloge;

    Jetons(JdbcClient jdbc, Comptes comptes, Journal journal, Clock horloge) {
        this.jdbc = jdbc;
        this.comptes = comptes;
        this.journal = journal;
        this.horloge = horloge;
    }

    public List<JetonAcces> tous() {
        return jdbc.sql("select * from jeton_acces order by id desc")
                .query(Jetons::lire)
                .list();
    }

    /**
     * Creates a token and returns it, this once: « esc_12_… ».
     *
     * @throws Refus when the account has not that role, or the last day is past or more than a year away
     */
    @Transactional
    public String creer(String nom, String identifiant, Role role, LocalDate expireLe, String auteur) {
        LocalDate jour = Temps.aujourdhui(horloge);
        if (nom == null || nom.isBlank() || nom.length() > 120) {
            throw new Refus(
                    "nom-du-jeton", "Donnez au jeton le nom du programme qui s'en servira (120 caractères au plus).");
        }
        if (expireLe == null || expireLe.isBefore(jour) || expireLe.isAfter(jour.plusDays(DUREE_MAXIMALE))) {
            throw new Refus("expiration", "Le dernier jour du jeton doit se situer entre aujourd'hui et dans un an.");
        }
        if (role == null || personne(identifiant, role).isEmpty()) {
            throw new Refus(
                    "role-du-jeton", "Le compte « " + identifiant + " » n'a pas ce rôle : choisissez-en un autre.");
        }
        byte[] hasard = new byte[32];
        HASARD.nextBytes(hasard);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(hasard);
        GeneratedKeyHolder cle = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into jeton_acces (nom, empreinte, identifiant, role, cree_par, cree_le, expire_le)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        nom.strip(),
                        empreinte(secret),
                        identifiant,
                        role.name(),
                        auteur,
                        Sql.instant(horloge.instant()),
                        expireLe)
                .update(cle, "id");
        long id = cle.getKeyAs(Number.class).longValue();
        inscrire("JETON_CREE", "Jeton d'accès « " + nom.strip() + " » créé pour " + identifiant, id, role, auteur);
        return "esc_" + id + "_" + secret;
    }

    /** @throws Refus when there is none, or it is revoked already */
    @Transactional
    public void revoquer(long id, String auteur) {
        JetonAcces jeton = parId(id).orElseThrow(() -> Refus.introuvable("Le jeton n°", Long.toString(id)));
        int revoques = jdbc.sql(
                        "update jeton_acces set revoque_le = ?, revoque_par = ? where id = ? and revoque_le is null")
                .params(Sql.instant(horloge.instant()), auteur, id)
                .update();
        if (revoques == 0) {
            throw new Refus(Refus.Nature.CONFLIT, "jeton-deja-revoque", "Ce jeton est déjà révoqué.");
        }
        inscrire("JETON_REVOQUE", "Jeton d'accès « " + jeton.nom() + " » révoqué", id, jeton.role(), auteur);
    }

    /** The person for whom this token acts, with the token's role only; empty when it opens nothing (any more). */
    @Transactional
    Optional<Utilisateur> reconnaitre(long id, String secret) {
        String connue = jdbc.sql("select empreinte from jeton_acces where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("");
        boolean juste = MessageDigest.isEqual(octets(connue), octets(empreinte(secret)));
        return parId(id)
                .filter(jeton -> juste && jeton.sertEncore(Temps.aujourdhui(horloge)))
                .flatMap(jeton -> personne(jeton.identifiant(), jeton.role()).map(qui -> servir(jeton, qui)));
    }

    private Utilisateur servir(JetonAcces jeton, Utilisateur qui) {
        Instant maintenant = horloge.instant();
        if (jeton.utiliseLe() == null
                || Duration.between(jeton.utiliseLe(), maintenant).compareTo(ENTRE_DEUX_USAGES) > 0) {
            jdbc.sql("update jeton_acces set utilise_le = ? where id = ?")
                    .params(Sql.instant(maintenant), jeton.id())
                    .update();
        }
        return qui;
    }

    private Optional<Utilisateur> personne(String identifiant, Role role) {
        return comptes.trouver(identifiant)
                .filter(Compte::isEnabled)
                .map(Compte::utilisateur)
                .filter(qui -> qui.a(role))
                .map(qui -> new Utilisateur(qui.identifiant(), qui.nom(), Set.of(role)));
    }

    private Optional<JetonAcces> parId(long id) {
        return jdbc.sql("select * from jeton_acces where id = ?")
                .param(id)
                .query(Jetons::lire)
                .optional();
    }

    private void inscrire(String type, String libelle, long id, Role role, String auteur) {
        journal.inscrire(Fait.general(type, libelle, auteur).avec(Map.of("jeton", id, "role", role.name())));
    }

    private static JetonAcces lire(ResultSet ligne, int n) throws SQLException {
        return new JetonAcces(
                ligne.getLong("id"),
                ligne.getString("nom"),
                ligne.getString("identifiant"),
                Role.valueOf(ligne.getString("role")),
                ligne.getString("cree_par"),
                Sql.instant(ligne, "cree_le"),
                Sql.date(ligne, "expire_le"),
                Sql.instant(ligne, "utilise_le"),
                Sql.instant(ligne, "revoque_le"));
    }

    private static String empreinte(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets(secret)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.UTF_8);
    }
}
