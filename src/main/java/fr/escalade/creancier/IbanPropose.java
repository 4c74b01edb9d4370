package fr.escalade.creancier;

import java.time.Instant;

/** A bank account that waits for a second person's word; {@code iban} null: the account is to be removed. */
public record IbanPropose(String iban, String bic, String auteur, Instant le) {}
