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

/** Somebody spoke with the debtor, or tried to: a call and a visit have the same outcomes and the same consequences. */
abstract class ContactFait implements Achevement {

    private static final int JOURS_OUVRES_ENTRE_DEUX = 2;

    private final Appels.Moyen moyen;
    private final String formulaire;
    private final String absent;
    private final int autresEssais;
    private final Outils outils;

    /**
     * {@code absent} is the outcome of who was not reached; {@code autresEssais} the further tries, which the task's own
     * timer bounds in any case.
     */
    ContactFait(Appels.Moyen moyen, String formulaire, String absent, int autresEssais, Outils outils) {
        this.moyen = moyen;
        this.formulaire = formulaire;
        this.absent = absent;
        this.autresEssais = autresEssais;
        this.outils = outils;
    }

    @Override
    public String formulaire() {
        return formulaire;
    }

    @Override
    public Optional<LocalDate> autreEssai(TacheAchevee tache, Saisie saisie) {
        return absent.equals(saisie.texte("resultat")) && tache.essais() < autresEssais
                ? Optional.of(
                        outils.calendrier.ajouterJoursOuvres(Temps.aujourdhui(outils.horloge), JOURS_OUVRES_ENTRE_DEUX))
                : Optional.empty();
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        Map<String, String> suite = new LinkedHashMap<>(saisie.lisibles());
        outils.appels.noter(
                moyen,
                tache.dossier(),
                tache.id(),
                suite.values().iterator().next(),
                Recit.enClair(suite),
                new HashMap<>(saisie.lisibles()),
                auteur);
        outils.suites.donner(tache, saisie, auteur);
        return Recit.variables(saisie);
    }

    @Component
    record Outils(Appels appels, SuitesDAppel suites, CalendrierOuvre calendrier, Clock horloge) {}
}
