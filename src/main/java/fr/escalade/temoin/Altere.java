package fr.escalade.temoin;

import java.io.IOException;

/** The file is not what was written: French reason. */
public final class Altere extends IOException {

    private static final long serialVersionUID = 1L;

    public Altere(String raison) {
        super(raison);
    }
}
