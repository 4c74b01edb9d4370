package fr.escalade.processus.travail;

import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Temps;
import fr.escalade.relance.Appels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A visit has the outcomes of a call, with the same consequences. */
@Component
class VisiteFaite implements Achevement {

    /** One more try with somebody who was not there; the task's own timer bounds it in any case. */
    private static final int AUTRES_ESSAIS = 1;

    private static final int JOURS_OUVRES_ENTRE_DEUX = 2;

    private final Appels appels;
    private final SuitesDAppel suites;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    VisiteFaite(Appels appels, SuitesDAppel suites, CalendrierOuvre calendrier, Clock horloge) {
        this.appels = appels;
        this.suites = suites;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    @Override
    public String formulaire() {
        return "visite";
    }

    @Override
    public Optional<LocalDate> autreEssai(TacheAchevee tache, Saisie saisie) {
        return "absent".equals(saisie.texte("resultat")) && tache.essais() < AUTRES_ESSAIS
                ? Optional.of(calendrier.ajouterJoursOuvres(Temps.aujourdhui(horloge), JOURS_OUVRES_ENTRE_DEUX))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        Map<String, String> suite = new LinkedHashMap<>(saisie.lisibles());
        String resultat = suite.values().iterator().next();
        appels.noter(
                Appels.Moyen.VISITE,
                tache.dossier(),
                tache.id(),
                resultat,
                Recit.enClair(suite),
                new HashMap<>(saisie.lisibles()),
                auteur);
        suites.donner(tache, saisie, auteur);
        return Recit.variables(saisie);
    }
}
