package fr.escalade.processus.travail;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.springframework.stereotype.Component;

/** What human tasks tell while the engine moves: the projection and the journal follow in the same transaction. */
@Component
class EcouteDesTaches {

    private static final String APPEL = "appel";
    private static final String REVUE = "revue_contentieuse";
    private static final String PRINCIPALE = "recouvrement_amiable";

    private final ListeDesTaches liste;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Annonces annonces;
    private final Journal journal;

    EcouteDesTaches(ListeDesTaches liste, Dossiers dossiers, Debiteurs debiteurs, Annonces annonces, Journal journal) {
        this.liste = liste;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.annonces = annonces;
        this.journal = journal;
    }

    void apparait(DelegateTask tache, String formulaire) {
        long dossier = dossier(tache.getExecution());
        liste.ajouter(new ListeDesTaches.Ligne(
                tache.getId(),
                tache.getTaskDefinitionKey(),
                surUneLigne(tache.getName()),
                formulaire,
                dossier,
                groupe(tache),
                tache.getAssignee(),
                null,
                instant(tache.getDueDate()),
                suite(tache),
                tache.getProcessInstanceId(),
                estPrincipale(tache)));
        if (REVUE.equals(formulaire)) {
            dossiers.passerEnContentieux(dossier);
        }
        if (APPEL.equals(formulaire)
                && debiteurs.refuseLesAppels(dossiers.parId(dossier).debiteur())) {
            annonces.annoncer(dossier, Annonce.Type.SANS_APPEL);
        }
        inscrire(dossier, "TACHE_CREEE", "À faire : " + surUneLigne(tache.getName()));
        if (estPrincipale(tache) && !dossiers.suspensions(dossier).isEmpty()) {
            annonces.annoncer(dossier, Annonce.Type.SUSPENSION);
        }
    }

    void change(DelegateTask tache) {
        liste.assigner(tache.getId(), tache.getAssignee());
    }

    void finit(DelegateTask tache) {
        liste.retirer(tache.getId());
    }

    /** An interrupting timer on a task: nobody did it, and the escalation goes on. */
    void nonFaite(DelegateExecution execution) {
        if (execution.getBpmnModelElementInstance() instanceof BoundaryEvent minuterie) {
            inscrire(
                    dossier(execution),
                    "TACHE_NON_FAITE",
                    surUneLigne(minuterie.getAttachedTo().getName())
                            + " : non fait dans le délai, la procédure continue");
        }
    }

    /** On the case's own diagram, outside its event sub-processes. */
    private static boolean estPrincipale(DelegateTask tache) {
        return tache.getBpmnModelElementInstance().getParentElement() instanceof Process procedure
                && PRINCIPALE.equals(procedure.getId());
    }

    private static String groupe(DelegateTask tache) {
        return tache.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("gestionnaire");
    }

    /** « Sans action : Relance ferme »: the next task behind the timer that interrupts this one, if there is such a timer. */
    private static String suite(DelegateTask tache) {
        return tache.getBpmnModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(evenement -> evenement.cancelActivity()
                        && evenement.getAttachedTo().getId().equals(tache.getTaskDefinitionKey()))
                .flatMap(evenement -> evenement.getOutgoing().stream())
                .map(EcouteDesTaches::prochaineTache)
                .filter(Objects::nonNull)
                .map(prochaine -> "Sans action : " + surUneLigne(prochaine.getName()))
                .findFirst()
                .orElse(null);
    }

    private static FlowElement prochaineTache(SequenceFlow flux) {
        SequenceFlow courant = flux;
        for (int pas = 0; pas < 10; pas++) {
            if (courant.getTarget() instanceof Task tache) {
                return tache;
            }
            if (courant.getTarget().getOutgoing().size() != 1) {
                return null;
            }
            courant = courant.getTarget().getOutgoing().iterator().next();
        }
        return null;
    }

    private void inscrire(long id, String type, String libelle) {
        Dossier dossier = dossiers.parId(id);
        debiteurs.verrouiller(dossier.debiteur());
        journal.inscrire(Fait.duDossier(id, dossier.debiteur(), dossier.creancier(), type, libelle, Fait.ESCALADE));
    }

    private static long dossier(DelegateExecution execution) {
        return ((Number) execution.getVariable("dossier")).longValue();
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String surUneLigne(String nom) {
        return nom.replaceAll("\\s+", " ").trim();
    }
}
