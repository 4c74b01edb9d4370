package fr.escalade.debiteur;

import fr.escalade.partage.TypeDebiteur;
import java.time.LocalDate;

/**
 * Who owes, as known by one creditor. {@code delaiPaiement} in days, null when the creditor's custom applies;
 * {@code langue} is an ISO 639 code; {@code segment} a free word of the creditor (« fidele », « stratégique »…);
 * {@code interetsGelesLe} the first day on which insolvency or over-indebtedness stops all interest on earlier debts, or null;
 * {@code fusionneDans} the id of the debtor that answers for it since they were merged, null for one that still stands.
 */
public record Debiteur(
        long id,
        String creancier,
        String code,
        String nom,
        TypeDebiteur type,
        String siren,
        String email,
        String telephone,
        String adresse,
        String codePostal,
        String ville,
        String pays,
        String langue,
        String segment,
        Integer delaiPaiement,
        LocalDate interetsGelesLe,
        Long fusionneDans) {

    /** A debtor in no collective procedure, merged into no other. */
    public Debiteur(
            long id,
            String creancier,
            String code,
            String nom,
            TypeDebiteur type,
            String siren,
            String email,
            String telephone,
            String adresse,
            String codePostal,
            String ville,
            String pays,
            String langue,
            String segment,
            Integer delaiPaiement) {
        this(
                id,
                creancier,
                code,
                nom,
                type,
                siren,
                email,
                telephone,
                adresse,
                codePostal,
                ville,
                pays,
                langue,
                segment,
                delaiPaiement,
                null,
                null);
    }

    public boolean estFusionne() {
        return fusionneDans != null;
    }
}
