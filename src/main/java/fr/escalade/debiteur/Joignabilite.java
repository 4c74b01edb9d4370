package fr.escalade.debiteur;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which e-mail addresses of debtors do not receive: said by the servers that send messages back. */
@Component
public class Joignabilite {

    /** A server that has no room today may have some tomorrow; three times in a row it is the address that is wrong. */
    private static final int PASSAGERS_AVANT_ABANDON = 3;

    private static final int RAISON_AU_PLUS = 500;

    private final JdbcClient jdbc;
    private final Debiteurs debiteurs;
    private final Journal journal;

    Joignabilite(JdbcClient jdbc, Debiteurs debiteurs, Journal journal) {
        this.jdbc = jdbc;
        this.debiteurs = debiteurs;
        this.journal = journal;
    }

    /** {@code raison}: the server's words; {@code fois} times since that day. */
    public record AdresseEnEchec(
            long debiteur, String adresse, boolean definitif, int fois, LocalDate depuis, String raison) {

        /** False while the failure may still pass by itself. */
        public boolean horsService() {
            return definitif || fois >= PASSAGERS_AVANT_ABANDON;
        }
    }

    /** A message to that address came back. Returns true when it must not be written to any more, from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean noterEchec(long debiteur, String adresse, boolean definitif, String raison, LocalDate jour) {
        Debiteur qui = debiteurs.verrouiller(debiteur);
        String cle = adresse.toLowerCase(Locale.ROOT);
        String court = raison.substring(0, Math.min(raison.length(), RAISON_AU_PLUS));
        Optional<AdresseEnEchec> avant = trouver(debiteur, cle);
        if (avant.isPresent()) {
            jdbc.sql("""
                            update adresse_en_echec set definitif = ?, fois = fois + 1, raison = ?
                            where debiteur_id = ? and adresse = ?""")
                    .params(definitif || avant.get().definitif(), court, debiteur, cle)
                    .update();
        } else {
            jdbc.sql("""
                            insert into adresse_en_echec (debiteur_id, adresse, definitif, fois, depuis, raison)
                            values (?, ?, ?, 1, ?, ?)""").params(debiteur, cle, definitif, jour, court).update();
        }
        boolean desMaintenant =
                trouver(debiteur, cle).filter(AdresseEnEchec::horsService).isPresent()
                        && avant.filter(AdresseEnEchec::horsService).isEmpty();
        if (desMaintenant) {
            journal.inscrire(Fait.duDebiteur(
                    debiteur,
                    qui.creancier(),
                    "ADRESSE_HORS_SERVICE",
                    "L'adresse " + adresse + " ne reçoit plus : " + court,
                    Fait.ESCALADE));
        }
        return desMaintenant;
    }

    /** The address works: something arrived there, came from there, or a person says so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retablir(long debiteur, String adresse, String auteur) {
        String cle = adresse.toLowerCase(Locale.ROOT);
        Optional<AdresseEnEchec> avant = trouver(debiteur, cle);
        if (avant.isEmpty()) {
            return;
        }
        Debiteur qui = debiteurs.verrouiller(debiteur);
        jdbc.sql("delete from adresse_en_echec where debiteur_id = ? and adresse = ?")
                .params(debiteur, cle)
                .update();
        if (avant.get().horsService()) {
            journal.inscrire(Fait.duDebiteur(
                    debiteur,
                    qui.creancier(),
                    "ADRESSE_RETABLIE",
                    "L'adresse " + adresse + " est de nouveau utilisée",
                    auteur));
        }
    }

    /** Why the debtor's present e-mail address cannot be used, or empty. */
    public Optional<AdresseEnEchec> empechement(Debiteur debiteur) {
        return debiteur.email() == null
                ? Optional.empty()
                : trouver(debiteur.id(), debiteur.email().toLowerCase(Locale.ROOT))
                        .filter(AdresseEnEchec::horsService);
    }

    /** Present addresses that are out of service; creancier null: all. Oldest first. */
    public List<AdresseEnEchec> aCorriger(String creancier) {
        return jdbc.sql("""
                        select a.* from adresse_en_echec a join debiteur d on d.id = a.debiteur_id
                        where lower(d.email) = a.adresse and (a.definitif or a.fois >= :fois)
                            and (cast(:creancier as varchar) is null or d.creancier = :creancier)
                        order by a.depuis, a.debiteur_id""")
                .param("fois", PASSAGERS_AVANT_ABANDON)
                .param("creancier", creancier)
                .query(Joignabilite::ligne)
                .list();
    }

    private Optional<AdresseEnEchec> trouver(long debiteur, String adresse) {
        return jdbc.sql("select * from adresse_en_echec where debiteur_id = ? and adresse = ?")
                .params(debiteur, adresse)
                .query(Joignabilite::ligne)
                .optional();
    }

    private static AdresseEnEchec ligne(ResultSet ligne, int n) throws SQLException {
        return new AdresseEnEchec(
                ligne.getLong("debiteur_id"),
                ligne.getString("adresse"),
                ligne.getBoolean("definitif"),
                ligne.getInt("fois"),
                Sql.date(ligne, "depuis"),
                ligne.getString("raison"));
    }
}
