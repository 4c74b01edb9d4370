package fr.escalade.courrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A provider on this machine that answers from recorded exchanges, falls silent or hangs up when it is told to. */
final class PrestataireCapricieux implements AutoCloseable {

    /** Reads the request, then answers nothing. */
    static final String MUET = "muet";

    /** Reads the request, then hangs up. */
    static final String RACCROCHE = "raccroche";

    /** A request as received: its first line without the protocol, its headers in lower case, its body. */
    record Demande(String ligne, Map<String, String> entetes, byte[] corps) {

        String texte() {
            return new String(corps, StandardCharsets.UTF_8);
        }
    }

    final List<Demande> recues = Collections.synchronizedList(new ArrayList<>());
    private final Deque<String> repliques = new ArrayDeque<>();
    private final List<Socket> ouvertes = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket prise;

    PrestataireCapricieux() {
        try {
            prise = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread accueil = new Thread(this::accueillir, "prestataire");
        accueil.setDaemon(true);
        accueil.start();
    }

    String url() {
        return "http://127.0.0.1:" + prise.getLocalPort();
    }

    /** What it does with the next requests, in order: the name of a recorded exchange, {@link #MUET}, {@link #RACCROCHE}. */
    void repondra(String... noms) {
        synchronized (repliques) {
            repliques.clear();
            repliques.addAll(List.of(noms));
        }
    }

    /** The request of a recorded exchange, with {@code {noms}} replaced. */
    static String demande(String echange, Map<String, String> valeurs) {
        String demande = lire(echange)[0];
        for (Map.Entry<String, String> valeur : valeurs.entrySet()) {
            demande = demande.replace("{" + valeur.getKey() + "}", valeur.getValue());
        }
        return demande.stripTrailing();
    }

    /** What was received, written as the recorded request is: only the headers that it records. */
    static String ecrire(Demande recue, String commeDemande) {
        StringBuilder ecrit = new StringBuilder(recue.ligne());
        commeDemande
                .lines()
                .skip(1)
                .takeWhile(ligne -> !ligne.isBlank())
                .map(ligne -> ligne.substring(0, ligne.indexOf(':')))
                .forEach(nom -> ecrit.append("\n")
                        .append(nom)
                        .append(": ")
                        .append(recue.entetes().get(nom)));
        return (ecrit + "\n\n" + recue.texte()).stripTrailing();
    }

    private static String[] lire(String echange) {
        try {
            return Files.readString(Path.of("src/test/resources/echanges/" + echange + ".txt"))
                    .split("----\n", 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accueillir() {
        while (!prise.isClosed()) {
            try {
                Socket socket = prise.accept();
                ouvertes.add(socket);
                Thread service = new Thread(() -> servir(socket), "prestataire-service");
                service.setDaemon(true);
                service.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void servir(Socket socket) {
        try (socket) {
            for (Demande demande = lire(socket.getInputStream()); demande != null; ) {
                recues.add(demande);
                String replique;
                synchronized (repliques) {
                    replique = repliques.isEmpty() ? "sms-panne" : repliques.poll();
                }
                if (replique.equals(RACCROCHE)) {
                    return;
                }
                if (!replique.equals(MUET)) {
                    socket.getOutputStream().write(reponse(lire(replique)[1]));
                    socket.getOutputStream().flush();
                }
                demande = lire(socket.getInputStream());
            }
        } catch (IOException e) {
            // The client hung up first.
        }
    }

    private static byte[] reponse(String enregistree) {
        String[] parties = enregistree.split("\n\n", 2);
        byte[] corps = parties[1].stripTrailing().getBytes(StandardCharsets.UTF_8);
        String entetes = parties[0].replace("\n", "\r\n") + "\r\nContent-Length: " + corps.length + "\r\n\r\n";
        return (entetes + new String(corps, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static Demande lire(InputStream flux) throws IOException {
        StringBuilder tete = new StringBuilder();
        while (tete.indexOf("\r\n\r\n") < 0) {
            int octet = flux.read();
            if (octet < 0) {
                return null;
            }
            tete.append((char) octet);
        }
        List<String> lignes = tete.toString().lines().toList();
        Map<String, String> entetes = new java.util.TreeMap<>();
        lignes.stream().skip(1).filter(ligne -> ligne.contains(":")).forEach(ligne -> {
            int deuxPoints = ligne.indexOf(':');
            entetes.put(
                    ligne.substring(0, deuxPoints).toLowerCase(Locale.ROOT),
                    ligne.substring(deuxPoints + 1).strip());
        });
        int longueur = Integer.parseInt(entetes.getOrDefault("content-length", "0"));
        return new Demande(lignes.get(0).replaceFirst(" HTTP/1.1$", ""), entetes, flux.readNBytes(longueur));
    }

    @Override
    public void close() {
        try {
            prise.close();
            for (Socket socket : List.copyOf(ouvertes)) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
