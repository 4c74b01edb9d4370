package fr.escalade.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.debiteur.Joignabilite;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Retenue;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.reception.tri.Nature;
import fr.escalade.reponse.ReponseRecue;
import fr.escalade.reponse.ReponsesRecues;
import fr.escalade.scenarios.Histoire;
import fr.escalade.scenarios.Scenario;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.unit.DataSize;

/**
 * A debtor gets his relance on Tuesday 3 February 2026 and something comes back into the mailbox of answers, a real IMAP
 * server. Left alone, the call of the 6th and the firm relance of the 16th would follow.
 */
class ReceptionTest {

    @Nested
    @Scenario
    @SurH2
    @TestPropertySource(properties = "escalade.imap.adresse=reponses@atelier-lumen.example")
    class H2 extends Recits {}

    @Nested
    @Scenario
    @SurPostgresql
    @TestPropertySource(properties = "escalade.imap.adresse=reponses@atelier-lumen.example")
    class Postgresql extends Recits {}

    abstract static class Recits {

        @Autowired
        Histoire histoire;

        @Autowired
        MessagesRecus messages;

        @Autowired
        BoitesLues boites;

        @Autowired
        MessageRecuRepository depot;

        @Autowired
        Accueil accueil;

        @Autowired
        ReponsesRecues reponses;

        @Autowired
        Debiteurs debiteurs;

        @Autowired
        Joignabilite joignabilite;

        @Autowired
        Dossiers dossiers;

        @Autowired
        Journal journal;

        @Autowired
        Clock horloge;

        final GreenMail serveur = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        GreenMailUser boite;
        Debiteur durand;

        @BeforeEach
        void apres_la_relance_courtoise() {
            serveur.start();
            boite = serveur.setUser("reponses@atelier-lumen.example", "reponses-" + System.nanoTime(), "secret");
            histoire.commence("2026-01-05");
            durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
            histoire.facture(durand, "FAC-1", "2026-01-30", "1000.00");
            histoire.jusquAu("2026-02-04");
        }

        @AfterEach
        void arreter() {
            serveur.stop();
        }

        private BoiteImap boiteImap(int port, String motDePasse, String traites) {
            ReceptionProprietes reglages = new ReceptionProprietes(
                    "127.0.0.1",
                    port,
                    false,
                    boite.getLogin(),
                    motDePasse,
                    "INBOX",
                    traites,
                    Duration.ofMinutes(1),
                    DataSize.ofMegabytes(40),
                    Duration.ofDays(7));
            return new BoiteImap(reglages, boites, depot, accueil, horloge);
        }

        private int relever() {
            return boiteImap(serveur.getImap().getPort(), "secret", null).relever();
        }

        private void arrive(String message) throws Exception {
            arrive(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        private void arrive(byte[] octets) throws Exception {
            boite.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets)));
        }

        private Courrier relance() {
            return histoire.courriers(durand).get(0);
        }

        private String repondreA() throws Exception {
            return histoire.recus(durand).get(0).getReplyTo()[0].toString().replaceAll(".*<|>.*", "");
        }

        private String reponse(String de, String a, String texte) {
            return "From: Paul <" + de + ">\nTo: " + a + "\nSubject: Re: Factures\nMessage-ID: <r" + System.nanoTime()
                    + "@durand.example>\n\n" + texte + "\n";
        }

        private String rapport(String action, String statut, String diagnostic) {
            return "From: MAILER-DAEMON@mx.example\nTo: reponses@atelier-lumen.example\nSubject: Rapport\nMessage-ID: <d"
                    + System.nanoTime()
                    + "@mx.example>\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                    + "--b\nContent-Type: text/plain\n\nRapport.\n--b\nContent-Type: message/delivery-status\n\n"
                    + "Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; " + durand.email() + "\nAction: "
                    + action
                    + "\nStatus: " + statut + "\nDiagnostic-Code: smtp; " + diagnostic
                    + "\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: "
                    + relance().messageId()
                    + "\nFrom: x@y.example\n--b--\n";
        }

        private MessageRecu dernier() {
            return messages.chercher(null, null, 0, 1).contenu().get(0);
        }

        private List<String> taches() {
            return histoire.taches(durand).stream().map(TacheAFaire::libelle).toList();
        }

        private List<ReponseRecue> reponsesDeDurand() {
            return reponses.duDossier(histoire.dossier(durand).id());
        }

        @Test
        void une_reponse_venue_d_ailleurs_est_rattachee_par_le_jeton_de_son_adresse() throws Exception {
            assertThat(repondreA()).matches("reponses\\+[a-z2-9]{20}@atelier-lumen\\.example");
            arrive(reponse(
                    "comptable@cabinet.example", repondreA(), "Bonjour, nous contestons : il manque deux cartons."));
            assertThat(relever()).isEqualTo(1);
            histoire.jusquAu("2026-02-05");
            assertThat(taches()).contains("Traiter la réponse");
            assertThat(reponsesDeDurand()).singleElement().satisfies(recue -> {
                assertThat(recue.texte()).isEqualTo("Bonjour, nous contestons : il manque deux cartons.");
                assertThat(recue.canal()).isEqualTo(ReponseRecue.Canal.EMAIL);
            });
            assertThat(messages.deLaReponse(reponsesDeDurand().get(0).id()))
                    .hasValueSatisfying(
                            message -> assertThat(message.expediteur()).isEqualTo("comptable@cabinet.example"));
            int envoyes = histoire.recus(durand).size();
            histoire.jusquAu("2026-02-25");
            assertThat(histoire.recus(durand)).hasSize(envoyes);
        }

        @Test
        void un_dossier_se_lit_d_un_seul_fil_ou_la_reponse_du_debiteur_a_sa_place() throws Exception {
            assertThat(histoire.recus(durand)).allSatisfy(ouverture -> {
                assertThat(ouverture.getHeader("References")).isNull();
                assertThat(ouverture.getHeader("In-Reply-To")).isNull();
            });
            arrive("From: Paul <paul@durand.example>\nTo: " + repondreA() + "\nSubject: Re: Factures\n"
                    + "Message-ID: <reponse-de-paul@durand.example>\n\nNous paierons quand nous voudrons.\n");
            relever();
            histoire.jusquAu("2026-02-05");
            histoire.fait(
                    durand,
                    "Traiter la réponse",
                    Map.of("qualification", "mauvaise_foi", "faits", "Refus sans motif."));
            histoire.jusquAu("2026-03-06");

            List<Courrier> dossier = histoire.courriers(durand).stream()
                    .filter(courrier -> courrier.canal() == Canal.EMAIL)
                    .toList();
            Courrier ferme = dossier.get(1);
            MimeMessage suite = recu(ferme);
            assertThat(suite.getHeader("In-Reply-To", null)).isEqualTo("<reponse-de-paul@durand.example>");
            assertThat(suite.getHeader("References", null))
                    .isEqualTo(dossier.get(0).messageId() + "\r\n <reponse-de-paul@durand.example>");
            assertThat(suite.getSubject()).isEqualTo(ferme.objet()).doesNotStartWith("Re");

            Courrier derniere = dossier.get(2);
            assertThat(recu(derniere).getHeader("In-Reply-To", null)).isEqualTo(ferme.messageId());
        }

        private MimeMessage recu(Courrier courrier) throws Exception {
            for (MimeMessage message : histoire.recus(durand)) {
                if (courrier.messageId().equals(message.getMessageID())) {
                    return message;
                }
            }
            throw new AssertionError(courrier.modele() + " n'est pas arrivé");
        }

        @Test
        void une_reponse_est_rattachee_par_le_message_auquel_elle_repond() throws Exception {
            arrive("From: x@ailleurs.example\nTo: z@z.example\nSubject: Re\nReferences: <autre@z.example> "
                    + relance().messageId() + "\n\nJe vais payer le 20 février.\n");
            relever();
            assertThat(reponsesDeDurand()).hasSize(1);
        }

        @Test
        void une_reponse_est_rattachee_par_son_expediteur_s_il_est_seul_a_avoir_cette_adresse() throws Exception {
            arrive(reponse(durand.email(), "reponses@atelier-lumen.example", "Bonjour."));
            relever();
            assertThat(reponsesDeDurand()).hasSize(1);

            debiteurs.enregistrer(histoire.creancier(), fiche("JUMEAU", durand.email()), "test");
            arrive(reponse(durand.email(), "reponses@atelier-lumen.example", "Encore moi."));
            relever();
            assertThat(reponsesDeDurand()).hasSize(1);
            assertThat(dernier().etat()).isEqualTo(MessageRecu.Etat.A_TRAITER);
            assertThat(dernier().attente()).contains("Plusieurs débiteurs", "JUMEAU");
        }

        private FicheDebiteur fiche(String code, String email) {
            return new FicheDebiteur(code, code, null, null, email, null, null, null, null, null, null, null, null);
        }

        @Test
        void ce_que_personne_ne_reconnait_attend_quelqu_un_qui_le_rattache_une_fois() throws Exception {
            arrive(reponse("inconnu@nulle-part.example", "reponses@atelier-lumen.example", "Nous avons déjà payé."));
            relever();
            MessageRecu inconnu = dernier();
            assertThat(inconnu.etat()).isEqualTo(MessageRecu.Etat.A_TRAITER);
            String numero = histoire.dossier(durand).numero();
            messages.rattacher(inconnu.id(), numero, "claire");
            histoire.jusquAu("2026-02-05");
            assertThat(taches()).contains("Traiter la réponse");
            assertThat(messages.parId(inconnu.id())).satisfies(rattache -> {
                assertThat(rattache.etat()).isEqualTo(MessageRecu.Etat.TRAITE);
                assertThat(rattache.traitePar()).isEqualTo("claire");
                assertThat(rattache.dossier())
                        .isEqualTo(histoire.dossier(durand).id());
            });
            assertThat(histoire.chronologie(durand)).contains("2026-02-04 MESSAGE_RATTACHE");
            assertThatThrownBy(() -> messages.rattacher(inconnu.id(), numero, "paul"))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("n'attend plus");
            assertThat(reponsesDeDurand()).hasSize(1);
        }

        @Test
        void une_absence_du_bureau_est_notee_et_n_est_pas_une_reponse() throws Exception {
            arrive("From: " + durand.email() + "\nTo: " + repondreA()
                    + "\nSubject: Absence du bureau\nAuto-Submitted: auto-replied\n\nDe retour le 12 mars.\n");
            relever();
            histoire.jusquAu("2026-02-05");
            assertThat(taches()).doesNotContain("Traiter la réponse");
            assertThat(journal.chronologie(histoire.dossier(durand).id()))
                    .anySatisfy(ligne -> assertThat(ligne.libelle())
                            .contains("Réponse automatique", "retour annoncé le 12 mars 2026"));
        }

        @Test
        void un_avis_de_remise_fait_preuve() throws Exception {
            arrive(rapport("delivered", "2.0.0", "250 2.0.0 Ok"));
            relever();
            assertThat(relance().etat()).isEqualTo(EtatCourrier.REMIS);
            assertThat(relance().preuve()).contains("250 2.0.0 Ok");
            assertThat(histoire.chronologie(durand)).contains("2026-02-04 COURRIER_REMIS");
        }

        @Test
        void un_avis_qui_ne_cite_que_l_enveloppe_est_reconnu_par_elle() throws Exception {
            arrive("From: MAILER-DAEMON@mx.example\nTo: x@y.example\nSubject: Remis\nMessage-ID: <env@mx.example>\n"
                    + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
                    + "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n"
                    + "Original-Envelope-Id: " + relance().messageId().replaceAll("[<>]", "")
                    + "\n\nFinal-Recipient: rfc822; boite-interne@autre.example\nAction: delivered\nStatus: 2.1.5\n"
                    + "--b--\n");
            relever();
            assertThat(relance().etat()).isEqualTo(EtatCourrier.REMIS);
        }

        @Test
        void une_adresse_morte_arrete_les_e_mails_jusqu_a_sa_correction() throws Exception {
            arrive(rapport("failed", "5.1.1", "550 5.1.1 User unknown"));
            relever();
            assertThat(relance().etat()).isEqualTo(EtatCourrier.REJETE);
            assertThat(relance().erreur()).contains("User unknown");
            assertThat(joignabilite.aCorriger(histoire.creancier())).hasSize(1);
            int envoyes = histoire.recus(durand).size();
            histoire.jusquAu("2026-02-06");
            histoire.fait(durand, "Appel téléphonique", Map.of("resultat", "joint"));
            histoire.jusquAu("2026-02-18");
            assertThat(histoire.recus(durand)).hasSize(envoyes);
            assertThat(dossiers.retenues(histoire.dossier(durand).id()))
                    .extracting(Retenue::action)
                    .containsExactly("CORRIGER_COORDONNEES");
            Debiteur corrige = debiteurs.enregistrer(
                    histoire.creancier(), fiche("DURAND", "nouvelle." + durand.email()), "claire");
            assertThat(joignabilite.aCorriger(histoire.creancier())).isEmpty();
            histoire.jusquAu("2026-02-27");
            assertThat(histoire.recus(corrige)).isNotEmpty();
        }

        @Test
        void une_boite_pleine_ne_condamne_l_adresse_qu_a_la_troisieme_fois() throws Exception {
            for (int fois = 1; fois <= 3; fois++) {
                assertThat(joignabilite.aCorriger(histoire.creancier())).isEmpty();
                arrive(rapport("failed", "5.2.2", "552 5.2.2 Mailbox full"));
                relever();
            }
            assertThat(dernier().nature()).isEqualTo(Nature.REBOND_PASSAGER);
            assertThat(joignabilite.aCorriger(histoire.creancier()))
                    .singleElement()
                    .satisfies(echec -> assertThat(echec.fois()).isEqualTo(3));
            arrive(reponse(durand.email(), repondreA(), "Ma boîte était pleine."));
            relever();
            assertThat(joignabilite.aCorriger(histoire.creancier())).isEmpty();
        }

        @Test
        void le_meme_message_deux_fois_ou_relu_apres_une_panne_compte_une_fois() throws Exception {
            String message = reponse(durand.email(), repondreA(), "Je conteste.");
            arrive(message);
            arrive("Received: par un autre chemin\n" + message);
            assertThat(relever()).isEqualTo(1);
            assertThat(relever()).isZero();
            // The node died after the commit and before anything was marked, or the mailbox was made anew.
            Path fichier = Files.writeString(Files.createTempFile("essai", ".eml"), message.replace("\n", "\r\n"));
            Provenance relue = new Provenance("ailleurs", 7, 1);
            assertThat(accueil.accueillir(relue, fichier, false)).isFalse();
            assertThat(reponsesDeDurand()).hasSize(1);
        }

        @Test
        void ce_qui_est_recu_est_garde_a_l_octet_pres_meme_enorme() throws Exception {
            byte[] octets = Malveillants.tous().stream()
                    .filter(exemple -> exemple.nom().equals("gros-piece-de-30-mo"))
                    .findFirst()
                    .orElseThrow()
                    .source()
                    .get()
                    .readAllBytes();
            arrive(octets);
            assertThat(relever()).isEqualTo(1);
            MessageRecu recu = dernier();
            byte[] gardes = messages.contenu(recu.id());
            assertThat(recu.taille()).isEqualTo(gardes.length).isGreaterThan(30 << 20);
            assertThat(recu.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(gardes)));
            assertThat(recu.pieces()).startsWith("plans.pdf");
        }

        @Test
        void un_serveur_qui_raccroche_au_milieu_ne_fait_rien_perdre() throws Exception {
            arrive(reponse(durand.email(), repondreA(), "Premier."));
            arrive(reponse(durand.email(), repondreA(), "Second. " + "x".repeat(3_000_000)));
            try (Coupure coupure = new Coupure(serveur.getImap().getPort(), 1_500_000)) {
                BoiteImap fragile = boiteImap(coupure.port(), "secret", null);
                assertThat(fragile.relever()).isZero();
                assertThat(reponsesDeDurand()).hasSize(1);
                assertThat(messages.pannes())
                        .anySatisfy(panne -> assertThat(panne.boite()).contains(boite.getLogin()));
                assertThat(fragile.relever()).as("too early").isZero();
                histoire.jusquAu("2026-02-05");
                assertThat(fragile.relever()).isEqualTo(1);
            }
            assertThat(reponsesDeDurand()).hasSize(2);
            assertThat(messages.pannes())
                    .noneSatisfy(panne -> assertThat(panne.boite()).contains(boite.getLogin()));
        }

        @Test
        void un_mot_de_passe_refuse_est_montre_et_un_seul_noeud_lit_a_la_fois() throws Exception {
            arrive(reponse(durand.email(), repondreA(), "Bonjour."));
            int port = serveur.getImap().getPort();
            assertThat(boiteImap(port, "faux", null).relever()).isZero();
            assertThat(messages.pannes()).isNotEmpty();
            histoire.jusquAu("2026-02-05");
            String nom = boite.getLogin() + " sur 127.0.0.1, INBOX";
            Instant maintenant = horloge.instant();
            assertThat(boites.prendre(nom, "autre-noeud", maintenant, Duration.ofDays(7)))
                    .isTrue();
            assertThat(relever()).as("another node reads").isZero();
            boites.rendre(nom, "autre-noeud", maintenant);
            assertThat(relever()).isEqualTo(1);
        }

        @Test
        void les_messages_lus_sont_ranges_s_il_y_a_un_dossier_pour_cela() throws Exception {
            arrive(reponse(durand.email(), repondreA(), "Bonjour."));
            assertThat(boiteImap(serveur.getImap().getPort(), "secret", "Traites")
                            .relever())
                    .isEqualTo(1);
            assertThat(serveur.getManagers()
                            .getImapHostManager()
                            .getFolder(boite, "Traites")
                            .getMessageCount())
                    .isEqualTo(1);
            assertThat(serveur.getManagers()
                            .getImapHostManager()
                            .getInbox(boite)
                            .getMessages()
                            .get(0)
                            .getFlags())
                    .satisfies(marques ->
                            assertThat(marques.contains(Flags.Flag.DELETED)).isTrue());
        }
    }
}
