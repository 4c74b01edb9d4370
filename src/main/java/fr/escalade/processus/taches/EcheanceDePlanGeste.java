package fr.escalade.processus.taches;

import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.SuiviDesEcheances;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.relance.Issue;
import fr.escalade.relance.SansParametre;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class EcheanceDePlanGeste implements Geste<SansParametre> {

    private final SuiviDesEcheances suivi;
    private final CalendrierOuvre calendrier;

    EcheanceDePlanGeste(SuiviDesEcheances suivi, CalendrierOuvre calendrier) {
        this.suivi = suivi;
        this.calendrier = calendrier;
    }

    @Override
    public String sujet() {
        return "constater_echeance";
    }

    @Override
    public Class<SansParametre> parametres() {
        return SansParametre.class;
    }

    @Override
    public Reponse executer(Appel appel, SansParametre parametres) {
        return suivi.constater(appel.entier("echeancier"))
                .map(constat -> new Reponse(new Issue.Faite("échéances constatées"), variables(constat)))
                .orElseGet(
                        () -> new Reponse(new Issue.SansObjet("cet échéancier est terminé"), Map.of("suite", "tenu")));
    }

    /** The debtor has the whole day of the instalment to pay: one looks at the next opening. */
    private Map<String, Object> variables(Echeancier.Constat constat) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("suite", constat.suite().name().toLowerCase(Locale.ROOT));
        if (constat.prochaine() != null) {
            variables.put(
                    "prochaine_echeance",
                    Date.from(calendrier.ouvertureAPartirDe(constat.prochaine().plusDays(1))));
        }
        return variables;
    }
}
