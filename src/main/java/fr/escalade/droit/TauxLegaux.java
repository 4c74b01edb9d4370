package fr.escalade.droit;

import fr.escalade.partage.Sql;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rates as entered by the administrator. They are read each time: a correction counts from the next calculation on. */
@Component
public class TauxLegaux {

    private final JdbcClient jdbc;

    TauxLegaux(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Taux connus() {
        return Taux.de(jdbc.sql("select semestre, bce, legal_professionnel, legal_particulier from taux_legal")
                .query((ligne, n) -> new TauxSemestriel(
                        Sql.date(ligne, "semestre"),
                        ligne.getBigDecimal("bce"),
                        ligne.getBigDecimal("legal_professionnel"),
                        ligne.getBigDecimal("legal_particulier")))
                .list());
    }

    /** True when nobody has entered the rates of that day's half-year yet: an alarm for the administrator. */
    public boolean manquentAu(LocalDate jour) {
        return connus().du(jour).isEmpty();
    }
}
