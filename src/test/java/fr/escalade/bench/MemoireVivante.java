package fr.escalade.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the heap still holds after a collection, asked for every second while something goes on. In megabytes. */
final class MemoireVivante implements AutoCloseable {

    private final ScheduledExecutorService releves = Executors.newSingleThreadScheduledExecutor();
    private final double avant = relever();
    private volatile double auPlus = avant;

    MemoireVivante() {
        releves.scheduleWithFixedDelay(() -> auPlus = Math.max(auPlus, relever()), 0, 1, TimeUnit.SECONDS);
    }

    double avant() {
        return avant;
    }

    double auPlus() {
        return auPlus;
    }

    private static double relever() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return (machine.totalMemory() - machine.freeMemory()) / (1024.0 * 1024);
    }

    @Override
    public void close() {
        releves.shutdownNow();
    }
}
