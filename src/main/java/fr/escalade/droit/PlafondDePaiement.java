package fr.escalade.droit;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The latest due date that professionals may agree on (art. L441-10 I C. com.). Both readings of « 45 jours fin de mois »
 * are in use: which one applies is the parties' choice.
 */
public enum PlafondDePaiement {
    SOIXANTE_JOURS {
        @Override
        public LocalDate pour(LocalDate facture) {
            return facture.plusDays(60);
        }
    },
    /** To the end of the invoice's month, then 45 days. */
    FIN_DE_MOIS_PUIS_45_JOURS {
        @Override
        public LocalDate pour(LocalDate facture) {
            return facture.with(TemporalAdjusters.lastDayOfMonth()).plusDays(45);
        }
    },
    /** 45 days, then to the end of that month. */
    QUARANTE_CINQ_JOURS_PUIS_FIN_DE_MOIS {
        @Override
        public LocalDate pour(LocalDate facture) {
            return facture.plusDays(45).with(TemporalAdjusters.lastDayOfMonth());
        }
    },
    /** Summary invoices. */
    FACTURE_PERIODIQUE {
        @Override
        public LocalDate pour(LocalDate facture) {
            return facture.plusDays(45);
        }
    };

    public abstract LocalDate pour(LocalDate facture);
}
