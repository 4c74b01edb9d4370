package fr.escalade.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** A program that calls the API. Its answers keep the status, the headers and the exact bytes. */
@TestComponent
class Client {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Environment environnement;

    Client(Environment environnement) {
        this.environnement = environnement;
    }

    Appel en(String identifiant) {
        return new Appel().entete("Authorization", basic(identifiant, "escalade"));
    }

    Appel anonyme() {
        return new Appel();
    }

    static String basic(String identifiant, String motDePasse) {
        return "Basic "
                + Base64.getEncoder().encodeToString((identifiant + ":" + motDePasse).getBytes(StandardCharsets.UTF_8));
    }

    final class Appel {
        private final Map<String, String> entetes = new LinkedHashMap<>();

        Appel entete(String nom, String valeur) {
            entetes.put(nom, valeur);
            return this;
        }

        Reponse get(String chemin) {
            return envoyer("GET", chemin, BodyPublishers.noBody());
        }

        Reponse post(String chemin, String corps) {
            return json("POST", chemin, corps);
        }

        Reponse put(String chemin, String corps) {
            return json("PUT", chemin, corps);
        }

        Reponse delete(String chemin) {
            return envoyer("DELETE", chemin, BodyPublishers.noBody());
        }

        Reponse json(String methode, String chemin, String corps) {
            entetes.putIfAbsent("Content-Type", "application/json");
            return envoyer(methode, chemin, BodyPublishers.ofString(corps));
        }

        Reponse fichier(String chemin, Formulaire formulaire) {
            entetes.put("Content-Type", formulaire.type());
            return envoyer("POST", chemin, BodyPublishers.ofByteArray(formulaire.octets()));
        }

        Reponse envoyer(String methode, String chemin, HttpRequest.BodyPublisher corps) {
            String port = environnement.getProperty("local.server.port");
            String adresse = chemin.startsWith("/v3") || chemin.startsWith("/swagger") ? chemin : "/api/v1" + chemin;
            HttpRequest.Builder demande = HttpRequest.newBuilder(URI.create("http://localhost:" + port + adresse))
                    .method(methode, corps);
            entetes.forEach(demande::header);
            try {
                return new Reponse(http.send(demande.build(), HttpResponse.BodyHandlers.ofByteArray()), json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
