package fr.escalade.courrier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small SMTP server that keeps every line that it is told, announces what it is told to announce, and takes so many
 * connections at once: one that it has heard the end of, or been left by, counts no more.
 */
final class ServeurEspionne implements AutoCloseable {

    final List<String> lignes = Collections.synchronizedList(new ArrayList<>());
    final List<String> messages = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger refusees = new AtomicInteger();
    final CountDownLatch premierRefus = new CountDownLatch(1);

    private final ServerSocket ecoute;
    private final List<String> annonces;
    private final int maximum;
    private int ouvertes;

    ServeurEspionne(int maximum, String... annonces) {
        this.maximum = maximum;
        this.annonces = List.of(annonces);
        try {
            ecoute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lancer(this::accueillir);
    }

    int port() {
        return ecoute.getLocalPort();
    }

    private void lancer(Runnable travail) {
        Thread fil = new Thread(travail, "serveur-espionne");
        fil.setDaemon(true);
        fil.start();
    }

    private void accueillir() {
        while (!ecoute.isClosed()) {
            try {
                Socket prise = ecoute.accept();
                lancer(() -> converser(prise));
            } catch (IOException e) {
                return;
            }
        }
    }

    private synchronized boolean entrer() {
        if (ouvertes >= maximum) {
            return false;
        }
        ouvertes++;
        return true;
    }

    private synchronized void sortir() {
        ouvertes--;
    }

    private void converser(Socket prise) {
        try (prise) {
            if (!entrer()) {
                refusees.incrementAndGet();
                dire(prise, "421 4.7.0 too many connections, try again later");
                premierRefus.countDown();
                return;
            }
            boolean quitte = false;
            try {
                dire(prise, "220 espionne.example ESMTP");
                quitte = servir(prise);
            } finally {
                sortir();
            }
            if (quitte) {
                dire(prise, "221 bye");
            }
        } catch (IOException e) {
            // The other side hung up: that is its right.
        }
    }

    /** True when the other side says goodbye: the place is free before it is told so. */
    private boolean servir(Socket prise) throws IOException {
        BufferedReader entree =
                new BufferedReader(new InputStreamReader(prise.getInputStream(), StandardCharsets.ISO_8859_1));
        for (String ligne = entree.readLine(); ligne != null; ligne = entree.readLine()) {
            lignes.add(ligne);
            String verbe = ligne.replaceFirst(" .*", "").toUpperCase(Locale.ROOT);
            switch (verbe) {
                case "EHLO" -> saluer(prise);
                case "DATA" -> prendre(prise, entree);
                case "STARTTLS" -> {
                    refuserToutesLesVersions(prise, entree);
                    return false;
                }
                case "QUIT" -> {
                    return true;
                }
                default -> dire(prise, "250 ok");
            }
        }
        return false;
    }

    /** What an old server answers to whoever speaks none but newer versions of TLS: the alert « protocol_version ». */
    private static void refuserToutesLesVersions(Socket prise, BufferedReader entree) throws IOException {
        dire(prise, "220 go on");
        char[] debut = new char[5];
        lire(entree, debut);
        lire(entree, new char[debut[3] << 8 | debut[4]]);
        prise.getOutputStream().write(new byte[] {0x15, 0x03, 0x01, 0x00, 0x02, 0x02, 0x46});
    }

    private static void lire(BufferedReader entree, char[] signes) throws IOException {
        for (int lus = 0; lus < signes.length; ) {
            int n = entree.read(signes, lus, signes.length - lus);
            if (n < 0) {
                throw new IOException("hung up");
            }
            lus += n;
        }
    }

    private void saluer(Socket prise) throws IOException {
        dire(prise, "250-espionne.example");
        for (String annonce : annonces) {
            dire(prise, "250-" + annonce);
        }
        dire(prise, "250 ENHANCEDSTATUSCODES");
    }

    private void prendre(Socket prise, BufferedReader entree) throws IOException {
        dire(prise, "354 go on");
        StringBuilder message = new StringBuilder();
        for (String ligne = entree.readLine(); ligne != null && !ligne.equals("."); ligne = entree.readLine()) {
            message.append(ligne).append("\r\n");
        }
        messages.add(message.toString());
        dire(prise, "250 2.0.0 taken");
    }

    private static void dire(Socket prise, String ligne) throws IOException {
        prise.getOutputStream().write((ligne + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        ecoute.close();
    }
}
