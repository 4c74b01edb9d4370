package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

/** The demonstration's mailbox: a real server receives, the page reads, a restart forgets nothing. */
class BoiteDemonstrationTest {

    @TempDir
    Path donnees;

    @Test
    void ce_qui_est_envoye_se_lit_dans_la_boite_et_survit_au_redemarrage() throws Exception {
        JavaMailSenderImpl reglages = new JavaMailSenderImpl();
        reglages.setHost("127.0.0.1");
        ServeurDeDemonstration serveur =
                new ServeurDeDemonstration(new BoiteDemonstration(donnees.toString(), 100), reglages, 0);
        serveur.start();
        byte[] premier = message("premier", "Facture n° 1.pdf", "<p>Bonjour</p>");
        byte[] second = message(
                "second",
                "b.pdf",
                "<p onclick=\"x()\">Payez</p><script>alert(1)</script><img src=\"https://suivi.example/x\">");
        try (Tournee tournee = facteur(reglages).partir()) {
            assertThat(tournee.remettre(premier, "compta@lefevre.example")).isInstanceOf(Remise.Acceptee.class);
            assertThat(tournee.remettre(second, "compta@lefevre.example")).isInstanceOf(Remise.Acceptee.class);
        } finally {
            serveur.stop();
        }

        BoiteDemonstration boite = new BoiteDemonstration(donnees.toString(), 100);
        assertThat(boite.lister(0, 10).contenu())
                .extracting(BoiteDemonstration.EnTete::objet)
                .containsExactly("second", "premier");
        assertThat(boite.lister(1, 1).contenu())
                .extracting(BoiteDemonstration.EnTete::objet)
                .containsExactly("premier");
        assertThat(boite.lister(0, 10).total()).isEqualTo(2);

        BoiteDemonstration.EnTete entete = boite.lister(0, 10).contenu().get(0);
        assertThat(entete.de()).isEqualTo("Ateliers Vauban <comptabilite@ateliers-vauban.example>");
        assertThat(entete.a()).isEqualTo("Menuiserie Lefèvre SARL <compta@lefevre.example>");
        assertThat(entete.date()).isEqualTo(Instant.parse("2026-04-03T08:00:00Z"));
        BoiteDemonstration.Message lu = boite.lire(entete.id());
        assertThat(lu.html()).contains("Payez").doesNotContain("script", "onclick", "<img");
        assertThat(lu.texte()).contains("texte lisible");
        assertThat(lu.pieces()).extracting(BoiteDemonstration.Piece::nom).containsExactly("b.pdf");

        long ancien = boite.lister(1, 1).contenu().get(0).id();
        assertThat(boite.lire(ancien).pieces().get(0).nom()).isEqualTo("Facture n° 1.pdf");
        assertThat(boite.piece(ancien, 0).octets()).isEqualTo("contenu".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(boite.source(ancien), StandardCharsets.ISO_8859_1).stripTrailing())
                .isEqualTo(new String(premier, StandardCharsets.ISO_8859_1).stripTrailing());
        assertThatThrownBy(() -> boite.lire(999)).isInstanceOf(Refus.class);
        assertThatThrownBy(() -> boite.piece(ancien, 3)).isInstanceOf(Refus.class);
    }

    @Test
    void la_boite_est_bornee_les_plus_anciens_partent() throws Exception {
        BoiteDemonstration boite = new BoiteDemonstration(donnees.toString(), 3);
        for (int i = 1; i <= 5; i++) {
            boite.recevoir("x@y.example", message("message " + i, "a.pdf", "<p>x</p>"));
        }
        assertThat(boite.lister(0, 10).contenu())
                .extracting(BoiteDemonstration.EnTete::objet)
                .containsExactly("message 5", "message 4", "message 3");
    }

    private static Facteur facteur(JavaMailSenderImpl reglages) {
        return new Facteur(
                reglages,
                new CourrierProprietes(
                        false, 1, DataSize.ofMegabytes(8), Duration.ofMinutes(10), Duration.ofDays(5), null),
                new AvisDeRemise("", ""));
    }

    private static byte[] message(String objet, String piece, String html) {
        Lettre lettre = LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "rappel");
        Redaction.Ecrit ecrit = new Redaction.Ecrit(
                objet,
                org.jsoup.Jsoup.parse(html),
                "texte lisible\n",
                java.util.Optional.empty(),
                "fr",
                java.util.Optional.empty());
        return MessageMime.composer(
                new MessageMime.EnTetes(
                        Canal.EMAIL + objet,
                        Empreintes.messageId(objet, "a@ateliers-vauban.example"),
                        lettre.creancier(),
                        new Composition.Fil(lettre.creancier().email(), List.of()),
                        lettre.debiteur().email(),
                        lettre.debiteur().nom(),
                        Instant.parse("2026-04-03T08:00:00Z")),
                ecrit,
                List.of(new Preparation.PieceJointe(
                        piece, "application/pdf", "contenu".getBytes(StandardCharsets.UTF_8))));
    }
}
