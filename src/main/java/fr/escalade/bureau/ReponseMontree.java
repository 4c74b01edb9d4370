package fr.escalade.bureau;

import fr.escalade.partage.FormatFrancais;
import fr.escalade.reponse.Intention;
import fr.escalade.reponse.ReponseRecue;
import fr.escalade.reponse.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An answer to deal with, and what rules read in it; {@code message} the e-mail that it came by, or null. */
public record ReponseMontree(ReponseRecue reponse, Suggestion suggestion, Long message) implements SujetDeTache {

    private static final int LONGUEUR = 90;

    @Override
    public String gabarit() {
        return "volet/reponse";
    }

    @Override
    public String resume() {
        String texte = reponse.texte().replaceAll("\\s+", " ");
        String court = texte.length() <= LONGUEUR
                ? texte
                : texte.substring(0, LONGUEUR - 1).strip() + "…";
        return (suggestion.intention() == null
                        ? ""
                        : "Le débiteur " + suggestion.intention().enClair() + " : ") + "« " + court + " »";
    }

    /** Proposed in the form; nothing is done before a person says so. */
    @Override
    public Map<String, String> propositions() {
        Map<String, String> propositions = new HashMap<>();
        if (suggestion.intention() != null && suggestion.intention().qualification() != null) {
            propositions.put(
                    "qualification",
                    suggestion.intention().qualification().name().toLowerCase(Locale.ROOT));
        }
        if (suggestion.intention() == Intention.CONTESTATION) {
            propositions.put("motif_contestation", suggestion.motif().name().toLowerCase(Locale.ROOT));
            propositions.put("factures_contestees", String.join(", ", suggestion.factures()));
        }
        if (suggestion.intention() == Intention.INSOLVABILITE) {
            propositions.put(
                    "preuve",
                    "Le débiteur a écrit le " + FormatFrancais.dateLongue(reponse.recueLe()) + " : « "
                            + suggestion.mots().get(0) + " »");
        }
        if (reponse.suggestion() != null) {
            // Whoever wrote the answer down heard or read it: that goes before what rules read.
            propositions.put("qualification", reponse.suggestion().name().toLowerCase(Locale.ROOT));
        }
        return propositions;
    }

    /** Why it is proposed and what else to do, in French sentences. */
    public List<String> raisons() {
        List<String> raisons = new ArrayList<>();
        for (int i = 0; i < suggestion.entendues().size(); i++) {
            raisons.add("Il " + suggestion.entendues().get(i).enClair() + " (« "
                    + suggestion.mots().get(i) + " »).");
        }
        String somme = suggestion.montant() == null ? "" : " de " + FormatFrancais.montant(suggestion.montant());
        String jour = suggestion.date() == null ? "" : " le " + FormatFrancais.dateLongue(suggestion.date());
        if (suggestion.entendues().contains(Intention.PROMESSE)) {
            raisons.add("Paiement annoncé" + somme + jour + " : notez la promesse sur le dossier.");
        } else if (suggestion.entendues().contains(Intention.DEJA_PAYE)) {
            raisons.add("Paiement déclaré" + somme + jour + " : cherchez-le dans les encaissements.");
        }
        if (suggestion.entendues().contains(Intention.NE_PLUS_CONTACTER)) {
            raisons.add("Une demande de ne plus être contacté se décide : aucune réponse n’est proposée.");
        }
        if (suggestion.entendues().contains(Intention.INSOLVABILITE)) {
            raisons.add("Une procédure collective se déclare sur la fiche du débiteur : la créance a un délai.");
        }
        if (!suggestion.factures().isEmpty()) {
            raisons.add("Factures nommées : " + suggestion.factures().stream().collect(Collectors.joining(", ")) + ".");
        }
        return raisons;
    }
}
