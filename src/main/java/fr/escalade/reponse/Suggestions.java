package fr.escalade.reponse;

import fr.escalade.litige.Motif;
import fr.escalade.partage.DatesEcrites;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TexteAplati;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an answer with rules, in French and English. It proposes; a person decides. */
public final class Suggestions {

    private static final Pattern MONTANT =
            Pattern.compile("(?<![\\d/.-])(\\d{1,3}(?:[ .]\\d{3})+|\\d+)(?:[,.](\\d{1,2}))? ?(?:€|eur\\b|euros?\\b)"
                    + "|(?:€|eur) ?(\\d{1,3}(?:[ ,]\\d{3})+|\\d+)(?:\\.(\\d{1,2}))?");
    private static final Pattern PHRASES = Pattern.compile("(?<=[.!?;])\\s+|\\n+");
    private static final Map<Motif, Pattern> MOTIFS = motifs();

    private Suggestions() {}

    /** {@code jour}: when it was said. {@code numeros}: the invoices that it may name. */
    public static Suggestion lire(String texte, LocalDate jour, List<String> numeros) {
        String dit = TexteAplati.de(texte);
        List<Intention> entendues = new ArrayList<>();
        List<String> mots = new ArrayList<>();
        for (Intention intention : Intention.values()) {
            Vocabulaire.trouver(intention, dit).ifPresent(trouve -> {
                entendues.add(intention);
                mots.add(trouve);
            });
        }
        Optional<String> premiers = mots.stream().findFirst();
        boolean argent = entendues.stream().anyMatch(une -> une == Intention.PROMESSE || une == Intention.DEJA_PAYE);
        Motif motif = entendues.contains(Intention.CONTESTATION)
                ? motif(dit)
                : entendues.contains(Intention.FACTURE_NON_RECUE) ? Motif.FACTURE_NON_RECUE : null;
        return new Suggestion(
                List.copyOf(entendues),
                List.copyOf(mots),
                motif,
                argent ? montant(dit) : null,
                argent ? date(dit, premiers.orElse(""), jour) : null,
                numeros.stream()
                        .filter(numero -> dit.contains(TexteAplati.de(numero)))
                        .toList());
    }

    /** In the sentence of the words themselves, otherwise anywhere. */
    private static LocalDate date(String dit, String mots, LocalDate jour) {
        for (String phrase : PHRASES.split(dit)) {
            if (phrase.contains(mots)) {
                Optional<LocalDate> date = DatesEcrites.premiere(phrase, jour);
                if (date.isPresent()) {
                    return date.get();
                }
            }
        }
        return DatesEcrites.premiere(dit, jour).orElse(null);
    }

    private static Montant montant(String dit) {
        Matcher trouve = MONTANT.matcher(dit);
        if (!trouve.find()) {
            return null;
        }
        boolean apres = trouve.group(1) != null;
        String entiers = (apres ? trouve.group(1) : trouve.group(3)).replaceAll("[ .,]", "");
        String centimes = apres ? trouve.group(2) : trouve.group(4);
        return entiers.length() > 12
                ? null
                : new Montant(new BigDecimal(entiers + (centimes == null ? "" : "." + centimes)), Montant.EURO);
    }

    private static Motif motif(String dit) {
        return MOTIFS.entrySet().stream()
                .filter(un -> un.getValue().matcher(dit).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Motif.AUTRE);
    }

    private static Map<Motif, Pattern> motifs() {
        Map<Motif, Pattern> motifs = new EnumMap<>(Motif.class);
        motifs.put(Motif.DOUBLON, Pattern.compile("doublon|en double|deux fois|duplicate|twice|deja factur"));
        motifs.put(
                Motif.LIVRAISON,
                Pattern.compile(
                        "livr|deliver|non recu|pas recu (la|les|le) (marchandise|colis|commande|materiel)|not received the goods"));
        motifs.put(
                Motif.QUALITE,
                Pattern.compile(
                        "defectu|abime|casse|malfacon|non conforme|qualite|defect|damaged|faulty|quality|inachev|mal (fait|execut|realis)|panne"));
        motifs.put(Motif.QUANTITE, Pattern.compile("quantite|manqu(e|ant)|incomplet|quantity|missing|heures? factur"));
        motifs.put(
                Motif.PRIX,
                Pattern.compile(
                        "prix|tarif|devis|remise|montant|price|quote|rate|discount|amount|surfactur|overcharg|erreur"));
        return motifs;
    }
}
