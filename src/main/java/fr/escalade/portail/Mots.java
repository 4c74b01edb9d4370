package fr.escalade.portail;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the debtor's pages, in French or in English, with amounts and dates as that reader writes them. */
final class Mots {

    private static final ResourceBundleMessageSource TEXTES = textes();
    private static final DateTimeFormatter DATE_ANGLAISE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final long MEGA = 1_000_000;

    private final Locale langue;

    Mots(Locale langue) {
        this.langue = langue;
    }

    /** English for those whose record says so, French for everybody else. */
    static Locale langue(Debiteur debiteur) {
        return debiteur.langue() != null
                        && debiteur.langue().toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.UK
                : Locale.FRANCE;
    }

    public String code() {
        return langue.getLanguage();
    }

    /** @throws org.springframework.context.NoSuchMessageException when nobody wrote that sentence */
    public String dire(String cle, Object... valeurs) {
        return TEXTES.getMessage(cle, valeurs, langue);
    }

    public String montant(Montant montant) {
        if (francais()) {
            return FormatFrancais.montant(montant);
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(langue);
        format.setCurrency(montant.devise());
        format.setMinimumFractionDigits(montant.devise().getDefaultFractionDigits());
        format.setMaximumFractionDigits(montant.devise().getDefaultFractionDigits());
        return format.format(montant.valeur());
    }

    public String date(LocalDate date) {
        return francais() ? FormatFrancais.dateLongue(date) : DATE_ANGLAISE.format(date);
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, Temps.PARIS));
    }

    /** « 340 Ko », « 12,4 Mo ». */
    public String taille(long octets) {
        NumberFormat format = NumberFormat.getNumberInstance(langue);
        format.setMaximumFractionDigits(1);
        return octets < MEGA
                ? dire("taille.ko", format.format(Math.max(1, octets / 1000)))
                : dire("taille.mo", format.format((double) octets / MEGA));
    }

    /** « FR76 3000 6000 … », as people copy it. */
    public String parQuatre(String code) {
        return code.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1\u00a0");
    }

    private boolean francais() {
        return langue.equals(Locale.FRANCE);
    }

    private static ResourceBundleMessageSource textes() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("espace");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
