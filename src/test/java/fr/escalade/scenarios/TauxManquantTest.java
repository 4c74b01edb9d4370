package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Retenue;
import fr.escalade.droit.TauxLegaux;
import fr.escalade.droit.TauxSemestriel;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.MachineTemps;
import fr.escalade.support.SurH2;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody has entered the rates of 2027 yet: steps wait, and leave as soon as somebody has. */
@Scenario
@SurH2(isolee = true)
class TauxManquantTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TauxLegaux taux;

    @Autowired
    MachineTemps machine;

    @Test
    void saisir_le_taux_libere_aussitot_les_etapes_qui_l_attendaient() {
        histoire.commence("2027-01-05", ModeEnvoi.AUTOMATIQUE, false);
        Debiteur martin = histoire.debiteur("MARTIN", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(martin, "FAC-2027-1", "2027-01-04", "800.00");
        histoire.jusquAu("2027-01-08");
        assertThat(dossiers.retenues(histoire.dossier(martin).id()))
                .extracting(Retenue::motif)
                .containsExactly("TAUX_MANQUANT");
        assertThat(histoire.recus(martin)).isEmpty();

        taux.enregistrer(
                new TauxSemestriel(LocalDate.of(2027, 1, 1), new BigDecimal("2.65"), new BigDecimal("2.80"), null),
                "site de la BCE",
                "admin");
        machine.avancer(Period.ZERO);

        assertThat(histoire.recusParEtape(martin)).containsExactly("2027-01-08 relance_courtoise");
        assertThat(dossiers.retenues(histoire.dossier(martin).id())).isEmpty();
    }
}
