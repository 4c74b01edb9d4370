package fr.escalade.scenarios;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * After each class of stories, what its engine remembers: the nodes and arrows visited, in a file of the class. Only
 * shipped diagrams count: a story that changes one says nothing about the original.
 */
final class Releve implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext classe) throws IOException {
        ApplicationContext application = SpringExtension.getApplicationContext(classe);
        Map<String, String> livrees = livrees(application.getBean(RepositoryService.class));
        List<HistoricActivityInstance> visites = application
                .getBean(HistoryService.class)
                .createHistoricActivityInstanceQuery()
                .list();
        Set<String> lignes = new TreeSet<>();
        lignes.add("# " + visites.size() + " visites");
        visites.stream()
                .filter(visite -> livrees.containsKey(visite.getProcessDefinitionId()))
                .map(visite -> livrees.get(visite.getProcessDefinitionId()) + " " + visite.getActivityId())
                .forEach(lignes::add);
        application.getBean(FluxSuivis.class).pris().stream()
                .filter(flux -> livrees.containsKey(flux.definition()))
                .map(flux -> livrees.get(flux.definition()) + " " + flux.id())
                .forEach(lignes::add);
        Files.createDirectories(Couverture.RELEVES);
        Files.write(Couverture.RELEVES.resolve(classe.getRequiredTestClass().getName() + Couverture.SUFFIXE), lignes);
    }

    /** Definition → key of the procedure, for the definitions that are exactly a shipped file. */
    private static Map<String, String> livrees(RepositoryService depot) {
        return depot.createProcessDefinitionQuery().list().stream()
                .filter(definition -> estLivree(depot, definition))
                .collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getKey));
    }

    private static boolean estLivree(RepositoryService depot, ProcessDefinition definition) {
        Path fichier = Path.of(definition.getResourceName());
        try (InputStream deploye = depot.getProcessModel(definition.getId())) {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            deploye.transferTo(octets);
            return Files.exists(fichier) && Arrays.equals(Files.readAllBytes(fichier), octets.toByteArray());
        } catch (IOException panne) {
            throw new java.io.UncheckedIOException(panne);
        }
    }
}
