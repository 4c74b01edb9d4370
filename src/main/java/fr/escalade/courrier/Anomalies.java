package fr.escalade.courrier;

import fr.escalade.courrier.ControleDesLettres.Anomalie;
import fr.escalade.partage.Langue;
import fr.escalade.partage.TypeDebiteur;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a letter; the same thing is said once, whatever the number of cases that show it. */
final class Anomalies {

    private final String modele;
    private final TypeDebiteur type;
    private final Langue langue;
    private final Set<Anomalie> liste = new LinkedHashSet<>();

    Anomalies(String modele, TypeDebiteur type, Langue langue) {
        this.modele = modele;
        this.type = type;
        this.langue = langue;
    }

    /** {@code quoi}: « la date de chaque facture », what the letter must mention. */
    void exiger(boolean present, String regle, String quoi) {
        if (!present) {
            reprocher(regle, "doit mentionner " + quoi);
        }
    }

    /** {@code reproche} follows the letter's name: « annonce une action en justice comme certaine ». */
    void reprocher(String regle, String reproche) {
        liste.add(new Anomalie(
                modele,
                type,
                regle,
                "La lettre « " + LettreLue.nom(modele, langue) + " » " + reproche + " (" + regle + ")."));
    }

    /** A whole sentence: the letter cannot be written. */
    void dire(String message) {
        liste.add(new Anomalie(modele, type, null, message));
    }

    List<Anomalie> liste() {
        return List.copyOf(liste);
    }
}
