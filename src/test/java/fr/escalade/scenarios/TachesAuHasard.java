package fr.escalade.scenarios;

import fr.escalade.acces.Role;
import fr.escalade.acces.Utilisateur;
import fr.escalade.processus.Formulaire;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Somebody fills a task in anyhow, but as its form allows: one of two people, for what needs four eyes. */
class TachesAuHasard {

    private final Taches taches;
    private final Histoire histoire;

    TachesAuHasard(Taches taches, Histoire histoire) {
        this.taches = taches;
        this.histoire = histoire;
    }

    void faire(long dossier, Random hasard) {
        List<TacheAFaire> aFaire = taches.duDossier(dossier);
        if (aFaire.isEmpty()) {
            return;
        }
        TacheAFaire tache = aFaire.get(hasard.nextInt(aFaire.size()));
        Map<String, String> champs = new HashMap<>();
        for (Formulaire.Champ champ : taches.formulaire(tache.id()).champs()) {
            champs.put(champ.id(), valeur(champ, hasard));
        }
        champs.replace("date_depot", histoire.aujourdhui().toString());
        champs.replace("date_declaration", histoire.aujourdhui().toString());
        champs.replace("date_acte", histoire.aujourdhui().toString());
        String qui = hasard.nextBoolean() ? "claire" : "paul";
        taches.achever(tache.id(), champs, new Utilisateur(qui, qui, Set.of(Role.RESPONSABLE)));
    }

    private String valeur(Formulaire.Champ champ, Random hasard) {
        return switch (champ.type()) {
            case "choix" ->
                champ.choix().get(hasard.nextInt(champ.choix().size())).valeur();
            case "montant" -> (10 + hasard.nextInt(50)) + ".37";
            case "nombre" -> Integer.toString(1 + hasard.nextInt(6));
            case "date" -> histoire.aujourdhui().plusDays(hasard.nextInt(5)).toString();
            case "case" -> "true";
            default -> "hasard";
        };
    }
}
