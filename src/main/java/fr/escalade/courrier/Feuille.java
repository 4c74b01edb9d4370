package fr.escalade.courrier;

import java.io.StringWriter;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** What a letter is written on: not endless. */
final class Feuille extends StringWriter {

    /** Five million signs are thousands of invoices. */
    private static final int TAILLE = 5_000_000;

    @Override
    public void write(int signe) {
        placePour(1);
        super.write(signe);
    }

    @Override
    public void write(char[] signes, int debut, int nombre) {
        placePour(nombre);
        super.write(signes, debut, nombre);
    }

    @Override
    public void write(String texte) {
        placePour(texte.length());
        super.write(texte);
    }

    @Override
    public void write(String texte, int debut, int nombre) {
        placePour(nombre);
        super.write(texte, debut, nombre);
    }

    private void placePour(int nombre) {
        if (getBuffer().length() + nombre > TAILLE) {
            throw new TemplateProcessingException(
                    "elle dépasse " + TAILLE / 1_000_000 + " millions de caractères : retirez ce qui se répète.");
        }
    }
}
