package fr.escalade.partage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A British reader finds his own way of writing money and days. */
class LangueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1200.00     | EUR | €1,200.00
            0.50        | EUR | €0.50
            1234567.89  | EUR | €1,234,567.89
            -40.00      | EUR | -€40.00
            300.00      | GBP | £300.00
            300.00      | USD | US$300.00
            1500        | JPY | ¥1,500
            """)
    void les_montants_en_anglais(BigDecimal valeur, String devise, String ecrit) {
        assertThat(Langue.ANGLAIS.montant(Montant.de(valeur, devise))).isEqualTo(ecrit);
    }

    @Test
    void une_devise_sans_signe_porte_son_code() {
        assertThat(Langue.ANGLAIS.montant(Montant.de(new BigDecimal("12.345"), "TND")))
                .isEqualTo("TND\u00a012.345");
    }

    @Test
    void les_dates_les_taux_et_les_listes_en_anglais() {
        LocalDate jour = LocalDate.of(2026, 9, 1);
        assertThat(Langue.ANGLAIS.dateLongue(jour)).isEqualTo("1 September 2026");
        assertThat(Langue.ANGLAIS.dateCourte(jour)).isEqualTo("01/09/2026");
        assertThat(Langue.ANGLAIS.taux(new BigDecimal("12.15"))).isEqualTo("12.15%");
        assertThat(Langue.ANGLAIS.taux(new BigDecimal("8.5"))).isEqualTo("8.50%");
        assertThat(Langue.ANGLAIS.enumerer(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(Langue.FRANCAIS.dateLongue(jour)).isEqualTo("1er septembre 2026");
        assertThat(Langue.FRANCAIS.enumerer(List.of("A", "B"))).isEqualTo("A et B");
    }

    @ParameterizedTest
    @CsvSource({"fr, FRANCAIS", "EN, ANGLAIS", "en-GB, ANGLAIS", "en_US, ANGLAIS", "de,", "'',", ","})
    void la_langue_d_un_code(String code, Langue langue) {
        assertThat(Langue.lire(code).orElse(null)).isEqualTo(langue);
    }
}
