package fr.escalade.reponse;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which each intention is known, on flattened text. */
final class Vocabulaire {

    private static final String PAIEMENT = "(virement|paiement|reglement|cheque|payment|transfer|wire)";
    private static final Map<Intention, Pattern> MOTS = mots();

    /** What would be taken for its contrary. */
    private static final Map<Intention, Pattern> SAUF = sauf();

    private Vocabulaire() {}

    /** The words found, or empty. */
    static Optional<String> trouver(Intention intention, String dit) {
        Pattern contraire = SAUF.get(intention);
        String reste = contraire == null ? dit : contraire.matcher(dit).replaceAll(" ");
        Matcher trouve = MOTS.get(intention).matcher(reste);
        return trouve.find() ? Optional.of(trouve.group().strip()) : Optional.empty();
    }

    private static Map<Intention, Pattern> mots() {
        Map<Intention, Pattern> mots = new EnumMap<>(Intention.class);
        mots.put(
                Intention.INSOLVABILITE,
                ou(
                        "(liquidation|redressement|sauvegarde) judiciaire",
                        "procedure (collective|de sauvegarde)",
                        "mandataire judiciaire",
                        "liquidateur",
                        "administrateur judiciaire",
                        "depot de bilan",
                        "depos\\w+ (le|notre|son) bilan",
                        "cessation (de(s)? paiements?|d'activite)",
                        "(commission|dossier|situation) de surendettement",
                        "surendette(e|s|es)?\\b",
                        "societe (est |a ete )?(radiee|dissoute|liquidee)",
                        "insolven(t|cy)",
                        "bankrupt\\w*",
                        "in (receivership|administration|liquidation)",
                        "ceased trading"));
        mots.put(
                Intention.NE_PLUS_CONTACTER,
                ou(
                        "ne (plus )?(me|nous) (plus )?(contacte[rz]|ecri(re|vez)|relance[rz]|solliciter|sollicitez|envoye[rz])",
                        "cesse[rz] (de (me|nous) |vos relances|tout(e)? (contact|relance|envoi)|ce harcelement|vos (mails|courriers|emails))",
                        "arrete[rz] (de (me|nous) |vos relances|ces relances|vos (mails|courriers|emails))",
                        "(stop|do not|don't) (contact|email|e-mail|write|mail|sending|send|harass)\\w*( to)?( me| us)?",
                        "harcelement",
                        "unsubscribe me",
                        "(supprime[rz]|retire[rz]|effacez) (mon|notre|mes|nos) (adresse|donnees|coordonnees)",
                        "droit d'opposition",
                        "remove (me|us|my address)"));
        mots.put(
                Intention.CONTESTATION,
                ou(
                        "\\bcontest(e|ons|ee?s?|ation|er|ant)\\b",
                        "\\blitige\\b",
                        "\\bdesaccord\\b",
                        "(n'est|n'etait|ne sont|n'etaient) pas conformes?",
                        "non[- ]conformes?",
                        "(ne|n') ?(correspond|correspondent) pas",
                        "refus(e|ons|er) (de (payer|regler)|cette facture|la facture|le paiement)",
                        "(jamais|pas( encore)?|non) (ete )?(livre|recu (la |les |le |notre |nos )?(marchandise|colis|commande|materiel|produit))\\w*",
                        "marchandises? (\\w+ )?(abimee?s?|cassee?s?|defectueuses?|manquantes?)",
                        "defectueu(x|se|ses)|malfacons?|travaux (\\w+ ){0,2}(inacheves|mal)",
                        "erreur (de|sur|dans) (la |le |les |votre |vos )?(prix|facturation|tarif|montant|quantite|facture)",
                        "factur\\w+ (\\w+ )?(en double|deux fois)|doublon",
                        "(avoir|credit note)[^.\\n]{0,30}(attend|demand|promis|await|request|pending)\\w*",
                        "(attend|demand|reclam)\\w*[^.\\n]{0,25}\\b(un|l'|votre) ?avoir\\b",
                        "(never|not|haven't|have not) (been )?(ordered|delivered)|never commissioned",
                        "(jamais|pas|rien) (passe |fait )?(commande|commandee?s?)\\b",
                        "\\b(we|i) (dispute|contest|disagree|refuse)|\\bdisput(e|ed|ing)\\b",
                        "not as (agreed|ordered|described|quoted)",
                        "(damaged|faulty|defective|missing) (goods|items?|products?|parts?|parcels?)",
                        "(overcharged|invoiced twice|charged twice|wrong (price|amount|quantity)|price is wrong|incorrect (price|amount|invoice))",
                        "surfactur\\w+"));
        mots.put(
                Intention.FACTURE_NON_RECUE,
                ou(
                        "(pas|jamais|point) (encore )?(recu|eu|trouve|retrouve)[^.\\n]{0,30}factures?",
                        "factures?[^.\\n]{0,40}(pas|jamais|non) (ete )?(recue?s?|parvenue?s?|trouvee?s?)",
                        "(renvoye[rz]|renvoi|reenvoye[rz]|transmettre|transmettez|envoye[rz]|faire parvenir)( |-)?(moi|nous|le|la|les)?[^.\\n]{0,40}"
                                + "(facture|duplicata|copie)",
                        "duplicata",
                        "(aucune|pas de) trace de[^.\\n]{0,20}facture",
                        "(not|never|n't) (yet )?(received|seen|got|have|find|found)[^.\\n]{0,30}invoices?",
                        "(re-?send|send|forward|provide)( us| me)?[^.\\n]{0,25}(copy|copies|invoice)",
                        "(no record|no trace) of[^.\\n]{0,25}invoice",
                        "bon de commande[^.\\n]{0,40}(manqu|absent|oblig|indiqu|numero)",
                        "chorus pro"));
        mots.put(
                Intention.ECHEANCIER,
                ou(
                        "echeancier",
                        "(en|par) (\\w+ )?(deux|trois|quatre|cinq|six|dix|plusieurs|\\d+) (fois|versements|mensualites|echeances|mois)",
                        "etal(er|ement|ez)",
                        "mensualites?",
                        "delais? (de paiement|supplementaires?)|un (petit |peu de )?delai",
                        "(difficultes?|problemes?|soucis|tensions?) (passageres? )?(de )?(tresorerie|financi\\w+)",
                        "(tresorerie|cash ?flow)[^.\\n]{0,40}(difficil|tendue|tight|problem|issue|serre)\\w*",
                        "(ne|n') ?(peux|pouvons|puis|pourrai|pourrons|suis|sommes)( pas| pas en mesure)[^.\\n]{0,30}(payer|regler|honorer)",
                        "report(er)? (de |d')?(l'|la |le |cette )?(echeance|paiement)",
                        "(payment|instal?lment) plan|instal?lments",
                        "pay (\\w+ )?in (\\w+ )?(two|three|four|several|monthly|\\d+)",
                        "(more|extra|additional) time to pay|extension",
                        "(unable|not able|cannot|can't|struggling) to? ?pay",
                        "spread (the|this|our|my) (payment|cost|balance)s?"));
        mots.put(
                Intention.DEJA_PAYE,
                ou(
                        "(deja|bien) (ete )?(regle|paye|vire|solde|effectue|acquitte)\\w*",
                        "\\b(a|ont|avons|ai|avait) (bien |deja )?(ete )?(regle|paye|vire|solde|acquitte)e?s?\\b",
                        PAIEMENT
                                + "[^.\\n]{0,30}\\b(a|ont) (bien |deja )?(ete )?(effectue|envoye|emis|fait|parti|debite|encaisse|execute|realise)\\w*",
                        PAIEMENT + " (\\w+ )?(effectue|envoye|emis|debite|encaisse|parti|execute)\\b",
                        "(avons|ai) (bien |deja )?(effectue|envoye|emis|fait|adresse|poste)[^.\\n]{0,30}" + PAIEMENT,
                        "(facture|montant|somme) (est|a ete) (deja )?(reglee?|payee?|soldee?)",
                        "(already|was|were|has been|have been) (\\w+ )?(paid|settled|transferred|wired)",
                        "(we|i|have|we've|i've) (already |just )?(paid|settled|transferred|wired)",
                        "payment (was|has been|has already been) (made|sent|issued|executed)",
                        "preuve (de|du) (virement|paiement)|(proof|confirmation) of (payment|transfer)|avis d'operation"));
        mots.put(
                Intention.PROMESSE,
                ou(
                        "(vais|allons|va|vont) (vous )?(payer|regler|virer|solder|effectuer|proceder|faire (le |un )?(virement|paiement|necessaire|reglement))",
                        "(paierai|paierons|reglerai|reglerons|virerai|virerons|solderai|solderons|effectuerai|effectuerons|procederai|procederons)\\b",
                        "(sera|seront|serez|serait) (\\w+ )?(payee?s?|reglee?s?|viree?s?|soldee?s?|effectuee?s?|faite?s?|executee?s?|emis|emise|mis en paiement)",
                        "(je|nous) (\\w+ )?(m'engage|nous engageons|promets|promettons)",
                        "(vous )?(paie|payons|regle|reglons|fais le virement|faisons le virement)\\b[^.\\n]{0,50}(demain|semaine|lundi|mardi|mercredi|jeudi|vendredi|mois|avant|d'ici|le \\d|ce jour|aujourd'hui)",
                        PAIEMENT
                                + "[^.\\n]{0,30}(prevu|programme|planifie|part|partira|partir|interviendra|en cours|scheduled|planned|due to|will)\\w*",
                        "(mise|mis|passe|passee|bon) (en|a|au) paiement",
                        "(will|shall|'ll|going to) (\\w+ )?(pay|settle|transfer|wire|make (the|a) (payment|transfer)|be (paid|settled|transferred|sent|made))",
                        "(include|included|scheduled)[^.\\n]{0,30}payment run"));
        mots.put(
                Intention.AUTRE_INTERLOCUTEUR,
                ou(
                        "(ne|n') ?(travaille|fais|fait|suis|est) plus (partie|dans|chez|en charge|l'interlocuteur|la bonne)",
                        "(adresse[rz]|contacte[rz]|ecri(re|vez)|envoye[rz]|transmett(re|ez)|rapproche[rz])( |-)?(vous|vos|toute|votre|a|au|directement)?[^.\\n]{0,50}"
                                + "(service|comptabilite|compta|collegue|adresse|siege|@)",
                        "nouvelle adresse( e-?mail| mail| electronique)?",
                        "pas (le|la) bon(ne)? (interlocut\\w+|adresse|personne|societe|service|destinataire)",
                        "no longer (work|with|responsible|employed)\\w*",
                        "(wrong|not the right) (person|department|address|company|contact)",
                        "(please|kindly) (contact|address|send|write|forward)[^.\\n]{0,50}(department|colleague|accounts|@|accounting)"));
        return mots;
    }

    private static Map<Intention, Pattern> sauf() {
        Map<Intention, Pattern> sauf = new EnumMap<>(Intention.class);
        sauf.put(
                Intention.CONTESTATION,
                ou(
                        "(ne|n'|sans) ?(la |les |le )?(conteste|contestons|contester|contestation)( pas| aucunement| nullement)?",
                        "(aucune|pas de) contestation",
                        "(not|n't|do not) (disput|contest)\\w*",
                        "contest(e|ons) (pas|en rien)"));
        sauf.put(
                Intention.DEJA_PAYE,
                ou(
                        "(pas|jamais|plus|rien) (encore )?(ete )?(regle|paye|vire|solde)\\w*",
                        "\\b(sera|seront|serez|serait|va etre|vont etre|doit etre|will be|shall be|to be) \\w+( \\w+)?",
                        "(not|n't|never) (yet )?(been )?(paid|settled)",
                        "(une fois|des que|quand|lorsque|apres)[^.\\n]{0,40}(regle|paye|vire)\\w*",
                        "(once|when|as soon as|after)[^.\\n]{0,40}(paid|settled)"));
        sauf.put(
                Intention.PROMESSE,
                ou(
                        "(ne|n') ?(vais|allons|va|paierai|paierons|reglerai|reglerons|sera|seront)( pas| rien| jamais)[^.\\n]{0,30}",
                        "(will|shall) (not|never)[^.\\n]{0,20}|won't[^.\\n]{0,20}"));
        return sauf;
    }

    private static Pattern ou(String... motifs) {
        return Pattern.compile(String.join("|", motifs));
    }
}
