package fr.escalade.courrier;

/** The reading of letters, for the tests of those who rely on it. */
public final class ControleDesLettresDEssai {

    private ControleDesLettresDEssai() {}

    public static ControleDesLettres creer() {
        return new ControleDesLettres(new Redaction(new Modeles()));
    }
}
