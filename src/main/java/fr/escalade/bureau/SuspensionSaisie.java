package fr.escalade.bureau;

import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** The two fields of any pause: why, and until when. */
record SuspensionSaisie(String motif, LocalDate jusquA) {

    private static final int MOTIF_AU_PLUS = 200;

    static SuspensionSaisie lire(Saisie saisie) {
        String motif = saisie.texteObligatoire("motif", "Dites pourquoi : le motif est gardé au dossier.");
        if (motif != null && motif.length() > MOTIF_AU_PLUS) {
            saisie.refuser("motif", "Le motif dépasse " + MOTIF_AU_PLUS + " caractères : résumez-le.");
        }
        return new SuspensionSaisie(motif, saisie.date("jusquA"));
    }

    /** Does it unless the form is to be corrected; what is refused is noted on its field. True when done. */
    boolean appliquer(Saisie saisie, BiConsumer<String, LocalDate> geste) {
        if (saisie.aCorriger()) {
            return false;
        }
        try {
            geste.accept(motif, jusquA);
            return true;
        } catch (Refus refus) {
            if (refus.nature() != Refus.Nature.INVALIDE) {
                throw refus;
            }
            saisie.refuser("date-passee".equals(refus.type()) ? "jusquA" : "", refus.getMessage());
            return false;
        }
    }

    /** « jusqu’au 20 mars 2026. » */
    String fin() {
        return jusquA == null ? "jusqu’à nouvel ordre." : "jusqu’au " + FormatFrancais.dateLongue(jusquA) + ".";
    }
}
