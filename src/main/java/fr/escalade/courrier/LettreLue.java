package fr.escalade.courrier;

import fr.escalade.partage.Langue;
import fr.escalade.partage.TypeDebiteur;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A letter as written for an invented case, ready for the rules: {@code texte} holds its subject and its plain
 * reading, {@code corps} the reading alone.
 */
record LettreLue(
        String modele,
        TypeDebiteur type,
        GenreDeLettre genre,
        Cas cas,
        boolean papier,
        Lettre temoin,
        Redaction.Ecrit ecrit,
        String texte,
        String corps) {

    /** Between two digits: the thousands of an amount keep together, so that 200 is not read in 1 200. */
    private static final Pattern MILLIERS = Pattern.compile("(?<=\\d)[\\u00a0\\u202f](?=\\d)");

    private static final Pattern BLANCS = Pattern.compile("[\\s\\u00a0]+|(?<!\\d)\\u202f|\\u202f(?!\\d)");

    /** What the invented case shows. */
    enum Cas {
        /** One invoice and nothing else. */
        SIMPLE,
        /** Several invoices, a part payment, a credit note, a dispute, earlier messages. */
        COMPLET,
        /** The claim has lapsed. */
        PRESCRIT,
        /** The simple case, in another tone. */
        TON
    }

    static LettreLue de(
            String modele,
            TypeDebiteur type,
            GenreDeLettre genre,
            Cas cas,
            boolean papier,
            Lettre temoin,
            Redaction.Ecrit ecrit) {
        return new LettreLue(
                modele,
                type,
                genre,
                cas,
                papier,
                temoin,
                ecrit,
                normaliser(ecrit.objet() + " " + ecrit.texte()),
                normaliser(ecrit.texte()));
    }

    Langue langue() {
        return temoin.langue();
    }

    /** Null: nothing to look for. */
    boolean dit(String valeur) {
        return contient(texte, valeur);
    }

    /** Elsewhere than in its subject. */
    boolean ditDansSonCorps(String valeur) {
        return contient(corps, valeur);
    }

    /** A whole figure: 80,00 € is not said by 780,00 €. */
    static boolean contient(String texte, String valeur) {
        return valeur == null
                || Pattern.compile("(?<![\\d\\u202f.,])" + Pattern.quote(normaliser(valeur)) + "(?!\\d)")
                        .matcher(texte)
                        .find();
    }

    boolean dit(Mots mots) {
        return mots.dans(texte);
    }

    /** How messages name it: « relance_ferme », « relance_ferme (texte anglais) ». */
    String nom() {
        return nom(modele, langue());
    }

    static String nom(String modele, Langue langue) {
        return langue == Langue.FRANCAIS ? modele : modele + " (texte " + langue.nom() + ")";
    }

    /** Lower case, single ordinary spaces, and a narrow one between the thousands of an amount. */
    static String normaliser(String texte) {
        return BLANCS.matcher(MILLIERS.matcher(texte).replaceAll("\u202f"))
                .replaceAll(" ")
                .toLowerCase(Locale.FRANCE);
    }
}
