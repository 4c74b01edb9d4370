package fr.escalade.processus.controle;

import fr.escalade.courrier.ControleDesLettres;
import fr.escalade.droit.Stade;
import fr.escalade.partage.TypeDebiteur;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/**
 * Every letter that a step sends exists for each kind of debtor and says only what the law allows at that stage; letters
 * that no step names are read as well.
 */
final class Lettres implements Regle {

    private static final int DERNIERE_RELANCE = 30;
    private static final Set<String> AVANT_TOUTE_MENACE = Set.of("rappeler_echeance", "remercier");

    /** {@code stade} null: as its name says. */
    private record Lue(String lettre, TypeDebiteur type, Stade stade) {}

    private final ControleDesLettres controle;

    Lettres(ControleDesLettres controle) {
        this.controle = controle;
    }

    @Override
    public String nom() {
        return "lettres";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        Inclusions inclusions = new Inclusions(lot.lettres());
        List<String> sansFin =
                lot.lettres().keySet().stream().filter(inclusions::tourneEnRond).toList();
        if (!sansFin.isEmpty()) {
            sansFin.forEach(fichier -> constats.erreur(
                    "forms/courriers/" + fichier,
                    null,
                    "La lettre « " + fichier
                            + " » s'inclut elle-même, ou inclut un bloc dont le nom n'est pas écrit en toutes"
                            + " lettres : elle ne finirait jamais. Retirez cette inclusion."));
            return;
        }
        Map<Lue, List<String>> lues = new HashMap<>();
        Set<String> citees = new HashSet<>();
        for (Schema schema : lot.schemas()) {
            for (ServiceTask tache : schema.elements(ServiceTask.class)) {
                Map<String, String> parametres = Schema.parametres(tache);
                String lettre = parametres.get("lettre");
                if (lettre == null || !lettre.matches("[a-z0-9_]+")) {
                    continue;
                }
                citees.add(lettre);
                Stade stade = stade(String.valueOf(tache.getCamundaTopic()), parametres.get("palier"));
                for (TypeDebiteur type : TypeDebiteur.values()) {
                    lues.computeIfAbsent(new Lue(lettre, type, stade), lue -> lire(lot, lue))
                            .forEach(message -> constats.erreur(schema, tache, message));
                }
            }
        }
        for (String fichier : lot.lettres().keySet()) {
            for (TypeDebiteur type : TypeDebiteur.values()) {
                String fin = "." + type.name().toLowerCase(Locale.ROOT) + ".html";
                String lettre = fichier.endsWith(fin) ? fichier.substring(0, fichier.length() - fin.length()) : null;
                if (lettre != null && !citees.contains(lettre)) {
                    lire(lot, new Lue(lettre, type, null))
                            .forEach(message -> constats.erreur("forms/courriers/" + fichier, null, message));
                }
            }
        }
    }

    private List<String> lire(Lot lot, Lue lue) {
        List<ControleDesLettres.Anomalie> anomalies = lue.stade() == null
                ? controle.controler(lue.lettre(), lue.type(), lot.bibliotheque())
                : controle.controler(lue.lettre(), lue.type(), lot.bibliotheque(), lue.stade());
        return anomalies.stream().map(ControleDesLettres.Anomalie::message).toList();
    }

    /** The rank of a step says how far the escalation has gone: 10 courtoise, 20 ferme, 30 dernière. */
    private static Stade stade(String sujet, String palier) {
        if (sujet.equals(Vocabulaire.MISE_EN_DEMEURE)) {
            return Stade.MISE_EN_DEMEURE;
        }
        if (sujet.equals("envoyer_relance") && palier != null && palier.matches("\\d{1,6}")) {
            return Integer.parseInt(palier) < DERNIERE_RELANCE ? Stade.RELANCE : Stade.DERNIERE_RELANCE;
        }
        return AVANT_TOUTE_MENACE.contains(sujet) ? Stade.RELANCE : null;
    }
}
