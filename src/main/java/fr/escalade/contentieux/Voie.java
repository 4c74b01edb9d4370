package fr.escalade.contentieux;

import fr.escalade.partage.Refus;
import java.util.Arrays;
import java.util.Locale;

/** A way on after the formal notice, as a person chooses it. */
public enum Voie {
    /** A collector, a commissaire de justice, a lawyer (art. R124-1 ff. CPCE). */
    TIERS("mandat à un tiers"),
    /** Art. L125-1 CPCE: up to 5,000 € of principal and interest. */
    PROCEDURE_SIMPLIFIEE("procédure simplifiée de recouvrement"),
    /** Art. 1405 ff. CPC. */
    INJONCTION_DE_PAYER("injonction de payer"),
    /** Art. 835 and 873 CPC. */
    REFERE("référé-provision"),
    PASSAGE_EN_PERTE("passage en perte");

    private final String enClair;

    Voie(String enClair) {
        this.enClair = enClair;
    }

    public String enClair() {
        return enClair;
    }

    /** The word of the diagrams and forms (« injonction_de_payer »). @throws Refus when there is no such way */
    public static Voie lire(String mot) {
        return Arrays.stream(values())
                .filter(voie -> voie.name().toLowerCase(Locale.ROOT).equals(mot))
                .findFirst()
                .orElseThrow(() -> new Refus(
                        "voie-inconnue", "L'orientation « " + mot + " » n'existe pas : choisissez-en une proposée."));
    }
}
