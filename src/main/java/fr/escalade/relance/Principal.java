package fr.escalade.relance;

import fr.escalade.creance.Decompte;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.Montant;
import java.math.BigDecimal;

/** What a person approves a formal notice for. */
final class Principal {

    private Principal() {}

    /** All principal that is late, each currency counted for itself: only equality with what was approved matters. */
    static BigDecimal exigible(Situation situation) {
        return situation.exigibles().stream()
                .map(Decompte::principal)
                .map(Montant::valeur)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
