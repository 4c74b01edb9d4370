package fr.escalade.relance;

import fr.escalade.partage.Refus;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of a posted registered letter. */
public enum SortDuRecommande {
    /** The receipt came back, signed on that day. */
    RECU("reçu : accusé de réception signé", "Accusé de réception signé", true),
    REFUSE("refusé par le destinataire", "Pli refusé par le destinataire", true),
    /** Announced by the postman, never fetched: the formal notice stands (Civ. 1re, 20 January 2021, n° 19-20.680). */
    NON_RECLAME("avisé et non réclamé", "Pli avisé et non réclamé", true),
    /** « N'habite pas à l'adresse indiquée »: the letter reached nobody. */
    NPAI("destinataire inconnu à l'adresse", "Pli revenu, destinataire inconnu à l'adresse", false);

    private final String enClair;
    private final String preuve;
    private final boolean vaut;

    SortDuRecommande(String enClair, String preuve, boolean vaut) {
        this.enClair = enClair;
        this.preuve = preuve;
        this.vaut = vaut;
    }

    public String enClair() {
        return enClair;
    }

    /** What its proof is called among the pieces of a case. */
    public String preuve() {
        return preuve;
    }

    /** True when the formal notice stands: a debtor cannot escape it by refusing or leaving it. */
    public boolean vautMiseEnDemeure() {
        return vaut;
    }

    /** In any case of letters. @throws Refus when there is no such fate */
    public static SortDuRecommande lire(String mot) {
        return Arrays.stream(values())
                .filter(sort -> sort.name().equalsIgnoreCase(mot))
                .findFirst()
                .orElseThrow(() -> new Refus(
                        "sort-inconnu",
                        "Le sort « " + mot + " » n'existe pas. Sorts possibles : "
                                + Arrays.stream(values())
                                        .map(sort -> sort.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
