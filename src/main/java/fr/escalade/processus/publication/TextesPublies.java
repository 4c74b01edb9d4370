package fr.escalade.processus.publication;

import fr.escalade.courrier.Bibliotheque;
import fr.escalade.courrier.Bibliotheques;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Labels, letters and forms of a published version: a case is chased with the texts of the version that it is on. */
@Component
public class TextesPublies implements Bibliotheques {

    private static final Pattern LETTRE =
            Pattern.compile("forms/courriers/([a-z0-9_]+)\\.(?:professionnel|particulier|public)\\.html");

    private final RepositoryService depot;
    private final TextesGardes lues = new TextesGardes();

    TextesPublies(RepositoryService depot) {
        this.depot = depot;
    }

    /** The label of a diagram element, on one line. */
    public String libelle(String definition, String element) {
        String nom = depot.getBpmnModelInstance(definition).getModelElementById(element) instanceof FlowElement trouve
                ? trouve.getName()
                : null;
        return nom == null ? element : nom.replaceAll("\\s+", " ").trim();
    }

    public Bibliotheque bibliotheque(String definition) {
        return deLaVersion(deploiement(definition));
    }

    /** The names of the letters of that version. */
    public List<String> lettres(String definition) {
        return depot.getDeploymentResourceNames(deploiement(definition)).stream()
                .map(LETTRE::matcher)
                .filter(Matcher::matches)
                .map(nom -> nom.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Bibliotheque deLaVersion(String deploiement) {
        return new Bibliotheque() {
            @Override
            public Optional<String> lire(String chemin) {
                return ressource(deploiement, "forms/courriers/" + chemin);
            }

            @Override
            public String version() {
                return deploiement;
            }
        };
    }

    /** The human task whose timer leads to this alert: the one that the diagram watches there. */
    public Optional<String> tacheSurveillee(String definition, String alerte) {
        return depot
                .getBpmnModelInstance(definition)
                .<FlowNode>getModelElementById(alerte)
                .getPreviousNodes()
                .list()
                .stream()
                .filter(BoundaryEvent.class::isInstance)
                .map(minuterie -> ((BoundaryEvent) minuterie).getAttachedTo().getId())
                .findFirst();
    }

    public Optional<String> formulaire(String definition, String cle) {
        return ressource(deploiement(definition), "forms/taches/" + cle + ".form");
    }

    private String deploiement(String definition) {
        return depot.getProcessDefinition(definition).getDeploymentId();
    }

    private Optional<String> ressource(String deploiement, String nom) {
        return lues.de(deploiement).computeIfAbsent(nom, n -> lire(deploiement, n));
    }

    private Optional<String> lire(String deploiement, String nom) {
        List<String> noms = depot.getDeploymentResourceNames(deploiement);
        if (!noms.contains(nom)) {
            return Optional.empty();
        }
        try (InputStream flux = depot.getResourceAsStream(deploiement, nom)) {
            return Optional.of(new String(flux.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
