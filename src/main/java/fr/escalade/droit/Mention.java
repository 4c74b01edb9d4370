package fr.escalade.droit;

import java.util.regex.Pattern;

/**
 * What a letter may claim or announce, with the words that betray it, in French and in English: a
 * letter is read for both, whatever its language. {@link CeQuiPeutEtreDit} says when it is lawful.
 */
public enum Mention {
    PENALITES("pénalités", "pénalités?|majorations?", "\\bpenalt(y|ies)\\b"),
    INTERETS(
            "intérêts de retard",
            "intérêts?( de retard| au taux| moratoires)",
            "\\b(late[- ]payment|default|statutory|legal|overdue|moratory) interest\\b"
                    + "|\\binterest (at|for|will|shall|accrues|runs|on (the|any|all|late|overdue))\\b"),
    QUARANTE_EUROS(
            "40 €",
            "\\b40(,00)? ?(€|euros)",
            "(€|\\beur|\\beuros?) ?40(\\.00)?(?![.,]?\\d)|\\b40(\\.00)? ?(eur|euros?)\\b"),
    QUARANTE_EUROS_EN_LETTRES("quarante euros", "quarante euros", "\\bforty[- ]euros?\\b"),
    INDEMNITE_FORFAITAIRE(
            "indemnité forfaitaire",
            "indemnités? forfaitaires?",
            "\\b(fixed|flat[- ]rate|lump[- ]sum) (sum |recovery |collection )?(compensation|indemnity|charge|costs?|fees?)\\b"),
    FRAIS_DE_RECOUVREMENT(
            "frais de recouvrement",
            "frais de (recouvrement|dossier|relance|gestion)",
            "\\b(recovery|collection|administrati(on|ve)|reminder|handling|late(-payment)?) (costs?|fees?|charges?)\\b"
                    + "|\\bcosts? of (recovery|collection)\\b"),
    CLAUSE_PENALE("clause pénale", "clause pénale", "\\bpenalty clause|\\bliquidated damages"),
    /** Always in the conditional, or as a right kept: the creditor has not decided yet. */
    ACTION_EN_JUSTICE(
            "action en justice",
            "en justice|judiciaire|tribunal|juridiction|injonction",
            "\\blegal (action|proceedings|steps|recourse|measures)\\b|\\b(in|to|the|a|before) courts?\\b"
                    + "|\\bcourt (action|proceedings|order|claim|case|procedure|judgment|decision)"
                    + "|\\bjudicial\\b|\\blitigation\\b|\\blawsuits?\\b|\\bsue (you|your)\\b"
                    + "|\\b(order for payment|payment order)\\b|\\b(solicitors?|lawyers?)\\b"),
    TRIBUNAL_SAISI(
            "tribunal saisi",
            "\\btribunal (est |sera )?saisi\\b",
            "\\b(has|have|will|shall) (been |be )?(take|taken|brought|bring|referred|refer|filed|file|lodged|lodge)\\b"
                    + "[^.]{0,40}\\bcourt\\b|\\bsummons\\b|\\bwrit\\b"),
    COMMISSAIRE_DE_JUSTICE(
            "commissaire de justice",
            "\\bcommissaires? de justice\\b",
            "\\b(enforcement|judicial) (officer|agent)s?\\b"),
    HUISSIER("huissier", "\\bhuissiers?\\b", "\\bbailiffs?\\b"),
    SAISIE(
            "saisie",
            "\\bsaisies?\\b",
            "\\bseiz(e|ed|es|ing|ure|ures)\\b|\\bgarnish(ed|ee|ment)?\\b|\\brepossess|\\bdistraint\\b"
                    + "|\\bfreez(e|ing) (of )?(your|the) (bank )?accounts?\\b"),
    FICHAGE(
            "fichage",
            "\\bfich(age|er|é|és)\\b",
            "\\bblack-?list(s|ed|ing)?\\b|\\bcredit (agenc(y|ies)|bureaus?|register|rating|record|reference|score|file)\\b"
                    + "|\\bdefault register\\b"),
    PLAINTE(
            "plainte",
            "\\bplaintes?\\b",
            "\\bcriminal\\b|\\bthe police\\b|\\bprosecut(e|ed|ion|or)\\b|\\bpress charges\\b");

    private final String mot;
    private final Pattern motif;

    Mention(String mot, String francais, String anglais) {
        this.mot = mot;
        this.motif = Pattern.compile(francais + "|" + anglais, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The French word for it. */
    public String mot() {
        return mot;
    }

    /** True when the text says it; {@code texte} in lower case, with single ordinary spaces. */
    public boolean estDansLeTexte(String texte) {
        return motif.matcher(texte).find();
    }
}
