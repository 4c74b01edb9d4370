package fr.escalade.processus;

import fr.escalade.dossier.Dossiers;
import fr.escalade.processus.publication.Consultation;
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
     * @param etape label of the element where the case waits (several joined by « , »), or null when ended; a called
     *     procedure's own element stands behind its caller: « Instruire le litige › Instruire et décider »
     * @param prochaineDate when the procedure, or one that it called, moves on by itself, or null
     * @param actifs ids of the active elements of the case's own diagram, {@code passes} ids of the completed ones
     */
    public record Position(
            String cle, int version, String etape, Instant prochaineDate, List<String> actifs, List<String> passes) {}

    private final Consultation consultation;
    private final Dossiers dossiers;

    Procedures(Consultation consultation, Dossiers dossiers) {
        this.consultation = consultation;
        this.dossiers = dossiers;
    }

    /** The current version of each procedure. */
    public List<Version> publiees() {
        return consultation.publiees();
    }

    /** All versions of a procedure, newest first. */
    public List<Version> versions(String cle) {
        return consultation.versions(cle);
    }

    /** Empty when the case has no procedure (not started yet). */
    public Optional<Position> position(long dossier) {
        return consultation.position(dossiers.parId(dossier).numero());
    }

    /** The BPMN XML of the version that the case is on. */
    public Optional<String> diagramme(long dossier) {
        return consultation.diagramme(dossiers.parId(dossier).numero());
    }
}
