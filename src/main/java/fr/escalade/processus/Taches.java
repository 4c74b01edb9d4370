package fr.escalade.processus;

import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The human tasks: listed from our projection, completed through typed and validated forms. */
@Component
public class Taches {

    /** groupe, assigne and creancier may be null. Most urgent first. */
    public Page<TacheAFaire> lister(String creancier, String groupe, String assigne, int page, int taille) {
        throw new UnsupportedOperationException();
    }

    public TacheAFaire parId(String id) {
        throw new UnsupportedOperationException();
    }

    public List<TacheAFaire> duDossier(long dossier) {
        throw new UnsupportedOperationException();
    }

    public Formulaire formulaire(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Completes the task with the form's fields (machine forms: 2026-01-31, 1200.00, true).
     *
     * @throws Refus type « formulaire-invalide » when a field is missing or wrong; nothing is changed
     */
    public void achever(String id, Map<String, String> champs, String auteur) {
        throw new UnsupportedOperationException();
    }

    /** {@code assigne} null gives the task back to its group. */
    public void assigner(String id, String assigne, String auteur) {
        throw new UnsupportedOperationException();
    }
}
