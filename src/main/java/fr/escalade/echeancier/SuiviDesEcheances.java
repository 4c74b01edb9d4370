package fr.escalade.echeancier;

import fr.escalade.historique.Fait;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The watch of the instalments: an instalment is late from the day after its own date, whatever its invoices say (P9). */
@Component
public class SuiviDesEcheances {

    private final Echeanciers echeanciers;
    private final EcheancierRepository registre;
    private final RecitDesEcheanciers recit;
    private final Clock horloge;

    SuiviDesEcheances(
            Echeanciers echeanciers, EcheancierRepository registre, RecitDesEcheanciers recit, Clock horloge) {
        this.echeanciers = echeanciers;
        this.registre = registre;
        this.recit = recit;
        this.horloge = horloge;
    }

    /**
     * Compares the money received with the instalments whose date is over. RETARD the first time means that a reminder is to
     * be sent; RETARD again, that what was reminded is still unpaid: an instalment that fell due meanwhile waits for its own
     * reminder. Empty when the plan does not run any more.
     */
    @Transactional
    public Optional<Echeancier.Constat> constater(long id) {
        Echeancier plan = echeanciers.verrouiller(id);
        if (plan.etat() != Echeancier.Etat.EN_COURS) {
            return Optional.empty();
        }
        LocalDate prochaine = echeanciers.premiereImpayee(plan).map(Ligne::date).orElse(null);
        if (prochaine == null) {
            echeanciers.terminer(
                    plan,
                    Echeancier.Etat.TENU,
                    null,
                    "Échéancier tenu : " + FormatFrancais.montant(plan.montant()) + " reçus",
                    Fait.ESCALADE);
            return Optional.of(new Echeancier.Constat(Echeancier.Suite.TENU, null));
        }
        Echeancier.Suite suite = plan.rappeleLe() == null ? surveiller(plan) : apresRappel(plan);
        return Optional.of(new Echeancier.Constat(suite, prochaine));
    }

    /** All becomes due at once (déchéance du terme) and the case goes on where it stood. False when the plan is over. */
    @Transactional
    public boolean prononcerLaDecheance(long id) {
        Echeancier plan = echeanciers.verrouiller(id);
        if (plan.etat() != Echeancier.Etat.EN_COURS) {
            return false;
        }
        echeanciers.terminer(
                plan,
                Echeancier.Etat.RUPTURE,
                null,
                "Déchéance du terme : " + FormatFrancais.montant(echeanciers.retard(plan))
                        + " restent impayés malgré le rappel, tout est exigible",
                Fait.ESCALADE);
        return true;
    }

    private Echeancier.Suite surveiller(Echeancier plan) {
        Montant retard = echeanciers.retard(plan);
        if (retard.estNul()) {
            return Echeancier.Suite.SUIVANTE;
        }
        registre.rappeler(plan.id(), aujourdhui());
        recit.inscrire(
                plan,
                "ECHEANCE_EN_RETARD",
                "Échéance impayée : il manque " + FormatFrancais.montant(retard),
                Fait.ESCALADE);
        return Echeancier.Suite.RETARD;
    }

    private Echeancier.Suite apresRappel(Echeancier plan) {
        Montant rappele = plan.exigibleAu(plan.rappeleLe().minusDays(1));
        if (echeanciers.recu(plan).compareTo(rappele) < 0) {
            return Echeancier.Suite.RETARD;
        }
        registre.rappeler(plan.id(), null);
        recit.inscrire(plan, "ECHEANCE_REGULARISEE", "Échéance réglée après le rappel", Fait.ESCALADE);
        return Echeancier.Suite.SUIVANTE;
    }

    private LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }
}
