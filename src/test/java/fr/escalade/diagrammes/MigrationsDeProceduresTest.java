package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of every released version can be moved to the current one, wherever it waits: it keeps its place and its
 * dates, and can from then on be interrupted by what the former version did not know.
 */
class MigrationsDeProceduresTest {

    private static final Path PUBLIEES = Path.of("src/test/resources/procedures-publiees");

    private static ProcessEngine moteur;

    @BeforeAll
    static void demarrer() {
        moteur = MoteurDEssai.demarrer();
    }

    @AfterAll
    static void arreter() {
        moteur.close();
    }

    /** Released version, process, waiting element. */
    static Stream<Arguments> attentes() {
        return versions().flatMap(version -> fichiers(version.resolve("processes"))
                .flatMap(fichier -> Diagrammes.lire(fichier).getModelElementsByType(FlowNode.class).stream()
                        .filter(MigrationsDeProceduresTest::attend)
                        .map(noeud -> Arguments.of(
                                version.getFileName().toString(),
                                fichier.getFileName().toString(),
                                noeud.getId()))));
    }

    @ParameterizedTest
    @MethodSource("attentes")
    void un_dossier_garde_sa_place_et_ses_dates(String version, String fichier, String attente) {
        Path publiee = PUBLIEES.resolve(version);
        ProcessDefinition ancienne = definition(
                MoteurDEssai.deployer(moteur, publiee.resolve("processes"), publiee.resolve("forms/taches"))
                        .getDeployedProcessDefinitions(),
                fichier);
        ProcessDefinition nouvelle = definition(
                MoteurDEssai.deployer(moteur, Diagrammes.PROCEDURES, Diagrammes.FORMULAIRES)
                        .getDeployedProcessDefinitions(),
                fichier);
        RuntimeService enCours = moteur.getRuntimeService();
        ProcessInstance dossier = enCours.createProcessInstanceById(ancienne.getId())
                .businessKey("D-" + attente)
                .setVariables(Map.of(
                        "jour_echeance", new Date(4_102_444_800_000L),
                        "echeance_mise_en_demeure", new Date(4_102_444_800_000L)))
                .startBeforeActivity(attente)
                .execute();
        List<Date> dates = dates(dossier);

        MigrationPlan plan = enCours.createMigrationPlan(ancienne.getId(), nouvelle.getId())
                .mapEqualActivities()
                .build();
        enCours.newMigration(plan).processInstanceIds(dossier.getId()).execute();

        assertThat(enCours.getActiveActivityIds(dossier.getId())).contains(attente);
        // An alarm that the former version did not have begins with the new one; those that ran keep their dates.
        assertThat(dates(dossier)).containsAll(dates);
        if (!(Diagrammes.lire(publiee.resolve("processes").resolve(fichier)).getModelElementById(attente)
                instanceof UserTask)) {
            assertThat(dates(dossier)).isEqualTo(dates);
        }
        if (fichier.equals(Diagrammes.PRINCIPAL) && !dansUnSousProcessus(fichier, version, attente)) {
            // What the former version did not know now interrupts it.
            enCours.createMessageCorrelation("procedure_collective")
                    .processInstanceId(dossier.getId())
                    .correlate();
            assertThat(enCours.getActiveActivityIds(dossier.getId())).doesNotContain(attente);
        }
        enCours.deleteProcessInstance(dossier.getId(), "fin de l'essai");
    }

    private static boolean dansUnSousProcessus(String fichier, String version, String attente) {
        FlowNode noeud = Diagrammes.lire(
                        PUBLIEES.resolve(version).resolve("processes").resolve(fichier))
                .getModelElementById(attente);
        return !(noeud.getParentElement() instanceof org.camunda.bpm.model.bpmn.instance.Process);
    }

    private static List<Date> dates(ProcessInstance dossier) {
        return moteur
                .getManagementService()
                .createJobQuery()
                .processInstanceId(dossier.getId())
                .timers()
                .orderByJobDuedate()
                .asc()
                .list()
                .stream()
                .map(Job::getDuedate)
                .toList();
    }

    private static boolean attend(FlowNode noeud) {
        return noeud instanceof UserTask || noeud instanceof ServiceTask || noeud instanceof IntermediateCatchEvent;
    }

    private static ProcessDefinition definition(List<ProcessDefinition> definitions, String fichier) {
        return definitions.stream()
                .filter(definition -> definition.getResourceName().endsWith(fichier))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> versions() {
        return fichiersDe(PUBLIEES).filter(Files::isDirectory);
    }

    private static Stream<Path> fichiers(Path dossier) {
        return fichiersDe(dossier).filter(fichier -> fichier.toString().endsWith(".bpmn"));
    }

    private static Stream<Path> fichiersDe(Path dossier) {
        try (Stream<Path> fichiers = Files.list(dossier)) {
            return fichiers.sorted().toList().stream();
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }
}
