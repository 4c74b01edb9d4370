package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

/** Delivery reports: asked of servers that announce them, when somebody reads them. */
class AvisDeRemiseTest {

    private static final String MESSAGE =
            "Message-ID: <abc123@b.example>\r\nFrom: a@b.example\r\nReply-To: a@b.example\r\n\r\nBonjour\r\n";

    private static List<String> envoyer(String annonce, AvisDeRemise avis) throws Exception {
        try (ServeurEspionne serveur = new ServeurEspionne(1, annonce)) {
            JavaMailSenderImpl reglages = new JavaMailSenderImpl();
            reglages.setHost("127.0.0.1");
            reglages.setPort(serveur.port());
            CourrierProprietes proprietes = new CourrierProprietes(
                    false, 1, DataSize.ofMegabytes(8), Duration.ofMinutes(10), Duration.ofDays(5), null);
            try (Tournee tournee = new Facteur(reglages, proprietes, avis).partir()) {
                assertThat(tournee.remettre(MESSAGE.getBytes(), "c@d.example")).isInstanceOf(Remise.Acceptee.class);
            }
            return List.copyOf(serveur.lignes);
        }
    }

    @Test
    void un_serveur_qui_les_annonce_en_est_prie_et_l_enveloppe_porte_l_identifiant() throws Exception {
        assertThat(envoyer("DSN", new AvisDeRemise("", "reponses@b.example")))
                .contains(
                        "MAIL FROM:<a@b.example> RET=HDRS ENVID=abc123@b.example",
                        "RCPT TO:<c@d.example> NOTIFY=SUCCESS,FAILURE,DELAY");
    }

    @Test
    void un_serveur_qui_ne_les_annonce_pas_n_en_entend_pas_parler() throws Exception {
        assertThat(envoyer("8BITMIME", new AvisDeRemise("true", "reponses@b.example")))
                .contains("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>");
    }

    @Test
    void sans_boite_qui_les_lise_ou_si_on_les_refuse_aucun_n_est_demande() throws Exception {
        for (AvisDeRemise avis : List.of(new AvisDeRemise("", ""), new AvisDeRemise("false", "reponses@b.example"))) {
            assertThat(envoyer("DSN", avis)).contains("RCPT TO:<c@d.example>");
        }
    }

    @Test
    void un_identifiant_que_l_enveloppe_ne_peut_porter_n_y_est_pas() {
        assertThat(AvisDeRemise.enveloppe("<a=b@c.example>")).isEmpty();
        assertThat(AvisDeRemise.enveloppe("<" + "a".repeat(95) + "@c.example>")).isEmpty();
        assertThat(AvisDeRemise.enveloppe(null)).isEmpty();
        assertThat(AvisDeRemise.enveloppe(Empreintes.messageId("cle", "a@b.example")))
                .hasValueSatisfying(parametre -> assertThat(parametre).matches("ENVID=[0-9a-f]{40}@b\\.example"));
    }
}
