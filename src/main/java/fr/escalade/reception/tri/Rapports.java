package fr.escalade.reception.tri;

import fr.escalade.reception.mime.Message;
import fr.escalade.reception.mime.Partie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The reports made for programs: delivery (RFC 3464), reading (RFC 8098), complaints (RFC 5965). */
final class Rapports {

    private Rapports() {}

    static Optional<Constat> lire(Message message) {
        Partie racine = message.racine();
        return racine.premiere(partie -> partie.type().matches("message/(global-)?delivery-status"))
                .flatMap(etat -> remise(racine, etat))
                .or(() -> racine.premiere(partie -> partie.type().matches("message/(global-)?disposition-notification"))
                        .map(avis -> lecture(racine, avis)))
                .or(() -> racine.premiere(partie -> partie.type().equals("message/feedback-report"))
                        .map(plainte -> constat(
                                Nature.PLAINTE,
                                "Le destinataire a signalé notre message comme indésirable",
                                champs(plainte.texte()),
                                racine)));
    }

    private static Optional<Constat> remise(Partie racine, Partie etat) {
        List<Map<String, String>> destinataires = new ArrayList<>();
        for (String bloc : etat.texte().replace("\r", "").split("\\n\\s*\\n")) {
            Map<String, String> champs = champs(bloc);
            if (champs.containsKey("action") || champs.containsKey("final-recipient")) {
                destinataires.add(champs);
            }
        }
        // One message goes to one person; with several lines, the worst is the news.
        return destinataires.stream()
                .max((un, autre) -> Integer.compare(gravite(un), gravite(autre)))
                .map(champs -> constat(nature(champs), phrase(champs), champs, racine))
                .map(constat -> constat.avecOrigines(enveloppe(etat)));
    }

    /** Our envelopes bear the Message-ID: some servers send back nothing else of the message. */
    private static List<String> enveloppe(Partie etat) {
        String identifiant = champs(etat.texte()).getOrDefault("original-envelope-id", "");
        return Message.identifiants("<" + identifiant + ">").toList();
    }

    private static int gravite(Map<String, String> champs) {
        return switch (action(champs)) {
            case "failed" -> 3;
            case "delayed" -> 2;
            default -> 1;
        };
    }

    private static Nature nature(Map<String, String> champs) {
        String diagnostic = champs.getOrDefault("diagnostic-code", "");
        return switch (action(champs)) {
            case "failed" ->
                Statuts.definitif(statut(champs), diagnostic) ? Nature.REBOND_DEFINITIF : Nature.REBOND_PASSAGER;
            case "delayed" -> Nature.RETARD;
            case "delivered" -> Nature.REMISE;
            // Relayed or expanded: it went on to where no report comes from. Not a failure, nor a proof of arrival.
            default -> Nature.RETARD;
        };
    }

    /** Some servers forget the action: the status then says it. */
    private static String action(Map<String, String> champs) {
        String action =
                champs.getOrDefault("action", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
        return !action.isEmpty() ? action : statut(champs).startsWith("2") ? "delivered" : "failed";
    }

    private static String statut(Map<String, String> champs) {
        return Statuts.trouver(champs.getOrDefault("status", "") + " " + champs.getOrDefault("diagnostic-code", ""));
    }

    private static String phrase(Map<String, String> champs) {
        String diagnostic = champs.getOrDefault("diagnostic-code", "").replaceAll("(?i)^smtp;\\s*", "");
        String dit = diagnostic.isBlank() ? statut(champs) : diagnostic;
        return dit.isBlank() ? "sans explication du serveur" : dit;
    }

    private static Constat lecture(Partie racine, Partie avis) {
        Map<String, String> champs = champs(avis.texte());
        boolean lu =
                !champs.getOrDefault("disposition", "").toLowerCase(Locale.ROOT).contains("deleted");
        Constat constat = constat(
                Nature.LECTURE,
                lu ? "Message affiché chez le destinataire" : "Message supprimé sans être lu",
                champs,
                racine);
        List<String> origines = new ArrayList<>(Message.identifiants(champs.getOrDefault("original-message-id", ""))
                .toList());
        origines.addAll(constat.origines());
        return new Constat(
                constat.nature(),
                constat.pourquoi(),
                constat.destinataire(),
                lu ? "2.0.0" : "",
                origines,
                constat.cles(),
                constat.adresses());
    }

    private static Constat constat(Nature nature, String phrase, Map<String, String> champs, Partie racine) {
        String destinataire = adresse(champs.getOrDefault("original-recipient", ""))
                .or(() -> adresse(champs.getOrDefault("final-recipient", "")))
                .orElse(null);
        Original original = Original.dans(racine);
        return new Constat(
                nature,
                phrase,
                destinataire,
                statut(champs),
                original.messageIds(),
                original.cles(),
                original.adresses());
    }

    private static Optional<String> adresse(String champ) {
        return Message.adresses(champ.replaceFirst("(?i)^\\s*(rfc822|utf-8)\\s*;", ""))
                .findFirst();
    }

    /** « Field: value » lines, folded ones joined, names in lower case; the first of a name counts. */
    static Map<String, String> champs(String bloc) {
        Map<String, String> champs = new HashMap<>();
        for (String ligne : bloc.replace("\r", "").replaceAll("\\n[ \\t]+", " ").split("\\n")) {
            int deuxPoints = ligne.indexOf(':');
            if (deuxPoints > 0) {
                champs.putIfAbsent(
                        ligne.substring(0, deuxPoints).strip().toLowerCase(Locale.ROOT),
                        ligne.substring(deuxPoints + 1).strip());
            }
        }
        return champs;
    }
}
