package fr.escalade.courrier;

import fr.escalade.partage.Langue;
import fr.escalade.partage.TypeDebiteur;
import java.util.Locale;

/** A letter as written for an invented case, ready for the rules: {@code texte} holds its subject and its plain reading. */
record LettreLue(
        String modele,
        TypeDebiteur type,
        GenreDeLettre genre,
        Cas cas,
        boolean papier,
        Lettre temoin,
        Redaction.Ecrit ecrit,
        String texte) {

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
                modele, type, genre, cas, papier, temoin, ecrit, normaliser(ecrit.objet() + " " + ecrit.texte()));
    }

    Langue langue() {
        return temoin.langue();
    }

    /** Null: nothing to look for. */
    boolean dit(String valeur) {
        return valeur == null || texte.contains(normaliser(valeur));
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

    /** Lower case, single ordinary spaces. */
    static String normaliser(String texte) {
        return texte.replaceAll("[\\s\\u00a0\\u202f]+", " ").toLowerCase(Locale.FRANCE);
    }
}
