package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.escalade.courrier.Preparation.PieceJointe;
import fr.escalade.partage.Canal;
import fr.escalade.partage.TypeDebiteur;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

/** A relance as a mail program receives it. */
class MessageEnvoyeTest {

    private static final Instant MAINTENANT = Instant.parse("2026-04-03T08:00:00Z");

    private final GreenMail messagerie = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final CourrierProprietes proprietes = new CourrierProprietes(
            false, 1, DataSize.ofKilobytes(100), Duration.ofMinutes(10), Duration.ofDays(5), null);

    @BeforeEach
    void demarrer() {
        messagerie.start();
    }

    @AfterEach
    void arreter() {
        messagerie.stop();
    }

    @Test
    void les_en_tetes_disent_qui_a_qui_quand_et_quoi() throws Exception {
        MimeMessage recu = envoyer(preparation("relance_courtoise", List.of()));
        assertThat(recu.getSubject()).isEqualTo("2 factures échues : 4\u00a0300,50\u00a0€ en attente");
        assertThat(recu.getHeader("Subject", null)).startsWith("=?UTF-8?").isASCII();
        assertThat(recu.getFrom()[0].toString()).isEqualTo("Ateliers Vauban <comptabilite@ateliers-vauban.example>");
        assertThat(recu.getReplyTo()[0].toString()).contains("comptabilite@ateliers-vauban.example");
        assertThat(MimeUtility.decodeText(recu.getHeader("To", null)))
                .contains("Menuiserie Lefèvre SARL", "<compta@lefevre.example>");
        assertThat(recu.getSentDate().toInstant()).isEqualTo(MAINTENANT);
        assertThat(recu.getHeader("X-Escalade-Cle", null)).isEqualTo("dossier-42/relance/1");
        assertThat(recu.getMessageID())
                .isEqualTo(Empreintes.messageId("dossier-42/relance/1", "comptabilite@ateliers-vauban.example"))
                .endsWith("@ateliers-vauban.example>");
    }

    @Test
    void le_texte_et_le_html_disent_la_meme_chose_et_les_factures_sont_jointes() throws Exception {
        byte[] facture = "%PDF-1.4 facture".getBytes();
        MimeMessage recu = envoyer(preparation(
                "relance_courtoise", List.of(new PieceJointe("Facture n° 117 – été.pdf", "application/pdf", facture))));

        assertThat(recu.getContentType()).startsWith("multipart/mixed");
        List<Part> parties = parties(recu);
        assertThat(parties.get(0).getContentType())
                .containsIgnoringCase("text/plain")
                .containsIgnoringCase("utf-8");
        assertThat(parties.get(0).getContent().toString())
                .contains("Madame, Monsieur,", "3\u00a0450,50\u00a0€", "Facture n° 117 – été.pdf");
        assertThat(parties.get(1).getContentType()).containsIgnoringCase("text/html");
        assertThat(parties.get(1).getContent().toString())
                .contains("style=\"", "3\u202f450,50&nbsp;€")
                .doesNotContain("<style", "class=", " th:", "${", "<!--");
        assertThat(parties.get(2).getContentType()).startsWith("image/png");
        assertThat(MimeUtility.decodeText(parties.get(3).getFileName())).isEqualTo("Facture n° 117 – été.pdf");
        assertThat(parties.get(3).getInputStream().readAllBytes()).isEqualTo(facture);
    }

    @Test
    void les_pieces_trop_lourdes_sont_nommees_et_promises_sur_demande() throws Exception {
        MimeMessage recu = envoyer(preparation(
                "relance_courtoise",
                List.of(
                        new PieceJointe("Plan.pdf", "application/pdf", new byte[150_000]),
                        new PieceJointe("Facture.pdf", "application/pdf", new byte[90_000]))));
        List<Part> parties = parties(recu);
        assertThat(parties).hasSize(4);
        assertThat(parties.get(3).getFileName()).isEqualTo("Facture.pdf");
        assertThat(parties.get(0).getContent().toString())
                .contains("Pièces jointes\u00a0: Facture.pdf.", "Disponibles sur simple demande\u00a0: Plan.pdf.");
    }

    @Test
    void la_mise_en_demeure_par_e_mail_porte_aussi_sa_lettre_en_pdf() throws Exception {
        List<Part> parties = parties(envoyer(preparation("mise_en_demeure", List.of())));
        assertThat(parties).hasSize(4);
        assertThat(parties.get(3).getFileName()).isEqualTo("Mise en demeure.pdf");
        assertThat(new String(parties.get(3).getInputStream().readNBytes(5))).isEqualTo("%PDF-");
    }

    @Test
    void sans_chiffrement_un_serveur_distant_n_est_pas_utilise() {
        CourrierProprietes exigeantes = new CourrierProprietes(
                false, 1, DataSize.ofKilobytes(100), Duration.ofMinutes(10), Duration.ofDays(5), true);
        assertThatThrownBy(() -> new Facteur(reglages(), exigeantes, new AvisDeRemise("", "")).partir())
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("STARTTLS");
    }

    private MimeMessage envoyer(Preparation preparation) throws MessagingException {
        Redaction redaction = new Redaction(new Modeles());
        Clock horloge = Clock.fixed(MAINTENANT, ZoneId.of("Europe/Paris"));
        Composition composition = new Composition(
                redaction,
                new Pdf(horloge),
                new ControleDesLettres(redaction),
                proprietes,
                new Signataires(new DkimProprietes(List.of())),
                horloge);
        Composition.Pli pli = composition.composer(
                preparation,
                new Composition.Fil(preparation.lettre().creancier().email(), List.of()));
        try (Tournee tournee = new Facteur(reglages(), proprietes, new AvisDeRemise("", "")).partir()) {
            assertThat(tournee.remettre(pli.contenu(), pli.destinataire())).isInstanceOf(Remise.Acceptee.class);
        }
        return messagerie.getReceivedMessages()[0];
    }

    private JavaMailSenderImpl reglages() {
        JavaMailSenderImpl reglages = new JavaMailSenderImpl();
        reglages.setHost("127.0.0.1");
        reglages.setPort(messagerie.getSmtp().getPort());
        return reglages;
    }

    private static Preparation preparation(String modele, List<PieceJointe> pieces) {
        return new Preparation(
                "dossier-42/relance/1",
                42L,
                modele,
                "Relance",
                Canal.EMAIL,
                EtatCourrier.A_ENVOYER,
                LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, modele),
                pieces,
                List.of(1L),
                Bibliotheque.livree(),
                "escalade");
    }

    /** Text, HTML, then the attachments. */
    private static List<Part> parties(Message message) throws Exception {
        List<Part> feuilles = new ArrayList<>();
        deplier(message, feuilles);
        return feuilles;
    }

    private static void deplier(Part partie, List<Part> feuilles) throws Exception {
        if (partie.getContent() instanceof Multipart ensemble) {
            for (int i = 0; i < ensemble.getCount(); i++) {
                deplier(ensemble.getBodyPart(i), feuilles);
            }
        } else {
            feuilles.add(partie);
        }
    }
}
