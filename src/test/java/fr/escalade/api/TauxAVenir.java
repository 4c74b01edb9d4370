package fr.escalade.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * These tests begin today and advance by months: the rates of the half-years that nobody knows yet are invented here, so
 * that what they tell does not depend on the day they run.
 */
class TauxAVenir {

    private static final int SEMESTRES = 6;

    private final JdbcClient jdbc;

    TauxAVenir(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void inventer() {
        LocalDate dernier = jdbc.sql("select max(semestre) from taux_legal")
                .query(LocalDate.class)
                .single();
        for (int i = 1; i <= SEMESTRES; i++) {
            jdbc.sql("insert into taux_legal (semestre, bce, legal_professionnel, source) values (?, ?, ?, 'inventé')")
                    .params(dernier.plusMonths(6L * i), new BigDecimal("2.40"), new BigDecimal("2.75"))
                    .update();
        }
    }
}
