package fr.escalade.contentieux;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A write-off. {@code tauxTva} (percent) and {@code document} (id of the file kept) are null until it is booked; the
 * document bears the mention of art. 272 CGI.
 */
public record Perte(
        long id,
        long dossier,
        String motif,
        Etat etat,
        String demandePar,
        LocalDate demandeLe,
        String decidePar,
        LocalDate decideLe,
        LocalDate passeLe,
        BigDecimal tauxTva,
        Long document) {

    /** Why a claim is given up, as the document says it. */
    public enum Nature {
        IRRECOUVRABLE("créance irrécouvrable"),
        ABANDON("abandon de la créance"),
        PROCEDURE_COLLECTIVE("procédure collective du client");

        private final String enClair;

        Nature(String enClair) {
            this.enClair = enClair;
        }

        public String enClair() {
            return enClair;
        }
    }

    public enum Etat {
        DEMANDEE,
        APPROUVEE,
        REFUSEE,
        PASSEE
    }
}
