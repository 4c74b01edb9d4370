package fr.escalade.droit;

import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Whether the rates of a half-year can be what was published: a slip of the keyboard costs debtors money. */
final class ControleDuTaux {

    private static final LocalDate PREMIER = LocalDate.of(2000, 1, 1);
    private static final BigDecimal BCE_MINIMUM = BigDecimal.valueOf(-1);
    private static final BigDecimal MAXIMUM = BigDecimal.valueOf(20);
    /** The largest move of one half-year so far is 2.50 points (January 2023). */
    private static final BigDecimal ECART_MAXIMAL = BigDecimal.valueOf(5);

    private ControleDuTaux() {}

    /** @throws Refus with a French reason */
    static void verifier(TauxSemestriel saisi, Taux connus, LocalDate jour) {
        LocalDate semestre = saisi.semestre();
        exiger(
                semestre.equals(Taux.debutDeSemestre(semestre)),
                "semestre-invalide",
                "Un semestre commence le 1er janvier ou le 1er juillet : le " + FormatFrancais.dateCourte(semestre)
                        + " n'en commence aucun.");
        exiger(
                !semestre.isBefore(PREMIER)
                        && !semestre.minusDays(Taux.JOURS_D_ALERTE).isAfter(jour),
                "semestre-hors-periode",
                "Le taux du semestre commençant le " + FormatFrancais.dateLongue(semestre)
                        + " ne peut pas encore être connu : c'est celui en vigueur ce jour-là. Saisissez-le au plus tôt "
                        + Taux.JOURS_D_ALERTE + " jours avant.");
        plausible("Le taux de la BCE", saisi.bce(), BCE_MINIMUM);
        plausible("Le taux légal des créanciers professionnels", saisi.legalProfessionnel(), BigDecimal.ZERO);
        if (saisi.legalParticulier() != null) {
            plausible("Le taux légal des créanciers particuliers", saisi.legalParticulier(), BigDecimal.ZERO);
        }
        Optional.ofNullable(connus.semestres().get(semestre.minusMonths(6))).ifPresent(avant -> {
            proche("Le taux de la BCE", saisi.bce(), avant.bce());
            proche(
                    "Le taux légal des créanciers professionnels",
                    saisi.legalProfessionnel(),
                    avant.legalProfessionnel());
        });
    }

    private static void plausible(String nom, BigDecimal taux, BigDecimal minimum) {
        exiger(taux != null, "taux-manquant", nom + " n'est pas indiqué : ce champ est obligatoire.");
        exiger(
                taux.compareTo(minimum) >= 0 && taux.compareTo(MAXIMUM) <= 0,
                "taux-invraisemblable",
                nom + " ne peut pas être de " + FormatFrancais.taux(taux)
                        + ". Il se donne en pour cent par an, entre " + minimum.toPlainString()
                        + " et 20 : « 2,15 » par exemple.");
    }

    private static void proche(String nom, BigDecimal taux, BigDecimal avant) {
        exiger(
                taux.subtract(avant).abs().compareTo(ECART_MAXIMAL) <= 0,
                "taux-invraisemblable",
                nom + " passerait de " + FormatFrancais.taux(avant) + " à " + FormatFrancais.taux(taux)
                        + " en un semestre. Vérifiez la virgule.");
    }

    private static void exiger(boolean condition, String type, String message) {
        if (!condition) {
            throw new Refus(type, message);
        }
    }
}
