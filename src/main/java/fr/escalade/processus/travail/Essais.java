package fr.escalade.processus.travail;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.FormatFrancais;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** A task to be tried again: it stays in the list for another day, while its own timer runs on. */
@Component
class Essais {

    private final TaskService taches;
    private final ListeDesTaches liste;
    private final Dossiers dossiers;
    private final CalendrierOuvre calendrier;
    private final Journal journal;

    Essais(TaskService taches, ListeDesTaches liste, Dossiers dossiers, CalendrierOuvre calendrier, Journal journal) {
        this.taches = taches;
        this.liste = liste;
        this.dossiers = dossiers;
        this.calendrier = calendrier;
        this.journal = journal;
    }

    void reporter(TacheAchevee tache, LocalDate jour) {
        Instant moment = calendrier.ouvertureAPartirDe(jour);
        taches.setVariableLocal(tache.id(), TacheAchevee.ESSAIS, tache.essais() + 1);
        taches.setDueDate(tache.id(), Date.from(moment));
        liste.reporter(tache.id(), moment);
        Dossier dossier = dossiers.parId(tache.dossier());
        journal.inscrire(Fait.duDossier(
                dossier.id(),
                dossier.debiteur(),
                dossier.creancier(),
                "TACHE_A_REFAIRE",
                tache.ligne().libelle() + " : nouvel essai le " + FormatFrancais.dateLongue(jour),
                Fait.ESCALADE));
    }
}
