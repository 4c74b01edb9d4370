package fr.escalade.processus.travail;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the journal what somebody filled in, and takes from it what a diagram may go on with. */
@Component
class Recit {

    private final Dossiers dossiers;
    private final Journal journal;

    Recit(Dossiers dossiers, Journal journal) {
        this.dossiers = dossiers;
        this.journal = journal;
    }

    void inscrire(TacheAchevee tache, Saisie saisie, String auteur) {
        Dossier dossier = dossiers.parId(tache.dossier());
        journal.inscrire(Fait.duDossier(
                        dossier.id(),
                        dossier.debiteur(),
                        dossier.creancier(),
                        "TACHE_FAITE",
                        tache.ligne().libelle() + " — " + enClair(saisie.lisibles()),
                        auteur)
                .avec(new HashMap<>(saisie.lisibles())));
    }

    /** The choices made, for the diagram's gateways; free text stays in the journal. */
    static Map<String, Object> variables(Saisie saisie) {
        Map<String, Object> variables = new HashMap<>();
        saisie.valeurs().forEach((champ, valeur) -> {
            if (valeur instanceof String texte && texte.length() <= 40 || valeur instanceof Boolean) {
                variables.put(champ, valeur);
            }
        });
        return variables;
    }

    static String enClair(Map<String, String> lisibles) {
        String texte = lisibles.entrySet().stream()
                .map(champ -> champ.getKey() + " : " + champ.getValue())
                .collect(Collectors.joining(" ; "));
        return texte.substring(0, Math.min(texte.length(), 800));
    }
}
