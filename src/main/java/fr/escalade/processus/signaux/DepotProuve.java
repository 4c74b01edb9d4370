package fr.escalade.processus.signaux;

import fr.escalade.dossier.Dossier;
import fr.escalade.processus.travail.ListeDesTaches;
import fr.escalade.relance.Recommandes;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Ends the task that waits for the deposit of a registered letter: the carrier has proven it. */
@Component
class DepotProuve {

    private final ListeDesTaches liste;
    private final TaskService taches;
    private final Recommandes recommandes;

    DepotProuve(ListeDesTaches liste, TaskService taches, Recommandes recommandes) {
        this.liste = liste;
        this.taches = taches;
        this.recommandes = recommandes;
    }

    void achever(Dossier dossier) {
        recommandes.apresLeDelai(dossier.id()).ifPresent(suite -> liste.duDossier(dossier.id()).stream()
                .filter(tache -> tache.formulaire().equals("depot_recommande"))
                .forEach(tache -> taches.complete(
                        tache.id(), Map.of("depot", "depose", "echeance_mise_en_demeure", Date.from(suite)))));
    }
}
