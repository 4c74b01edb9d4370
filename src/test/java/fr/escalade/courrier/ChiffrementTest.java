package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.MessagingException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** Real TLS servers, good and bad ones: nothing is ever said in the clear to a server that must be encrypted. */
class ChiffrementTest {

    @TempDir
    Path dossier;

    private final List<String> recus = new CopyOnWriteArrayList<>();
    private final List<String> connus = new CopyOnWriteArrayList<>();

    private SMTPServer serveur(SSLContext contexte) {
        SMTPServer serveur = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .startTlsSocketFactory(prise -> {
                    SSLSocketFactory fabrique = contexte.getSocketFactory();
                    SSLSocket chiffree = (SSLSocket) fabrique.createSocket(
                            prise, prise.getInetAddress().getHostAddress(), prise.getPort(), true);
                    chiffree.setUseClientMode(false);
                    return chiffree;
                })
                .enableTLS()
                .requireTLS()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((qui, secret, contexteSmtp) -> {
                    connus.add(qui + "/" + secret);
                }))
                .messageHandler(
                        (contexteSmtp, de, a, octets) -> recus.add(new String(octets, StandardCharsets.ISO_8859_1)))
                .build();
        serveur.start();
        return serveur;
    }

    private static JavaMailSenderImpl reglages(int port) {
        JavaMailSenderImpl reglages = new JavaMailSenderImpl();
        reglages.setHost("127.0.0.1");
        reglages.setPort(port);
        reglages.setUsername("escalade");
        reglages.setPassword("tres-secret");
        return reglages;
    }

    private static Facteur exigeant(JavaMailSenderImpl reglages) {
        return new Facteur(
                reglages,
                new CourrierProprietes(
                        false, 1, DataSize.ofMegabytes(8), Duration.ofMinutes(10), Duration.ofDays(5), true),
                new AvisDeRemise("", ""));
    }

    /** What the waiting message would show. */
    private static String raison(Facteur facteur) {
        MessagingException echec = catchThrowableOfType(MessagingException.class, facteur::partir);
        assertThat(echec).as("aucune connexion ne devait s'établir").isNotNull();
        return facteur.raison(echec);
    }

    @Test
    void un_serveur_en_regle_recoit_l_identifiant_et_le_message_par_tls() throws Exception {
        Path certificat = Certificats.enRegle(dossier, "ip:127.0.0.1");
        SMTPServer serveur = serveur(Certificats.duServeur(certificat));
        JavaMailSenderImpl reglages = reglages(serveur.getPortAllocated());
        reglages.getJavaMailProperties()
                .put(
                        "mail.smtp.ssl.socketFactory",
                        Certificats.quiFaitConfianceA(certificat).getSocketFactory());
        try (Tournee tournee = exigeant(reglages).partir()) {
            byte[] message = "From: a@b.example\r\nReply-To: a@b.example\r\n\r\nBonjour\r\n".getBytes();
            assertThat(tournee.remettre(message, "c@d.example")).isInstanceOf(Remise.Acceptee.class);
        } finally {
            serveur.stop();
        }
        assertThat(recus).singleElement().asString().contains("Bonjour");
        assertThat(connus).containsExactly("escalade/tres-secret");
    }

    @Test
    void un_certificat_que_personne_n_a_signe_est_refuse() throws Exception {
        assertThat(essayer(Certificats.enRegle(dossier, "ip:127.0.0.1"), null))
                .startsWith(
                        "Serveur de messagerie non sûr : le certificat de 127.0.0.1 n'est pas signé par une autorité"
                                + " reconnue")
                .endsWith("Rien ne lui a été transmis.");
    }

    @Test
    void un_certificat_d_un_autre_nom_est_refuse() throws Exception {
        Path autre = Certificats.enRegle(dossier, "dns:autre.example");
        assertThat(essayer(autre, Certificats.quiFaitConfianceA(autre)))
                .contains("le certificat présenté n'est pas au nom de 127.0.0.1 : vérifiez SPRING_MAIL_HOST.");
    }

    @Test
    void un_certificat_perime_est_refuse() throws Exception {
        Path perime = Certificats.perime(dossier, "ip:127.0.0.1");
        assertThat(essayer(perime, Certificats.quiFaitConfianceA(perime))).contains("a expiré");
    }

    @Test
    void une_version_perimee_de_tls_est_refusee() throws Exception {
        try (ServeurEspionne ancien = new ServeurEspionne(10, "STARTTLS", "AUTH PLAIN LOGIN")) {
            assertThat(raison(exigeant(reglages(ancien.port()))))
                    .contains("versions périmées de TLS", "TLS 1.2 ou 1.3");
            assertThat(ancien.lignes).noneMatch(ligne -> ligne.startsWith("AUTH"));
        }
    }

    private String essayer(Path certificat, SSLContext confiance) throws Exception {
        SMTPServer serveur = serveur(Certificats.duServeur(certificat));
        JavaMailSenderImpl reglages = reglages(serveur.getPortAllocated());
        if (confiance != null) {
            reglages.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", confiance.getSocketFactory());
        }
        try {
            return raison(exigeant(reglages));
        } finally {
            serveur.stop();
            assertThat(connus).as("l'identifiant ne part pas").isEmpty();
            assertThat(recus).isEmpty();
        }
    }

    @Test
    void si_starttls_est_retire_en_route_ni_identifiant_ni_message_ne_partent() throws Exception {
        try (ServeurEspionne serveur = new ServeurEspionne(10, "AUTH PLAIN LOGIN")) {
            assertThat(raison(exigeant(reglages(serveur.port()))))
                    .contains("127.0.0.1 n'offre pas le chiffrement (STARTTLS)", "Rien ne lui a été transmis");
            assertThat(serveur.lignes).allMatch(ligne -> ligne.startsWith("EHLO") || ligne.equals("QUIT"));
        }
    }

    @Test
    void sans_exigence_un_mot_de_passe_ne_part_en_clair_que_vers_cette_machine() {
        List<String> exigees = new ArrayList<>();
        for (String hote : List.of("127.0.0.1", "192.0.2.25")) {
            JavaMailSenderImpl reglages = reglages(25);
            reglages.setHost(hote);
            Facteur tolerant = new Facteur(
                    reglages,
                    new CourrierProprietes(
                            false, 1, DataSize.ofMegabytes(8), Duration.ofMinutes(10), Duration.ofDays(5), false),
                    new AvisDeRemise("", ""));
            if ("true".equals(tolerant.proprietesSmtp("smtp").get("mail.smtp.starttls.required"))) {
                exigees.add(hote);
            }
        }
        assertThat(exigees).containsExactly("192.0.2.25");
    }
}
