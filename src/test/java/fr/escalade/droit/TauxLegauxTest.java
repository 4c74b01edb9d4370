package fr.escalade.droit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.partage.Refus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator may enter, and when he is asked to. */
class TauxLegauxTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 12, 10);

    @Test
    void les_taux_publies_se_saisissent() {
        ControleDuTaux.verifier(taux("2027-01-01", "2.65", "2.80", null), Vecteurs.TAUX, JOUR);
        ControleDuTaux.verifier(taux("2026-07-01", "2.40", "2.75", "6.84"), Vecteurs.TAUX, JOUR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-01-02 | 2.65  | 2.80  |       | semestre-invalide
            2026-04-01 | 2.65  | 2.80  |       | semestre-invalide
            2027-07-01 | 2.65  | 2.80  |       | semestre-hors-periode
            1999-07-01 | 2.65  | 2.80  |       | semestre-hors-periode
            2027-01-01 | 265   | 2.80  |       | taux-invraisemblable
            2027-01-01 | -1.50 | 2.80  |       | taux-invraisemblable
            2027-01-01 | 2.65  | -0.10 |       | taux-invraisemblable
            2027-01-01 | 2.65  | 2.80  | 68.40 | taux-invraisemblable
            2027-01-01 | 12.65 | 2.80  |       | taux-invraisemblable
            2027-01-01 | 2.65  | 12.80 |       | taux-invraisemblable
            2027-01-01 |       | 2.80  |       | taux-manquant
            2027-01-01 | 2.65  |       |       | taux-manquant
            """)
    void une_faute_de_frappe_est_refusee_en_francais(
            String semestre, String bce, String professionnel, String particulier, String type) {
        assertThatThrownBy(() ->
                        ControleDuTaux.verifier(taux(semestre, bce, professionnel, particulier), Vecteurs.TAUX, JOUR))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.type()).isEqualTo(type));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-24,
            2026-12-01,
            2026-12-02, 2027-01-01
            2027-03-01, 2027-01-01
            2025-03-01, 2025-01-01
            """)
    void le_semestre_manquant_est_demande_trente_jours_avant(LocalDate jour, LocalDate semestre) {
        assertThat(Vecteurs.TAUX.aSaisir(jour).orElse(null)).isEqualTo(semestre);
    }

    @Test
    void le_piege_de_2024_le_taux_par_defaut_lui_meme_passe_sous_le_plancher() {
        assertThat(Plancher.semestresSousLePlancher(
                        new BigDecimal("14.50"), LocalDate.of(2023, 9, 1), LocalDate.of(2024, 12, 31), Vecteurs.TAUX))
                .isEqualTo(List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1)));
        assertThat(Plancher.semestresSousLePlancher(
                        new BigDecimal("15.21"), LocalDate.of(2023, 9, 1), LocalDate.of(2024, 12, 31), Vecteurs.TAUX))
                .isEmpty();
    }

    private static TauxSemestriel taux(String semestre, String bce, String professionnel, String particulier) {
        return new TauxSemestriel(LocalDate.parse(semestre), nombre(bce), nombre(professionnel), nombre(particulier));
    }

    private static BigDecimal nombre(String texte) {
        return texte == null ? null : new BigDecimal(texte);
    }
}
