package fr.escalade.creance;

import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The imputations that come from a discount. */
@Repository
class ReductionsEnBase {

    private final JdbcClient jdbc;

    ReductionsEnBase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ecrire(long remise, Reductions.Part part, LocalDate jour) {
        jdbc.sql("""
                        insert into imputation (remise_id, facture_id, date_valeur, principal, interets, indemnite)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        remise,
                        part.facture(),
                        jour,
                        part.principal().valeur(),
                        part.interets().valeur(),
                        part.indemnite().valeur())
                .update();
    }

    List<Reductions.Part> duneRemise(long remise) {
        return jdbc.sql("""
                        select i.*, f.numero, f.devise, a.numero avoir from imputation i
                        join facture f on f.id = i.facture_id left join facture a on a.id = i.avoir_id
                        where i.remise_id = ? and not i.annulee order by i.id""")
                .param(remise)
                .query((ligne, n) -> {
                    String devise = ligne.getString("devise");
                    return new Reductions.Part(
                            ligne.getLong("facture_id"),
                            ligne.getString("numero"),
                            Montant.de(ligne.getBigDecimal("principal"), devise),
                            Montant.de(ligne.getBigDecimal("interets"), devise),
                            Montant.de(ligne.getBigDecimal("indemnite"), devise),
                            ligne.getString("avoir"));
                })
                .list();
    }

    /** What a credit note documents stands: that paper exists, and is cancelled by another one. */
    void annuler(long remise) {
        jdbc.sql("update imputation set annulee = true where remise_id = ? and avoir_id is null")
                .param(remise)
                .update();
    }

    /** A discount on an invoice that no credit note documents yet. */
    record ADocumenter(long imputation, long remise, Montant principal) {}

    List<ADocumenter> aDocumenter(long facture) {
        return jdbc.sql("""
                        select i.id, i.remise_id, i.principal, f.devise from imputation i join facture f on f.id = i.facture_id
                        where i.facture_id = ? and i.remise_id is not null and i.avoir_id is null and not i.annulee
                            and i.principal > 0 order by i.id""")
                .param(facture)
                .query((ligne, n) -> new ADocumenter(
                        ligne.getLong("id"),
                        ligne.getLong("remise_id"),
                        Montant.de(ligne.getBigDecimal("principal"), ligne.getString("devise"))))
                .list();
    }

    /** {@code montant} of it is documented by that credit note; the rest still waits for one. */
    void documenter(ADocumenter reduction, long avoir, Montant montant) {
        Montant reste = reduction.principal().moins(montant);
        if (reste.estPositif()) {
            jdbc.sql("""
                            insert into imputation (remise_id, avoir_id, facture_id, date_valeur, principal)
                            select remise_id, ?, facture_id, date_valeur, ? from imputation where id = ?""")
                    .params(avoir, montant.valeur(), reduction.imputation())
                    .update();
            jdbc.sql("update imputation set principal = ? where id = ?")
                    .params(reste.valeur(), reduction.imputation())
                    .update();
        } else {
            jdbc.sql("update imputation set avoir_id = ? where id = ?")
                    .params(avoir, reduction.imputation())
                    .update();
        }
    }
}
