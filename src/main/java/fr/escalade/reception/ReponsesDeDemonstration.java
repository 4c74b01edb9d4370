package fr.escalade.reception;

import fr.escalade.courrier.BoiteDemonstration;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import fr.escalade.reception.mime.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In the demonstration, a newcomer answers in a debtor's place: the answer comes in by the same way as from a mailbox. */
@Component
@Profile("demonstration")
public class ReponsesDeDemonstration {

    private static final String BOITE = "démonstration";
    private static final int TEXTE_AU_PLUS = 10_000;

    private final BoiteDemonstration boite;
    private final Accueil accueil;
    private final Clock horloge;

    ReponsesDeDemonstration(BoiteDemonstration boite, Accueil accueil, Clock horloge) {
        this.boite = boite;
        this.accueil = accueil;
        this.horloge = horloge;
    }

    /** @throws Refus when there is no such message or no text */
    public void repondre(long id, String texte) {
        if (texte == null || texte.isBlank() || texte.length() > TEXTE_AU_PLUS) {
            throw new Refus("texte-manquant", "Écrivez ce que le débiteur répond, en 10 000 caractères au plus.");
        }
        UUID numero = UUID.randomUUID();
        Message recu = Message.lire(new ByteArrayInputStream(boite.source(id)));
        try {
            Path fichier = Files.createTempFile("escalade-reponse", ".eml");
            try {
                Files.writeString(fichier, composer(recu, texte, numero), StandardCharsets.US_ASCII);
                accueil.accueillir(
                        new Provenance(BOITE, 1, numero.getMostSignificantBits() & Long.MAX_VALUE), fichier, false);
            } finally {
                Files.deleteIfExists(fichier);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String composer(Message recu, String texte, UUID numero) {
        String messageId = recu.messageId().orElse("<inconnu@demonstration.example>");
        String corps = texte.strip() + "\r\n\r\nLe débiteur de la démonstration\r\n\r\n> "
                + recu.texte().replace("\n", "\r\n> ") + "\r\n";
        return String.join(
                "\r\n",
                "From: " + adresse(recu, "To"),
                "To: " + adresse(recu, "Reply-To"),
                "Subject: =?utf-8?B?" + base64("Re: " + recu.objet()) + "?=",
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                horloge.instant().atZone(Temps.PARIS)),
                "Message-ID: <" + numero + "@demonstration.example>",
                "In-Reply-To: " + messageId,
                "References: " + messageId,
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: base64",
                "",
                Base64.getMimeEncoder().encodeToString(corps.getBytes(StandardCharsets.UTF_8)),
                "");
    }

    private static String adresse(Message recu, String entete) {
        return Message.adresses(recu.entete(entete))
                .reduce((avant, derniere) -> derniere)
                .orElse("inconnu@demonstration.example");
    }

    private static String base64(String texte) {
        return Base64.getEncoder().encodeToString(texte.getBytes(StandardCharsets.UTF_8));
    }
}
