package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.courrier.DkimProprietes.Domaine;
import fr.escalade.courrier.Preparation.PieceJointe;
import fr.escalade.partage.Canal;
import fr.escalade.partage.TypeDebiteur;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.unit.DataSize;

/** DKIM: what leaves is verified by somebody else's code, against a public key as the DNS would give it. */
class SignatureDkimTest {

    private static final Instant MAINTENANT = Instant.parse("2026-04-03T08:00:00Z");
    private static KeyPair cles;

    @TempDir
    Path dossier;

    private Path cle;

    @BeforeAll
    static void tirerUneCle() throws Exception {
        cles = paire("RSA", 2048);
    }

    @BeforeEach
    void ecrireLaCle() throws Exception {
        cle = ecrire("dkim.pem", "PRIVATE KEY", cles.getPrivate().getEncoded());
    }

    private static KeyPair paire(String algorithme, int bits) throws Exception {
        KeyPairGenerator generateur = KeyPairGenerator.getInstance(algorithme);
        generateur.initialize(bits);
        return generateur.generateKeyPair();
    }

    private Path ecrire(String nom, String entete, byte[] octets) throws Exception {
        Path fichier = dossier.resolve(nom);
        Files.writeString(
                fichier,
                "-----BEGIN " + entete + "-----\n" + Base64.getMimeEncoder().encodeToString(octets) + "\n-----END "
                        + entete + "-----\n");
        Files.setPosixFilePermissions(fichier, PosixFilePermissions.fromString("rw-------"));
        return fichier;
    }

    private Signataires signataires(String domaine, Path fichier) {
        return new Signataires(new DkimProprietes(List.of(new Domaine(domaine, "escalade", fichier.toString()))));
    }

    private static List<SignatureRecord> verifier(byte[] message) throws Exception {
        Map<String, String> dns = Map.of(
                "escalade._domainkey.ateliers-vauban.example",
                "v=DKIM1; k=rsa; p="
                        + Base64.getEncoder().encodeToString(cles.getPublic().getEncoded()));
        return new DKIMVerifier((methodes, selecteur, domaine) -> {
                    String enregistrement = dns.get(selecteur + "._domainkey." + domaine);
                    if (enregistrement == null) {
                        throw new PermFailException("no key for signature");
                    }
                    return List.of(enregistrement);
                })
                .verify(new ByteArrayInputStream(message));
    }

    private byte[] composer(Signataires signataires) {
        Redaction redaction = new Redaction(new Modeles());
        Clock horloge = Clock.fixed(MAINTENANT, ZoneId.of("Europe/Paris"));
        Preparation preparation = new Preparation(
                "dossier-42/relance/2",
                42L,
                "relance_ferme",
                "Relance",
                Canal.EMAIL,
                EtatCourrier.A_ENVOYER,
                LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, "relance_ferme"),
                List.of(new PieceJointe("Facture n° 117 – été.pdf", "application/pdf", new byte[20_000])),
                List.of(1L),
                Bibliotheque.livree(),
                "escalade");
        return new Composition(
                        redaction,
                        new Pdf(horloge),
                        new ControleDesLettres(redaction),
                        proprietes(),
                        signataires,
                        horloge)
                .composer(
                        preparation,
                        new Composition.Fil(
                                "reponses+jeton@ateliers-vauban.example",
                                List.of("<1@ateliers-vauban.example>", "<2@lefevre.example>")))
                .contenu();
    }

    private static CourrierProprietes proprietes() {
        return new CourrierProprietes(
                false, 1, DataSize.ofMegabytes(1), Duration.ofMinutes(10), Duration.ofDays(5), null);
    }

    @Test
    void le_message_arrive_signe_et_tel_qu_il_est_garde() throws Exception {
        byte[] garde = composer(signataires("ateliers-vauban.example", cle));
        JavaMailSenderImpl reglages = new JavaMailSenderImpl();
        reglages.setHost("127.0.0.1");
        try (ServeurCapricieux serveur = new ServeurCapricieux()) {
            reglages.setPort(serveur.port());
            try (Tournee tournee = new Facteur(reglages, proprietes(), new AvisDeRemise("", "")).partir()) {
                tournee.remettre(garde, "compta@lefevre.example");
            }
            byte[] arrive = serveur.recus.get(0).octets();
            assertThat(texte(arrive).stripTrailing()).isEqualTo(texte(garde).stripTrailing());
            assertThat(verifier(arrive)).singleElement().satisfies(signature -> {
                assertThat(signature.getDToken().toString()).isEqualTo("ateliers-vauban.example");
                assertThat(signature.getSelector().toString()).isEqualTo("escalade");
                assertThat(signature.getHashAlgo().toString()).isEqualTo("sha-256");
                assertThat(signature.getSignatureTimestamp()).isEqualTo(MAINTENANT.getEpochSecond());
                assertThat(signature.getHeaders().stream().map(CharSequence::toString))
                        .contains(
                                "date",
                                "subject",
                                "message-id",
                                "references",
                                "in-reply-to",
                                "reply-to",
                                "mime-version")
                        .as("signé une fois, nommé deux : personne n'en ajoute un autre")
                        .containsSubsequence("from", "from");
            });
        }
        assertThat(texte(garde).lines()).allMatch(ligne -> ligne.length() <= 998);
    }

    @Test
    void ce_qui_est_change_en_route_se_voit() throws Exception {
        String signe = texte(composer(signataires("ateliers-vauban.example", cle)));
        assertThat(verifier(octets(signe))).hasSize(1);
        for (String change : List.of(
                signe.replaceFirst("(?s)(\r\n\r\n.*)Madame", "$1Mesdame"),
                signe.replaceFirst("Reply-To: ", "Reply-To: x"),
                signe.replaceFirst("\r\nTo: ", "\r\nFrom: Autre <autre@pirate.example>\r\nTo: "),
                signe.replaceFirst("\r\nDate: \\w+", "\r\nDate: Sun"),
                signe + "encore\r\n")) {
            assertThat(change).isNotEqualTo(signe);
            assertThatThrownBy(() -> verifier(octets(change))).isInstanceOf(FailException.class);
        }
    }

    @Test
    void ce_que_les_serveurs_ont_le_droit_de_changer_ne_casse_rien() throws Exception {
        String signe = texte(composer(signataires("ateliers-vauban.example", cle)));
        assertThat(verifier(octets(
                        "Received: by mx.example\r\n" + signe.replace("\r\nSubject:", "\r\nSUBJECT: ") + "\r\n\r\n")))
                .hasSize(1);
    }

    @Test
    void un_domaine_signe_pour_ses_sous_domaines_et_pour_personne_d_autre() throws Exception {
        Signataires signataires = signataires("ateliers-vauban.example", cle);
        byte[] message = octets("From: a@b.example\r\n\r\ntexte\r\n");
        assertThat(texte(signataires.signer(message, "a@compta.Ateliers-Vauban.example", MAINTENANT)))
                .startsWith("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=ateliers-vauban.example;");
        assertThat(signataires.signer(message, "a@faux-ateliers-vauban.example", MAINTENANT))
                .isEqualTo(message);
    }

    @Test
    void une_cle_inutilisable_arrete_le_demarrage_et_dit_pourquoi() throws Exception {
        Path corrompue = dossier.resolve("corrompue.pem");
        Files.writeString(corrompue, "bonjour");
        refuse(dossier.resolve("absente.pem"), "le fichier n'existe pas");
        refuse(dossier, "ne peut pas être lu");
        refuse(corrompue, "ce n'est pas une clé au format PEM");
        refuse(ecrire("binaire.pem", "PRIVATE KEY", new byte[200]), "abîmée, ou ce n'est pas une clé RSA");
        refuse(ecrire("ec.pem", "PRIVATE KEY", paire("EC", 256).getPrivate().getEncoded()), "pas une clé RSA");
        refuse(ecrire("publique.pem", "PUBLIC KEY", cles.getPublic().getEncoded()), "au format « PUBLIC KEY »");
        refuse(ecrire("ancienne.pem", "RSA PRIVATE KEY", new byte[200]), "openssl pkcs8 -topk8 -nocrypt");
        refuse(
                ecrire(
                        "courte.pem",
                        "PRIVATE KEY",
                        paire("RSA", 768).getPrivate().getEncoded()),
                "trop courte");
    }

    private void refuse(Path fichier, String raison) {
        assertThatThrownBy(() -> signataires("ateliers-vauban.example", fichier))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        fichier.toString(), "est inutilisable", raison, "rien ne part sans la signature");
    }

    @Test
    void un_domaine_mal_decrit_arrete_le_demarrage() {
        assertThatThrownBy(() -> signataires("pas un domaine", cle)).hasMessageContaining("« domaine »");
        assertThatThrownBy(() -> new Signataires(
                        new DkimProprietes(List.of(new Domaine("vauban.example", null, cle.toString())))))
                .hasMessageContaining("« selecteur »");
        assertThatThrownBy(() ->
                        new Signataires(new DkimProprietes(List.of(new Domaine("vauban.example", "escalade", " ")))))
                .hasMessageContaining("fichier de la clé privée");
    }

    @Test
    void les_reglages_se_lisent_comme_le_guide_les_ecrit_et_une_faute_arrete_l_application() {
        ApplicationContextRunner application = new ApplicationContextRunner()
                .withUserConfiguration(Reglages.class)
                .withBean(Signataires.class)
                .withPropertyValues(
                        "escalade.courrier.dkim[0].domaine=ateliers-vauban.example",
                        "escalade.courrier.dkim[0].selecteur=escalade");
        application.withPropertyValues("escalade.courrier.dkim[0].cle=" + cle).run(contexte -> assertThat(
                        texte(contexte.getBean(Signataires.class)
                                .signer(octets("From: a\r\n\r\n"), "a@ateliers-vauban.example", MAINTENANT)))
                .startsWith("DKIM-Signature:"));
        application
                .withPropertyValues("escalade.courrier.dkim[0].cle=" + dossier.resolve("absente.pem"))
                .run(contexte -> assertThat(contexte.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("le fichier n'existe pas"));
    }

    @EnableConfigurationProperties(DkimProprietes.class)
    static class Reglages {}

    @Test
    void une_cle_a_portee_des_autres_comptes_est_remarquee() throws Exception {
        assertThat(ClePrivee.estAPortee(cle)).isFalse();
        Files.setPosixFilePermissions(cle, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(ClePrivee.estAPortee(cle)).isTrue();
    }

    private static String texte(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(StandardCharsets.ISO_8859_1);
    }
}
