package fr.escalade.droit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Ouverture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatesEtTauxTest {

    private static final CalendrierOuvre CALENDRIER =
            new CalendrierOuvre(new Ouverture(LocalTime.of(9, 0), LocalTime.of(18, 0)));

    static Stream<Named<JsonNode>> planchers() {
        return Vecteurs.section("plancher");
    }

    static Stream<Named<JsonNode>> references() {
        return Vecteurs.section("referencesRF");
    }

    static Stream<Named<JsonNode>> delais() {
        return Vecteurs.section("delais");
    }

    static Stream<Named<JsonNode>> plafonds() {
        return Vecteurs.section("plafonds");
    }

    static Stream<Named<JsonNode>> pertes() {
        return Vecteurs.section("tvaPerdue");
    }

    @ParameterizedTest
    @MethodSource("pertes")
    void une_creance_perdue_se_partage_entre_prix_net_et_tva(JsonNode cas) {
        assertThat(TvaSurCreancePerdue.ventiler(Vecteurs.euros(cas, "impaye"), Vecteurs.nombre(cas, "taux")))
                .isEqualTo(new TvaSurCreancePerdue(Vecteurs.euros(cas, "net"), Vecteurs.euros(cas, "tva")));
    }

    @ParameterizedTest
    @MethodSource("planchers")
    void un_taux_convenu_sous_trois_fois_le_taux_legal_est_refuse(JsonNode cas) {
        LocalDate jour = Vecteurs.date(cas, "jour");
        Plancher plancher = Plancher.verifier(Vecteurs.nombre(cas, "convenu"), jour, Vecteurs.TAUX);

        if (cas.get("respecte").asBoolean()) {
            assertThat(plancher).isEqualTo(new Plancher.Respecte());
        } else {
            assertThat(plancher).isEqualTo(new Plancher.TauxTropBas(Vecteurs.nombre(cas, "plancher")));
        }
        TauxSemestriel semestre = Vecteurs.TAUX.du(jour).orElseThrow();
        assertThat(semestre.plancher()).isEqualTo(Vecteurs.nombre(cas, "plancher"));
        assertThat(semestre.suppletif()).isEqualTo(Vecteurs.nombre(cas, "suppletif"));
    }

    @Test
    void sans_taux_legal_le_plancher_ne_se_verifie_pas() {
        assertThat(Plancher.verifier(BigDecimal.TEN, LocalDate.of(2027, 2, 3), Vecteurs.TAUX))
                .isEqualTo(new Plancher.TauxManquant(LocalDate.of(2027, 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("references")
    void la_reference_du_virement_porte_sa_cle(JsonNode cas) {
        String reference = cas.get("reference").asText();
        assertThat(ReferenceRF.de(cas.get("numero").asText())).contains(reference);
        assertThat(ReferenceRF.estJuste(reference)).isTrue();
        assertThat(ReferenceRF.estJuste(reference.replace('4', '5').replace('9', '8')))
                .isFalse();
    }

    @Test
    void un_numero_vide_ou_trop_long_n_a_pas_de_reference() {
        assertThat(ReferenceRF.de("—")).isEmpty();
        assertThat(ReferenceRF.de("1234567890123456789012")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("delais")
    void un_delai_en_mois_finit_le_meme_quantieme_et_passe_au_jour_ouvrable(JsonNode cas) {
        LocalDate brut = DelaiDeProcedure.enMois(
                Vecteurs.date(cas, "depart"), cas.get("mois").asInt());

        assertThat(brut).isEqualTo(Vecteurs.date(cas, "brut"));
        assertThat(DelaiDeProcedure.proroger(brut, CALENDRIER)).isEqualTo(Vecteurs.date(cas, "proroge"));
        if (cas.has("ordonnance")) {
            assertThat(DelaiDeProcedure.moisPourSignifier(Vecteurs.date(cas, "ordonnance")))
                    .isEqualTo(cas.get("mois").asInt());
        }
    }

    @Test
    void chaque_delai_de_procedure_se_demande_par_son_nom() {
        LocalDate bodacc = LocalDate.of(2026, 7, 15);
        assertThat(DelaiDeProcedure.significationAvant(LocalDate.of(2026, 8, 31)))
                .as("D1")
                .isEqualTo("2027-02-28");
        assertThat(DelaiDeProcedure.significationAvant(LocalDate.of(2026, 9, 10)))
                .as("D2")
                .isEqualTo("2026-12-10");
        assertThat(DelaiDeProcedure.significationAvant(LocalDate.of(2026, 11, 30)))
                .as("D3")
                .isEqualTo("2027-02-28");
        assertThat(DelaiDeProcedure.oppositionJusquA(LocalDate.of(2026, 10, 31)))
                .as("D4")
                .isEqualTo("2026-11-30");
        assertThat(DelaiDeProcedure.declarationDeCreanceAvant(bodacc, false))
                .as("D5")
                .isEqualTo("2026-09-15");
        assertThat(DelaiDeProcedure.declarationDeCreanceAvant(bodacc, true))
                .as("D6")
                .isEqualTo("2026-11-15");
        assertThat(DelaiDeProcedure.declarationDeCreanceAvant(LocalDate.of(2026, 12, 31), false))
                .as("D7")
                .isEqualTo("2027-02-28");
        assertThat(DelaiDeProcedure.releveDeForclusionAvant(bodacc)).as("D8").isEqualTo("2027-01-15");
    }

    @ParameterizedTest
    @MethodSource("plafonds")
    void les_delais_de_paiement_ont_un_plafond(JsonNode cas) {
        for (PlafondDePaiement plafond : PlafondDePaiement.values()) {
            assertThat(plafond.pour(Vecteurs.date(cas, "facture"))).isEqualTo(Vecteurs.date(cas, plafond.name()));
        }
    }
}
