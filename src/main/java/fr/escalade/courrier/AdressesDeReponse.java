package fr.escalade.courrier;

import fr.escalade.partage.Sql;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where answers come back: the mailbox of {@code escalade.imap.adresse}, with a token of the case after the « + »
 * ({@code relances+k3f9…@maison.example}). The token is random, so that nobody can write into a case by guessing.
 */
@Component
public class AdressesDeReponse {

    private static final String SIGNES = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LONGUEUR = 20;
    private static final SecureRandom HASARD = new SecureRandom();

    private final JdbcClient jdbc;
    private final String boite;
    private final String separateur;

    AdressesDeReponse(
            JdbcClient jdbc,
            @Value("${escalade.imap.adresse:}") String boite,
            @Value("${escalade.imap.separateur:+}") String separateur) {
        this.jdbc = jdbc;
        this.boite = boite.strip().toLowerCase(Locale.ROOT);
        this.separateur = separateur;
    }

    /** {@code dossier} null: the debtor wrote before any case was open. */
    public record Destination(long debiteur, Long dossier) {}

    /** The address to answer to; empty without a mailbox of answers: the creditor's own address then. Debtor locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> pour(long debiteur, Long dossier) {
        int arobase = boite.lastIndexOf('@');
        return arobase < 1
                ? Optional.empty()
                : Optional.of(
                        boite.substring(0, arobase) + separateur + jeton(debiteur, dossier) + boite.substring(arobase));
    }

    /** Whose token one of these addresses bears. */
    public Optional<Destination> lire(List<String> adresses) {
        return adresses.stream()
                .flatMap(adresse -> destination(adresse).stream())
                .findFirst();
    }

    private Optional<Destination> destination(String adresse) {
        int arobase = adresse.lastIndexOf('@');
        int debut = arobase < 0 ? -1 : adresse.lastIndexOf(separateur, arobase);
        if (debut < 0) {
            return Optional.empty();
        }
        return jdbc.sql("select debiteur_id, dossier_id from jeton_reponse where jeton = ?")
                .param(adresse.substring(debut + separateur.length(), arobase).toLowerCase(Locale.ROOT))
                .query((ligne, n) -> new Destination(ligne.getLong("debiteur_id"), Sql.entier(ligne, "dossier_id")))
                .optional();
    }

    private String jeton(long debiteur, Long dossier) {
        return jdbc.sql("""
                        select jeton from jeton_reponse where debiteur_id = :debiteur
                            and coalesce(dossier_id, 0) = coalesce(cast(:dossier as bigint), 0)""")
                .param("debiteur", debiteur)
                .param("dossier", dossier)
                .query(String.class)
                .optional()
                .orElseGet(() -> nouveau(debiteur, dossier));
    }

    private String nouveau(long debiteur, Long dossier) {
        StringBuilder jeton = new StringBuilder();
        for (int i = 0; i < LONGUEUR; i++) {
            jeton.append(SIGNES.charAt(HASARD.nextInt(SIGNES.length())));
        }
        jdbc.sql("insert into jeton_reponse (jeton, debiteur_id, dossier_id) values (?, ?, ?)")
                .params(jeton.toString(), debiteur, dossier)
                .update();
        return jeton.toString();
    }
}
