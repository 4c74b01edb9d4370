package fr.escalade.remise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creance.Decompte;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.dossier.Situation;
import fr.escalade.droit.Penalites;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Ouverture;
import fr.escalade.partage.Refus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an offer may be, to the cent; Friday 6 February 2026, 60 days at most. */
class ControleDeLaRemiseTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 2, 6);
    private static final long DOSSIER = 7;

    private final ControleDeLaRemise controle = new ControleDeLaRemise(
            new CalendrierOuvre(new Ouverture(LocalTime.of(9, 0), LocalTime.of(18, 0), false)), 60);

    /** A: 1,200 engaged; B: 33.33 engaged; C: 50 not engaged; D: 80 disputed; E: 10 paid. */
    private final List<Facture> factures = List.of(
            facture(1, "A", "1200.00", "1200.00", DOSSIER, null),
            facture(2, "B", "33.33", "33.33", DOSSIER, null),
            facture(3, "C", "50.00", "50.00", null, null),
            facture(4, "D", "80.00", "80.00", DOSSIER, LocalDate.of(2026, 2, 2)),
            facture(5, "E", "10.00", "0.00", DOSSIER, null));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "A   | 200.00 | -     | 1200.00 | 200.00 | 1000.00",
                "A   | -      | 10    | 1200.00 | 120.00 | 1080.00",
                // 12.5 % of 33.33 is 4.16625.
                "B   | -      | 12.5  | 33.33   | 4.17   | 29.16",
                "A B | -      | 33.33 | 1233.33 | 411.07 | 822.26",
                "A B | 0.01   | -     | 1233.33 | 0.01   | 1233.32",
                "A   | 1199.99| -     | 1200.00 | 1199.99| 0.01",
                "A A | 200.00 | -     | 1200.00 | 200.00 | 1000.00",
                "-   | 33.33  | -     | 1233.33 | 33.33  | 1200.00",
            })
    void la_remise_se_calcule_sur_le_principal(
            String choisies, String montant, BigDecimal taux, String principal, String remise, String net) {
        ControleDeLaRemise.Assiette assiette = verifier(choisies, montant, taux, "2026-02-20", "Clore");
        assertThat(assiette.principal()).isEqualTo(Montant.euros(principal));
        assertThat(assiette.remise()).isEqualTo(Montant.euros(remise));
        assertThat(assiette.principal().moins(assiette.remise())).isEqualTo(Montant.euros(net));
    }

    @Test
    void les_accessoires_sont_ceux_des_factures_choisies() {
        ControleDeLaRemise.Assiette assiette = verifier("A B", "10.00", null, "2026-02-20", "Clore");
        assertThat(assiette.interets()).isEqualTo(Montant.euros("4.00"));
        assertThat(assiette.indemnites()).isEqualTo(Montant.euros("80.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "A | 1200.00 | -   | 2026-02-20 | Clore | remise-invalide | atteint le principal",
                "A | 1300.00 | -   | 2026-02-20 | Clore | remise-invalide | demandez l'abandon",
                "A | -       | 100 | 2026-02-20 | Clore | remise-invalide | réduisez-la",
                "A | 0.00    | -   | 2026-02-20 | Clore | remise-invalide | positive",
                "A | -5.00   | -   | 2026-02-20 | Clore | remise-invalide | positive",
                // Four thousandths of a cent.
                "B | -       | 0.01| 2026-02-20 | Clore | remise-invalide | positive",
                "A | 10.00   | 5   | 2026-02-20 | Clore | remise-invalide | l'un des deux",
                "A | -       | -   | 2026-02-20 | Clore | remise-invalide | l'un des deux",
                "A | 10.00   | -   | 2026-02-06 | Clore | date-limite     | à venir",
                "A | 10.00   | -   | 2026-01-30 | Clore | date-limite     | à venir",
                "A | 10.00   | -   | 2026-04-08 | Clore | date-limite     | 07/04/2026 au plus tard",
                "A | 10.00   | -   | 2026-02-21 | Clore | date-limite     | 23/02/2026",
                "A | 10.00   | -   | 2026-04-06 | Clore | date-limite     | 07/04/2026",
                "C | 10.00   | -   | 2026-02-20 | Clore | facture-exclue  | n'a pas encore été réclamée",
                "D | 10.00   | -   | 2026-02-20 | Clore | facture-exclue  | contestée",
                "E | 1.00    | -   | 2026-02-20 | Clore | facture-exclue  | n'est pas à réclamer",
                "Z | 1.00    | -   | 2026-02-20 | Clore | facture-exclue  | n'est pas une facture de ce débiteur",
                "A | 10.00   | -   | 2026-02-20 | ' '   | motif-manquant  | pourquoi",
            })
    void ce_qui_n_a_pas_de_sens_est_refuse_avec_ce_qu_il_faut_changer(
            String choisies, String montant, BigDecimal taux, String limite, String motif, String type, String dit) {
        assertThatThrownBy(() -> verifier(choisies, montant, taux, limite, motif))
                .isInstanceOfSatisfying(
                        Refus.class, refus -> assertThat(refus.type()).isEqualTo(type))
                .hasMessageContaining(dit);
    }

    private ControleDeLaRemise.Assiette verifier(
            String choisies, String montant, BigDecimal taux, String limite, String motif) {
        return controle.verifier(
                new Proposition(
                        choisies == null ? List.of() : Arrays.asList(choisies.split(" ")),
                        montant == null ? null : Montant.euros(montant),
                        taux,
                        LocalDate.parse(limite),
                        motif),
                situation(),
                factures);
    }

    private Situation situation() {
        return new Situation(
                new Dossier(DOSSIER, "D-7", "vauban", 1, EtatDossier.OUVERT, 1, JOUR, null, null),
                null,
                null,
                JOUR,
                factures.stream()
                        .filter(facture -> facture.estExigible(JOUR))
                        .map(ControleDeLaRemiseTest::decompte)
                        .toList(),
                List.of(),
                List.of());
    }

    private static Decompte decompte(Facture facture) {
        return new Decompte(
                facture,
                facture.solde(),
                Montant.euros("2.00"),
                Montant.euros("40.00"),
                Penalites.AUCUNE,
                null,
                null,
                List.of());
    }

    private static Facture facture(
            long id, String numero, String montant, String solde, Long dossier, LocalDate litigeDepuis) {
        return new Facture(
                id,
                "vauban",
                1,
                numero,
                NatureFacture.FACTURE,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 30),
                Montant.euros(montant),
                Montant.euros(solde),
                litigeDepuis,
                null,
                null,
                null,
                null,
                null,
                null,
                dossier,
                10);
    }
}
