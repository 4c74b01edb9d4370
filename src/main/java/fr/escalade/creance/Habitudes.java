package fr.escalade.creance;

import fr.escalade.partage.Sql;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a debtor has paid so far: facts for the scenario table, which says what they mean. */
@Component
public class Habitudes {

    private static final int ANNEES = 2;

    private final JdbcClient jdbc;

    Habitudes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * {@code payees}: invoices settled; {@code enRetard}: those settled after their due date; {@code misesEnDemeure}:
     * invoices that needed a formal notice.
     */
    public record Habitude(int payees, int enRetard, int misesEnDemeure) {

        /** Share of the settled invoices that were late, in whole percent; 0 when nothing was ever settled. */
        public int partEnRetard() {
            return payees == 0 ? 0 : 100 * enRetard / payees;
        }
    }

    /** Over the last two years before that day. */
    public Habitude de(long debiteur, LocalDate jour) {
        LocalDate depuis = jour.minusYears(ANNEES);
        List<Boolean> tard = jdbc.sql("""
                        select echeance, soldee_le from facture
                        where debiteur_id = ? and nature = 'FACTURE' and soldee_le >= ? and echeance is not null
                          and annulee_le is null and perte_le is null""")
                .params(debiteur, depuis)
                .query((ligne, n) -> Sql.date(ligne, "soldee_le").isAfter(Sql.date(ligne, "echeance")))
                .list();
        int misesEnDemeure = jdbc.sql("select count(*) from facture where debiteur_id = ? and mise_en_demeure_le >= ?")
                .params(debiteur, depuis)
                .query(Integer.class)
                .single();
        return new Habitude(
                tard.size(), (int) tard.stream().filter(enRetard -> enRetard).count(), misesEnDemeure);
    }
}
