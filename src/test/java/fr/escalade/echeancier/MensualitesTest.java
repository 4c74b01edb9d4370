package fr.escalade.echeancier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cents neither lost nor invented, whatever the sum and the number of instalments. */
class MensualitesTest {

    private static final LocalDate PREMIERE = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @CsvSource({
        "5000.00, 5, 1000.00, 1000.00",
        "1000.00, 3, 333.33, 333.34",
        "1000.00, 7, 142.85, 142.90",
        "100.01, 2, 50.00, 50.01",
        "0.07, 7, 0.01, 0.01",
        "0.05, 3, 0.01, 0.03",
        "999.99, 24, 41.66, 41.81",
        "1200.00, 1, 1200.00, 1200.00"
    })
    void des_parts_egales_et_la_derniere_prend_les_centimes(String total, int nombre, String part, String derniere) {
        List<Ligne> lignes = Mensualites.egales(Montant.euros(total), nombre, PREMIERE);
        assertThat(lignes).hasSize(nombre);
        assertThat(lignes.subList(0, nombre - 1))
                .allMatch(ligne -> ligne.montant().equals(Montant.euros(part)));
        assertThat(lignes.get(nombre - 1).montant()).isEqualTo(Montant.euros(derniere));
        assertThat(lignes.stream().map(Ligne::montant).reduce(Montant::plus)).contains(Montant.euros(total));
    }

    @Test
    void le_meme_jour_chaque_mois_ou_le_dernier_d_un_mois_plus_court() {
        assertThat(Mensualites.egales(Montant.euros("300.00"), 3, PREMIERE))
                .extracting(Ligne::date)
                .containsExactly(PREMIERE, LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
    }

    @ParameterizedTest
    @CsvSource({"100.00, 0", "100.00, -1", "100.00, 25", "0.02, 3"})
    void une_division_impossible_est_refusee(String total, int nombre) {
        assertThatThrownBy(() -> Mensualites.egales(Montant.euros(total), nombre, PREMIERE))
                .isInstanceOf(Refus.class);
    }
}
