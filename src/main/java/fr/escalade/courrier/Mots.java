package fr.escalade.courrier;

import java.util.regex.Pattern;

/** Words that say the same thing in the languages of letters; read in lower case, with single ordinary spaces. */
record Mots(Pattern motif) {

    static Mots de(String francais, String anglais) {
        return new Mots(Pattern.compile(francais + "|" + anglais, Pattern.UNICODE_CHARACTER_CLASS));
    }

    boolean dans(String texte) {
        return motif.matcher(texte).find();
    }
}
