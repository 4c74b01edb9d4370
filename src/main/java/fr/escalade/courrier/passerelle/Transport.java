package fr.escalade.courrier.passerelle;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** Makes a request once, and tells apart what never left from what may have arrived. */
final class Transport {

    static {
        // The client makes a GET again by itself when the connection breaks, and a message sent by GET would leave
        // twice.
        proposer("jdk.httpclient.redirects.retrylimit", "1");
        // A connection that the provider has dropped meanwhile looks like an answer that was lost: keep none for long.
        proposer("jdk.httpclient.keepalive.timeout", "5");
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            // A redirection would carry the keys of the account to somebody else.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Echange envoyer(HttpRequest requete, Duration delai) {
        CompletableFuture<HttpResponse<String>> attendue = client.sendAsync(requete, information -> new Plafond());
        try {
            HttpResponse<String> reponse = attendue.get(delai.toMillis(), TimeUnit.MILLISECONDS);
            return new Echange.Repondu(reponse.statusCode(), reponse.headers(), reponse.body());
        } catch (TimeoutException e) {
            attendue.cancel(true);
            return new Echange.SansReponse("pas de réponse en " + delai.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            attendue.cancel(true);
            return new Echange.SansReponse("interrompu");
        } catch (ExecutionException e) {
            return lireEchec(e.getCause());
        }
    }

    private static Echange lireEchec(Throwable echec) {
        for (Throwable cause = echec; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof SSLHandshakeException) {
                return new Echange.JamaisParti(dire(cause));
            }
        }
        return new Echange.SansReponse(dire(echec));
    }

    private static String dire(Throwable echec) {
        return Optional.ofNullable(echec.getMessage())
                .orElseGet(() -> echec.getClass().getSimpleName());
    }

    private static void proposer(String propriete, String valeur) {
        if (System.getProperty(propriete) == null) {
            System.setProperty(propriete, valeur);
        }
    }
}
