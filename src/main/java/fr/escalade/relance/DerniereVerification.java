package fr.escalade.relance;

import fr.escalade.courrier.AvantEnvoi;
import fr.escalade.courrier.Courrier;
import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The ledger is read once more when a message is about to be handed over: one that demands an invoice settled, disputed,
 * paused, cancelled or moved to another debtor since does not leave (P2). While its case is paused a demand waits in the
 * outbox; after the pause it is written anew, for what is owed then. Answers to the debtor and thanks leave whatever the
 * pause.
 */
@Component
@Order(0)
class DerniereVerification implements AvantEnvoi {

    private static final Duration FRAICHEUR = Duration.ofDays(5);

    private final Creances creances;
    private final Dossiers dossiers;
    private final Garde garde;
    private final EnvoisPrepares envois;
    private final Relances relances;
    private final Echeances echeances;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    DerniereVerification(
            Creances creances,
            Dossiers dossiers,
            Garde garde,
            EnvoisPrepares envois,
            Relances relances,
            Echeances echeances,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.creances = creances;
        this.dossiers = dossiers;
        this.garde = garde;
        this.envois = envois;
        this.relances = relances;
        this.echeances = echeances;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    @Override
    public Optional<String> empechement(Courrier courrier) {
        LocalDate jour = Temps.aujourdhui(horloge);
        Set<Long> suspendues =
                courrier.factures().isEmpty() ? Set.of() : dossiers.facturesSuspendues(courrier.debiteur());
        List<String> plusDues = courrier.factures().stream()
                .map(creances::parId)
                .filter(facture -> facture.debiteur() != courrier.debiteur()
                        || nEstPlusDue(facture, jour)
                        || suspendues.contains(facture.id()))
                .map(Facture::numero)
                .toList();
        if (!plusDues.isEmpty()) {
            return Optional.of("réglée, contestée, suspendue, annulée ou déplacée depuis la préparation : "
                    + String.join(", ", plusDues));
        }
        return retenu(courrier) && attente(courrier).isEmpty()
                ? Optional.of("retenu avant l'envoi, il est refait pour ce qui est dû aujourd'hui")
                : Optional.empty();
    }

    /** By a pause; or by the volume brake for so long that its figures are stale. */
    private boolean retenu(Courrier courrier) {
        if (courrier.erreur() == null || !courrier.erreur().startsWith(RETENU)) {
            return false;
        }
        return !courrier.erreur().startsWith(RETENU + FREIN)
                || courrier.prepareLe().plus(FRAICHEUR).isBefore(horloge.instant());
    }

    /** Looked at again every day: whoever lifts the pause need not think of the outbox. */
    @Override
    public Optional<Attente> attente(Courrier courrier) {
        if (envois.trouver(Cle.racine(courrier.cle())).isEmpty()) {
            return Optional.empty();
        }
        Instant demain = calendrier.ouvertureAPartirDe(Temps.aujourdhui(horloge).plusDays(1));
        return pause(courrier).map(motif -> new Attente(motif, demain));
    }

    private Optional<String> pause(Courrier courrier) {
        if (courrier.dossier() == null) {
            return dossiers.suspensionsDuDebiteur(courrier.debiteur()).stream()
                    .findFirst()
                    .map(suspension -> "Débiteur suspendu : " + suspension.motif());
        }
        return garde.pause(courrier.dossier(), Temps.aujourdhui(horloge)).map(Issue.Retenue::explication);
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
