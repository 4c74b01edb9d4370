package fr.escalade.courrier;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Knows the mail server of {@code spring.mail.*} and opens rounds towards it, encrypted unless it is on this machine. */
@Component
class Facteur {

    private static final String ATTENTE = "30000";

    private final JavaMailSenderImpl reglages;
    private final CourrierProprietes proprietes;
    private final AvisDeRemise avis;

    Facteur(JavaMailSenderImpl reglages, CourrierProprietes proprietes, AvisDeRemise avis) {
        this.reglages = reglages;
        this.proprietes = proprietes;
        this.avis = avis;
    }

    /** One connection, kept for as many messages as there are. */
    Tournee partir() throws MessagingException {
        String protocole = reglages.getProtocol() == null ? "smtp" : reglages.getProtocol();
        Session session = Session.getInstance(proprietesSmtp(protocole));
        SMTPTransport transport = (SMTPTransport) session.getTransport(protocole);
        transport.connect(reglages.getHost(), reglages.getPort(), vide(reglages.getUsername()), reglages.getPassword());
        return new Tournee(session, transport, serveur());
    }

    /** Why {@link #partir} gave none, in French. */
    String raison(MessagingException echec) {
        return Injoignable.dire(echec, reglages.getHost());
    }

    /** Whether a connection still stands and leads to the server of today's settings. */
    boolean menePar(Tournee tournee) {
        return tournee.serveur().equals(serveur()) && tournee.tient();
    }

    private String serveur() {
        return reglages.getProtocol() + "://" + reglages.getUsername() + "@" + reglages.getHost() + ":"
                + reglages.getPort();
    }

    Properties proprietesSmtp(String protocole) {
        Properties proprietes = new Properties();
        proprietes.putAll(reglages.getJavaMailProperties());
        String prefixe = "mail." + protocole + ".";
        proprietes.putIfAbsent(prefixe + "connectiontimeout", "10000");
        proprietes.putIfAbsent(prefixe + "timeout", ATTENTE);
        proprietes.putIfAbsent(prefixe + "writetimeout", ATTENTE);
        boolean chiffree = protocole.equals("smtps") || "true".equals(proprietes.get(prefixe + "ssl.enable"));
        if (!chiffree && !proprietes.containsKey(prefixe + "socketFactory.class")) {
            proprietes.putIfAbsent(prefixe + "socketFactory", new SansAttente());
            proprietes.putIfAbsent(prefixe + "socketFactory.fallback", "false");
        }
        avis.demande().ifPresent(notify -> {
            proprietes.putIfAbsent(prefixe + "dsn.notify", notify);
            proprietes.putIfAbsent(prefixe + "dsn.ret", "HDRS");
        });
        proprietes.putIfAbsent(prefixe + "ssl.checkserveridentity", "true");
        proprietes.putIfAbsent(prefixe + "ssl.protocols", "TLSv1.3 TLSv1.2");
        if (tlsExige() && !chiffree) {
            proprietes.putIfAbsent(prefixe + "starttls.enable", "true");
            proprietes.putIfAbsent(prefixe + "starttls.required", "true");
        }
        return proprietes;
    }

    /** A password never travels in the clear, whatever the settings say. */
    private boolean tlsExige() {
        if (proprietes.tlsExige() != null && (proprietes.tlsExige() || vide(reglages.getUsername()) == null)) {
            return proprietes.tlsExige();
        }
        try {
            return !InetAddress.getByName(reglages.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static String vide(String texte) {
        return texte == null || texte.isBlank() ? null : texte;
    }
}
