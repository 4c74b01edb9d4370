package fr.escalade.reception.tri;

import fr.escalade.partage.TexteAplati;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a status or a server's sentence says of the address: dead, or only not today. */
final class Statuts {

    private static final Pattern ETENDU = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");
    private static final Pattern SMTP = Pattern.compile("(?<![\\d.])([45])[0-5]\\d(?=[ :-])");

    /** Refused for what the message or our reputation is, or for lack of room: the address itself may be right. */
    private static final Set<String> PAS_L_ADRESSE = Set.of("5.2.2", "5.2.3", "5.3.1", "5.3.4", "5.4.5", "5.4.7");

    private static final Pattern PLEINE = Pattern.compile(
            "(boite|mailbox|messagerie|inbox|quota|storage)[^\\n]{0,60}(pleine|saturee|full|depasse|exceeded|over)"
                    + "|(over|exceed\\w*|depass\\w*)[^.\\n]{0,20}quota|out of storage|insufficient (system )?storage|quota de la boite");
    private static final Pattern INCONNUE = Pattern.compile(
            "(user|utilisateur|recipient|destinataire|address|adresse|mailbox|boite|compte|account|domaine?|host)[^\\n]{0,60}"
                    + "(unknown|inconnue?|not (be )?found|introuvable|n'existe pas|n'existe plus|does ?n[o']t exist|doesn't exist|invalide?|"
                    + "rejected|desactive|disabled|inactive?|unavailable|no longer|ferme|supprime)"
                    + "|no such (user|person|recipient|mailbox)|unknown (user|recipient|address)|n'habite pas|no mailbox here"
                    + "|unrouteable address|couldn't find any host|wasn't found|utilisateur inconnu|adresse inconnue");
    private static final Pattern PASSAGERE = Pattern.compile(
            "temporar|provisoire|momentane|passagere?|try again later|greylist|connection (timed out|refused)|delai (depasse|expire)"
                    + "|retry time(out)? (not reached|exceeded)|could not be delivered for|delivery time expired|too (large|big|many)"
                    + "|taille|trop volumineux|spam|indesirable|blocked|bloque|blacklist|reputation|politique|policy|rate limit");

    private Statuts() {}

    /** « 5.1.1 », « 550 » or empty. */
    static String trouver(String texte) {
        Matcher etendu = ETENDU.matcher(texte);
        if (etendu.find()) {
            return etendu.group();
        }
        Matcher smtp = SMTP.matcher(texte);
        return smtp.find() ? smtp.group() : "";
    }

    /** True when the address itself is dead. {@code phrase}: what the server said. */
    static boolean definitif(String statut, String phrase) {
        String dit = TexteAplati.de(phrase);
        if (PLEINE.matcher(dit).find()) {
            return false;
        }
        if (statut.startsWith("5.1.") || statut.startsWith("5.4.4")) {
            return true;
        }
        if (statut.startsWith("4") || PAS_L_ADRESSE.contains(statut) || statut.startsWith("5.7.")) {
            return false;
        }
        if (INCONNUE.matcher(dit).find()) {
            return true;
        }
        return !PASSAGERE.matcher(dit).find() && statut.startsWith("5");
    }

    /** What a free sentence says; empty when it says nothing of a failure. */
    static Optional<Boolean> lire(String phrase) {
        String dit = TexteAplati.de(phrase);
        String statut = trouver(phrase);
        boolean parle = !statut.isEmpty()
                || PLEINE.matcher(dit).find()
                || INCONNUE.matcher(dit).find()
                || PASSAGERE.matcher(dit).find();
        return parle ? Optional.of(definitif(statut, phrase)) : Optional.empty();
    }
}
