package fr.escalade.bureau;

import fr.escalade.partage.Refus;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what a task is about. */
@Component
class SujetsDesTaches {

    private final List<LectureDeSujet> lectures;
    private final Taches taches;

    SujetsDesTaches(List<LectureDeSujet> lectures, Taches taches) {
        this.lectures = lectures;
        this.taches = taches;
    }

    /** Null when the task is about the whole case, or ended meanwhile. */
    SujetDeTache de(TacheAFaire tache) {
        return lectures.stream()
                .filter(lecture -> lecture.formulaires().contains(tache.formulaire()))
                .findFirst()
                .map(lecture -> lire(tache, lecture))
                .orElse(null);
    }

    private SujetDeTache lire(TacheAFaire tache, LectureDeSujet lecture) {
        try {
            return taches.sujet(tache.id(), lecture.nom()).map(lecture::lire).orElse(null);
        } catch (Refus terminee) {
            return null;
        }
    }
}
