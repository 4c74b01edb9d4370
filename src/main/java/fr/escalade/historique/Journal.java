package fr.escalade.historique;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The journal: lines are only ever appended, in the transaction of the fact they tell. Each case has its own hash chain,
 * so that two cases never wait for each other; within a chain, two writers at once are refused by the unique rank.
 */
@Component
public class Journal {

    private static final String ORIGINE = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Clock horloge;
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    Journal(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void inscrire(Fait fait) {
        String chaine = chaineDe(fait);
        Optional<Maillon> dernier = jdbc.sql(
                        "select rang, empreinte from journal where chaine = ? order by rang desc fetch first 1 row only")
                .param(chaine)
                .query((ligne, n) -> new Maillon(ligne.getLong("rang"), ligne.getString("empreinte")))
                .optional();
        long rang = dernier.map(maillon -> maillon.rang() + 1).orElse(1L);
        String precedent = dernier.map(Maillon::empreinte).orElse(ORIGINE);
        Instant instant = horloge.instant().truncatedTo(ChronoUnit.MILLIS);
        String details = enJson(fait);
        String empreinte = Empreinte.duMaillon(
                precedent, chaine, rang, instant, fait.type(), fait.libelle(), fait.auteur(), details);
        jdbc.sql("""
                        insert into journal (chaine, rang, instant, type, libelle, auteur, creancier, debiteur_id,
                            dossier_id, details, precedent, empreinte)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        chaine,
                        rang,
                        Sql.instant(instant),
                        fait.type(),
                        fait.libelle(),
                        fait.auteur(),
                        fait.creancier(),
                        fait.debiteur(),
                        fait.dossier(),
                        details,
                        precedent,
                        empreinte)
                .update();
    }

    /** Everything that happened on a case, oldest first. */
    public List<LigneDuJournal> chronologie(long dossier) {
        return jdbc.sql("select * from journal where dossier_id = ? order by id")
                .param(dossier)
                .query(Journal::ligne)
                .list();
    }

    /** Everything about a debtor, cases included, oldest first. */
    public List<LigneDuJournal> chronologieDuDebiteur(long debiteur) {
        return jdbc.sql("select * from journal where debiteur_id = ? order by id")
                .param(debiteur)
                .query(Journal::ligne)
                .list();
    }

    /** Recomputes every chain: the first line whose hash does not follow from its content and the former line is named. */
    public Verification verifier() {
        return new VerificationDuJournal(jdbc, ORIGINE).executer();
    }

    private String chaineDe(Fait fait) {
        if (fait.dossier() != null) {
            return "dossier:" + fait.dossier();
        }
        return fait.debiteur() != null ? "debiteur:" + fait.debiteur() : "installation";
    }

    private String enJson(Fait fait) {
        try {
            return json.writeValueAsString(new TreeMap<>(fait.details()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("journal details of " + fait.type() + " cannot be written as JSON", e);
        }
    }

    static LigneDuJournal ligne(ResultSet ligne, int n) throws SQLException {
        return new LigneDuJournal(
                ligne.getLong("id"),
                ligne.getString("chaine"),
                ligne.getLong("rang"),
                Sql.instant(ligne, "instant"),
                ligne.getString("type"),
                ligne.getString("libelle"),
                ligne.getString("auteur"),
                Sql.entier(ligne, "dossier_id"),
                ligne.getString("details"));
    }

    private record Maillon(long rang, String empreinte) {}
}
