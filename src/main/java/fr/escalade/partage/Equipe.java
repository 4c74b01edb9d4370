package fr.escalade.partage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Hands for works that do not depend on each other: those of different keys are done side by side, those of one key by
 * one hand and in their order. {@link #seule()} is the calling thread itself, work after work, for whoever needs the same
 * order each time.
 */
public final class Equipe {

    private static final int REPOS_EN_SECONDES = 30;

    private final ThreadPoolExecutor fils;
    private volatile boolean arretee;

    private Equipe(ThreadPoolExecutor fils) {
        this.fils = fils;
    }

    public static Equipe seule() {
        return new Equipe(null);
    }

    /** So many threads, which bear that name and go home when there is nothing to do. */
    public static Equipe de(int nombre, String nom) {
        AtomicInteger numero = new AtomicInteger();
        ThreadPoolExecutor fils = new ThreadPoolExecutor(
                nombre, nombre, REPOS_EN_SECONDES, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), travail -> {
                    Thread fil = new Thread(travail, nom + "-" + numero.incrementAndGet());
                    fil.setDaemon(true);
                    return fil;
                });
        fils.allowCoreThreadTimeOut(true);
        return new Equipe(fils);
    }

    /** Returns when all is done: empty, or the works that a stop has left untouched. {@code geste} deals with its faults. */
    public <T> List<T> faire(List<T> travaux, Function<T, ?> cle, Consumer<T> geste) {
        Queue<T> laisses = new ConcurrentLinkedQueue<>();
        Consumer<T> faire = travail -> {
            if (arretee) {
                laisses.add(travail);
            } else {
                geste.accept(travail);
            }
        };
        if (fils == null) {
            travaux.forEach(faire);
        } else {
            CompletableFuture.allOf(parCle(travaux, cle).stream()
                            .map(part -> CompletableFuture.runAsync(() -> part.forEach(faire), fils))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        return new ArrayList<>(laisses);
    }

    private static <T> List<List<T>> parCle(List<T> travaux, Function<T, ?> cle) {
        return List.copyOf(travaux.stream()
                .collect(Collectors.groupingBy(cle, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    /** The works in hand are finished, no other is begun. */
    public void arreter() {
        arretee = true;
    }

    public boolean estArretee() {
        return arretee;
    }
}
