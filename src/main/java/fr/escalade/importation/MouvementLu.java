package fr.escalade.importation;

import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.List;

/**
 * A movement of a bank account, whatever the format of the statement: money in is positive. {@code payeur} is the name
 * that the bank gives, or null; {@code textes} is what came with it, structured references first. {@code identite} names
 * the movement within its account and day, the same at each reading.
 */
record MouvementLu(
        int ligne,
        String compte,
        LocalDate date,
        Montant montant,
        String payeur,
        List<String> textes,
        String identite) {

    boolean estUnEncaissement() {
        return montant.estPositif();
    }
}
