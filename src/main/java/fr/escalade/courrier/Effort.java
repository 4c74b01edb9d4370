package fr.escalade.courrier;

import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * How much work a letter may ask of the machine: a loop in a loop in a loop, or a block that doubles itself, stops with
 * a word instead of holding the step. The longest real accounts (thousands of invoices) take a tenth of it.
 */
final class Effort {

    /** No path of names can reach it: templates do not see it. */
    static final String CHAMP = "§effort";

    private static final int ELEMENTS = 400_000;
    private static final int LONGUEUR_D_UN_CHAMP = 100_000;

    private int elements;

    void compter() {
        if (++elements > ELEMENTS) {
            throw new TemplateProcessingException(
                    "elle se répète sans fin : une boucle « th:each » est dans une autre, "
                            + "ou un bloc se recopie. Retirez cette répétition.");
        }
    }

    /** @return the value; a text that grows by copying itself is refused before it fills the memory */
    static Object mesurer(Object valeur, String chemin) {
        if (valeur instanceof CharSequence texte && texte.length() > LONGUEUR_D_UN_CHAMP) {
            throw new TemplateProcessingException("« ${" + chemin + "} » est un texte de plus de "
                    + LONGUEUR_D_UN_CHAMP / 1000 + " 000 caractères : une lettre n'en a pas l'usage.");
        }
        return valeur;
    }
}
