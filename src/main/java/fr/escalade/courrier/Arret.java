package fr.escalade.courrier;

import java.time.Instant;

/** Why nothing leaves, since when; {@code noeud} null: from no node. {@code id} 0: it ends by itself once repaired. */
public record Arret(long id, Motif motif, String noeud, String detail, Instant depuis) {

    public enum Motif {
        /** The witness saw messages leave that the database does not know: it is older. */
        RESTAURATION,
        /** The database has had a witness that is not there. */
        TEMOIN_ABSENT,
        /** The witness was changed, or is older than the database. */
        TEMOIN_ALTERE,
        /** It cannot be written. */
        TEMOIN_EN_PANNE
    }
}
