package fr.escalade.debiteur;

import fr.escalade.partage.TypeDebiteur;

/** What a file or a person says of a debtor; null means « not said » and never erases what is known. */
public record FicheDebiteur(
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

    public static FicheDebiteur minimale(String code, String nom) {
        return new FicheDebiteur(code, nom, null, null, null, null, null, null, null, null, null, null, null);
    }
}
