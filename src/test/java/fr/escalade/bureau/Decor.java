package fr.escalade.bureau;

import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.MachineTemps;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;

/** People and debts for the pages to show, all around Monday 2 March 2026. */
@TestComponent
class Decor {

    static final LocalDate LUNDI = LocalDate.of(2026, 3, 2);

    private static final AtomicInteger RANG = new AtomicInteger();

    private final MachineTemps machine;
    private final Creanciers creanciers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Dossiers dossiers;

    Decor(MachineTemps machine, Creanciers creanciers, Debiteurs debiteurs, Creances creances, Dossiers dossiers) {
        this.machine = machine;
        this.creanciers = creanciers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.dossiers = dossiers;
    }

    void lundi() {
        machine.regler(LUNDI.atTime(LocalTime.of(9, 30)).atZone(Temps.PARIS).toInstant());
    }

    void avancer(int jours) {
        machine.avancer(Period.ofDays(jours));
    }

    /** A creditor of its own for each test, so that its lists show nothing of the others'. */
    Creancier creancier(ModeEnvoi mode) {
        String code = "ESSAI" + RANG.incrementAndGet();
        return creanciers.enregistrer(
                new Creancier(
                        code,
                        "Maison " + code,
                        "SARL",
                        "000012112",
                        "1 rue des Essais",
                        "44000",
                        "Nantes",
                        "FR",
                        "compta@maison.example",
                        "01 99 00 10 20",
                        "Claire Morel",
                        "FR7630006000011234567890189",
                        "AGRIFRPP",
                        mode,
                        null,
                        true,
                        3,
                        6,
                        30),
                "essai");
    }

    Debiteur debiteur(Creancier creancier, String nom, String email) {
        FicheDebiteur fiche = new FicheDebiteur(
                "C" + RANG.incrementAndGet(),
                nom,
                TypeDebiteur.PROFESSIONNEL,
                null,
                email,
                "01 99 00 33 44",
                "3 rue Basse",
                "35000",
                "Rennes",
                "FR",
                "fr",
                null,
                null);
        return debiteurs.enregistrer(creancier.code(), fiche, "essai");
    }

    /** An invoice that was due {@code retard} days before Monday. */
    String facture(Debiteur debiteur, String montant, int retard) {
        String numero = "F-" + RANG.incrementAndGet();
        LocalDate echeance = LUNDI.minusDays(retard);
        creances.enregistrer(
                debiteur,
                List.of(new NouvelleFacture(
                        numero,
                        NatureFacture.FACTURE,
                        echeance.minusDays(30),
                        echeance,
                        Montant.euros(montant),
                        null,
                        false,
                        null,
                        null)),
                "essai");
        return numero;
    }

    Dossier dossier(Debiteur debiteur) {
        return dossiers.actifDuDebiteur(debiteur.id()).orElseThrow();
    }
}
