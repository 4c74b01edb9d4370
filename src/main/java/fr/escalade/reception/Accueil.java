package fr.escalade.reception;

import fr.escalade.reception.mime.Message;
import fr.escalade.reception.tri.Citations;
import fr.escalade.reception.tri.Constat;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way in, for every mailbox: the message as received, what it changes and how far the mailbox is read commit together.
 * A crash before leaves everything to be done again, a crash after leaves nothing to be done.
 */
@Component
class Accueil {

    private static final int TEXTE_AU_PLUS = 100_000;

    private final MessageRecuRepository messages;
    private final BoitesLues boites;
    private final Rattachements rattachements;
    private final Effets effets;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Accueil(
            MessageRecuRepository messages,
            BoitesLues boites,
            Rattachements rattachements,
            Effets effets,
            TransactionTemplate transaction,
            Clock horloge) {
        this.messages = messages;
        this.boites = boites;
        this.rattachements = rattachements;
        this.effets = effets;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    /** True when it is new; the same message again, or from another mailbox, changes nothing. */
    boolean accueillir(Provenance provenance, Path fichier, boolean tronque) {
        Pli pli = Pli.ouvrir(fichier, tronque, horloge.instant());
        return Boolean.TRUE.equals(transaction.execute(etat -> {
            boolean nouveau = !messages.connu(provenance) && !messages.connue(pli.identite());
            if (nouveau) {
                inscrire(provenance, pli);
            }
            boites.avancer(provenance);
            return nouveau;
        }));
    }

    private void inscrire(Provenance provenance, Pli pli) {
        MessageRecu message = decrire(provenance, pli);
        Constat constat = pli.constat();
        long id = messages.inserer(provenance, pli, message);
        Rattachement rattachement = rattachements.chercher(pli.message(), constat);
        MessageRecu inscrit = messages.parId(id).orElseThrow();
        messages.conclure(id, effets.produire(inscrit, constat, rattachement));
    }

    private MessageRecu decrire(Provenance provenance, Pli pli) {
        Message lu = pli.message();
        String texte = lu.texte();
        return new MessageRecu(
                0,
                provenance.boite(),
                lu.messageId().orElse(null),
                pli.sha256(),
                pli.taille(),
                pli.tronque(),
                horloge.instant(),
                lu.date().orElse(null),
                lu.expediteur().orElse(null),
                lu.nomDeLExpediteur(),
                lu.objet(),
                texte.substring(0, Math.min(texte.length(), TEXTE_AU_PLUS)),
                Citations.couper(texte),
                lu.pieces().stream()
                        .map(piece -> piece.nom() + " (" + Math.max(1, piece.taille() / 1024) + " Ko)")
                        .collect(Collectors.joining("\n")),
                pli.constat().nature(),
                pli.constat().pourquoi(),
                MessageRecu.Etat.CLASSE,
                null,
                pli.constat().destinataire(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
