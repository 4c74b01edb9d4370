package fr.escalade.processus.publication;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.processus.temps.HorlogeDuMoteur;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys procedures: always everything together, so that a diagram runs with its own tables, forms and letters. The
 * shipped ones seed an empty installation; what is published later is never overwritten by a restart.
 */
@Component
class Publication implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final RepositoryService depot;
    private final Sources sources;
    private final Journal journal;
    private final HorlogeDuMoteur horloge;
    private final IndexDuMoteur index;
    private final TransactionTemplate transaction;

    Publication(
            RepositoryService depot,
            Sources sources,
            Journal journal,
            HorlogeDuMoteur horloge,
            IndexDuMoteur index,
            TransactionTemplate transaction) {
        this.depot = depot;
        this.sources = sources;
        this.journal = journal;
        this.horloge = horloge;
        this.index = index;
        this.transaction = transaction;
    }

    /** Before the first tick of the schedulers: clock, indexes, procedures, in that order. */
    @Override
    public void afterSingletonsInstantiated() {
        horloge.retrouver();
        index.poser();
        transaction.executeWithoutResult(statut -> semer());
    }

    private void semer() {
        if (depot.createProcessDefinitionQuery().count() > 0) {
            return;
        }
        Map<String, byte[]> contenu = sources.lire();
        DeploymentBuilder deploiement = depot.createDeployment().name("Procédures livrées");
        contenu.forEach((nom, octets) -> deploiement.addInputStream(nom, new java.io.ByteArrayInputStream(octets)));
        Deployment fait = deploiement.deploy();
        journal.inscrire(
                Fait.general("PROCEDURES_PUBLIEES", "Procédures livrées publiées à l'installation", Fait.ESCALADE)
                        .avec(Map.of("deploiement", fait.getId(), "ressources", contenu.size())));
        LOG.info("Seeded the installation with {} procedure resources", contenu.size());
    }
}
