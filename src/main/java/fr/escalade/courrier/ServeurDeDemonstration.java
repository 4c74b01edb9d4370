package fr.escalade.courrier;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server of this machine only, so that the demonstration sends real mail to nobody. */
@Component
@Profile("demonstration")
class ServeurDeDemonstration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ServeurDeDemonstration.class);
    private static final int TAILLE_MAXIMALE = 50 * 1024 * 1024;

    private final BoiteDemonstration boite;
    private final JavaMailSenderImpl reglages;
    private final int port;
    private SMTPServer serveur;

    /** {@code port} 0 takes a free one, and tells it to those who send. */
    ServeurDeDemonstration(
            BoiteDemonstration boite,
            JavaMailSenderImpl reglages,
            @Value("${escalade.demonstration.smtp.port:3025}") int port) {
        this.boite = boite;
        this.reglages = reglages;
        this.port = port;
    }

    @Override
    public synchronized void start() {
        serveur = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Escalade")
                .insertReceivedHeaders(false)
                .maxMessageSize(TAILLE_MAXIMALE)
                .messageHandler((contexte, expediteur, destinataire, octets) -> boite.recevoir(destinataire, octets))
                .build();
        try {
            serveur.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Le port " + port
                            + " de la messagerie de démonstration est déjà pris. Arrêtez l'autre Escalade, ou "
                            + "choisissez un autre port avec --escalade.demonstration.smtp.port.",
                    e);
        }
        if (port == 0) {
            reglages.setPort(port());
        }
        LOG.info("demonstration mail server listening on 127.0.0.1:{}", port());
    }

    @Override
    public synchronized void stop() {
        if (serveur != null) {
            serveur.stop();
            serveur = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return serveur != null && serveur.isRunning();
    }

    /** Before everything that sends, and stopped after it. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    synchronized int port() {
        return serveur.getPortAllocated();
    }
}
