package fr.escalade.api;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import java.util.HashMap;
import java.util.Map;

/** The debtors met while one answer is written, each read once. */
final class DebiteursLus {

    private final Debiteurs debiteurs;
    private final Map<Long, Debiteur> lus = new HashMap<>();

    DebiteursLus(Debiteurs debiteurs) {
        this.debiteurs = debiteurs;
    }

    Debiteur parId(long id) {
        return lus.computeIfAbsent(id, debiteurs::parId);
    }

    String code(long id) {
        return parId(id).code();
    }
}
