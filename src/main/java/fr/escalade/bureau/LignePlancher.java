package fr.escalade.bureau;

import fr.escalade.creancier.Creancier;
import fr.escalade.droit.TauxEnregistre;
import fr.escalade.droit.TauxSemestriel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A creditor's rate held against the lawful minimum of one half-year; {@code convenu} false: the statutory default applies. */
public record LignePlancher(
        LocalDate semestre, BigDecimal applique, BigDecimal minimum, boolean convenu, boolean licite) {

    /** What an open claim may still bear interest for. */
    private static final int SEMESTRES = 8;

    /** The last half-years, in the order given. */
    static List<LignePlancher> de(Creancier creancier, List<TauxEnregistre> connus) {
        return connus.stream()
                .limit(SEMESTRES)
                .map(un -> de(creancier.tauxConvenu(), un.taux()))
                .toList();
    }

    private static LignePlancher de(BigDecimal convenu, TauxSemestriel taux) {
        return new LignePlancher(
                taux.semestre(),
                convenu == null ? taux.suppletif() : convenu,
                taux.plancher(),
                convenu != null,
                convenu == null || convenu.compareTo(taux.plancher()) >= 0);
    }
}
