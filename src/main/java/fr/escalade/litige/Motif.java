package fr.escalade.litige;

import fr.escalade.partage.Refus;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why an invoice is disputed (Q3). */
public enum Motif {
    PRIX("le prix"),
    QUANTITE("la quantité"),
    QUALITE("la qualité"),
    LIVRAISON("la livraison"),
    DOUBLON("une facture en double"),
    FACTURE_NON_RECUE("une facture non reçue"),
    AUTRE("un autre motif");

    private final String enClair;

    Motif(String enClair) {
        this.enClair = enClair;
    }

    /** « la livraison », to be read in a sentence. */
    public String enClair() {
        return enClair;
    }

    /** In any case of letters. @throws Refus when there is no such reason */
    public static Motif lire(String mot) {
        return Arrays.stream(values())
                .filter(motif -> motif.name().equalsIgnoreCase(mot))
                .findFirst()
                .orElseThrow(() -> new Refus(
                        "motif-inconnu",
                        "Le motif « " + mot + " » n'existe pas. Motifs possibles : "
                                + Arrays.stream(values())
                                        .map(motif -> motif.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
