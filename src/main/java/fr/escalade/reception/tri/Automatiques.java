package fr.escalade.reception.tri;

import fr.escalade.partage.DatesEcrites;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.TexteAplati;
import fr.escalade.reception.mime.Message;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages that no person wrote for us: out of office, acknowledgements, anti-spam challenges, mass mailings. */
final class Automatiques {

    private static final Pattern OBJET = Pattern.compile(
            "^(absence( du bureau)?\\b|absent(e)? (du|jusqu|pour|en)|message d'absence|notification d'absence|reponse automatique|reponse auto\\b"
                    + "|repondeur( automatique)?|out of (the )?office|ooo\\b|automatic(al)? (reply|response)|auto(matic)?[- ]?(reply|response|repondeur)"
                    + "|auto ?:|autoreply|vacation|en conges|conges? (annuels?|d'ete)|fermeture (annuelle|estivale)"
                    + "|accuse de reception( automatique)?|nous avons bien recu votre (message|demande|mail)|ticket (received|cree)"
                    + "|i am (currently )?(away|out)|away from (my|the))");
    private static final Pattern DEFI = Pattern.compile(
            "mailinblack|mail in black|vadesecure|boxbe|spamarrest|spam arrest|sendio|captcha|challenge[- ]response|altospam"
                    + "|valide[rz] votre (e-?mail|adresse|message|envoi|courriel)|confirme[rz] (que vous etes|votre (envoi|adresse|message))"
                    + "|authentifi(er|ez)[^.\\n]{0,40}(expediteur|votre (adresse|message|e-?mail|envoi))|n'etes pas un (robot|automate)"
                    + "|(confirm|verify|prove) (that )?(you|your)[^.\\n]{0,50}(human|robot|address|message|sender)"
                    + "|(click|cliquez)[^.\\n]{0,80}(deliver|delivre|distribue|remis|liberer|release)|en attente de validation"
                    + "|held (until|pending)|awaiting (your )?(verification|confirmation)");
    private static final Pattern VALIDATION = Pattern.compile(
            "https?://\\S+|cliqu|click|repondez a ce (message|mail)|reply to this (message|mail|e-mail)|bouton|code");
    private static final Pattern RETOUR = Pattern.compile(
            "(jusqu'au|de retour|retour (prevu|le)|reprise|reviendrai|jusqu'a|until|(be )?back (on|in the office)|return(ing)? (on|to)?|au plus tard)");
    private static final Pattern PERIODE =
            Pattern.compile("\\b(?:du|from)\\b.{3,40}?\\b(?:au|to|until|till)\\b(.{3,40})", Pattern.DOTALL);

    private Automatiques() {}

    static Optional<Constat> defi(Message message) {
        String objet = TexteAplati.de(message.objet());
        String texte = TexteAplati.de(Citations.couper(message.texte()));
        boolean parMachine = estParMachine(message)
                || message.expediteur()
                        .orElse("")
                        .matches(
                                "(no-?reply|ne-?pas-?repondre|noreply|verification|validation|antispam|challenge|quarantaine|postmaster|mailer-daemon)[^@]*@.*|.*@(.*\\.)?(mailinblack|boxbe|spamarrest)\\..*");
        boolean demande = DEFI.matcher(objet).find()
                || DEFI.matcher(texte).find() && VALIDATION.matcher(texte).find();
        return demande && (parMachine || DEFI.matcher(objet).find())
                ? Optional.of(
                        Constat.simple(Nature.DEFI, "Le filtre du destinataire demande qu’une personne valide l’envoi"))
                : Optional.empty();
    }

    static Optional<Constat> absence(Message message, LocalDate jour) {
        String objet = TexteAplati.de(message.objet()).replaceFirst("^\\[[^\\]]{1,30}\\] ?", "");
        boolean parObjet = OBJET.matcher(objet).find();
        if (!parObjet && !estParMachine(message)) {
            return Optional.empty();
        }
        String fin = retour(TexteAplati.de(Citations.couper(message.texte())), jour)
                .map(date -> ", retour annoncé le " + FormatFrancais.dateLongue(date))
                .orElse("");
        return Optional.of(Constat.simple(Nature.AUTOMATIQUE, "Réponse écrite par une machine" + fin));
    }

    /** The day that follows words of return, as simple as that; a wrong guess is only a line in the journal. */
    private static Optional<LocalDate> retour(String texte, LocalDate jour) {
        Matcher mots = RETOUR.matcher(texte);
        while (mots.find()) {
            String apres = texte.substring(mots.end(), Math.min(texte.length(), mots.end() + 40));
            Optional<LocalDate> date = DatesEcrites.premiere(apres, jour);
            if (date.isPresent()) {
                return date;
            }
        }
        Matcher periode = PERIODE.matcher(texte);
        return periode.find() ? DatesEcrites.premiere(periode.group(1), jour) : Optional.empty();
    }

    /**
     * By its headers. X-Auto-Response-Suppress alone is no proof: help desks put it on what their people write, and an
     * answer taken for an automaton's would be lost.
     */
    private static boolean estParMachine(Message message) {
        String soumis = message.entete("Auto-Submitted").toLowerCase(Locale.ROOT);
        String urgence = message.entete("Precedence").toLowerCase(Locale.ROOT);
        return soumis.startsWith("auto-")
                || urgence.matches("auto[_-]reply")
                || message.racine().a("X-Autoreply")
                || message.racine().a("X-Autorespond")
                || message.racine().a("X-Autoresponder")
                || message.racine().a("X-Auto-Response-Suppress")
                        && (urgence.matches("bulk|junk") || message.racine().a("X-MS-Exchange-Inbox-Rules-Loop"));
    }

    static Optional<Constat> diffusion(Message message) {
        String urgence = message.entete("Precedence").toLowerCase(Locale.ROOT);
        boolean enNombre = message.racine().a("List-Unsubscribe")
                || message.racine().a("List-Id")
                || urgence.matches("bulk|list|junk");
        return enNombre && message.references().isEmpty()
                ? Optional.of(
                        Constat.simple(Nature.DIFFUSION, "Message envoyé en nombre, sans rapport avec nos courriers"))
                : Optional.empty();
    }
}
