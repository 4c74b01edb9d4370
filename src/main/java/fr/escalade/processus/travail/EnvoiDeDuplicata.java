package fr.escalade.processus.travail;

import fr.escalade.courrier.Courriers;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Refus;
import fr.escalade.processus.publication.TextesPublies;
import fr.escalade.relance.Etape;
import fr.escalade.relance.Issue;
import fr.escalade.relance.Repondre;
import fr.escalade.relance.Reponses;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Sends the invoices again to a debtor who says on the telephone that they never came. */
@Component
class EnvoiDeDuplicata {

    private static final String LETTRE = "duplicata_factures";

    private final TaskService taches;
    private final TextesPublies textes;
    private final Reponses reponses;
    private final Courriers courriers;

    EnvoiDeDuplicata(TaskService taches, TextesPublies textes, Reponses reponses, Courriers courriers) {
        this.taches = taches;
        this.textes = textes;
        this.reponses = reponses;
        this.courriers = courriers;
    }

    /** @throws Refus when they cannot leave, with what to do about it */
    void envoyer(TacheAchevee tache) {
        String definition =
                taches.createTaskQuery().taskId(tache.id()).singleResult().getProcessDefinitionId();
        Issue issue = reponses.repondreALaDemande(
                new Etape(
                        tache.dossier(),
                        LETTRE,
                        null,
                        "Envoi des factures",
                        dejaEnvoyees(tache.dossier()) + 1,
                        textes.bibliotheque(definition)),
                new Repondre(LETTRE, Canal.EMAIL));
        if (issue instanceof Issue.Retenue retenue) {
            throw new Refus("factures-non-envoyees", retenue.explication() + ", puis notez de nouveau le résultat.");
        }
    }

    /** Each call has its own message. */
    private int dejaEnvoyees(long dossier) {
        return (int) courriers.duDossier(dossier).stream()
                .filter(courrier -> courrier.cle().contains("/" + LETTRE + "/"))
                .count();
    }
}
