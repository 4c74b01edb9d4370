package fr.escalade.creance;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims and money that change hands: the rows that a merge or a move touches. */
@Component
class ChangementsEnBase {

    private final JdbcClient jdbc;

    ChangementsEnBase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All invoices, credit notes and payments of a debtor. */
    void donnerTout(long de, long vers) {
        jdbc.sql("update facture set debiteur_id = ? where debiteur_id = ?")
                .params(vers, de)
                .update();
        jdbc.sql("update reglement set debiteur_id = ? where debiteur_id = ?")
                .params(vers, de)
                .update();
        jdbc.sql("update facture_deplacee set de = ? where de = ?")
                .params(vers, de)
                .update();
    }

    /** What a closed case had engaged and that still lives is engaged by the other one; its step is kept. */
    void reengager(long dossierClos, long dossier) {
        jdbc.sql("""
                        update facture set dossier_id = ?
                        where dossier_id = ? and solde > 0 and annulee_le is null and perte_le is null""").params(dossier, dossierClos).update();
    }

    /** The formal notice that reached the former debtor says nothing to the new one. */
    void deplacer(Facture facture, long vers, Long dossier) {
        jdbc.sql("update facture set debiteur_id = ?, dossier_id = ?, mise_en_demeure_le = null where id = ?")
                .params(vers, dossier, facture.id())
                .update();
    }

    void noterLeDeplacement(Facture facture, long vers, String motif, LocalDate jour, String auteur) {
        jdbc.sql("""
                        insert into facture_deplacee (facture_id, de, vers, motif, auteur, deplacee_le)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(facture.id(), facture.debiteur(), vers, motif, auteur, jour)
                .update();
    }
}
