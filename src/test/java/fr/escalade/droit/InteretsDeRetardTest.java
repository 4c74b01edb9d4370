package fr.escalade.droit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InteretsDeRetardTest {

    static Stream<Named<JsonNode>> cas() {
        return Stream.concat(Vecteurs.section("penalites"), Vecteurs.section("insolvabilite"));
    }

    @ParameterizedTest
    @MethodSource("cas")
    void les_interets_et_l_indemnite_sont_justes_au_centime(JsonNode cas) {
        Dette dette = dette(cas);
        LocalDate payee = Vecteurs.date(cas, "payee");

        Interets interets = InteretsDeRetard.calculer(dette, payee, Vecteurs.TAUX);

        assertThat(interets).isInstanceOf(Interets.Calcules.class);
        Penalites penalites = interets.penalites();
        assertThat(penalites.montant()).isEqualTo(Vecteurs.nombre(cas, "interets"));
        assertThat(penalites.tranches())
                .extracting(tranche -> (int) tranche.jours())
                .isEqualTo(liste(cas, "jours").map(JsonNode::asInt).toList());
        assertThat(penalites.tranches())
                .extracting(tranche -> tranche.taux().setScale(2).toPlainString())
                .isEqualTo(liste(cas, "taux").map(JsonNode::asText).toList());
        assertThat(IndemniteForfaitaire.due(dette, payee)).isEqualTo(Vecteurs.euros(cas, "indemnite"));
    }

    @Test
    void un_semestre_sans_taux_est_dit_et_jamais_remplace() {
        Interets interets = InteretsDeRetard.calculer(
                professionnel("1000.00", "2026-11-30"), LocalDate.of(2027, 1, 20), Vecteurs.TAUX);

        assertThat(interets).isInstanceOfSatisfying(Interets.TauxManquant.class, manquant -> {
            assertThat(manquant.semestre()).isEqualTo("2027-01-01");
            assertThat(manquant.penalites().tranches()).singleElement().satisfies(tranche -> assertThat(tranche.au())
                    .isEqualTo("2026-12-31"));
        });
    }

    @Test
    void un_trou_au_milieu_des_semestres_arrete_aussi_le_calcul() {
        Interets interets = InteretsDeRetard.calculer(
                professionnel("1000.00", "2024-12-15"), LocalDate.of(2026, 3, 1), Vecteurs.TAUX);

        assertThat(interets)
                .isInstanceOfSatisfying(Interets.TauxManquant.class, manquant -> assertThat(manquant.semestre())
                        .isEqualTo("2025-01-01"));
    }

    @Test
    void une_creance_soldee_avant_le_semestre_sans_taux_reste_calculable() {
        Dette soldee = new Dette(
                TypeDebiteur.PROFESSIONNEL,
                Montant.euros("1000.00"),
                LocalDate.of(2026, 11, 30),
                null,
                null,
                List.of(new Dette.Versement(LocalDate.of(2026, 12, 31), Montant.euros("1000.00"))));

        assertThat(InteretsDeRetard.calculer(soldee, LocalDate.of(2027, 6, 1), Vecteurs.TAUX))
                .isInstanceOf(Interets.Calcules.class);
    }

    @Test
    void le_taux_fige_d_un_acheteur_public_ne_demande_pas_le_semestre_suivant() {
        Dette publique = new Dette(
                TypeDebiteur.PUBLIC, Montant.euros("1000.00"), LocalDate.of(2026, 11, 30), null, null, List.of());

        assertThat(InteretsDeRetard.calculer(publique, LocalDate.of(2027, 6, 1), Vecteurs.TAUX))
                .isInstanceOf(Interets.Calcules.class);
    }

    @Test
    void le_jour_du_jugement_le_taux_est_nul_et_le_semestre_suivant_n_est_pas_demande() {
        Dette gelee = new Dette(
                TypeDebiteur.PROFESSIONNEL,
                Montant.euros("1000.00"),
                LocalDate.of(2026, 11, 30),
                null,
                null,
                List.of(),
                LocalDate.of(2026, 12, 15));

        assertThat(InteretsDeRetard.tauxAu(gelee, LocalDate.of(2026, 12, 14), Vecteurs.TAUX))
                .hasValueSatisfying(taux -> assertThat(taux).isEqualByComparingTo("12.40"));
        assertThat(InteretsDeRetard.tauxAu(gelee, LocalDate.of(2026, 12, 15), Vecteurs.TAUX))
                .contains(BigDecimal.ZERO);
        assertThat(InteretsDeRetard.calculer(gelee, LocalDate.of(2027, 6, 1), Vecteurs.TAUX))
                .isInstanceOf(Interets.Calcules.class);
    }

    @Test
    void sans_echeance_rien_ne_court() {
        Dette dette = new Dette(TypeDebiteur.PROFESSIONNEL, Montant.euros("1000.00"), null, null, null, List.of());

        assertThat(InteretsDeRetard.calculer(dette, LocalDate.of(2026, 6, 1), Vecteurs.TAUX))
                .isEqualTo(new Interets.Calcules(Penalites.AUCUNE));
        assertThat(IndemniteForfaitaire.due(dette, LocalDate.of(2026, 6, 1))).isEqualTo(Montant.euros("0.00"));
    }

    @Test
    void trois_factures_d_un_professionnel_portent_trois_indemnites_celle_payee_a_l_heure_aucune() {
        LocalDate jour = LocalDate.of(2026, 5, 1);
        Dette enRetard = professionnel("100.00", "2026-03-31");
        Dette payeeALHeure = new Dette(
                TypeDebiteur.PROFESSIONNEL,
                Montant.euros("100.00"),
                LocalDate.of(2026, 3, 31),
                null,
                null,
                List.of(new Dette.Versement(LocalDate.of(2026, 3, 31), Montant.euros("100.00"))));

        assertThat(Stream.of(enRetard, enRetard, payeeALHeure)
                        .map(dette -> IndemniteForfaitaire.due(dette, jour))
                        .reduce(Montant::plus))
                .contains(Montant.euros("80.00"));
    }

    @Test
    void les_40_euros_ne_se_convertissent_pas_et_le_yen_n_a_pas_de_centimes() {
        Dette yens = new Dette(
                TypeDebiteur.PROFESSIONNEL,
                new Montant(new BigDecimal("100000"), Currency.getInstance("JPY")),
                LocalDate.of(2026, 1, 31),
                null,
                null,
                List.of());

        assertThat(IndemniteForfaitaire.due(yens, LocalDate.of(2026, 3, 17)).estNul())
                .isTrue();
        assertThat(InteretsDeRetard.calculer(yens, LocalDate.of(2026, 3, 17), Vecteurs.TAUX)
                        .penalites()
                        .montant())
                .isEqualTo(new BigDecimal("1498"));
    }

    private static Dette professionnel(String principal, String echeance) {
        return new Dette(
                TypeDebiteur.PROFESSIONNEL, Montant.euros(principal), LocalDate.parse(echeance), null, null, List.of());
    }

    private static Dette dette(JsonNode cas) {
        return new Dette(
                TypeDebiteur.valueOf(cas.get("type").asText()),
                Vecteurs.euros(cas, "principal"),
                Vecteurs.date(cas, "echeance"),
                Vecteurs.date(cas, "miseEnDemeure"),
                Vecteurs.nombre(cas, "tauxConvenu"),
                liste(cas, "versements")
                        .map(noeud ->
                                new Dette.Versement(Vecteurs.date(noeud, "date"), Vecteurs.euros(noeud, "montant")))
                        .toList(),
                Vecteurs.date(cas, "gel"));
    }

    private static Stream<JsonNode> liste(JsonNode cas, String champ) {
        return StreamSupport.stream(cas.path(champ).spliterator(), false);
    }
}
