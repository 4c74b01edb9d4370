package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.frein.Freins;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The interval between two contacts (C8) counts from the day on which a message left, however long it waited for that. */
@Scenario
@SurH2
class RythmeTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Freins freins;

    @Autowired
    JdbcClient jdbc;

    /** The step's own wait (thirteen days) would have brought the second relance eleven days after the first one left. */
    @Test
    void une_relance_retenue_deux_jours_repousse_d_autant_la_suivante() {
        histoire.commence("2026-02-02");
        jdbc.sql("update creancier set intervalle_minimum = 12 where code = ?")
                .param(histoire.creancier())
                .update();
        Debiteur albe = debiteur("ALBE");
        Debiteur brun = debiteur("BRUN");
        Debiteur cote = debiteur("COTE");

        freins.fixer(histoire.creancier(), 1, "rose");
        histoire.jusquAu("2026-02-06");
        assertThat(departs(albe)).containsExactly("2026-02-04 relance_courtoise");
        assertThat(departs(brun)).containsExactly("2026-02-05 relance_courtoise");
        assertThat(departs(cote)).containsExactly("2026-02-06 relance_courtoise");

        freins.fixer(histoire.creancier(), null, "rose");
        histoire.jusquAu("2026-02-20");
        assertThat(departs(albe)).endsWith("2026-02-17 relance_ferme");
        assertThat(departs(brun)).endsWith("2026-02-17 relance_ferme");
        assertThat(departs(cote)).endsWith("2026-02-18 relance_ferme");
        assertThat(histoire.chronologie(cote)).contains("2026-02-17 ETAPE_RETENUE");
    }

    private Debiteur debiteur(String code) {
        Debiteur debiteur = histoire.debiteur(code, TypeDebiteur.PROFESSIONNEL);
        histoire.facture(debiteur, "F-" + code, "2026-01-29", "800.00");
        return debiteur;
    }

    /** By the clock, not by the message's Date, which is of the day on which it was written. */
    private List<String> departs(Debiteur debiteur) {
        return histoire.courriers(debiteur).stream()
                .filter(courrier -> courrier.etat() == EtatCourrier.EXPEDIE)
                .sorted(Comparator.comparing(Courrier::expedieLe))
                .map(courrier -> courrier.expedieLe().atZone(Temps.PARIS).toLocalDate() + " "
                        + courrier.cle().split("/")[2])
                .toList();
    }
}
