package fr.escalade.bureau;

import fr.escalade.acces.Role;
import fr.escalade.acces.Utilisateurs;
import fr.escalade.courrier.Arret;
import fr.escalade.courrier.Restaurations;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.droit.Plancher;
import fr.escalade.droit.TauxLegaux;
import fr.escalade.frein.Freins;
import fr.escalade.litige.Litiges;
import fr.escalade.partage.Temps;
import fr.escalade.processus.Taches;
import fr.escalade.reception.MessagesRecus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is not a task, and would wait unseen if Ma journée did not say it. */
@Component("alertes")
public class Alertes {

    private final TauxLegaux taux;
    private final Creanciers creanciers;
    private final Utilisateurs utilisateurs;
    private final Taches taches;
    private final Litiges litiges;
    private final MessagesRecus messages;
    private final Freins freins;
    private final Restaurations restaurations;
    private final Clock horloge;

    Alertes(
            TauxLegaux taux,
            Creanciers creanciers,
            Utilisateurs utilisateurs,
            Taches taches,
            Litiges litiges,
            MessagesRecus messages,
            Freins freins,
            Restaurations restaurations,
            Clock horloge) {
        this.taux = taux;
        this.creanciers = creanciers;
        this.utilisateurs = utilisateurs;
        this.taches = taches;
        this.litiges = litiges;
        this.messages = messages;
        this.freins = freins;
        this.restaurations = restaurations;
        this.horloge = horloge;
    }

    /** The first day of the half-year whose rates must be entered now, or null. */
    public LocalDate semestreSansTaux() {
        return taux.aSaisir().orElse(null);
    }

    /** Mailboxes of answers that cannot be read. */
    public List<MessagesRecus.Panne> pannesDeBoite() {
        return messages.pannes();
    }

    /** What keeps every message from leaving: said on every page. */
    public List<Arret> arrets() {
        return restaurations.arrets();
    }

    /** Creditors of whom the volume brake holds messages. */
    public List<Freins.Alerte> freins() {
        return freins.alertes();
    }

    /** Received messages that only a person can place. */
    public long messagesATraiter(String creancier) {
        return messages.aTraiter(creancier);
    }

    /** Creditors whose agreed rate is below the lawful minimum of the current half-year. */
    public List<Creancier> sousLePlancher() {
        LocalDate jour = Temps.aujourdhui(horloge);
        return creanciers.tous().stream()
                .filter(creancier -> creancier.tauxConvenu() != null)
                .filter(creancier ->
                        Plancher.verifier(creancier.tauxConvenu(), jour, taux.connus()) instanceof Plancher.TauxTropBas)
                .toList();
    }

    /**
     * How many decisions wait for a manager while nobody is one; 0 when somebody is. They climb to the administrator by
     * themselves, who must not learn it that late.
     */
    public long sansResponsable() {
        boolean quelquUn = utilisateurs.tous().stream().anyMatch(qui -> qui.a(Role.RESPONSABLE));
        return quelquUn ? 0 : taches.lister(null, "responsable", null, 0, 1).total();
    }

    /** Late invoices disputed according to their ledger, whose debtors have no case in which somebody would be asked. */
    public long contesteesSansDossier(String creancier) {
        return litiges.signalesSansDossier(creancier);
    }
}
