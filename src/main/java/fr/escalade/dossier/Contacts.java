package fr.escalade.dossier;

import fr.escalade.partage.Refus;
import fr.escalade.partage.Sql;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contacts with each debtor, across its cases: what the minimum interval and the maximum look at (C8). */
@Component
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code moyen} is a channel or APPEL. A contact of the same key counts once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noter(
            String cle,
            long debiteur,
            Long dossier,
            LocalDate jour,
            String moyen,
            String libelle,
            boolean apresEcheance) {
        boolean connu = jdbc.sql("select count(*) from contact where cle = ?")
                        .param(cle)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!connu) {
            jdbc.sql("""
                            insert into contact (cle, debiteur_id, dossier_id, jour, canal, libelle, apres_echeance)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(cle, debiteur, dossier, jour, moyen, libelle, apresEcheance)
                    .update();
        }
    }

    /** Forgets a contact that did not take place after all: its message was taken back before it left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void oublier(String cle) {
        jdbc.sql("delete from contact where cle = ?").param(cle).update();
    }

    /** The message of that contact leaves on a later day only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reporter(String cle, LocalDate jour) {
        jdbc.sql("update contact set jour = ? where cle = ?").params(jour, cle).update();
    }

    /** The day of that contact, when it is one. */
    public Optional<LocalDate> jour(String cle) {
        return jdbc.sql("select jour from contact where cle = ?")
                .param(cle)
                .query(LocalDate.class)
                .optional();
    }

    /** Those planned for a later day included. */
    public Optional<LocalDate> dernier(long debiteur) {
        return jdbc.sql("select max(jour) as jour from contact where debiteur_id = ?")
                .param(debiteur)
                .query((ligne, n) -> Optional.ofNullable(Sql.date(ligne, "jour")))
                .single();
    }

    /** The last one before that day, of another key than that. */
    public Optional<LocalDate> dernierAvant(LocalDate jour, long debiteur, String cle) {
        return jdbc.sql("select max(jour) as jour from contact where debiteur_id = ? and cle <> ? and jour < ?")
                .params(debiteur, cle, jour)
                .query((ligne, n) -> Optional.ofNullable(Sql.date(ligne, "jour")))
                .single();
    }

    /** Contacts after the due date since the debtor was last free of late debts, that is since {@code depuis}. */
    public int nombre(long debiteur, LocalDate depuis) {
        return jdbc.sql("select count(*) from contact where debiteur_id = ? and apres_echeance and jour >= ?")
                .params(debiteur, depuis)
                .query(Integer.class)
                .single();
    }

    /** A manager's word for one contact beyond the maximum. @throws Refus when one allowed before is not used yet */
    @Transactional(propagation = Propagation.MANDATORY)
    public void autoriser(long debiteur, LocalDate depuis, int maximum, LocalDate jour, String motif, String auteur) {
        if (nombre(debiteur, depuis) < maximum + autorises(debiteur, depuis)) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "contact-deja-possible",
                    "Un contact est déjà possible avec ce débiteur : il n'y a rien de plus à autoriser.");
        }
        jdbc.sql("insert into contact_autorise (debiteur_id, jour, motif, auteur) values (?, ?, ?, ?)")
                .params(debiteur, jour, motif, auteur)
                .update();
    }

    /** Contacts that a manager allowed beyond the maximum since {@code depuis}. */
    public int autorises(long debiteur, LocalDate depuis) {
        return jdbc.sql("select count(*) from contact_autorise where debiteur_id = ? and jour >= ?")
                .params(debiteur, depuis)
                .query(Integer.class)
                .single();
    }

    /** The label of each contact of a case, by its key. */
    public Map<String, String> libelles(long dossier) {
        Map<String, String> libelles = new HashMap<>();
        jdbc.sql("select cle, libelle from contact where dossier_id = ?")
                .param(dossier)
                .query((RowCallbackHandler) ligne -> libelles.put(ligne.getString("cle"), ligne.getString("libelle")));
        return libelles;
    }
}
