package fr.escalade.relance;

import fr.escalade.courrier.AvantEnvoi;
import fr.escalade.courrier.Courrier;
import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The ledger is read once more when a message is about to be handed over: one that demands an invoice settled, disputed
 * or cancelled since does not leave (P2).
 */
@Component
class DerniereVerification implements AvantEnvoi {

    private final Creances creances;
    private final EnvoisPrepares envois;
    private final Relances relances;
    private final Echeances echeances;
    private final Clock horloge;

    DerniereVerification(
            Creances creances, EnvoisPrepares envois, Relances relances, Echeances echeances, Clock horloge) {
        this.creances = creances;
        this.envois = envois;
        this.relances = relances;
        this.echeances = echeances;
        this.horloge = horloge;
    }

    @Override
    public Optional<String> empechement(Courrier courrier) {
        LocalDate jour = Temps.aujourdhui(horloge);
        List<String> plusDues = courrier.factures().stream()
                .map(creances::parId)
                .filter(facture -> nEstPlusDue(facture, jour))
                .map(Facture::numero)
                .toList();
        return plusDues.isEmpty()
                ? Optional.empty()
                : Optional.of("réglée, contestée ou annulée depuis la préparation : " + String.join(", ", plusDues));
    }

    /** The debtor still owes the rest: the step's message is prepared again for it, in a new version. */
    @Override
    public void annule(Courrier courrier) {
        envois.trouver(Cle.racine(courrier.cle())).ifPresent(envoi -> {
            if (envoi.relance() != null) {
                relances.remplacer(envoi);
            } else {
                echeances.remplacer(envoi);
            }
        });
    }

    private static boolean nEstPlusDue(Facture facture, LocalDate jour) {
        EtatFacture etat = facture.etat(jour);
        return etat != EtatFacture.ECHUE && etat != EtatFacture.A_ECHOIR;
    }
}
