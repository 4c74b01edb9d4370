package fr.escalade.processus.controle;

import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.processus.temps.CalendrierDuMoteur;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Every wait is read by the engine's calendar and its label says it in words; a date comes from the domain. */
final class Attentes implements Regle {

    private final CalendrierOuvre calendrier;

    Attentes(CalendrierOuvre calendrier) {
        this.calendrier = calendrier;
    }

    @Override
    public String nom() {
        return "attentes";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        for (Schema schema : lot.schemas()) {
            for (FlowNode noeud : schema.noeuds()) {
                TimerEventDefinition minuterie = Schema.minuterie(noeud);
                if (minuterie != null) {
                    verifier(schema, noeud, minuterie, constats);
                }
            }
        }
    }

    private void verifier(Schema schema, FlowNode noeud, TimerEventDefinition minuterie, Constats constats) {
        if (minuterie.getTimeDate() != null) {
            String date = minuterie.getTimeDate().getTextContent().trim();
            if (!Vocabulaire.estUneDate(date)) {
                constats.erreur(
                        schema,
                        noeud,
                        "« " + date + " » n'est pas une date que l'application calcule : écrivez l'une de "
                                + Vocabulaire.dates().stream()
                                        .sorted()
                                        .map(nom -> "${" + nom + "}")
                                        .collect(Collectors.joining(", "))
                                + ".");
            }
            return;
        }
        String texte = minuterie.getTimeDuration() == null
                ? ""
                : minuterie.getTimeDuration().getTextContent().trim();
        Optional<Attente> attente = lire(texte);
        if (attente.isEmpty()) {
            constats.erreur(schema, noeud, illisible(noeud, texte));
            return;
        }
        String libelle = String.valueOf(noeud.getName()).replaceAll("\\s+", " ").trim();
        String mots = attente.get().enMots();
        if (!libelle.equals(mots) && !libelle.endsWith(" " + mots)) {
            constats.erreur(
                    schema,
                    noeud,
                    "Le libellé " + Schema.nom(noeud) + " ne dit pas l'attente " + texte + " : terminez-le par « "
                            + mots + " ».");
        }
    }

    private static String illisible(FlowNode noeud, String texte) {
        return (texte.isEmpty()
                        ? "La minuterie " + Schema.nom(noeud) + " n'a pas de durée"
                        : "L'attente « " + texte + " » de " + Schema.nom(noeud) + " ne se lit pas")
                + " : écrivez par exemple P8D (8 jours), P5J (5 jours ouvrés) ou PT4H (4 heures).";
    }

    private Optional<Attente> lire(String texte) {
        return Attente.lire(texte).filter(attente -> CalendrierDuMoteur.seLit(texte, calendrier));
    }
}
