package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** One message a minute and domain: the time machine waits for each, and the day ends with all of them gone. */
@Scenario
@SurH2
@TestPropertySource(properties = "escalade.courrier.debits=*=1")
class EnvoisEtalesTest {

    @Autowired
    Histoire histoire;

    @Test
    void le_temps_s_arrete_a_chaque_place_et_tout_part_le_jour_dit() {
        histoire.commence("2026-01-05");
        List<Debiteur> cinq = IntStream.range(0, 5)
                .mapToObj(i -> histoire.debiteur("CLIENT" + i, TypeDebiteur.PROFESSIONNEL))
                .toList();
        cinq.forEach(client -> histoire.facture(client, "FAC-" + client.code(), "2026-01-30", "1200.00"));
        histoire.jusquAu("2026-02-04");

        List<Courrier> relances = cinq.stream()
                .flatMap(client -> histoire.courriers(client).stream())
                .toList();
        assertThat(relances).hasSize(5).allSatisfy(relance -> assertThat(relance.etat())
                .isEqualTo(EtatCourrier.EXPEDIE));
        List<Instant> departs =
                relances.stream().map(Courrier::expedieLe).sorted().toList();
        for (int i = 1; i < departs.size(); i++) {
            assertThat(departs.get(i)).isAfterOrEqualTo(departs.get(i - 1).plusSeconds(60));
        }
        assertThat(departs.stream().map(depart -> LocalDate.ofInstant(depart, Temps.PARIS)))
                .as("le jour de la première")
                .containsOnly(LocalDate.ofInstant(relances.get(0).prepareLe(), Temps.PARIS));
        assertThat(cinq).allSatisfy(client -> assertThat(histoire.recusParEtape(client))
                .anyMatch(etape -> etape.endsWith(" relance_courtoise")));
    }
}
