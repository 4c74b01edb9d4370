package fr.escalade.droit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TvaEtVirementTest {

    private static final String IBAN = "FR7630006000011234567890189";

    static Stream<Named<JsonNode>> tva() {
        return Vecteurs.section("tvaSurImpayes");
    }

    static Stream<Named<JsonNode>> virements() {
        return Vecteurs.section("virementsQr");
    }

    @ParameterizedTest
    @MethodSource("tva")
    void la_tva_d_un_impaye_se_recupere_au_centime(JsonNode cas) {
        TvaSurImpaye impaye = TvaSurImpaye.calculer(
                Vecteurs.euros(cas, "ttc"), Vecteurs.nombre(cas, "tauxTva"), Vecteurs.euros(cas, "regle"));

        assertThat(impaye)
                .isEqualTo(new TvaSurImpaye(
                        Vecteurs.euros(cas, "impaye"), Vecteurs.euros(cas, "net"), Vecteurs.euros(cas, "tva")));
    }

    @Test
    void la_facture_rectifiee_porte_les_mots_du_code() {
        TvaSurImpaye impaye =
                TvaSurImpaye.calculer(Montant.euros("1200.00"), BigDecimal.valueOf(20), Montant.euros("300.00"));

        assertThat(impaye.mention().replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo("Facture demeurée impayée pour la somme de 750,00 € (prix net) et pour la somme de 150,00 €"
                        + " (TVA correspondante) qui ne peut faire l'objet d'une déduction (article 272 du CGI)");
    }

    @ParameterizedTest
    @MethodSource("virements")
    void le_code_qr_porte_le_virement_de_la_norme(JsonNode cas) {
        String texte = VirementQr.texte(
                        cas.get("nom").asText(),
                        cas.get("iban").asText(),
                        cas.path("bic").asText(null),
                        Vecteurs.euros(cas, "montant"),
                        cas.get("communication").asText())
                .orElseThrow();

        assertThat(texte).isEqualTo(cas.get("texte").asText());
        assertThat(texte.getBytes(StandardCharsets.UTF_8))
                .hasSize(cas.get("octets").asInt());
    }

    @Test
    void ce_que_la_norme_ne_peut_pas_porter_n_a_pas_de_code() {
        assertThat(virement("A", "0.00")).isEmpty();
        assertThat(virement("A", "1000000000.00")).isEmpty();
        assertThat(virement("A", "999999999.99")).isPresent();
        assertThat(virement(" ", "1.00")).isEmpty();
        assertThat(VirementQr.texte("A", null, null, Montant.euros("1.00"), null))
                .isEmpty();
        Montant dollars = new Montant(BigDecimal.ONE, Currency.getInstance("USD"));
        assertThat(VirementQr.texte("A", IBAN, null, dollars, null)).isEmpty();
    }

    @Test
    void un_nom_long_est_coupe_a_soixante_dix_signes_et_un_texte_a_cent_quarante() {
        String texte = VirementQr.texte("Ê" + "n".repeat(90), IBAN, null, Montant.euros("1.00"), "x".repeat(200))
                .orElseThrow();

        assertThat(texte.lines().skip(5).findFirst()).contains("Ê" + "n".repeat(69));
        assertThat(texte).endsWith("\n" + "x".repeat(140));
        assertThat(VirementQr.texte("é".repeat(90), IBAN, null, Montant.euros("1.00"), "é".repeat(200)))
                .as("more than 331 bytes")
                .isEmpty();
    }

    private static Optional<String> virement(String nom, String montant) {
        return VirementQr.texte(nom, IBAN, null, Montant.euros(montant), null);
    }
}
