package fr.escalade.acces;

import java.time.Instant;
import java.time.LocalDate;

/** A program's access token, without its secret. {@code expireLe} is its last day; {@code utiliseLe} may be null. */
public record JetonAcces(
        long id,
        String nom,
        String identifiant,
        Role role,
        String creePar,
        Instant creeLe,
        LocalDate expireLe,
        Instant utiliseLe,
        Instant revoqueLe) {

    public boolean sertEncore(LocalDate jour) {
        return revoqueLe == null && !expireLe.isBefore(jour);
    }
}
