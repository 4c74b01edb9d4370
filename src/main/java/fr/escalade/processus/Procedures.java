package fr.escalade.processus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is published, and where each case stands on its diagram. */
@Component
public class Procedures {

    public record Version(
            String cle, String nom, int version, String etiquette, Instant publieeLe, long dossiersEnCours) {}

    /**
     * @param etape label of the element where the case waits (several joined by « , »), or null when ended
     * @param prochaineDate when the procedure moves on by itself, or null
     * @param actifs ids of the active elements, {@code passes} ids of the completed ones
     */
    public record Position(
            String cle, int version, String etape, Instant prochaineDate, List<String> actifs, List<String> passes) {}

    public List<Version> publiees() {
        throw new UnsupportedOperationException();
    }

    public List<Version> versions(String cle) {
        throw new UnsupportedOperationException();
    }

    /** Empty when the case has no procedure (not started yet). */
    public Optional<Position> position(long dossier) {
        throw new UnsupportedOperationException();
    }

    /** The BPMN XML of the version that the case is on. */
    public Optional<String> diagramme(long dossier) {
        throw new UnsupportedOperationException();
    }
}
