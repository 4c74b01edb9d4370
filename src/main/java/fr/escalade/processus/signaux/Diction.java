package fr.escalade.processus.signaux;

import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.dossier.Retenue;
import fr.escalade.dossier.Retenues;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One announcement told to its case's procedure. That nobody listens any more is normal. */
@Component
class Diction {

    private final Annonces annonces;
    private final Dossiers dossiers;
    private final Retenues retenues;
    private final Messages messages;
    private final Pauses pauses;
    private final Acceleration acceleration;
    private final SansAppel sansAppel;
    private final DelaisLegaux delais;
    private final DepotProuve depotProuve;
    private final FaitsDuScenario faits;
    private final RuntimeService moteur;
    private final ExternalTaskService taches;
    private final Clock horloge;

    Diction(
            Annonces annonces,
            Dossiers dossiers,
            Retenues retenues,
            Messages messages,
            Pauses pauses,
            Acceleration acceleration,
            SansAppel sansAppel,
            DelaisLegaux delais,
            DepotProuve depotProuve,
            FaitsDuScenario faits,
            RuntimeService moteur,
            ExternalTaskService taches,
            Clock horloge) {
        this.annonces = annonces;
        this.dossiers = dossiers;
        this.retenues = retenues;
        this.messages = messages;
        this.pauses = pauses;
        this.acceleration = acceleration;
        this.sansAppel = sansAppel;
        this.delais = delais;
        this.depotProuve = depotProuve;
        this.faits = faits;
        this.moteur = moteur;
        this.taches = taches;
        this.horloge = horloge;
    }

    /** Returns false when another node told it first. */
    @Transactional
    boolean dire(Annonce annonce) {
        if (!annonces.dire(annonce.id())) {
            return false;
        }
        Dossier dossier = dossiers.parId(annonce.dossier());
        switch (annonce.type()) {
            case OUVERT -> demarrer(dossier);
            case RENTREE -> rentrer(dossier);
            case SUSPENSION -> pauses.commencer(dossier.numero());
            case REPRISE -> reprendre(dossier);
            case ACCELERER -> acceleration.appliquer(dossier.numero());
            case SANS_APPEL -> sansAppel.passer(dossier);
            case DELAI -> delais.suivre(dossier);
            case RECOMMANDE_REVENU -> {
                messages.de(annonce).ifPresent(message -> transmettre(dossier, annonce, message));
                delais.suivre(dossier);
            }
            case RECOMMANDE_DEPOSE -> depotProuve.achever(dossier);
            default -> messages.de(annonce).ifPresent(message -> transmettre(dossier, annonce, message));
        }
        return true;
    }

    private void demarrer(Dossier dossier) {
        if (dossier.etat() == EtatDossier.CLOS || instance(dossier).isPresent()) {
            return;
        }
        Situation situation = dossiers.situation(dossier.id(), Temps.aujourdhui(horloge));
        Map<String, Object> variables = faits.de(situation);
        variables.put("dossier", dossier.id());
        variables.put("procedure_engagee", false);
        moteur.startProcessInstanceByKey(Messages.PRINCIPALE, dossier.numero(), variables);
    }

    /** Of the former cycle only an alert may be left to tell. */
    private void rentrer(Dossier dossier) {
        instance(dossier).ifPresent(ancienne -> {
            retenues.oublier(dossier.id());
            moteur.deleteProcessInstance(ancienne.getId(), "Le dossier rentre dans la procédure", false, true);
        });
        demarrer(dossier);
    }

    /** To the case's own procedure, or to the called one that takes care of that subject. */
    private void transmettre(Dossier dossier, Annonce annonce, Messages.Message message) {
        for (String instance : destinataires(dossier, annonce, message)) {
            if (message.interrompt()) {
                retenues.oublier(dossier.id());
            }
            boolean entendu = !moteur.createMessageCorrelation(message.nom())
                    .processInstanceId(instance)
                    .setVariablesToTriggeredScope(messages.variables(annonce))
                    .correlateAllWithResult()
                    .isEmpty();
            if (!entendu && dossiers.parId(dossier.id()).etat() == EtatDossier.CLOS) {
                // An insolvency or an abandonment had already interrupted it: nothing is left to follow.
                moteur.deleteProcessInstance(instance, "Dossier clos : " + message.nom(), false, true);
            }
        }
        oublierLesEtapesInterrompues(dossier);
    }

    /** A called procedure that ended may have left a held step behind: unlocking it later would fail. */
    private void oublierLesEtapesInterrompues(Dossier dossier) {
        for (Retenue retenue : retenues.duDossier(dossier.id())) {
            if (taches.createExternalTaskQuery()
                            .externalTaskId(retenue.tacheExterne())
                            .count()
                    == 0) {
                retenues.lever(retenue.tacheExterne());
            }
        }
    }

    private List<String> destinataires(Dossier dossier, Annonce annonce, Messages.Message message) {
        ProcessInstanceQuery requete = moteur.createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.numero(), message.procedure())
                .active();
        if (!message.procedure().equals(Messages.PRINCIPALE)) {
            requete = requete.variableValueEquals(message.sujet(), annonce.sujet());
        }
        return requete.list().stream().map(ProcessInstance::getId).toList();
    }

    private void reprendre(Dossier dossier) {
        if (dossiers.suspensions(dossier.id()).isEmpty()) {
            pauses.finir(dossier.numero());
        }
        for (Retenue retenue : retenues.duDossier(dossier.id())) {
            taches.unlock(retenue.tacheExterne());
        }
    }

    private Optional<ProcessInstance> instance(Dossier dossier) {
        return Optional.ofNullable(moteur.createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.numero(), Messages.PRINCIPALE)
                .active()
                .singleResult());
    }
}
