package fr.escalade.bench;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The mail library alone: the same bytes, over kept connections, each in a thread of its own. */
final class JakartaMailNu {

    private JakartaMailNu() {}

    /** Messages per second. */
    static double debit(BoiteAuxLettres boite, byte[] octets, int messages, int connexions) throws Exception {
        boite.vider();
        ExecutorService fils = Executors.newFixedThreadPool(connexions);
        try {
            List<Callable<Void>> parts = new ArrayList<>();
            for (int i = 0; i < connexions; i++) {
                parts.add(() -> envoyer(boite, octets, messages / connexions));
            }
            for (Future<Void> part : fils.invokeAll(parts)) {
                part.get();
            }
            return (boite.messages() - 1) / boite.secondes();
        } finally {
            fils.shutdown();
        }
    }

    private static Void envoyer(BoiteAuxLettres boite, byte[] octets, int messages) throws Exception {
        Session session = Session.getInstance(new Properties());
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", boite.port(), null, null);
            for (int i = 0; i < messages; i++) {
                transport.sendMessage(
                        new MimeMessage(session, new ByteArrayInputStream(octets)),
                        new Address[] {new InternetAddress("compta@client.example")});
            }
        }
        return null;
    }
}
