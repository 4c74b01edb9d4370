package fr.escalade.echeancier;

import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A sum paid in equal monthly instalments. */
public final class Mensualites {

    private Mensualites() {}

    /**
     * {@code nombre} instalments, the first on {@code premiere}, the others on the same day of the following months (the
     * last day of a shorter one). All are equal to the cent; the last takes what does not divide.
     *
     * @throws Refus when there are no instalments, or less than a cent for each
     */
    public static List<Ligne> egales(Montant total, int nombre, LocalDate premiere) {
        if (nombre < 1 || nombre > ControleDeLEcheancier.MOIS_AU_PLUS) {
            throw new Refus(
                    "nombre-d-echeances",
                    "Le nombre d'échéances doit aller de 1 à " + ControleDeLEcheancier.MOIS_AU_PLUS + ".");
        }
        BigDecimal part =
                total.valeur().divide(BigDecimal.valueOf(nombre), total.valeur().scale(), RoundingMode.DOWN);
        Montant mensualite = new Montant(part, total.devise());
        if (!mensualite.estPositif()) {
            throw new Refus("montant-invalide", "La somme est trop petite pour autant d'échéances.");
        }
        List<Ligne> lignes = new ArrayList<>();
        Montant reste = total;
        for (int rang = 0; rang < nombre - 1; rang++) {
            lignes.add(new Ligne(premiere.plusMonths(rang), mensualite));
            reste = reste.moins(mensualite);
        }
        lignes.add(new Ligne(premiere.plusMonths(nombre - 1L), reste));
        return lignes;
    }
}
