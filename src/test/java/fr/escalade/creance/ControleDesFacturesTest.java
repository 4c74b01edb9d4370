package fr.escalade.creance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ControleDesFacturesTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 10, 15);
    private static final LocalDate EMISE = LocalDate.of(2026, 1, 15);
    private static final LocalDate ECHUE = LocalDate.of(2026, 2, 14);
    private static final Montant CENT = Montant.euros("100.00");

    static Stream<Arguments> fausses() {
        Currency or = Currency.getInstance("XAU");
        return Stream.of(
                Arguments.of(facture(" ", EMISE, ECHUE, CENT, null), "Numéro facture", "n'est pas indiqué"),
                Arguments.of(facture("F".repeat(81), EMISE, ECHUE, CENT, null), "Numéro facture", "80 caractères"),
                Arguments.of(facture("F1", null, ECHUE, CENT, null), "Date facture", "n'est pas indiquée"),
                Arguments.of(
                        facture("F1", LocalDate.of(26, 1, 15), ECHUE, CENT, null), "Date facture", "invraisemblable"),
                Arguments.of(facture("F1", EMISE, null, CENT, null), "Échéance", "délai de paiement"),
                Arguments.of(
                        facture("F1", EMISE, EMISE.minusDays(1), CENT, null), "Échéance", "précède la date de facture"),
                Arguments.of(facture("F1", EMISE, JOUR.plusYears(11), CENT, null), "Échéance", "invraisemblable"),
                Arguments.of(facture("F1", EMISE, ECHUE, null, null), "Montant TTC", "n'est pas indiqué"),
                Arguments.of(facture("F1", EMISE, ECHUE, Montant.euros("0"), null), "Montant TTC", "nul"),
                Arguments.of(facture("F1", EMISE, ECHUE, Montant.euros("-1"), null), "Montant TTC", "avoir"),
                Arguments.of(
                        facture("F1", EMISE, ECHUE, Montant.euros("1000000000000"), null),
                        "Montant TTC",
                        "invraisemblable"),
                Arguments.of(
                        facture("F1", EMISE, ECHUE, new Montant(new BigDecimal("100"), or), null), "Devise", "XAU"),
                Arguments.of(
                        facture("F1", EMISE, ECHUE, CENT, Montant.de(BigDecimal.ONE, "USD")), "Devise", "même devise"),
                Arguments.of(facture("F1", EMISE, ECHUE, CENT, Montant.euros("-1")), "Solde", "dépasse"),
                Arguments.of(facture("F1", EMISE, ECHUE, CENT, Montant.euros("100.01")), "Solde", "dépasse"));
    }

    @ParameterizedTest
    @MethodSource("fausses")
    void une_facture_fausse_dit_quel_champ_et_que_faire(NouvelleFacture facture, String champ, String dit) {
        assertThat(controle(null).motifDeRejet(facture)).hasValueSatisfying(rejet -> {
            assertThat(rejet.champ()).isEqualTo(champ);
            assertThat(rejet.message()).contains(dit);
        });
    }

    @Test
    void l_echeance_se_deduit_du_delai_propre_au_debiteur() {
        NouvelleFacture sansEcheance = facture(" F1 ", EMISE, null, CENT, null);

        assertThat(controle(45).motifDeRejet(sansEcheance)).isEmpty();
        FactureVerifiee verifiee = controle(45).verifiee(sansEcheance);
        assertThat(verifiee.echeance()).isEqualTo("2026-03-01");
        assertThat(verifiee.numero()).isEqualTo("F1");
    }

    @Test
    void un_avoir_n_a_pas_d_echeance() {
        NouvelleFacture avoir =
                new NouvelleFacture("A1", NatureFacture.AVOIR, EMISE, null, CENT, null, true, " F1 ", null);

        assertThat(controle(null).motifDeRejet(avoir)).isEmpty();
        assertThat(controle(30).verifiee(avoir).echeance()).isNull();
        assertThat(controle(30).verifiee(avoir).litige()).isFalse();
        assertThat(controle(30).verifiee(avoir).factureLiee()).isEqualTo("F1");
    }

    @Test
    void une_facture_ancienne_s_enregistre() {
        assertThat(controle(null)
                        .motifDeRejet(facture("F1", LocalDate.of(2011, 3, 1), LocalDate.of(2011, 4, 1), CENT, null)))
                .isEmpty();
    }

    private static ControleDesFactures controle(Integer delai) {
        return new ControleDesFactures(
                new Debiteur(
                        1,
                        "C",
                        "D",
                        "Dupont",
                        TypeDebiteur.PROFESSIONNEL,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "fr",
                        null,
                        delai),
                JOUR);
    }

    private static NouvelleFacture facture(
            String numero, LocalDate date, LocalDate echeance, Montant montant, Montant dejaRegle) {
        return new NouvelleFacture(
                numero, NatureFacture.FACTURE, date, echeance, montant, dejaRegle, false, null, null);
    }
}
