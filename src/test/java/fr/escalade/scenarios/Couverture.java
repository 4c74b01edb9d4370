package fr.escalade.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The diagrams held against what stories visited: per diagram, nodes and arrows visited, and the names of the others. */
final class Couverture {

    static final Path RELEVES = Path.of("target/couverture");
    static final String SUFFIXE = ".releve";

    /** {@code manquants} are ids, sorted. */
    record Bilan(String diagramme, String quoi, int total, Set<String> manquants) {

        @Override
        public String toString() {
            String ligne = "%s : %s %d/%d".formatted(diagramme, quoi, total - manquants.size(), total);
            return manquants.isEmpty() ? ligne : ligne + ", jamais visités : " + String.join(", ", manquants);
        }
    }

    private Couverture() {}

    /** {@code visites}: « procedure element » lines of the surveys. */
    static List<Bilan> bilan(Path procedures, Set<String> visites) {
        Map<String, Bilan> bilans = new TreeMap<>();
        for (Path fichier : fichiers(procedures, ".bpmn")) {
            BpmnModelInstance modele = Bpmn.readModelFromFile(fichier.toFile());
            bilans.put(fichier + " 1", compter(fichier, "nœuds", modele, FlowNode.class, visites));
            bilans.put(fichier + " 2", compter(fichier, "flux", modele, SequenceFlow.class, visites));
        }
        return new ArrayList<>(bilans.values());
    }

    private static Bilan compter(
            Path fichier,
            String quoi,
            BpmnModelInstance modele,
            Class<? extends FlowElement> type,
            Set<String> visites) {
        Set<String> tous = new TreeSet<>();
        modele.getModelElementsByType(type).forEach(element -> tous.add(element.getId()));
        Set<String> manquants = new TreeSet<>(tous);
        for (Process procedure : modele.getModelElementsByType(Process.class)) {
            manquants.removeIf(id -> visites.contains(procedure.getId() + " " + id));
        }
        return new Bilan(fichier.getFileName().toString(), quoi, tous.size(), manquants);
    }

    /** The lines of the surveys of a folder, those of some classes excepted. */
    static Set<String> visites(Path releves, Set<String> sauf) {
        Set<String> visites = new HashSet<>();
        for (Path releve : fichiers(releves, SUFFIXE)) {
            if (!sauf.contains(releve.getFileName().toString().replace(SUFFIXE, ""))) {
                visites.addAll(lignes(releve));
            }
        }
        return visites;
    }

    /** The names among {@code classes} whose survey is absent, older than {@code depuis}, or of an engine that did nothing. */
    static Set<String> sansReleve(Path releves, Set<String> classes, Instant depuis) {
        Set<String> sans = new TreeSet<>();
        for (String classe : classes) {
            Path releve = releves.resolve(classe + SUFFIXE);
            if (!Files.exists(releve) || ecrit(releve).isBefore(depuis) || !aTravaille(lignes(releve))) {
                sans.add(classe);
            }
        }
        return sans;
    }

    private static boolean aTravaille(List<String> releve) {
        return !releve.isEmpty() && releve.get(0).matches("# [1-9]\\d* visites");
    }

    private static Instant ecrit(Path fichier) {
        try {
            return Files.getLastModifiedTime(fichier).toInstant();
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private static List<String> lignes(Path fichier) {
        try {
            return Files.readAllLines(fichier);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private static List<Path> fichiers(Path dossier, String fin) {
        if (!Files.isDirectory(dossier)) {
            return List.of();
        }
        try (Stream<Path> noms = Files.list(dossier)) {
            return noms.filter(nom -> nom.toString().endsWith(fin)).sorted().toList();
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }
}
