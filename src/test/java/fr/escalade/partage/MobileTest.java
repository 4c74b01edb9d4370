package fr.escalade.partage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileTest {

    @ParameterizedTest
    @CsvSource({
        "06 12 34 56 78, +33612345678",
        "07.12.34.56.78, +33712345678",
        "+33 6 12 34 56 78, +33612345678",
        "+33 (0)6 12 34 56 78, +33612345678",
        "0033612345678, +33612345678",
        "33612345678, +33612345678",
        "06-12-34-56-78, +33612345678",
        "0692 12 34 56, +262692123456",
        "0690 12 34 56, +590690123456",
        "+32 470 12 34 56, +32470123456",
        "0041 79 123 45 67, +41791234567"
    })
    void un_mobile_s_ecrit_de_bien_des_facons(String saisi, String numero) {
        assertThat(Mobile.lire(saisi).numero()).isEqualTo(numero);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01 45 67 89 10", "+33 9 70 00 00 00", "0800 123 456", "05.56.00.00.00"})
    void un_fixe_est_refuse_avec_sa_raison(String saisi) {
        assertThatThrownBy(() -> Mobile.lire(saisi))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("n'est pas un mobile (06 ou 07)");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "bureau", "06 12 34", "061234567890", "+33 6 12"})
    void ce_qui_n_est_pas_un_numero_est_refuse(String saisi) {
        assertThatThrownBy(() -> Mobile.lire(saisi)).isInstanceOf(Refus.class);
    }
}
