package fr.escalade.courrier;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A real SMTP server that refuses whom it is told to refuse, keeps the exact data of what it accepts, and leaves those
 * without an answer whom it is told to.
 */
final class ServeurCapricieux implements AutoCloseable {

    record Recu(String destinataire, byte[] octets) {}

    final List<Recu> recus = Collections.synchronizedList(new ArrayList<>());
    final List<String> presentes = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Integer> refus = new HashMap<>();
    final Set<String> sansReponse = ConcurrentHashMap.newKeySet();
    private final CountDownLatch fin = new CountDownLatch(1);

    /** What it says to whom it refuses, instead of « boîte occupée » or « boîte inconnue ». */
    final Map<String, String> mots = new HashMap<>();

    private int connexions = 1_000;
    private SMTPServer serveur;

    ServeurCapricieux() {
        demarrer(0);
    }

    /** Wants no more connections at once than that, from now on. */
    void limiter(int nombre) {
        int port = port();
        close();
        connexions = nombre;
        demarrer(port);
    }

    /** Hangs up on everybody, and is there again. */
    void raccrocher() {
        int port = port();
        close();
        demarrer(port);
    }

    void demarrer(int port) {
        serveur = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .insertReceivedHeaders(false)
                .maxConnections(connexions)
                .messageHandler((contexte, de, a, octets) -> {
                    presentes.add(a);
                    Integer code = refus.get(a);
                    if (code != null) {
                        throw new RejectException(
                                code, mots.getOrDefault(a, code < 500 ? "boîte occupée" : "boîte inconnue"));
                    }
                    recus.add(new Recu(a, octets));
                    if (sansReponse.contains(a)) {
                        seTaire();
                    }
                })
                .build();
        serveur.start();
    }

    private void seTaire() {
        try {
            fin.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return serveur.getPortAllocated();
    }

    List<byte[]> pour(String destinataire) {
        synchronized (recus) {
            return recus.stream()
                    .filter(recu -> recu.destinataire().equals(destinataire))
                    .map(Recu::octets)
                    .toList();
        }
    }

    @Override
    public void close() {
        fin.countDown();
        serveur.stop();
    }
}
