package fr.escalade.droit;

import java.util.regex.Pattern;

/** What a letter may claim or announce, with the words that betray it. {@link CeQuiPeutEtreDit} says when it is lawful. */
public enum Mention {
    PENALITES("pénalités", "pénalités?|majorations?"),
    INTERETS("intérêts de retard", "intérêts?( de retard| au taux| moratoires)"),
    QUARANTE_EUROS("40 €", "\\b40(,00)? ?(€|euros)"),
    QUARANTE_EUROS_EN_LETTRES("quarante euros", "quarante euros"),
    INDEMNITE_FORFAITAIRE("indemnité forfaitaire", "indemnités? forfaitaires?"),
    FRAIS_DE_RECOUVREMENT("frais de recouvrement", "frais de (recouvrement|dossier|relance|gestion)"),
    CLAUSE_PENALE("clause pénale", "clause pénale"),
    /** Always in the conditional, or as a right kept: the creditor has not decided yet. */
    ACTION_EN_JUSTICE("action en justice", "en justice|judiciaire|tribunal|juridiction|injonction"),
    TRIBUNAL_SAISI("tribunal saisi", "\\btribunal (est |sera )?saisi\\b"),
    COMMISSAIRE_DE_JUSTICE("commissaire de justice", "\\bcommissaires? de justice\\b"),
    HUISSIER("huissier", "\\bhuissiers?\\b"),
    SAISIE("saisie", "\\bsaisies?\\b"),
    FICHAGE("fichage", "\\bfich(age|er|é|és)\\b"),
    PLAINTE("plainte", "\\bplaintes?\\b");

    private final String mot;
    private final Pattern motif;

    Mention(String mot, String motif) {
        this.mot = mot;
        this.motif = Pattern.compile(motif, Pattern.UNICODE_CHARACTER_CLASS);
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
