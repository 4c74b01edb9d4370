package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.contentieux.Contentieux;
import fr.escalade.contentieux.Voie;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Prescriptions;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two years and a consumer's debt lapses: it may be asked for, never with a judge behind. What comes in time revives it. */
@Scenario
@SurH2
class CreancesPrescritesTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Creances creances;

    @Autowired
    Prescriptions prescriptions;

    @Autowired
    Contentieux contentieux;

    @Autowired
    Debiteurs debiteurs;

    Debiteur martin;

    @BeforeEach
    void une_vieille_facture() {
        histoire.commence("2026-06-01");
        martin = histoire.debiteur("MARTIN", TypeDebiteur.PARTICULIER);
    }

    @Test
    void importee_prescrite_aucune_lettre_n_en_menace_et_aucune_voie_ne_s_ouvre() {
        histoire.facture(martin, "VIEILLE", "2024-05-15", "800.00");
        histoire.jusquALaTache(martin, "Approuver la mise en demeure");
        // The case entered at its last relance, which names a court: that step was passed, and the journal says why.
        assertThat(histoire.recus(martin)).isEmpty();
        assertThat(histoire.chronologie(martin)).anyMatch(fait -> fait.endsWith("ETAPE_PASSEE"));
        histoire.fait(martin, "Approuver la mise en demeure", Map.of("decision", "approuver"));
        histoire.jusquAu(histoire.aujourdhui().plusDays(60).toString());
        assertThat(histoire.taches(martin)).isEmpty();
        assertThat(histoire.chronologie(martin)).anyMatch(fait -> fait.endsWith("ETAPE_RETENUE"));
        assertThat(histoire.courriers(martin)).isEmpty();
        for (Voie voie : List.of(Voie.TIERS, Voie.PROCEDURE_SIMPLIFIEE, Voie.INJONCTION_DE_PAYER, Voie.REFERE)) {
            assertThatThrownBy(
                            () -> contentieux.verifier(histoire.dossier(martin).id(), voie))
                    .isInstanceOf(Refus.class);
        }
    }

    /** The invoice lapses on 11 June 2026, a recent one does not: only the recent one is threatened with anything. */
    @Test
    void a_cote_d_une_facture_recente_elle_est_citee_et_jamais_mise_en_demeure() {
        histoire.facture(martin, "VIEILLE", "2024-06-10", "800.00");
        histoire.facture(martin, "NEUVE", "2026-05-04", "300.00");
        histoire.jusquAu("2026-06-12");
        histoire.jusquAuDepot(martin);
        assertThat(histoire.texteDu(martin, "mise_en_demeure"))
                .contains("NEUVE", "300,00")
                .doesNotContain("1 100,00 € en principal");
        histoire.depose(martin, "1A 200");
        assertThat(creances.trouver(histoire.creancier(), "VIEILLE")
                        .orElseThrow()
                        .miseEnDemeureLe())
                .isNull();
        assertThat(creances.trouver(histoire.creancier(), "NEUVE").orElseThrow().miseEnDemeureLe())
                .isNotNull();
    }

    @Test
    void un_versement_avant_le_terme_la_fait_revivre() {
        histoire.facture(martin, "VIEILLE", "2024-06-10", "800.00");
        histoire.jusquAu("2026-06-08");
        histoire.paie(martin, "VIR-1", "50.00");
        histoire.jusquAuDepot(martin);
        assertThat(histoire.texteDu(martin, "mise_en_demeure")).contains("VIEILLE", "750,00");
        histoire.depose(martin, "1A 201");
        histoire.jusquALaTache(martin, "Revue contentieuse");
        // Without that payment it would have lapsed on the 11th.
        assertThat(histoire.aujourdhui()).isAfter("2026-06-11");
        contentieux.verifier(histoire.dossier(martin).id(), Voie.INJONCTION_DE_PAYER);
    }

    @Test
    void une_reconnaissance_ecrite_apres_le_terme_ne_la_fait_pas_revivre() {
        histoire.facture(martin, "VIEILLE", "2024-05-15", "800.00");
        long facture =
                creances.trouver(histoire.creancier(), "VIEILLE").orElseThrow().id();
        prescriptions.reconnaitre(List.of(facture), LocalDate.parse("2026-06-01"), "lettre de M. Martin", "claire");
        histoire.jusquALaTache(martin, "Approuver la mise en demeure");
        assertThat(histoire.recus(martin)).isEmpty();
        assertThat(creances.decompte(
                                martin,
                                List.of(creances.trouver(histoire.creancier(), "VIEILLE")
                                        .orElseThrow()),
                                histoire.aujourdhui())
                        .get(0)
                        .estPrescrite(histoire.aujourdhui()))
                .isTrue();
    }

    /** A loyal customer entered gently: the courteous and firm relances, which threaten nothing, may ask for it. */
    @Test
    void l_amiable_seul_reste_possible() {
        Debiteur fidele = debiteurs.enregistrer(
                histoire.creancier(),
                new FicheDebiteur(
                        "FIDELE",
                        "Mme Petit",
                        TypeDebiteur.PARTICULIER,
                        null,
                        (histoire.creancier() + ".fidele").toLowerCase() + "@client.example",
                        "01 99 00 55 66",
                        "3 place du Marché",
                        "59000",
                        "Lille",
                        "FR",
                        "fr",
                        null,
                        null),
                "test");
        histoire.facture(fidele, "RECENTE", "2026-05-29", "40.00");
        histoire.jusquAu("2026-06-02");
        histoire.facture(fidele, "VIEILLE", "2024-05-15", "800.00");
        histoire.jusquALaTache(fidele, "Vérifier la réception et l'intention");
        assertThat(histoire.texteDu(fidele, "relance_ferme")).contains("VIEILLE", "840,00");
        assertThat(histoire.texteDu(fidele, "derniere_relance"))
                .contains("RECENTE")
                .doesNotContain("840,00 € avant");
        assertThat(histoire.courriers(fidele))
                .filteredOn(courrier -> courrier.cle().contains("/derniere_relance"))
                .singleElement()
                .satisfies(courrier -> assertThat(courrier.factures()).hasSize(1));
        assertThat(histoire.taches(fidele)).extracting(TacheAFaire::libelle).hasSize(1);
    }
}
