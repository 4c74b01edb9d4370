package fr.escalade.relance;

import fr.escalade.courrier.Bibliotheques;
import fr.escalade.courrier.Ton;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each step prepared its message, so that it can be prepared again when the procedure has already gone on. */
@Repository
class EnvoisPrepares {

    /** {@code relance} and a case, or {@code rappel} and a due date of a debtor. */
    record Envoi(
            String racine,
            long debiteur,
            LocalDate echeance,
            Etape etape,
            EnvoyerRelance relance,
            Scenario scenario,
            RappelerEcheance rappel) {}

    private final JdbcClient jdbc;
    private final ObjectProvider<Bibliotheques> textes;

    EnvoisPrepares(JdbcClient jdbc, ObjectProvider<Bibliotheques> textes) {
        this.jdbc = jdbc;
        this.textes = textes;
    }

    void retenir(String cle, long debiteur, Etape etape, EnvoyerRelance p, Scenario scenario) {
        String canaux = scenario.canaux().stream().map(Canal::name).collect(Collectors.joining(","));
        inserer(cle, etape.dossier(), debiteur, null, etape, p.lettre(), canaux);
        jdbc.sql("""
                        update envoi_prepare set palier = ?, age_minimum = ?, delai_paiement = ?, ton = ?, validation = ?
                        where racine = ?""")
                .params(
                        p.palier(),
                        p.ageMinimum(),
                        p.delaiPaiement(),
                        scenario.ton().name(),
                        scenario.validation().name(),
                        Cle.racine(cle))
                .update();
    }

    void retenir(String cle, long debiteur, LocalDate echeance, Etape etape, RappelerEcheance p) {
        inserer(cle, null, debiteur, echeance, etape, p.lettre(), p.canal().name());
    }

    private void inserer(
            String cle, Long dossier, long debiteur, LocalDate echeance, Etape etape, String lettre, String canaux) {
        String racine = Cle.racine(cle);
        if (trouver(racine).isPresent()) {
            return;
        }
        jdbc.sql("""
                        insert into envoi_prepare (racine, dossier_id, debiteur_id, echeance, etape, libelle, occurrence,
                            textes, lettre, canal) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(racine)
                .param(dossier)
                .param(debiteur)
                .param(echeance)
                .param(etape.etape())
                .param(etape.libelle())
                .param(etape.occurrence())
                .param(etape.bibliotheque().version())
                .param(lettre)
                .param(canaux)
                .update();
    }

    Optional<Envoi> trouver(String racine) {
        return jdbc.sql("select * from envoi_prepare where racine = ?")
                .param(racine)
                .query(this::lire)
                .optional();
    }

    private Envoi lire(ResultSet ligne, int n) throws SQLException {
        Long dossier = Sql.entier(ligne, "dossier_id");
        Etape etape = new Etape(
                dossier == null ? 0 : dossier,
                ligne.getString("etape"),
                null,
                ligne.getString("libelle"),
                ligne.getInt("occurrence"),
                textes.getObject().deLaVersion(ligne.getString("textes")));
        return new Envoi(
                ligne.getString("racine"),
                ligne.getLong("debiteur_id"),
                Sql.date(ligne, "echeance"),
                etape,
                dossier == null ? null : relance(ligne),
                dossier == null ? null : scenario(ligne),
                dossier == null
                        ? new RappelerEcheance(ligne.getString("lettre"), Canal.valueOf(ligne.getString("canal")))
                        : null);
    }

    private static EnvoyerRelance relance(ResultSet ligne) throws SQLException {
        Scenario scenario = scenario(ligne);
        return new EnvoyerRelance(
                ligne.getString("lettre"),
                ChoixDuTon.de(scenario.ton()),
                new ChoixDesCanaux(scenario.canaux()),
                ligne.getInt("palier"),
                ligne.getInt("age_minimum"),
                ligne.getInt("delai_paiement"));
    }

    /** What was prepared before the tables chose all of it left by e-mail, in the factual tone. */
    private static Scenario scenario(ResultSet ligne) throws SQLException {
        String ton = ligne.getString("ton");
        String validation = ligne.getString("validation");
        return new Scenario(
                ChoixDesCanaux.canaux(ligne.getString("canal")),
                ton == null ? Scenario.PAR_DEFAUT.ton() : Ton.valueOf(ton),
                validation == null ? Scenario.PAR_DEFAUT.validation() : ModeEnvoi.valueOf(validation));
    }
}
