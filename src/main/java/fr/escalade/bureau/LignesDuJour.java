package fr.escalade.bureau;

import fr.escalade.bureau.Journee.Ligne;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.dossier.Retenue;
import fr.escalade.processus.TacheAFaire;
import java.time.Instant;

/** What each thing to do says of itself in the list. */
final class LignesDuJour {

    private LignesDuJour() {}

    /** {@code sujet} null: the task is about the whole case. */
    static Ligne de(TacheAFaire tache, SujetDeTache sujet, Instant maintenant) {
        return new Ligne(
                "tache-" + tache.id(),
                "TACHE",
                tache.libelle(),
                sujet == null ? null : sujet.resume(),
                tache.creeeLe(),
                tache.echeance(),
                tache.echeance() != null && tache.echeance().isBefore(maintenant),
                tache.prochaine(),
                tache.assigne());
    }

    static Ligne de(Retenue retenue) {
        return simple(
                "retenue-" + retenue.tacheExterne(),
                "RETENUE",
                retenue.libelle(),
                retenue.explication(),
                retenue.depuis());
    }

    static Ligne aConfirmer(Courrier courrier) {
        return simple(
                "courrier-" + courrier.id(),
                "COURRIER",
                courrier.objet(),
                "Attend votre accord pour partir vers " + courrier.destinataire() + ".",
                courrier.prepareLe());
    }

    static Ligne enEchec(Courrier courrier) {
        boolean rejete = courrier.etat() == EtatCourrier.REJETE;
        return simple(
                "envoi-" + courrier.id(),
                courrier.etat().name(),
                courrier.objet(),
                rejete
                        ? "N’est pas arrivé à " + courrier.destinataire() + "."
                        : "Peut-être parti vers " + courrier.destinataire() + " : l’envoi a été interrompu.",
                courrier.prepareLe());
    }

    private static Ligne simple(String cle, String genre, String libelle, String raison, Instant depuis) {
        return new Ligne(cle, genre, libelle, raison, depuis, null, false, null, null);
    }
}
