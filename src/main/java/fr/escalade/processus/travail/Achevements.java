package fr.escalade.processus.travail;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.relance.Appels;
import fr.escalade.relance.MisesEnDemeure;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What completing a human task means in the domain, form by form, and the few variables that the diagram goes on with.
 * A form that we know nothing special about is told in the journal, and its choices become variables.
 */
@Component
class Achevements {

    private final Appels appels;
    private final MisesEnDemeure misesEnDemeure;
    private final Dossiers dossiers;
    private final Journal journal;

    Achevements(Appels appels, MisesEnDemeure misesEnDemeure, Dossiers dossiers, Journal journal) {
        this.appels = appels;
        this.misesEnDemeure = misesEnDemeure;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    Map<String, Object> achever(ListeDesTaches.Ligne tache, Saisie saisie, String auteur) {
        return switch (tache.formulaire()) {
            case "appel" -> appel(tache, saisie, auteur);
            case "approbation_mise_en_demeure" -> approbation(tache, saisie, auteur);
            case "depot_recommande" -> depot(tache, saisie, auteur);
            default -> {
                inscrire(tache, saisie, auteur);
                yield variables(saisie);
            }
        };
    }

    private Map<String, Object> appel(ListeDesTaches.Ligne tache, Saisie saisie, String auteur) {
        Map<String, String> suite = new java.util.LinkedHashMap<>(saisie.lisibles());
        String resultat = suite.values().iterator().next();
        appels.noter(tache.dossier(), tache.id(), resultat, enClair(suite), new HashMap<>(saisie.lisibles()), auteur);
        return variables(saisie);
    }

    private Map<String, Object> approbation(ListeDesTaches.Ligne tache, Saisie saisie, String auteur) {
        if ("approuver".equals(saisie.texte("decision"))) {
            misesEnDemeure.approuver(tache.dossier(), auteur);
        } else {
            inscrire(tache, saisie, auteur);
        }
        return variables(saisie);
    }

    private Map<String, Object> depot(ListeDesTaches.Ligne tache, Saisie saisie, String auteur) {
        Instant suite = misesEnDemeure.deposer(
                tache.dossier(), saisie.date("date_depot"), saisie.texte("numero_suivi"), auteur);
        return Map.of("echeance_mise_en_demeure", Date.from(suite));
    }

    private void inscrire(ListeDesTaches.Ligne tache, Saisie saisie, String auteur) {
        Dossier dossier = dossiers.parId(tache.dossier());
        journal.inscrire(Fait.duDossier(
                        dossier.id(),
                        dossier.debiteur(),
                        dossier.creancier(),
                        "TACHE_FAITE",
                        tache.libelle() + " — " + enClair(saisie.lisibles()),
                        auteur)
                .avec(new HashMap<>(saisie.lisibles())));
    }

    /** The choices made, for the diagram's gateways; free text stays in the journal. */
    private static Map<String, Object> variables(Saisie saisie) {
        Map<String, Object> variables = new HashMap<>();
        saisie.valeurs().forEach((champ, valeur) -> {
            if (valeur instanceof String texte && texte.length() <= 40 || valeur instanceof Boolean) {
                variables.put(champ, valeur);
            }
        });
        return variables;
    }

    private static String enClair(Map<String, String> lisibles) {
        String texte = lisibles.entrySet().stream()
                .map(champ -> champ.getKey() + " : " + champ.getValue())
                .collect(Collectors.joining(" ; "));
        return texte.substring(0, Math.min(texte.length(), 800));
    }
}
