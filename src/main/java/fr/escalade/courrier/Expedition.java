package fr.escalade.courrier;

import org.springframework.stereotype.Component;

/** Hands the outbox over to the carriers: lease under the debtor's lock, send, prove. */
@Component
public class Expedition {

    /** Sends everything that may leave now, and returns how many messages were handled (sent, cancelled or put off). */
    public int vider() {
        throw new UnsupportedOperationException();
    }
}
