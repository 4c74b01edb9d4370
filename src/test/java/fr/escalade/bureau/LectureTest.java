package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LectureTest {

    @ParameterizedTest(name = "« {0} » vaut {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234,56|1234.56",
                "1\u00a0234,56\u00a0€|1234.56",
                "1\u202f234,56 €|1234.56",
                "12.450,50|12450.50",
                "1234.56|1234.56",
                "1200|1200",
                "-12,5|-12.5",
                "88,00 euros|88.00",
                "0,01|0.01"
            })
    void unMontantSeLitCommeOnLEcrit(String texte, String attendu) {
        assertThat(Lecture.montant(texte).valeur()).isEqualByComparingTo(new BigDecimal(attendu));
    }

    @ParameterizedTest(name = "« {0} » est refusé")
    @ValueSource(strings = {"mille", "12,34,56", "1.2.3", "12,", "€", "1e5", "99999999999999"})
    void unMontantIllisibleMontreUnExemple(String texte) {
        Lecture<BigDecimal> lecture = Lecture.montant(texte);

        assertThat(lecture.valeur()).isNull();
        assertThat(lecture.erreur()).contains(texte).contains("1 234,56");
    }

    @ParameterizedTest(name = "« {0} » est le {1}")
    @CsvSource({
        "31/01/2026, 2026-01-31",
        "1/2/26, 2026-02-01",
        "31.01.2026, 2026-01-31",
        "31-01-2026, 2026-01-31",
        "2026-01-31, 2026-01-31"
    })
    void uneDateSeLitJourMoisAnnee(String texte, LocalDate attendue) {
        assertThat(Lecture.date(texte).valeur()).isEqualTo(attendue);
    }

    @ParameterizedTest(name = "« {0} » est refusée")
    @ValueSource(strings = {"31/02/2026", "demain", "2026-13-01", "01/31/2026", "310126"})
    void uneDateImpossibleMontreUnExemple(String texte) {
        Lecture<LocalDate> lecture = Lecture.date(texte);

        assertThat(lecture.valeur()).isNull();
        assertThat(lecture.erreur()).contains(texte).contains("31/01/2026");
    }
}
