package fr.escalade.courrier.passerelle;

import java.net.http.HttpHeaders;
import java.util.Optional;

/** What came of a request. */
public sealed interface Echange {

    /** The provider answered. */
    record Repondu(int code, HttpHeaders entetes, String corps) implements Echange {

        public boolean reussi() {
            return code >= 200 && code < 300;
        }

        /** « Retry-After » as written, or nothing. */
        public Optional<String> repasserDans() {
            return entetes.firstValue("Retry-After");
        }
    }

    /** Nothing has reached the provider. */
    record JamaisParti(String cause) implements Echange {}

    /** The request has left, and nobody knows what became of it. */
    record SansReponse(String cause) implements Echange {}
}
