package fr.escalade.processus.publication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of the deployments read last, by name; what was published never changes. */
final class TextesGardes {

    private static final int DEPLOIEMENTS = 16;

    private final Map<String, Map<String, Optional<String>>> gardes = new LinkedHashMap<>(DEPLOIEMENTS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Optional<String>>> plusAncien) {
            return size() > DEPLOIEMENTS;
        }
    };

    synchronized Map<String, Optional<String>> de(String deploiement) {
        return gardes.computeIfAbsent(deploiement, d -> new ConcurrentHashMap<>());
    }
}
