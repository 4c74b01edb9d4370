package fr.escalade.bureau;

import fr.escalade.partage.Montant;
import fr.escalade.remise.RemiseConditionnelle;

/**
 * A discount with where it stands: {@code manque} is still to be received of its net, {@code avoirAEtablir} what the
 * accountant still has to credit.
 */
public record RemiseMontree(RemiseConditionnelle remise, Montant manque, Montant avoirAEtablir) {

    /** « en-ordre », « a-faire », « en-retard » or nothing. */
    public String couleur() {
        return switch (remise.etat()) {
            case PROPOSEE -> "a-faire";
            case OFFERTE, ACQUISE -> "en-ordre";
            case CADUQUE -> "en-retard";
            case RETIREE, REFUSEE -> "";
        };
    }
}
