package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creance.Releves;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Retenue;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.MachineTemps;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The last bank statement is a week old: nobody is reminded of what he may have paid, until the next one is imported. */
@Scenario
@SurH2(isolee = true)
class ReleveEnRetardTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Releves releves;

    @Autowired
    MachineTemps machine;

    @Test
    void la_relance_attend_le_releve_puis_part_aussitot() {
        histoire.commence("2026-03-03", ModeEnvoi.AUTOMATIQUE, false);
        Debiteur martin = histoire.debiteur("MARTIN", TypeDebiteur.PROFESSIONNEL);
        releves.lu(martin.creancier(), "FR-COMPTE-1", LocalDate.of(2026, 2, 27));
        histoire.facture(martin, "FAC-2026-7", "2026-03-02", "800.00");

        histoire.jusquAu("2026-03-06");
        assertThat(histoire.recus(martin)).isEmpty();
        assertThat(dossiers.retenues(histoire.dossier(martin).id()))
                .extracting(Retenue::motif, Retenue::action)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("BANQUE_PERIMEE", "IMPORTER_LE_RELEVE"));

        releves.lu(martin.creancier(), "FR-COMPTE-1", LocalDate.of(2026, 3, 5));
        machine.avancer(Period.ZERO);
        assertThat(histoire.recusParEtape(martin)).containsExactly("2026-03-06 relance_courtoise");
    }

    @Test
    void le_compte_le_plus_en_retard_decide() {
        histoire.commence("2026-03-03", ModeEnvoi.AUTOMATIQUE, false);
        Debiteur petit = histoire.debiteur("PETIT", TypeDebiteur.PROFESSIONNEL);
        releves.lu(petit.creancier(), "FR-COMPTE-1", LocalDate.of(2026, 3, 5));
        releves.lu(petit.creancier(), "FR-COMPTE-2", LocalDate.of(2026, 2, 20));
        releves.lu(petit.creancier(), "FR-COMPTE-2", LocalDate.of(2026, 2, 10));
        assertThat(releves.jusquAu(petit.creancier())).contains(LocalDate.of(2026, 2, 20));
        histoire.facture(petit, "FAC-2026-8", "2026-03-02", "90.00");

        histoire.jusquAu("2026-03-06");

        assertThat(histoire.recus(petit)).isEmpty();
    }
}
