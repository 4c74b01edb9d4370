package fr.escalade.api;

import fr.escalade.partage.Refus;

/** The same {@code Idempotency-Key} with another content: 422, as the draft of the header wants it. */
final class CleReutilisee extends Refus {

    CleReutilisee() {
        super(
                Nature.CONFLIT,
                "cle-idempotence-reutilisee",
                "Cette clé Idempotency-Key a déjà servi pour une autre demande : choisissez une clé nouvelle pour chaque demande.");
    }
}
