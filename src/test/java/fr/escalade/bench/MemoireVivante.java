package fr.escalade.bench;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What the heap still holds at the end of a full collection, asked for every second while something goes on; what is
 * allocated while the answer is read does not count. In megabytes.
 */
final class MemoireVivante implements AutoCloseable {

    private static final Set<String> TAS = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(zone -> zone.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());

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

    /** The collection asked for is the longest of the last ones that each collector made. */
    private static double relever() {
        System.gc();
        return ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
                .map(GarbageCollectorMXBean::getLastGcInfo)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(GcInfo::getDuration))
                .map(MemoireVivante::apres)
                .orElseThrow();
    }

    private static double apres(GcInfo passage) {
        return passage.getMemoryUsageAfterGc().entrySet().stream()
                        .filter(zone -> TAS.contains(zone.getKey()))
                        .mapToLong(zone -> zone.getValue().getUsed())
                        .sum()
                / (1024.0 * 1024);
    }

    @Override
    public void close() {
        releves.shutdownNow();
    }
}
