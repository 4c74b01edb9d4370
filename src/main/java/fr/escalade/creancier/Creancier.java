package fr.escalade.creancier;

import fr.escalade.droit.PlaceDeLIndemnite;
import java.math.BigDecimal;

/**
 * An entity that claims belong to. {@code tauxConvenu} is the agreed penalty rate in percent (null: the statutory
 * default applies); {@code intervalleMinimum} in calendar days; {@code maximumContacts} after the due date (C8);
 * {@code delais} the waits of its policy; {@code delaiPaiement} the customary term in days when a debtor has none of its own; {@code placeDeLIndemnite} when a
 * payment reaches the 40 €.
 */
public record Creancier(
        String code,
        String nom,
        String formeJuridique,
        String siren,
        String adresse,
        String codePostal,
        String ville,
        String pays,
        String email,
        String telephone,
        String contact,
        String iban,
        String bic,
        ModeEnvoi mode,
        BigDecimal tauxConvenu,
        boolean renonceAccessoires,
        int intervalleMinimum,
        int maximumContacts,
        int delaiPaiement,
        PlaceDeLIndemnite placeDeLIndemnite,
        Delais delais) {

    /**
     * In calendar days: {@code courtoisie} between the end of a pause and the next contact, {@code reportMaximum} the
     * longest deferral of a due date, {@code promesseMaximum} how far away a promised day may be.
     */
    public record Delais(int courtoisie, int reportMaximum, int promesseMaximum) {

        public static final Delais HABITUELS = new Delais(3, 30, 90);
    }

    public Creancier {
        delais = delais == null ? Delais.HABITUELS : delais;
        placeDeLIndemnite = placeDeLIndemnite == null ? PlaceDeLIndemnite.DERNIERE : placeDeLIndemnite;
    }

    /** A creditor whose payments reach the 40 € last, with the customary waits. */
    public Creancier(
            String code,
            String nom,
            String formeJuridique,
            String siren,
            String adresse,
            String codePostal,
            String ville,
            String pays,
            String email,
            String telephone,
            String contact,
            String iban,
            String bic,
            ModeEnvoi mode,
            BigDecimal tauxConvenu,
            boolean renonceAccessoires,
            int intervalleMinimum,
            int maximumContacts,
            int delaiPaiement) {
        this(
                code,
                nom,
                formeJuridique,
                siren,
                adresse,
                codePostal,
                ville,
                pays,
                email,
                telephone,
                contact,
                iban,
                bic,
                mode,
                tauxConvenu,
                renonceAccessoires,
                intervalleMinimum,
                maximumContacts,
                delaiPaiement,
                PlaceDeLIndemnite.DERNIERE,
                Delais.HABITUELS);
    }

    /** Established overseas or abroad: the law gives such a creditor more time (art. R622-24 C. com.). */
    public boolean horsDeMetropole() {
        boolean outreMer = codePostal != null && (codePostal.startsWith("97") || codePostal.startsWith("98"));
        return outreMer || pays != null && !pays.equals("FR");
    }

    /** The same creditor paid on another bank account. */
    Creancier avecCompte(String autreIban, String autreBic) {
        return new Creancier(
                code,
                nom,
                formeJuridique,
                siren,
                adresse,
                codePostal,
                ville,
                pays,
                email,
                telephone,
                contact,
                autreIban,
                autreBic,
                mode,
                tauxConvenu,
                renonceAccessoires,
                intervalleMinimum,
                maximumContacts,
                delaiPaiement,
                placeDeLIndemnite,
                delais);
    }
}
