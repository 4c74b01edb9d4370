package fr.escalade.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.MachineTemps;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From a due timer to a message that the mail server has accepted, with the executors that run in production, against
 * the bare engine firing as many timers into empty workers on a database of the same kind.
 */
@Tag("bench")
class RelanceBench {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500);
    private static final int TOURS = Integer.getInteger("bench.tours", 3);

    /** A Monday; the wait before the last relance (12 days) leads to the Monday after next. */
    private static final LocalDate ENTREE = LocalDate.of(2026, 2, 2);

    private static final LocalDate RELANCE = LocalDate.of(2026, 2, 16);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static Tableau tableau;

    @TempDir
    Path dossier;

    @BeforeAll
    static void commencer() {
        tableau = new Tableau(
                "Relance de bout en bout : %d dossiers à la même minute, %d tours".formatted(DOSSIERS, TOURS),
                "base",
                "tour",
                "relances/s",
                "moteur nu, minuteries/s",
                "rapport");
    }

    @AfterAll
    static void publier() throws Exception {
        tableau.publier("relance");
    }

    @ParameterizedTest
    @EnumSource
    void une_relance_face_au_moteur_nu(BaseMesuree base) throws Exception {
        BaseMesuree.Acces acces = base.nouvelle(dossier);
        try (BoiteAuxLettres boite = new BoiteAuxLettres();
                Installation installation = new Installation(acces, dossier, boite);
                MoteurNu nu = new MoteurNu(base.nouvelle(dossier))) {
            executeur(installation).shutdown();
            for (int tour = 1; tour <= TOURS; tour++) {
                double reference = mesurer(nu, installation);
                double relances = mesurer(installation, boite, tour);
                tableau.ligne(acces.produit(), tour, relances, reference, relances / reference);
            }
        }
    }

    private static double mesurer(MoteurNu nu, Installation installation) throws InterruptedException {
        MachineTemps machine = installation.piece(MachineTemps.class);
        machine.regler(matin(ENTREE));
        nu.demarrer(DOSSIERS, matin(RELANCE).minusSeconds(60));
        machine.regler(matin(RELANCE));
        return DOSSIERS / nu.executer();
    }

    private static double mesurer(Installation installation, BoiteAuxLettres boite, int tour)
            throws InterruptedException {
        MachineTemps machine = installation.piece(MachineTemps.class);
        machine.regler(matin(ENTREE));
        ouvrirLesDossiers(installation, installation.creancier("BENCH" + tour));
        machine.avancer(Period.ZERO);
        assertThat(boite.messages()).isEqualTo(DOSSIERS);
        boite.vider();

        JobExecutor executeur = executeur(installation);
        machine.regler(matin(RELANCE));
        long debut = System.nanoTime();
        executeur.start();
        try {
            while (boite.messages() < DOSSIERS && System.nanoTime() - debut < PATIENCE.toNanos()) {
                Thread.sleep(5);
            }
            double duree = (System.nanoTime() - debut) / 1e9;
            assertThat(boite.cles()).hasSize(DOSSIERS).allMatch(cle -> cle.contains("/derniere_relance/"));
            return DOSSIERS / duree;
        } finally {
            executeur.shutdown();
            machine.avancer(Period.ZERO);
            boite.vider();
        }
    }

    /** Sixteen days late: each case enters at the firm relance, then waits twelve days for the last one. */
    private static void ouvrirLesDossiers(Installation installation, Creancier creancier) {
        for (int i = 0; i < DOSSIERS; i++) {
            Debiteur debiteur = installation
                    .piece(Debiteurs.class)
                    .enregistrer(
                            creancier.code(),
                            new FicheDebiteur(
                                    "C" + i,
                                    "Société " + i,
                                    TypeDebiteur.PROFESSIONNEL,
                                    null,
                                    "compta" + i + "@client.example",
                                    null,
                                    "3 place du Marché",
                                    "59000",
                                    "Lille",
                                    "FR",
                                    "fr",
                                    null,
                                    null),
                            "bench");
            NouvelleFacture facture = new NouvelleFacture(
                    "F" + i,
                    NatureFacture.FACTURE,
                    ENTREE.minusDays(46),
                    ENTREE.minusDays(16),
                    Montant.euros("1200.00"),
                    null,
                    false,
                    null,
                    null);
            installation.piece(Creances.class).enregistrer(debiteur, List.of(facture), "bench");
        }
    }

    private static Instant matin(LocalDate jour) {
        return jour.atTime(LocalTime.of(9, 30)).atZone(Temps.PARIS).toInstant();
    }

    private static JobExecutor executeur(Installation installation) {
        ProcessEngine moteur = installation.piece(ProcessEngine.class);
        return ((ProcessEngineConfigurationImpl) moteur.getProcessEngineConfiguration()).getJobExecutor();
    }
}
