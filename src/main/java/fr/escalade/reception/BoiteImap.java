package fr.escalade.reception;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox of answers in the order of its numbers: a message is kept before it is marked as read, and the next one
 * waits for it. What the server never gives whole is, after so many tries, put to a person instead of blocking the rest.
 */
@Component
class BoiteImap {

    private static final Logger LOG = LoggerFactory.getLogger(BoiteImap.class);
    private static final int PEINES_AU_PLUS = 8;

    private final ReceptionProprietes boite;
    private final BoitesLues boites;
    private final MessageRecuRepository messages;
    private final Accueil accueil;
    private final Clock horloge;
    private final String noeud = UUID.randomUUID().toString();

    BoiteImap(
            ReceptionProprietes boite,
            BoitesLues boites,
            MessageRecuRepository messages,
            Accueil accueil,
            Clock horloge) {
        this.boite = boite;
        this.boites = boites;
        this.messages = messages;
        this.accueil = accueil;
        this.horloge = horloge;
    }

    /** Reads what is new, unless another node does or it is too early; returns how many messages were new. */
    int relever() {
        if (!boites.prendre(boite.boite(), noeud, horloge.instant(), boite.anciennete())) {
            return 0;
        }
        try (Store serveur = ConnexionImap.ouvrir(boite)) {
            int nouveaux = lire(serveur);
            boites.rendre(boite.boite(), noeud, horloge.instant());
            return nouveaux;
        } catch (MessagingException | IOException | RuntimeException e) {
            String erreur = e.getMessage() == null ? e.toString() : e.getMessage();
            boolean nouvelle = boites.echouer(boite.boite(), noeud, erreur, boite.intervalle(), horloge.instant());
            if (nouvelle) {
                LOG.error("mailbox of answers cannot be read, tried again later: {}", erreur);
            } else {
                LOG.debug("mailbox of answers still cannot be read: {}", erreur);
            }
            return 0;
        }
    }

    private int lire(Store serveur) throws MessagingException, IOException {
        Folder dossier = serveur.getFolder(boite.dossier());
        dossier.open(Folder.READ_WRITE);
        try {
            UIDFolder numeros = (UIDFolder) dossier;
            BoitesLues.Position position = boites.position(boite.boite(), numeros.getUIDValidity());
            int nouveaux = 0;
            for (Message message : aLire(dossier, numeros, position)) {
                Provenance provenance = new Provenance(boite.boite(), position.uidValidite(), numeros.getUID(message));
                nouveaux += recevoir(message, provenance) ? 1 : 0;
                ranger(serveur, dossier, message);
                boites.prendre(boite.boite(), noeud, horloge.instant(), boite.anciennete());
            }
            rattraper(serveur, dossier, numeros, position);
            return nouveaux;
        } finally {
            // Without expunging: what other people marked as deleted is theirs.
            dossier.close(false);
        }
    }

    private static List<Message> aLire(Folder dossier, UIDFolder numeros, BoitesLues.Position position)
            throws MessagingException {
        // « n:* » gives the last message even when it is older than n.
        Message[] suivants = numeros.getMessagesByUID(position.dernierUid() + 1, UIDFolder.LASTUID);
        FetchProfile profil = new FetchProfile();
        profil.add(UIDFolder.FetchProfileItem.UID);
        profil.add(FetchProfile.Item.FLAGS);
        if (position.dernierUid() == 0) {
            profil.add(FetchProfile.Item.ENVELOPE);
        }
        dossier.fetch(suivants, profil);
        List<Message> retenus = new java.util.ArrayList<>();
        for (Message message : suivants) {
            if (numeros.getUID(message) > position.dernierUid()
                    && !message.isSet(Flags.Flag.DELETED)
                    && (position.dernierUid() > 0 || recente(message, position.depuis()))) {
                retenus.add(message);
            }
        }
        retenus.sort(Comparator.comparingInt(Message::getMessageNumber));
        return retenus;
    }

    private static boolean recente(Message message, Instant depuis) throws MessagingException {
        return message.getReceivedDate() == null
                || !message.getReceivedDate().toInstant().isBefore(depuis);
    }

    private boolean recevoir(Message message, Provenance provenance) throws MessagingException, IOException {
        Path fichier = Files.createTempFile("escalade-recu", ".eml");
        try {
            boolean tronque;
            try {
                tronque = Releve.copier(message, fichier, boite.tailleMaximale().toBytes());
            } catch (MessagingException | IOException e) {
                if (boites.peiner(provenance) < PEINES_AU_PLUS) {
                    throw e;
                }
                LOG.error("message {} is never given whole by its server: put to a person", provenance.uid());
                Files.write(fichier, absent(provenance).getBytes(StandardCharsets.UTF_8));
                tronque = true;
            }
            return accueil.accueillir(provenance, fichier, tronque);
        } finally {
            Files.deleteIfExists(fichier);
        }
    }

    private static String absent(Provenance provenance) {
        return "Le serveur n'a pas su donner le message n° " + provenance.uid()
                + " : lisez-le dans la boîte elle-même.\n";
    }

    /** After the commit: lost in a crash, it is done again at the next reading. */
    private void ranger(Store serveur, Folder dossier, Message message) throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, true);
        String traites = boite.dossierTraites();
        if (traites != null && !traites.isBlank()) {
            Folder destination = serveur.getFolder(traites);
            if (!destination.exists()) {
                destination.create(Folder.HOLDS_MESSAGES);
            }
            dossier.copyMessages(new Message[] {message}, destination);
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }

    /** What a crash kept from being put away. */
    private void rattraper(Store serveur, Folder dossier, UIDFolder numeros, BoitesLues.Position position)
            throws MessagingException {
        if (boite.dossierTraites() == null || boite.dossierTraites().isBlank() || position.dernierUid() == 0) {
            return;
        }
        Message[] anciens = numeros.getMessagesByUID(1, position.dernierUid());
        for (Message message : Arrays.stream(anciens).filter(un -> un != null).toList()) {
            Provenance provenance = new Provenance(boite.boite(), position.uidValidite(), numeros.getUID(message));
            if (!message.isSet(Flags.Flag.DELETED) && messages.connu(provenance)) {
                ranger(serveur, dossier, message);
            }
        }
    }
}
