package fr.escalade.courrier;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The connections of one emptying, or kept from one to the next: each carries one message at a time. A server that wants
 * fewer connections than we would open gets fewer, and its messages wait for the next free one.
 */
final class Tournees implements AutoCloseable {

    private static final long REPOS_MAXIMAL_NS = 30_000_000_000L;

    private final Facteur facteur;
    private final Deque<Tournee> libres = new ArrayDeque<>();
    private int enRoute;
    private int maximum = Integer.MAX_VALUE;
    private long derniereNs = System.nanoTime();

    Tournees(Facteur facteur) {
        this.facteur = facteur;
    }

    /** A free connection or a new one. @throws MessagingException when the server gives none at all */
    Tournee partir() throws MessagingException {
        Tournee libre = attendre();
        if (libre != null) {
            return libre;
        }
        try {
            return facteur.partir();
        } catch (MessagingException | RuntimeException e) {
            if (renoncer()) {
                throw e;
            }
            return partir();
        }
    }

    /** Null: a new one may be opened. */
    private synchronized Tournee attendre() throws MessagingException {
        while (libres.isEmpty() && enRoute >= maximum) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new MessagingException("interrompu", e);
            }
        }
        enRoute++;
        return libres.pollFirst();
    }

    /** True when no connection stands: the server is not there. */
    private synchronized boolean renoncer() {
        enRoute--;
        int debout = enRoute + libres.size();
        maximum = Math.max(1, debout);
        notifyAll();
        return debout == 0;
    }

    void revenir(Tournee tournee) {
        if (tournee.estPerdue()) {
            tournee.close();
        }
        synchronized (this) {
            enRoute--;
            if (!tournee.estPerdue()) {
                libres.addFirst(tournee);
            }
            derniereNs = System.nanoTime();
            notifyAll();
        }
    }

    /** Before messages are taken: what the server has dropped meanwhile, or led to another server, is left. */
    void verifier() {
        List<Tournee> mortes = new ArrayList<>();
        synchronized (this) {
            maximum = Integer.MAX_VALUE;
            libres.removeIf(tournee -> !facteur.menePar(tournee) && mortes.add(tournee));
        }
        mortes.forEach(Tournee::close);
    }

    /** Nothing to carry for a while: the server need not wait for us. */
    void fermerSiOisives() {
        if (System.nanoTime() - derniereNs > REPOS_MAXIMAL_NS) {
            close();
        }
    }

    @Override
    public synchronized void close() {
        libres.forEach(Tournee::close);
        libres.clear();
    }
}
