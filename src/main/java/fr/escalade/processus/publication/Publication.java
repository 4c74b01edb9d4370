package fr.escalade.processus.publication;

import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.processus.controle.Constat;
import fr.escalade.processus.controle.ControleDesProcedures;
import fr.escalade.processus.controle.Gravite;
import fr.escalade.processus.temps.HorlogeDuMoteur;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final ControleDesProcedures controle;
    private final Journal journal;
    private final HorlogeDuMoteur horloge;
    private final IndexDuMoteur index;
    private final TransactionTemplate transaction;

    Publication(
            RepositoryService depot,
            Sources sources,
            ControleDesProcedures controle,
            Journal journal,
            HorlogeDuMoteur horloge,
            IndexDuMoteur index,
            TransactionTemplate transaction) {
        this.depot = depot;
        this.sources = sources;
        this.controle = controle;
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
        exiger(controle.controler(contenu));
        DeploymentBuilder deploiement = depot.createDeployment().name("Procédures livrées");
        contenu.forEach((nom, octets) -> deploiement.addInputStream(nom, new java.io.ByteArrayInputStream(octets)));
        Deployment fait = deploiement.deploy();
        journal.inscrire(
                Fait.general("PROCEDURES_PUBLIEES", "Procédures livrées publiées à l'installation", Fait.ESCALADE)
                        .avec(Map.of("deploiement", fait.getId(), "ressources", contenu.size())));
        LOG.info("Seeded the installation with {} procedure resources", contenu.size());
    }

    /** A procedure at fault is never seeded: whoever installs reads why, element by element. */
    private static void exiger(List<Constat> constats) {
        constats.stream()
                .filter(constat -> constat.gravite() == Gravite.AVERTISSEMENT)
                .forEach(constat -> LOG.warn("Procédure à revoir : {}", enClair(constat)));
        List<Constat> erreurs = constats.stream()
                .filter(constat -> constat.gravite() == Gravite.ERREUR)
                .toList();
        erreurs.forEach(constat -> LOG.error("Procédure refusée : {}", enClair(constat)));
        if (!erreurs.isEmpty()) {
            throw new IllegalStateException(
                    "Ces procédures ne peuvent pas être publiées. Corrigez-les, puis redémarrez :\n"
                            + erreurs.stream().map(Publication::enClair).collect(Collectors.joining("\n")));
        }
    }

    private static String enClair(Constat constat) {
        return Stream.of(constat.fichier(), constat.element())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ", "[", "] "))
                + constat.message();
    }
}
