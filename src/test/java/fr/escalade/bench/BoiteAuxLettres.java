package fr.escalade.bench;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server of this machine that accepts everything, counts it, and remembers the send keys. */
final class BoiteAuxLettres implements AutoCloseable {

    private static final Pattern CLE = Pattern.compile("(?m)^X-Escalade-Cle: *(\\S+)");

    private final AtomicInteger messages = new AtomicInteger();
    private final Set<String> cles = ConcurrentHashMap.newKeySet();
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
        messages.incrementAndGet();
    }
}
