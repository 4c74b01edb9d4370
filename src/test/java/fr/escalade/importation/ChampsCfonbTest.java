package fr.escalade.importation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChampsCfonbTest {

    @ParameterizedTest
    @CsvSource({
        "0000000001904}, 2, -190.40",
        "0000000000322J, 2, -32.21",
        "0000000166956E, 2, 16695.65",
        "0000000000010{, 2, 1.00",
        "000000000001é, 2, 0.10",
        "000000000001è, 2, -0.10",
        "0000000001234E, 0, 12345",
        "0000000001234E, 3, 12.345",
        "00000000000001, 2, 0.01",
    })
    void le_dernier_signe_dit_le_chiffre_et_le_sens(String brut, int decimales, BigDecimal valeur) {
        assertThat(ChampsCfonb.montant(brut, decimales)).contains(valeur);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "              ", "12,5", "000000000000-1", "ABC", "0000000000001Z"})
    void ce_qui_n_est_pas_un_montant_n_en_devient_pas_un(String brut) {
        assertThat(ChampsCfonb.montant(brut, 2)).isEmpty();
    }

    @Test
    void une_date_impossible_n_est_pas_une_date() {
        assertThat(new ChampsCfonb(1, "3102260" + "x".repeat(113)).date(1)).isEmpty();
        assertThat(new ChampsCfonb(1, "280226" + "x".repeat(114)).date(1))
                .contains(java.time.LocalDate.of(2026, 2, 28));
    }
}
