package fr.escalade.endurance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server on plain sockets, in a process of its own, that treats each message as its plan says. What it accepts is
 * in its log on disk before its answer may leave: the log, not the sender, knows what arrived.
 *
 * <p>Arguments: log, file that will hold the port, seed, {@code sage} or {@code capricieux}, mean milliseconds before it
 * answers a message, milliseconds after which a late answer comes.
 */
final class ServeurSmtp {

    private static final Pattern ADRESSE = Pattern.compile("<([^>]*)>");
    private static final Pattern CLE = Pattern.compile("(?mi)^X-Escalade-Cle: *(\\S+)");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID:\\s*(\\S+)");

    private final OutputStream journal;
    private final Plan plan;
    private final int lenteur;
    private final int retard;
    private final AtomicInteger connexions = new AtomicInteger();
    private final Map<String, AtomicInteger> essais = new ConcurrentHashMap<>();

    private ServeurSmtp(Path journal, Plan plan, int lenteur, int retard) throws IOException {
        this.journal = Files.newOutputStream(journal, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.plan = plan;
        this.lenteur = lenteur;
        this.retard = retard;
    }

    public static void main(String[] arguments) throws IOException {
        Plan plan = new Plan(Long.parseLong(arguments[2]), arguments[3].equals("sage"));
        ServeurSmtp serveur = new ServeurSmtp(
                Path.of(arguments[0]), plan, Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
        try (ServerSocket prise = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
            Files.writeString(Path.of(arguments[1]), Integer.toString(prise.getLocalPort()));
            while (true) {
                Socket client = prise.accept();
                Thread fil = new Thread(() -> serveur.servir(client));
                fil.setDaemon(true);
                fil.start();
            }
        }
    }

    private void servir(Socket client) {
        try (client) {
            if (!plan.raccroche(connexions.getAndIncrement())) {
                new Echange(client).mener();
            }
        } catch (IOException | InterruptedException parti) {
            // The client was killed, or hung up: what was accepted is in the log.
        }
    }

    private synchronized void noter(Arrivee arrivee) throws IOException {
        journal.write(arrivee.ligne().getBytes(StandardCharsets.UTF_8));
        journal.flush();
    }

    /** One connection. */
    private final class Echange {

        private final InputStream entree;
        private final OutputStream sortie;
        private String adresse;
        private Caprice caprice;
        private boolean ouvert = true;

        Echange(Socket client) throws IOException {
            client.setTcpNoDelay(true);
            entree = new BufferedInputStream(client.getInputStream());
            sortie = client.getOutputStream();
        }

        void mener() throws IOException, InterruptedException {
            dire("220 localhost");
            for (String ordre = ligne(); ouvert && ordre != null; ordre = ouvert ? ligne() : null) {
                String mot = ordre.length() < 4 ? "" : ordre.substring(0, 4).toUpperCase();
                switch (mot) {
                    case "EHLO", "HELO", "MAIL", "RSET", "NOOP" -> dire("250 localhost");
                    case "RCPT" -> destinataire(ordre);
                    case "DATA" -> contenu();
                    case "QUIT" -> {
                        dire("221 localhost");
                        ouvert = false;
                    }
                    default -> dire("502 ?");
                }
            }
        }

        private void destinataire(String ordre) throws IOException {
            Matcher nommee = ADRESSE.matcher(ordre);
            adresse = nommee.find() ? nommee.group(1) : "?";
            int essai =
                    essais.computeIfAbsent(adresse, a -> new AtomicInteger()).getAndIncrement();
            caprice = plan.pour(adresse, essai);
            switch (caprice) {
                case COUPE_AVANT_LE_DESTINATAIRE -> ouvert = false;
                case OCCUPE_AU_DESTINATAIRE -> dire("451 4.3.0 boite occupee");
                case S_ARRETE -> {
                    dire("421 4.3.2 le service s'arrete");
                    ouvert = false;
                }
                case REFUSE_LE_DESTINATAIRE -> dire("550 5.1.1 boite inconnue");
                default -> dire("250 localhost");
            }
        }

        private void contenu() throws IOException, InterruptedException {
            dire("354 la suite");
            byte[] octets = lire();
            if (octets == null) {
                ouvert = false;
                return;
            }
            Thread.sleep(lenteur == 0 ? 0 : ThreadLocalRandom.current().nextInt(2 * lenteur));
            if (caprice.accepte()) {
                noter(arrivee(octets));
            }
            switch (caprice) {
                case ACCEPTE -> dire("250 2.0.0 recu");
                case ACCEPTE_TROP_TARD -> {
                    Thread.sleep(retard);
                    dire("250 2.0.0 recu");
                }
                case ACCEPTE_PUIS_COUPE -> ouvert = false;
                case OCCUPE_APRES_LE_CONTENU -> dire("452 4.3.1 plus de place");
                default -> dire("554 5.7.1 contenu refuse");
            }
        }

        private Arrivee arrivee(byte[] octets) {
            String source = new String(octets, StandardCharsets.ISO_8859_1);
            return new Arrivee(
                    System.currentTimeMillis(),
                    premier(CLE, source),
                    premier(MESSAGE_ID, source),
                    Octets.sha256(octets),
                    adresse,
                    caprice);
        }

        private static String premier(Pattern motif, String source) {
            Matcher trouve = motif.matcher(source);
            return trouve.find() ? trouve.group(1) : "?";
        }

        /** Up to the lone dot; null when the client, or this server, went away meanwhile. */
        private byte[] lire() throws IOException {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            for (byte[] ligne = brute(); ligne != null; ligne = brute()) {
                if (caprice == Caprice.MEURT_DANS_LE_CONTENU && octets.size() > 500) {
                    return null;
                }
                boolean point = ligne.length > 0 && ligne[0] == '.';
                if (point && ligne.length == 1) {
                    return octets.toByteArray();
                }
                octets.write(ligne, point ? 1 : 0, ligne.length - (point ? 1 : 0));
                octets.write('\r');
                octets.write('\n');
            }
            return null;
        }

        private String ligne() throws IOException {
            byte[] brute = brute();
            return brute == null ? null : new String(brute, StandardCharsets.ISO_8859_1);
        }

        /** Without its line end; null at the end of the stream, even in the middle of a line. */
        private byte[] brute() throws IOException {
            ByteArrayOutputStream ligne = new ByteArrayOutputStream();
            for (int octet = entree.read(); octet >= 0; octet = entree.read()) {
                if (octet == '\n') {
                    return ligne.toByteArray();
                }
                if (octet != '\r') {
                    ligne.write(octet);
                }
            }
            return null;
        }

        private void dire(String reponse) throws IOException {
            sortie.write((reponse + "\r\n").getBytes(StandardCharsets.US_ASCII));
            sortie.flush();
        }
    }
}
