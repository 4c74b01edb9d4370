package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.TypeDebiteur;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that no server on the way has a reason to refuse or rewrite, whatever people are called. */
class EnTetesTest {

    private static final String IDENTIFIANT = "<" + "a".repeat(40) + "@ateliers-vauban.example>";

    private static byte[] composer(String objet, String nom, String piece, String langue) {
        Lettre lettre = LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "rappel");
        return MessageMime.composer(
                new MessageMime.EnTetes(
                        "cle",
                        IDENTIFIANT,
                        lettre.creancier(),
                        new Composition.Fil(
                                "reponses+k3f9@ateliers-vauban.example",
                                java.util.Collections.nCopies(10, "<" + "b".repeat(200) + "@" + "c".repeat(200) + ">")),
                        "compta@lefevre.example",
                        nom,
                        Instant.parse("2026-04-03T08:00:00Z")),
                new Redaction.Ecrit(
                        objet, Jsoup.parse("<p>x</p>"), "texte\n", Optional.empty(), langue, Optional.empty()),
                List.of(new Preparation.PieceJointe(piece, "application/pdf", new byte[10])));
    }

    private static MimeMessage lire(byte[] octets) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
    }

    private static String texte(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Facture",
                "Relance – 4 300,50 € « à régler »",
                "Société Générale d'Électricité, \"Père & Fils\" (Île-de-France)",
                "漢字の会社 Ωμέγα Їжак 🧾"
            })
    void tout_nom_tout_objet_et_toute_piece_arrivent_comme_ils_sont(String mot) throws Exception {
        byte[] octets = composer(mot, mot, mot + ".pdf", "fr");
        assertThat(texte(octets)).matches("[\\x00-\\x7f]+");
        MimeMessage lu = lire(octets);
        assertThat(lu.getSubject()).isEqualTo(mot);
        assertThat(((InternetAddress) lu.getAllRecipients()[0]).getPersonal()).isEqualTo(mot);
        assertThat(((MimeMultipart) lu.getContent()).getBodyPart(1).getFileName())
                .isEqualTo(mot + ".pdf");
    }

    @Test
    void un_nom_de_piece_accentue_est_ecrit_selon_la_rfc_2231() {
        assertThat(texte(composer("objet", "nom", "Facture n° 117 – été.pdf", "fr")))
                .containsPattern("filename\\*(0\\*)?=UTF-8''Facture%20n%C2%B0%20117%20%E2%80%93%20")
                .doesNotContain("filename=\"=?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "mot ", "漢"})
    void aucune_ligne_n_est_trop_longue_meme_pour_des_textes_sans_fin(String morceau) throws Exception {
        String long2000 = morceau.repeat(2000 / morceau.length());
        byte[] octets = composer(long2000, long2000, long2000 + ".pdf", "fr");
        assertThat(texte(octets).split("\r\n"))
                .allSatisfy(ligne -> assertThat(ligne.length()).isLessThanOrEqualTo(998));
        assertThat(lire(octets).getSubject())
                .startsWith(morceau.repeat(50).strip())
                .hasSizeLessThanOrEqualTo(300);
        assertThat(lire(octets).getMessageID()).isEqualTo(IDENTIFIANT);
        assertThat(lire(octets).getHeader("References", null).split("\\s+")).hasSize(10);
    }

    @Test
    void la_langue_est_celle_de_la_lettre_et_les_automates_se_taisent() throws Exception {
        MimeMessage lu = lire(composer("objet", "nom", "a.pdf", "en"));
        assertThat(lu.getContentLanguage()).containsExactly("en");
        assertThat(lu.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(lu.getHeader("List-Unsubscribe")).isNull();
    }
}
