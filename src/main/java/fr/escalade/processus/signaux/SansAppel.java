package fr.escalade.processus.signaux;

import fr.escalade.dossier.Dossier;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.processus.travail.ListeDesTaches;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Passes the calls to a debtor who asked not to be telephoned: the escalation goes on in writing. */
@Component
class SansAppel {

    private final ListeDesTaches liste;
    private final TaskService taches;
    private final Journal journal;

    SansAppel(ListeDesTaches liste, TaskService taches, Journal journal) {
        this.liste = liste;
        this.taches = taches;
        this.journal = journal;
    }

    void passer(Dossier dossier) {
        for (ListeDesTaches.Ligne tache : liste.duDossier(dossier.id())) {
            if (tache.formulaire().equals("appel")) {
                taches.complete(tache.id());
                journal.inscrire(Fait.duDossier(
                        dossier.id(),
                        dossier.debiteur(),
                        dossier.creancier(),
                        "APPEL_PASSE",
                        tache.libelle() + " : étape passée, le débiteur a demandé à ne pas être appelé",
                        Fait.ESCALADE));
            }
        }
    }
}
