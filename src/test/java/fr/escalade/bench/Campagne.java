package fr.escalade.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.MachineTemps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Cases whose last relance falls due at the same minute, and the time until the mail server has all of them. */
final class Campagne {

    /** A Monday; the wait before the last relance (12 days) leads to the Monday after next. */
    static final LocalDate ENTREE = LocalDate.of(2026, 2, 2);

    static final LocalDate RELANCE = LocalDate.of(2026, 2, 16);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Installation installation;
    private final BoiteAuxLettres boite;
    private final MachineTemps machine;
    private final JobExecutor executeur;

    /** The engine's executor rests until something is measured. */
    Campagne(Installation installation, BoiteAuxLettres boite) {
        this.installation = installation;
        this.boite = boite;
        this.machine = installation.piece(MachineTemps.class);
        ProcessEngine moteur = installation.piece(ProcessEngine.class);
        this.executeur = ((ProcessEngineConfigurationImpl) moteur.getProcessEngineConfiguration()).getJobExecutor();
        executeur.shutdown();
    }

    static Instant matin(LocalDate jour) {
        return jour.atTime(LocalTime.of(9, 30)).atZone(Temps.PARIS).toInstant();
    }

    /** Sixteen days late: each case enters at the firm relance, then waits twelve days for the last one. */
    void ouvrir(String nom, int dossiers) {
        machine.regler(matin(ENTREE));
        Creancier creancier = installation.creancier(nom);
        for (int i = 0; i < dossiers; i++) {
            ouvrir(creancier, "C" + i, ENTREE.minusDays(16), null);
        }
        machine.avancer(Period.ZERO);
        assertThat(boite.messages()).isEqualTo(dossiers);
        boite.vider();
    }

    /** A case of its own creditor, and its number. */
    String ouvrirUn(String nom, LocalDate jour, int retard) {
        return ouvrirUn(nom, jour, retard, null);
    }

    /** The same; {@code piece} is attached to its messages. */
    String ouvrirUn(String nom, LocalDate jour, int retard, Long piece) {
        machine.regler(matin(jour));
        Debiteur debiteur = ouvrir(installation.creancier(nom), "C", jour.minusDays(retard), piece);
        machine.avancer(Period.ZERO);
        boite.vider();
        return installation
                .piece(Dossiers.class)
                .actifDuDebiteur(debiteur.id())
                .orElseThrow()
                .numero();
    }

    /** Days pass one by one, everything due is done. */
    void attendre(LocalDate jour) {
        LocalDate aujourdhui = Temps.aujourdhui(installation.piece(Clock.class));
        machine.avancer(Period.between(aujourdhui, jour));
        boite.vider();
    }

    /** The morning's routine over all late debtors; returns the seconds that it took. */
    double faireLaRoutine() {
        machine.regler(RELANCE.atTime(8, 0).atZone(Temps.PARIS).toInstant());
        long debut = System.nanoTime();
        machine.avancer(Period.ZERO);
        return (System.nanoTime() - debut) / 1e9;
    }

    /** Lets the last relances fall due; returns how many per second reached the server. */
    double relancer(int dossiers) throws InterruptedException {
        machine.regler(matin(RELANCE));
        long debut = System.nanoTime();
        executeur.start();
        try {
            while (boite.messages() < dossiers && System.nanoTime() - debut < PATIENCE.toNanos()) {
                Thread.sleep(5);
            }
            double duree = (System.nanoTime() - debut) / 1e9;
            assertThat(boite.cles()).hasSize(dossiers).allMatch(cle -> cle.contains("/derniere_relance/"));
            return dossiers / duree;
        } finally {
            executeur.shutdown();
            machine.avancer(Period.ZERO);
            boite.vider();
        }
    }

    private Debiteur ouvrir(Creancier creancier, String code, LocalDate echeance, Long piece) {
        Debiteur debiteur = installation
                .piece(Debiteurs.class)
                .enregistrer(
                        creancier.code(),
                        new FicheDebiteur(
                                code,
                                "Société " + code,
                                TypeDebiteur.PROFESSIONNEL,
                                null,
                                "compta." + code.toLowerCase() + "@client.example",
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
                "F-" + code,
                NatureFacture.FACTURE,
                echeance.minusDays(30),
                echeance,
                Montant.euros("1200.00"),
                null,
                false,
                null,
                piece);
        installation.piece(Creances.class).enregistrer(debiteur, List.of(facture), "bench");
        return debiteur;
    }
}
