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
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One announcement told to its case's procedure. That nobody listens any more is normal. */
@Component
class Diction {

    private static final String PROCEDURE = "recouvrement_amiable";

    private final Annonces annonces;
    private final Dossiers dossiers;
    private final Retenues retenues;
    private final RuntimeService moteur;
    private final ExternalTaskService taches;
    private final Clock horloge;

    Diction(
            Annonces annonces,
            Dossiers dossiers,
            Retenues retenues,
            RuntimeService moteur,
            ExternalTaskService taches,
            Clock horloge) {
        this.annonces = annonces;
        this.dossiers = dossiers;
        this.retenues = retenues;
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
            case SOLDE -> interrompre(dossier, "solde");
            case SANS_OBJET -> interrompre(dossier, "sans_objet");
            case REPRISE -> reexaminer(dossier);
        }
        return true;
    }

    private void demarrer(Dossier dossier) {
        if (dossier.etat() == EtatDossier.CLOS || instance(dossier).isPresent()) {
            return;
        }
        Situation situation = dossiers.situation(dossier.id(), Temps.aujourdhui(horloge));
        Map<String, Object> variables = new HashMap<>();
        variables.put("dossier", dossier.id());
        variables.put("type", situation.debiteur().type().name());
        variables.put(
                "segment", Optional.ofNullable(situation.debiteur().segment()).orElse(""));
        variables.put("retard", situation.plusAncienRetard());
        variables.put("montant", montant(situation).doubleValue());
        moteur.startProcessInstanceByKey(PROCEDURE, dossier.numero(), variables);
    }

    /** For the scenario table only, which compares it with round thresholds: a demand never uses this figure. */
    private static BigDecimal montant(Situation situation) {
        return situation.soldes().stream()
                .findFirst()
                .map(solde -> solde.aPayer().valeur())
                .orElse(BigDecimal.ZERO);
    }

    private void interrompre(Dossier dossier, String message) {
        instance(dossier).ifPresent(instance -> {
            retenues.oublier(dossier.id());
            moteur.createMessageCorrelation(message)
                    .processInstanceId(instance.getId())
                    .correlateAll();
        });
    }

    private void reexaminer(Dossier dossier) {
        for (Retenue retenue : retenues.duDossier(dossier.id())) {
            taches.unlock(retenue.tacheExterne());
        }
    }

    private Optional<ProcessInstance> instance(Dossier dossier) {
        return Optional.ofNullable(moteur.createProcessInstanceQuery()
                .processInstanceBusinessKey(dossier.numero(), PROCEDURE)
                .active()
                .singleResult());
    }
}
