package fr.escalade.bench;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server of this machine that accepts everything, counts it, and remembers the send keys. */
final class BoiteAuxLettres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Pattern CLE = Pattern.compile("(?m)^X-Escalade-Cle: *(\\S+)");

    private final AtomicInteger messages = new AtomicInteger();
    private final Set<String> cles = ConcurrentHashMap.newKeySet();
    private volatile long premierNs;
    private volatile long dernierNs;
    private final SMTPServer serveur;

    BoiteAuxLettres() {
        serveur = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandler((contexte, de, a, octets) -> recevoir(octets))
                .build();
        serveur.start();
    }

    int port() {
        return serveur.getPortAllocated();
    }

    int messages() {
        return messages.get();
    }

    Set<String> cles() {
        return Set.copyOf(cles);
    }

    /** Until it has that many. */
    void attendre(int nombre) throws InterruptedException {
        long debut = System.nanoTime();
        while (messages() < nombre) {
            if (System.nanoTime() - debut > PATIENCE.toNanos()) {
                throw new IllegalStateException(messages() + " messages sur " + nombre);
            }
            Thread.sleep(5);
        }
    }

    /** From the first message since the last {@link #vider} to the last one. */
    double secondes() {
        return (dernierNs - premierNs) / 1e9;
    }

    void vider() {
        messages.set(0);
        cles.clear();
    }

    @Override
    public void close() {
        serveur.stop();
    }

    private void recevoir(byte[] octets) {
        Matcher cle = CLE.matcher(new String(octets, StandardCharsets.ISO_8859_1));
        if (cle.find()) {
            cles.add(cle.group(1));
        }
        dernierNs = System.nanoTime();
        if (messages.getAndIncrement() == 0) {
            premierNs = dernierNs;
        }
    }
}
