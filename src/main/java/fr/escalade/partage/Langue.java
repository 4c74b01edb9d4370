package fr.escalade.partage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that letters are written in, with its way of writing amounts, dates and lists. The law stays French. */
public enum Langue {
    FRANCAIS("fr", "français", "et", "au") {
        @Override
        public String montant(Montant montant) {
            return FormatFrancais.montant(montant);
        }

        @Override
        public String taux(BigDecimal pourcentage) {
            return FormatFrancais.taux(pourcentage);
        }

        @Override
        public String dateLongue(LocalDate date) {
            return FormatFrancais.dateLongue(date);
        }

        @Override
        public String dateCourte(LocalDate date) {
            return FormatFrancais.dateCourte(date);
        }
    },

    ANGLAIS("en", "anglais", "and", "as at") {
        @Override
        public String montant(Montant montant) {
            return FormatAnglais.montant(montant);
        }

        @Override
        public String taux(BigDecimal pourcentage) {
            return FormatAnglais.taux(pourcentage);
        }

        @Override
        public String dateLongue(LocalDate date) {
            return FormatAnglais.dateLongue(date);
        }

        @Override
        public String dateCourte(LocalDate date) {
            return FormatAnglais.dateCourte(date);
        }
    };

    private final String code;
    private final String nom;
    private final String et;
    private final String au;

    Langue(String code, String nom, String et, String au) {
        this.code = code;
        this.nom = nom;
        this.et = et;
        this.au = au;
    }

    /** The language of an ISO 639 code, in any case, with or without a country (« en-GB »); empty when we do not write it. */
    public static Optional<Langue> lire(String code) {
        String mot = code == null ? "" : code.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Stream.of(values()).filter(langue -> langue.code.equals(mot)).findFirst();
    }

    /** ISO 639: « fr ». */
    public String code() {
        return code;
    }

    /** The French name: « anglais ». */
    public String nom() {
        return nom;
    }

    public abstract String montant(Montant montant);

    /** A rate in percent. */
    public abstract String taux(BigDecimal pourcentage);

    public abstract String dateLongue(LocalDate date);

    public abstract String dateCourte(LocalDate date);

    /** « 17,98 € au 3 avril 2026 »: an amount that grows, as computed on that day. */
    public String montantAu(Montant montant, LocalDate jour) {
        return montant(montant) + " " + au + " " + dateLongue(jour);
    }

    /** « a », « a et b », « a, b et c ». */
    public String enumerer(List<String> mots) {
        if (mots.size() < 2) {
            return String.join("", mots);
        }
        int dernier = mots.size() - 1;
        return String.join(", ", mots.subList(0, dernier)) + " " + et + " " + mots.get(dernier);
    }
}
