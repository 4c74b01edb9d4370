package fr.escalade.processus.temps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Ouverture;
import fr.escalade.partage.Temps;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine's waits end when the working calendar says that a creditor may act. */
class CalendrierDuMoteurTest {

    private static final CalendrierOuvre OUVRE =
            new CalendrierOuvre(new Ouverture(LocalTime.of(9, 0), LocalTime.of(18, 0)));
    private static final CalendrierDuMoteur MOTEUR = new CalendrierDuMoteur(OUVRE);

    @ParameterizedTest
    @CsvSource(textBlock = """
            P8D,        2026-03-20T10:00, 2026-03-30T07:00:00Z, Saturday moved over the change to summer time
            P8D,        2026-03-23T10:00, 2026-03-31T07:00:00Z, across the change to summer time
            P7D,        2026-03-30T10:00, 2026-04-07T07:00:00Z, Easter Monday moved to Tuesday
            P5J,        2026-03-27T10:00, 2026-04-03T07:00:00Z, five working days
            P5J,        2026-03-30T10:00, 2026-04-07T07:00:00Z, working days over Easter
            P8D,        2026-10-19T10:00, 2026-10-27T08:00:00Z, across the change to winter time
            P6D,        2026-10-19T10:00, 2026-10-26T08:00:00Z, a Sunday of twenty-five hours
            P1M,        2026-01-31T10:00, 2026-03-02T08:00:00Z, the last of February is a Saturday
            PT4H,       2026-03-27T10:00, 2026-03-27T13:00:00Z, within the day
            PT4H,       2026-03-27T16:00, 2026-03-30T07:00:00Z, moved to Monday
            PT48H,      2026-03-28T12:00, 2026-03-30T11:00:00Z, real hours across the change
            2026-10-26, 2026-01-05T10:00, 2026-10-26T08:00:00Z, a date opens at nine in winter
            2026-03-29, 2026-01-05T10:00, 2026-03-30T07:00:00Z, a Sunday
            """)
    void une_attente_finit_a_une_ouverture(String attente, LocalDateTime debut, Instant fin, String quand) {
        Date depart = Date.from(debut.atZone(Temps.PARIS).toInstant());

        Instant trouvee = MOTEUR.resolveDuedate(attente, depart).toInstant();

        assertThat(trouvee).as(quand).isEqualTo(fin);
        assertThat(OUVRE.estOuvert(trouvee)).as(quand).isTrue();
    }

    @Test
    void un_instant_legal_reste_ce_qu_il_est() {
        assertThat(MOTEUR.resolveDuedate("2026-03-29T23:59:00+02:00", new Date(0))
                        .toInstant())
                .isEqualTo("2026-03-29T21:59:00Z");
    }

    @Test
    void une_attente_illisible_est_refusee_en_francais() {
        assertThatThrownBy(() -> MOTEUR.resolveDuedate("huit jours", new Date(0)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("ne se lit pas");
        assertThat(CalendrierDuMoteur.seLit("P8D", OUVRE)).isTrue();
        assertThat(CalendrierDuMoteur.seLit("P8X", OUVRE)).isFalse();
    }
}
