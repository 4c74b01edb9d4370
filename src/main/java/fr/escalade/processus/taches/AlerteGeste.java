package fr.escalade.processus.taches;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.processus.travail.ListeDesTaches;
import fr.escalade.relance.Alerter;
import fr.escalade.relance.Issue;
import org.springframework.stereotype.Component;

/** A human task that nobody did in time climbs to another group: it never freezes, and never goes unseen. */
@Component
class AlerteGeste implements Geste<Alerter> {

    private final ListeDesTaches taches;
    private final Dossiers dossiers;
    private final Journal journal;

    AlerteGeste(ListeDesTaches taches, Dossiers dossiers, Journal journal) {
        this.taches = taches;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @Override
    public String sujet() {
        return "alerter";
    }

    @Override
    public Class<Alerter> parametres() {
        return Alerter.class;
    }

    @Override
    public Reponse executer(Appel appel, Alerter parametres) {
        Dossier dossier = dossiers.parId(appel.etape().dossier());
        int montees = taches.monter(dossier.id(), parametres.groupe());
        if (montees == 0) {
            return Reponse.de(new Issue.SansObjet("la tâche a été faite entre-temps"));
        }
        journal.inscrire(Fait.duDossier(
                dossier.id(),
                dossier.debiteur(),
                dossier.creancier(),
                "TACHE_MONTEE",
                "Tâche en attente depuis trop longtemps : elle monte au groupe « " + parametres.groupe() + " »",
                Fait.ESCALADE));
        return Reponse.de(new Issue.SansObjet("tâche montée"));
    }
}
