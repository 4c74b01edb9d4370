package fr.escalade.litige;

import fr.escalade.partage.Langue;
import fr.escalade.partage.Refus;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why an invoice is disputed (Q3). */
public enum Motif {
    PRIX("le prix", "the price"),
    QUANTITE("la quantité", "the quantity"),
    QUALITE("la qualité", "the quality"),
    LIVRAISON("la livraison", "the delivery"),
    DOUBLON("une facture en double", "an invoice issued twice"),
    FACTURE_NON_RECUE("une facture non reçue", "an invoice not received"),
    AUTRE("un autre motif", "another matter");

    private final String enClair;
    private final String enAnglais;

    Motif(String enClair, String enAnglais) {
        this.enClair = enClair;
        this.enAnglais = enAnglais;
    }

    /** « la livraison », to be read in a sentence. */
    public String enClair() {
        return enClair;
    }

    /** The same in the language of a letter. */
    public String enClair(Langue langue) {
        return langue == Langue.ANGLAIS ? enAnglais : enClair;
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
