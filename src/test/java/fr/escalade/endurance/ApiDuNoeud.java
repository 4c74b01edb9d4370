package fr.escalade.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What another program asks of a node: its API, as its administrator. */
final class ApiDuNoeud {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUI = "Basic "
            + Base64.getEncoder().encodeToString(("admin:" + Noeud.MOT_DE_PASSE).getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final String adresse;

    ApiDuNoeud(String adresse) {
        this.adresse = adresse;
    }

    record Reponse(int code, byte[] octets) {

        JsonNode corps() throws IOException {
            return JSON.readTree(octets);
        }
    }

    boolean repond() throws InterruptedException {
        try {
            return envoyer(demande("/actuator/health")).code() == 200;
        } catch (IOException pasEncore) {
            return false;
        }
    }

    JsonNode lire(String chemin) throws IOException, InterruptedException {
        return attendre(200, envoyer(demande("/api/v1" + chemin))).corps();
    }

    /** All pages of a list. */
    List<JsonNode> tout(String chemin) throws IOException, InterruptedException {
        List<JsonNode> tous = new ArrayList<>();
        JsonNode page;
        int numero = 0;
        do {
            page = lire(chemin + (chemin.contains("?") ? "&" : "?") + "taille=500&page=" + numero++);
            page.get("contenu").forEach(tous::add);
        } while (tous.size() < page.get("total").asInt() && !page.get("contenu").isEmpty());
        return tous;
    }

    Reponse poster(String chemin, String json) throws IOException, InterruptedException {
        return envoyer(demande("/api/v1" + chemin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** A creditor whose messages leave by themselves. */
    void creerLeCreancier(String code) throws IOException, InterruptedException {
        attendre(201, poster("/creanciers", """
                        {"code":"%s","nom":"Atelier Lumen","formeJuridique":"SAS","siren":"732829320",
                         "adresse":"12 rue des Ateliers","codePostal":"69003","ville":"Lyon",
                         "email":"comptabilite@atelier-lumen.example","telephone":"01 99 00 12 34",
                         "contact":"Claire Martin","modeEnvoi":"AUTOMATIQUE","renonceAccessoires":true}""".formatted(code)));
    }

    /** Imports a ledger and waits for its report. */
    JsonNode importer(String creancier, String csv) throws IOException, InterruptedException {
        String limite = "----endurance";
        String corps =
                "--" + limite + "\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"livre.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + limite + "--\r\n";
        JsonNode lance = attendre(
                        202,
                        envoyer(demande("/api/v1/imports?creancier=" + creancier)
                                .header("Content-Type", "multipart/form-data; boundary=" + limite)
                                .POST(BodyPublishers.ofString(corps))))
                .corps();
        JsonNode rapport = lire("/imports/" + lance.get("id").asLong());
        while (!rapport.hasNonNull("fin")) {
            Thread.sleep(200);
            rapport = lire("/imports/" + lance.get("id").asLong());
        }
        return rapport;
    }

    private HttpRequest.Builder demande(String chemin) {
        return HttpRequest.newBuilder(URI.create(adresse + chemin))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", QUI);
    }

    private Reponse envoyer(HttpRequest.Builder demande) throws IOException, InterruptedException {
        HttpResponse<byte[]> reponse = http.send(demande.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Reponse(reponse.statusCode(), reponse.body());
    }

    private static Reponse attendre(int code, Reponse reponse) {
        if (reponse.code() != code) {
            throw new AssertionError(reponse.code() + " au lieu de " + code + " : "
                    + new String(reponse.octets(), StandardCharsets.UTF_8));
        }
        return reponse;
    }
}
