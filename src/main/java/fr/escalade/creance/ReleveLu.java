package fr.escalade.creance;

import java.time.LocalDate;

/** A bank statement of that creditor was read: what was held for want of fresh payments may be looked at again. */
public record ReleveLu(String creancier, LocalDate jusquAu) {}
