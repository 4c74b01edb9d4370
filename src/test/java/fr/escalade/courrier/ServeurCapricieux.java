package fr.escalade.courrier;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that refuses whom it is told to refuse, and keeps the exact data of what it accepts. */
final class ServeurCapricieux implements AutoCloseable {

    record Recu(String destinataire, byte[] octets) {}

    final List<Recu> recus = Collections.synchronizedList(new ArrayList<>());
    final List<String> presentes = Collections.synchronizedList(new ArrayList<>());
    final Map<String, Integer> refus = new HashMap<>();

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
                })
                .build();
        serveur.start();
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
        serveur.stop();
    }
}
