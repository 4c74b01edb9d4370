package fr.escalade.diagrammes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.task.Task;

/** The engine alone, in memory, without the domain: enough to walk diagrams and to migrate between them. */
final class MoteurDEssai {

    private MoteurDEssai() {}

    static ProcessEngine demarrer() {
        MapBusinessCalendarManager calendriers = new MapBusinessCalendarManager();
        calendriers.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        calendriers.addBusinessCalendar(DurationBusinessCalendar.NAME, new JoursDEssai());
        calendriers.addBusinessCalendar(DueDateBusinessCalendar.NAME, new JoursDEssai());
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setBusinessCalendarManager(calendriers);
        return configuration.buildProcessEngine();
    }

    /** Deploys a folder of diagrams and tables, and one of forms, together. */
    static DeploymentWithDefinitions deployer(ProcessEngine moteur, Path procedures, Path formulaires) {
        DeploymentBuilder deploiement = moteur.getRepositoryService().createDeployment();
        for (Path dossier : List.of(procedures, formulaires)) {
            try (Stream<Path> fichiers = Files.list(dossier)) {
                fichiers.filter(Files::isRegularFile).forEach(fichier -> ajouter(deploiement, fichier));
            } catch (IOException panne) {
                throw new UncheckedIOException(panne);
            }
        }
        return deploiement.deployWithResult();
    }

    private static void ajouter(DeploymentBuilder deploiement, Path fichier) {
        try {
            deploiement.addString(fichier.getFileName().toString(), Files.readString(fichier));
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    /** Enough of a calendar to walk the diagrams: the real one, with holidays, is tested where it lives. */
    private static final class JoursDEssai extends DueDateBusinessCalendar {

        @Override
        public Date resolveDuedate(String date, Task tache) {
            return resolveDuedate(date);
        }

        @Override
        public Date resolveDuedate(String date) {
            return resolveDuedate(date, new Date());
        }

        @Override
        public Date resolveDuedate(String date, Date debut) {
            return date.startsWith("P")
                    ? Date.from(debut.toInstant().plus(Attente.lire(date).jours(), ChronoUnit.DAYS))
                    : super.resolveDuedate(date, debut);
        }
    }
}
