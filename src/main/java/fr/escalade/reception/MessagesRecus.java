package fr.escalade.reception;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import fr.escalade.reponse.ReponseRecue;
import fr.escalade.reponse.ReponsesRecues;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages received, and what people decide about those that Escalade could not place. */
@Component
public class MessagesRecus {

    private final MessageRecuRepository messages;
    private final BoitesLues boites;
    private final Effets effets;
    private final ReponsesRecues reponses;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final Clock horloge;

    MessagesRecus(
            MessageRecuRepository messages,
            BoitesLues boites,
            Effets effets,
            ReponsesRecues reponses,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Journal journal,
            Clock horloge) {
        this.messages = messages;
        this.boites = boites;
        this.effets = effets;
        this.reponses = reponses;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** A mailbox that cannot be read since then, and the server's words. */
    public record Panne(String boite, String erreur, Instant depuis) {}

    /** Newest first; etat and creancier may be null. A message that is nobody's yet is every creditor's. */
    public Page<MessageRecu> chercher(String creancier, MessageRecu.Etat etat, int page, int taille) {
        return messages.chercher(creancier, etat, page, taille);
    }

    /** @throws Refus when there is none */
    public MessageRecu parId(long id) {
        return messages.parId(id).orElseThrow(() -> introuvable(id));
    }

    /** The exact bytes, as many as were kept. @throws Refus when there is none */
    public byte[] contenu(long id) {
        return messages.contenu(id).orElseThrow(() -> introuvable(id));
    }

    /** Newest first. */
    public List<MessageRecu> duDossier(long dossier) {
        return messages.duDossier(dossier);
    }

    /** The message that an answer came by; empty for one by telephone or post. */
    public Optional<MessageRecu> deLaReponse(long reponse) {
        return messages.deLaReponse(reponse);
    }

    /** How many wait for a person. */
    public long aTraiter(String creancier) {
        return messages.chercher(creancier, MessageRecu.Etat.A_TRAITER, 0, 1).total();
    }

    public List<Panne> pannes() {
        return boites.pannes();
    }

    /** When a mailbox was last read to its end; empty when none is. */
    public Optional<Instant> derniereLecture() {
        return boites.derniereLecture();
    }

    /**
     * A person says which case the message belongs to: an answer is then to be dealt with, a bounce marks the address.
     *
     * @throws Refus when it does not wait any more, or the case is closed
     */
    @Transactional
    public void rattacher(long id, String numero, String auteur) {
        MessageRecu message = parId(id);
        Dossier dossier = dossiers.parNumero(numero);
        debiteurs.verrouiller(dossier.debiteur());
        prendre(id, auteur);
        if (dossiers.parId(dossier.id()).etat() == EtatDossier.CLOS) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "dossier-clos",
                    "Le dossier " + numero + " est clos : choisissez un dossier en cours, ou classez le message.");
        }
        Long reponse = null;
        if (message.nature().estUnRebond()) {
            String email = debiteurs.parId(dossier.debiteur()).email();
            String adresse = message.concerne() == null ? email : message.concerne();
            if (adresse != null) {
                effets.echec(dossier.debiteur(), adresse, message, message.constat());
            }
        } else {
            reponse = reponses.recevoir(dossier.id(), ReponseRecue.Canal.EMAIL, Effets.dit(message), auteur)
                    .id();
        }
        messages.rattacher(id, dossier.debiteur(), dossier.id(), reponse);
        inscrire(dossier, message, "MESSAGE_RATTACHE", "Message de " + message.de() + " rattaché au dossier", auteur);
    }

    /** Nothing follows from it: junk, or dealt with elsewhere. @throws Refus when it does not wait any more */
    @Transactional
    public void classer(long id, String auteur) {
        MessageRecu message = parId(id);
        prendre(id, auteur);
        if (message.dossier() != null) {
            Dossier dossier = dossiers.parId(message.dossier());
            debiteurs.verrouiller(dossier.debiteur());
            inscrire(dossier, message, "MESSAGE_CLASSE", "Message de " + message.de() + " classé sans suite", auteur);
        }
    }

    private void prendre(long id, String auteur) {
        if (!messages.traiter(id, auteur, horloge.instant())) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "message-traite",
                    "Ce message n'attend plus : il est déjà classé ou rattaché.");
        }
    }

    private void inscrire(Dossier dossier, MessageRecu message, String type, String libelle, String auteur) {
        journal.inscrire(Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, auteur)
                .avec(Map.of("message", message.id(), "sha256", message.sha256())));
    }

    private static Refus introuvable(long id) {
        return Refus.introuvable("Le message reçu", Long.toString(id));
    }
}
