package fr.escalade.reception.tri;

import fr.escalade.partage.TexteAplati;
import fr.escalade.reception.mime.Message;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bounces written for people only: qmail, Exim, old Exchange and Notes, and the French providers' own letters. */
final class RebondsLibres {

    private static final Pattern SERVEUR = Pattern.compile(
            "^(mailer-daemon|postmaster|mail-daemon|maildaemon|mdaemon|mailerdaemon|microsoftexchange[0-9a-f]+)(\\+.*)?@");
    private static final Pattern OBJET = Pattern.compile(
            "undeliver|returned mail|delivery (status|failure|has failed|problem|incomplete)|failure notice|mail (delivery|system error)"
                    + "|non remis|non distribu|echec de (la )?(remise|distribution)|echec d'(envoi|acheminement)|remise impossible"
                    + "|message non (delivre|remis|distribue)|could not be delivered|courrier non remis|warning: (message|could not)"
                    + "|retard (de|dans) (la )?(remise|distribution)|delayed|votre message n'a pas pu");
    private static final Pattern RETARD = Pattern.compile(
            "delayed|has not (yet )?been delivered|still being retried|will (continue|keep) (to try|trying|retrying)"
                    + "|no action is required|nouvelle tentative|nouvelles tentatives|continuera|sera retente|est retarde|(en|du) retard"
                    + "|n'a pas encore ete|warning message only|do not need to resend");
    private static final Pattern ABANDON = Pattern.compile(
            "giving up|given up|permanent (error|fatal|failure)|abandonne|definitiv|will not be retried|no further attempts|sera pas retente");
    private static final int CONTEXTE = 3000;

    private RebondsLibres() {}

    static Optional<Constat> lire(Message message) {
        String expediteur = message.expediteur().orElse("");
        boolean duServeur = SERVEUR.matcher(expediteur).find()
                || message.racine().a("X-Failed-Recipients")
                || message.racine().entete("Return-Path").orElse("x").strip().equals("<>")
                        && message.references().isEmpty();
        String objet = TexteAplati.de(message.objet());
        if (!duServeur || objet.startsWith("re:")) {
            return Optional.empty();
        }
        String texte = message.texte();
        String debut = texte.substring(0, Math.min(texte.length(), CONTEXTE));
        boolean annonce = OBJET.matcher(objet).find() || message.racine().a("X-Failed-Recipients");
        Optional<Boolean> definitif = Statuts.lire(debut);
        if (!annonce && definitif.isEmpty()) {
            return Optional.empty();
        }
        String dit = TexteAplati.de(debut);
        boolean retard = (RETARD.matcher(dit).find() || RETARD.matcher(objet).find())
                && !ABANDON.matcher(dit).find();
        Nature nature =
                retard ? Nature.RETARD : definitif.orElse(false) ? Nature.REBOND_DEFINITIF : Nature.REBOND_PASSAGER;
        Original original = Original.dans(message.racine());
        return Optional.of(new Constat(
                nature,
                phrase(debut),
                destinataire(message, debut, expediteur),
                Statuts.trouver(debut),
                Stream.concat(original.messageIds().stream(), message.references().stream())
                        .distinct()
                        .toList(),
                original.cles(),
                original.adresses()));
    }

    private static String destinataire(Message message, String debut, String expediteur) {
        return message.racine()
                .entete("X-Failed-Recipients")
                .flatMap(liste -> Message.adresses(liste).findFirst())
                .or(() -> Message.adresses(debut)
                        .filter(adresse -> !adresse.equals(expediteur)
                                && !SERVEUR.matcher(adresse).find())
                        .filter(adresse -> !message.destinataires().contains(adresse))
                        .findFirst())
                .orElse(null);
    }

    /** The line that says why: the one with a number, else the first that speaks of a failure. */
    private static String phrase(String texte) {
        return texte.lines()
                .map(String::strip)
                .filter(ligne -> !Statuts.trouver(ligne).isEmpty())
                .findFirst()
                .or(() -> texte.lines()
                        .map(String::strip)
                        .filter(ligne -> Statuts.lire(ligne).isPresent())
                        .findFirst())
                .map(ligne -> ligne.substring(0, Math.min(ligne.length(), 300)))
                .orElse("sans explication du serveur");
    }
}
