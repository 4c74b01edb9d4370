package fr.escalade.reception.tri;

import fr.escalade.reception.mime.Message;
import fr.escalade.reception.mime.Partie;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a report says of the message that it returns: as a part, as headers only, or pasted into its text. */
record Original(List<String> messageIds, List<String> cles, List<String> adresses) {

    private static final Pattern IDENTIFIANT = Pattern.compile("(?im)^[> \\t]*Message-ID:\\s*(<[^<>\\s]{3,400}>)");
    private static final Pattern CLE = Pattern.compile("(?im)^[> \\t]*X-Escalade-Cle:[ \\t]*(\\S{3,200})");
    private static final Pattern REPONDRE = Pattern.compile("(?im)^[> \\t]*Reply-To:(.{3,300})$");

    static Original dans(Partie racine) {
        List<Partie> entetes = racine.toutes()
                .filter(partie -> partie != racine)
                .filter(partie -> partie.a("Message-ID") && (partie.a("From") || partie.a("X-Escalade-Cle")))
                .toList();
        String collees = String.join(
                "\n",
                racine.toutes()
                        .filter(partie ->
                                partie.type().matches("text/(rfc822-headers|plain|html)|message/global-headers"))
                        .map(Partie::texte)
                        .toList());
        return new Original(
                Stream.concat(
                                entetes.stream()
                                        .flatMap(partie -> partie.entetes("Message-ID"))
                                        .flatMap(Message::identifiants),
                                groupes(IDENTIFIANT, collees))
                        .distinct()
                        .toList(),
                Stream.concat(
                                entetes.stream().flatMap(partie -> partie.entetes("X-Escalade-Cle")),
                                groupes(CLE, collees))
                        .distinct()
                        .toList(),
                Stream.concat(
                                entetes.stream().flatMap(partie -> partie.entetes("Reply-To")),
                                groupes(REPONDRE, collees))
                        .flatMap(Message::adresses)
                        .distinct()
                        .toList());
    }

    private static Stream<String> groupes(Pattern motif, String texte) {
        Matcher trouves = motif.matcher(texte);
        return trouves.results().map(trouve -> trouve.group(1)).limit(10);
    }
}
