package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.support.SurH2;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The first start of a newcomer, through real HTTP: accounts, company, time machine, mailbox; and a file that is too big. */
@SurH2(isolee = true)
@ActiveProfiles("demonstration")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "escalade.battement.automatique=false",
            "escalade.courrier.scrutation=false",
            "camunda.bpm.job-execution.enabled=false",
            "logging.level.root=warn"
        })
class DemonstrationTest {

    @TempDir
    private static Path donnees;

    @LocalServerPort
    private int port;

    private final HttpClient navigateur =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void propres(DynamicPropertyRegistry proprietes) throws IOException {
        try (ServerSocket libre = new ServerSocket(0)) {
            int smtp = libre.getLocalPort();
            proprietes.add("escalade.demonstration.smtp.port", () -> smtp);
            proprietes.add("spring.mail.port", () -> smtp);
        }
        proprietes.add("escalade.donnees", donnees::toString);
    }

    @Test
    void unNouveauVenuTrouveUnPortefeuilleAvanceLeTempsEtLitCeQuiEstParti() throws Exception {
        connecter("gestionnaire");
        assertThat(lire("/debiteurs").select(".titre").text()).contains("25 débiteurs");
        assertThat(lire("/factures").select(".titre").text()).contains("59 factures");
        assertThat(lire("/demonstration/boite").select("main").text()).contains("Aucun message encore");

        HttpResponse<String> trajet =
                envoyer("/dossiers", "/demonstration/horloge", Map.of("jours", "7", "retour", "/dossiers"));
        assertThat(trajet.headers().firstValue("Location").orElseThrow()).endsWith("/dossiers");
        assertThat(lire("/dossiers").select("#annonces").text()).contains("Nous sommes le", "exécutée");

        Document boite = lire("/demonstration/boite");
        assertThat(boite.select("tbody tr")).isNotEmpty();
        String adresse = boite.selectFirst("tbody a").attr("href");
        Document message = lire(adresse);
        assertThat(message.select("pre").text()).contains("Atelier Lumen");
        assertThat(message.select("iframe").hasAttr("sandbox")).isTrue();
        HttpResponse<String> html = demander(adresse + "/html");
        assertThat(html.body()).contains("Atelier Lumen").doesNotContain("<script");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox")
                .contains("default-src 'none'");

        assertThat(message.select("form[action$=/reponse]").text()).contains("Envoyer la réponse");
        envoyer(adresse, adresse + "/reponse", Map.of("texte", "Bonjour, nous n'avons pas reçu cette facture."));
        assertThat(lire("/messages-recus?tous=true").select("tbody").text()).contains("Re: ", "Réponse", "D-");
        envoyer("/dossiers", "/demonstration/horloge", Map.of("jours", "1", "retour", "/"));
        assertThat(lire("/").text()).contains("Traiter la réponse", "dit ne pas avoir la facture");
    }

    @Test
    void unFichierTropGrosEstRefuseEnFrancaisEtLaSuiteMarche() throws Exception {
        connecter("gestionnaire");
        String formulaire = lire("/imports").selectFirst("form.depot").attr("action");
        byte[] debut = ("--limite\r\nContent-Disposition: form-data; name=\"fichiers\"; filename=\"enorme.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        List<byte[]> morceaux = new java.util.ArrayList<>(List.of(debut));
        byte[] mega = new byte[1 << 20];
        for (int i = 0; i < 62; i++) {
            morceaux.add(mega);
        }
        morceaux.add("\r\n--limite--\r\n".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> reponse = navigateur.send(
                HttpRequest.newBuilder(uri(formulaire))
                        .header("Content-Type", "multipart/form-data; boundary=limite")
                        .POST(BodyPublishers.ofByteArrays(morceaux))
                        .build(),
                BodyHandlers.ofString());

        assertThat(reponse.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(reponse.body()).select("main").text())
                .contains("Le fichier est trop gros : 60 Mo au plus", "Rien n’a été importé");
        assertThat(lire("/imports").select("main").text()).contains("Aucun import encore");
    }

    @Test
    void unMauvaisMotDePasseGardeLIdentifiant() throws Exception {
        HttpResponse<String> reponse =
                envoyer("/connexion", "/connexion", Map.of("identifiant", "analyste", "motDePasse", "faux"));

        assertThat(reponse.statusCode()).isEqualTo(401);
        Document page = Jsoup.parse(reponse.body());
        assertThat(page.select("[role=alert]").text()).contains("n’est pas le bon");
        assertThat(page.select("#identifiant").val()).isEqualTo("analyste");
    }

    private void connecter(String identifiant) throws Exception {
        HttpResponse<String> reponse =
                envoyer("/connexion", "/connexion", Map.of("identifiant", identifiant, "motDePasse", "escalade"));
        assertThat(reponse.headers().firstValue("Location").orElse("")).doesNotContain("connexion");
    }

    /** Posts a form as the page that holds it would, with its token. */
    private HttpResponse<String> envoyer(String page, String adresse, Map<String, String> champs) throws Exception {
        String jeton = lire(page).selectFirst("[name=_csrf]").val();
        String corps = champs.entrySet().stream()
                .map(champ -> champ.getKey() + "=" + URLEncoder.encode(champ.getValue(), StandardCharsets.UTF_8))
                .collect(
                        Collectors.joining("&", "_csrf=" + URLEncoder.encode(jeton, StandardCharsets.UTF_8) + "&", ""));
        return navigateur.send(
                HttpRequest.newBuilder(uri(adresse))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(corps))
                        .build(),
                BodyHandlers.ofString());
    }

    private Document lire(String adresse) throws Exception {
        HttpResponse<String> reponse = demander(adresse);
        assertThat(reponse.statusCode()).as(adresse).isEqualTo(200);
        return Jsoup.parse(reponse.body());
    }

    private HttpResponse<String> demander(String adresse) throws Exception {
        return navigateur.send(
                HttpRequest.newBuilder(uri(adresse))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String adresse) {
        return URI.create("http://localhost:" + port + adresse);
    }
}
