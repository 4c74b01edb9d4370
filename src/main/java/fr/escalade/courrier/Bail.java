package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.CalendrierOuvre;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two short transactions around a sending, each under the debtor's lock: before, the last look and the lease, whose
 * commit is the moment of handing over; after, what came of it.
 */
@Component
class Bail {

    private static final Duration PREMIER_DELAI = Duration.ofSeconds(30);
    private static final Duration DELAI_MAXIMUM = Duration.ofHours(1);

    private final CourrierRepository courriers;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final List<AvantEnvoi> gardiens;
    private final CalendrierOuvre calendrier;
    private final CourrierProprietes proprietes;
    private final Clock horloge;

    Bail(
            CourrierRepository courriers,
            Debiteurs debiteurs,
            Journal journal,
            ObjectProvider<AvantEnvoi> gardiens,
            CalendrierOuvre calendrier,
            CourrierProprietes proprietes,
            Clock horloge) {
        this.courriers = courriers;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.gardiens = gardiens.orderedStream().toList();
        this.calendrier = calendrier;
        this.proprietes = proprietes;
        this.horloge = horloge;
    }

    /** What the lease gave: a message to hand over, one cancelled at the last look, or nothing (someone else has it). */
    sealed interface Prise {
        record AEnvoyer(String destinataire, byte[] octets) implements Prise {}

        record Annulee() implements Prise {}

        record Perdue() implements Prise {}
    }

    @Transactional
    public Prise prendre(long id, String noeud) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        Instant maintenant = horloge.instant();
        if (!courriers.prendre(id, noeud, maintenant, maintenant.plus(proprietes.bail()))) {
            return new Prise.Perdue();
        }
        Courrier courrier = ligne.courrier();
        Optional<String> empechement = gardiens.stream()
                .flatMap(gardien -> gardien.empechement(courrier).stream())
                .findFirst();
        if (empechement.isEmpty()) {
            return new Prise.AEnvoyer(
                    courrier.destinataire(), courriers.contenu(id).orElseThrow());
        }
        renoncer(ligne, empechement.get());
        return new Prise.Annulee();
    }

    /** A lease that nobody ended means a message that may have left: it is then not simply cancelled. */
    private void renoncer(CourrierRepository.Ligne ligne, String motif) {
        boolean peutEtreParti = ligne.bailNoeud() != null;
        EtatCourrier etat = peutEtreParti ? EtatCourrier.A_VERIFIER : EtatCourrier.ANNULE;
        courriers.conclure(ligne.courrier().id(), etat, null, null, motif);
        String libelle = peutEtreParti
                ? ligne.libelle() + " : envoi interrompu, le message est peut-être parti ; il ne sera pas renvoyé : "
                        + motif
                : Phrase.accorder(ligne.libelle(), "annulé") + " avant l'envoi : " + motif;
        journal.inscrire(
                Faits.de(ligne, "COURRIER_" + (peutEtreParti ? "A_VERIFIER" : "ANNULE"), libelle, Fait.ESCALADE));
        if (!peutEtreParti) {
            gardiens.forEach(gardien -> gardien.annule(ligne.courrier()));
        }
    }

    @Transactional
    public void conclure(long id, Remise remise) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        if (remise instanceof Remise.Acceptee acceptee) {
            courriers.conclure(id, EtatCourrier.EXPEDIE, horloge.instant(), acceptee.reponse(), null);
            String libelle = Phrase.accorder(ligne.libelle(), "envoyé") + " par e-mail à "
                    + ligne.courrier().destinataire();
            journal.inscrire(Faits.de(ligne, "COURRIER_EXPEDIE", libelle, Fait.ESCALADE));
        } else if (remise instanceof Remise.Reportee reportee) {
            reporter(ligne, reportee.erreur(), ligne.tentatives());
        } else if (remise instanceof Remise.Refusee refusee) {
            rejeter(ligne, refusee.erreur());
        }
    }

    /** Nothing was handed over (no server, or trouble on our side), but this counts as one try. */
    @Transactional
    public void differer(long id, String erreur) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        if (ligne.courrier().etat() == EtatCourrier.A_ENVOYER && ligne.bailNoeud() == null) {
            courriers.compterTentative(id);
            reporter(ligne, erreur, ligne.tentatives() + 1);
        }
    }

    private void reporter(CourrierRepository.Ligne ligne, String erreur, int tentatives) {
        Instant maintenant = horloge.instant();
        if (ligne.courrier().prepareLe().plus(proprietes.abandon()).isBefore(maintenant)) {
            rejeter(
                    ligne,
                    "abandonné après " + tentatives + (tentatives > 1 ? " tentatives : " : " tentative : ") + erreur);
            return;
        }
        // Tried again in opening hours only: a delayed message must not reach a debtor at night or on a Sunday.
        Instant essayerLe = calendrier.prochaineOuverture(maintenant.plus(delai(tentatives)));
        courriers.reporter(ligne.courrier().id(), essayerLe, erreur);
    }

    private void rejeter(CourrierRepository.Ligne ligne, String erreur) {
        courriers.conclure(ligne.courrier().id(), EtatCourrier.REJETE, null, null, erreur);
        String libelle = ligne.libelle() + " : refus du serveur de messagerie pour "
                + ligne.courrier().destinataire() + " : " + erreur;
        journal.inscrire(Faits.de(ligne, "COURRIER_REJETE", libelle, Fait.ESCALADE));
    }

    /** 30 s, 1 min, 2 min… up to an hour. */
    private static Duration delai(int tentatives) {
        Duration delai = PREMIER_DELAI.multipliedBy(1L << Math.min(Math.max(tentatives - 1, 0), 7));
        return Stream.of(delai, DELAI_MAXIMUM).min(Duration::compareTo).orElseThrow();
    }

    private CourrierRepository.Ligne verrouiller(long id) {
        debiteurs.verrouiller(courriers.parId(id).orElseThrow().courrier().debiteur());
        return courriers.parId(id).orElseThrow();
    }
}
