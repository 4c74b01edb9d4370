package fr.escalade.droit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.escalade.droit.EvenementDePrescription.Nature;
import fr.escalade.droit.HorlogeDePrescription.Alarme;
import fr.escalade.partage.TypeDebiteur;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HorlogeDePrescriptionTest {

    static Stream<Named<JsonNode>> cas() {
        return Stream.concat(Vecteurs.section("prescriptions"), Vecteurs.section("evenementsDePrescription"));
    }

    @ParameterizedTest
    @MethodSource("cas")
    void une_creance_se_prescrit_au_lendemain_du_dernier_jour(JsonNode cas) {
        HorlogeDePrescription horloge = new HorlogeDePrescription(
                TypeDebiteur.valueOf(cas.get("type").asText()),
                Vecteurs.date(cas, "depart"),
                StreamSupport.stream(cas.path("evenements").spliterator(), false)
                        .map(HorlogeDePrescriptionTest::evenement)
                        .toList());
        LocalDate acquise = Vecteurs.date(cas, "acquise");

        assertThat(horloge.acquiseLe()).isEqualTo(Optional.ofNullable(acquise));
        if (acquise == null) {
            assertThat(horloge.estAcquise(LocalDate.of(2099, 1, 1))).isFalse();
            assertThat(horloge.alarmes()).isEmpty();
        } else {
            assertThat(horloge.estAcquise(acquise.minusDays(1))).isFalse();
            assertThat(horloge.estAcquise(acquise)).isTrue();
        }
    }

    @Test
    void trois_alarmes_sonnent_avant_le_terme() {
        HorlogeDePrescription horloge =
                new HorlogeDePrescription(TypeDebiteur.PARTICULIER, LocalDate.of(2024, 11, 20), List.of());

        assertThat(horloge.alarmes())
                .containsExactly(
                        new Alarme(6, LocalDate.of(2026, 5, 21)),
                        new Alarme(3, LocalDate.of(2026, 8, 21)),
                        new Alarme(1, LocalDate.of(2026, 10, 21)));
        assertThat(horloge.alarmeAu(LocalDate.of(2026, 5, 20))).isEmpty();
        assertThat(horloge.alarmeAu(LocalDate.of(2026, 5, 21)))
                .map(Alarme::mois)
                .contains(6);
        assertThat(horloge.alarmeAu(LocalDate.of(2026, 10, 20)))
                .map(Alarme::mois)
                .contains(3);
        assertThat(horloge.alarmeAu(LocalDate.of(2026, 11, 20)))
                .map(Alarme::mois)
                .contains(1);
        assertThat(horloge.alarmeAu(LocalDate.of(2026, 11, 21))).isEmpty();
    }

    private static EvenementDePrescription evenement(JsonNode noeud) {
        return new EvenementDePrescription(
                Vecteurs.date(noeud, "jour"),
                Nature.valueOf(noeud.get("nature").asText()),
                Vecteurs.date(noeud, "fin"));
    }
}
