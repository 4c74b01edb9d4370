package fr.escalade.courrier.passerelle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Reads an answer as text, up to a size: what a provider sends never fills the memory. */
final class Plafond implements HttpResponse.BodySubscriber<String> {

    static final int MAXIMUM = 1 << 20;

    private final ByteArrayOutputStream recu = new ByteArrayOutputStream();
    private final CompletableFuture<String> texte = new CompletableFuture<>();
    private Flow.Subscription abonnement;

    @Override
    public CompletionStage<String> getBody() {
        return texte;
    }

    @Override
    public void onSubscribe(Flow.Subscription abonnementDonne) {
        abonnement = abonnementDonne;
        abonnement.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> morceaux) {
        for (ByteBuffer morceau : morceaux) {
            if (recu.size() + morceau.remaining() > MAXIMUM) {
                abonnement.cancel();
                texte.completeExceptionally(new IOException("réponse de plus de 1 Mo"));
                return;
            }
            byte[] octets = new byte[morceau.remaining()];
            morceau.get(octets);
            recu.writeBytes(octets);
        }
    }

    @Override
    public void onError(Throwable erreur) {
        texte.completeExceptionally(erreur);
    }

    @Override
    public void onComplete() {
        texte.complete(recu.toString(StandardCharsets.UTF_8));
    }
}
