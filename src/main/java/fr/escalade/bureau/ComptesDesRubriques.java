package fr.escalade.bureau;

import fr.escalade.courrier.Tirages;
import org.springframework.stereotype.Component;

/** The figures beside the entries of the menu. */
@Component("rubriques")
public class ComptesDesRubriques {

    private final Tirages tirages;

    ComptesDesRubriques(Tirages tirages) {
        this.tirages = tirages;
    }

    /** Letters that wait to be printed and posted; {@code creancier} null: of all. */
    public long aImprimer(String creancier) {
        return tirages.nombre(creancier);
    }
}
