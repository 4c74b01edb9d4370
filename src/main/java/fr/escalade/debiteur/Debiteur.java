package fr.escalade.debiteur;

import fr.escalade.partage.TypeDebiteur;

/**
 * Who owes, as known by one creditor. {@code delaiPaiement} in days, null when the creditor's custom applies;
 * {@code langue} is an ISO 639 code; {@code segment} a free word of the creditor (« fidele », « stratégique »…).
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
        Integer delaiPaiement) {}
