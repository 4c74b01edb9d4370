package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Canal;
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
    private final Renonciation renonciation;
    private final CalendrierOuvre calendrier;
    private final CourrierProprietes proprietes;
    private final Debits debits;
    private final Clock horloge;

    Bail(
            CourrierRepository courriers,
            Debiteurs debiteurs,
            Journal journal,
            ObjectProvider<AvantEnvoi> gardiens,
            Renonciation renonciation,
            CalendrierOuvre calendrier,
            CourrierProprietes proprietes,
            Debits debits,
            Clock horloge) {
        this.courriers = courriers;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.gardiens = gardiens.orderedStream().toList();
        this.renonciation = renonciation;
        this.calendrier = calendrier;
        this.proprietes = proprietes;
        this.debits = debits;
        this.horloge = horloge;
    }

    /** What the lease gave: a message to hand over, one set aside at the last look, or nothing (someone else has it). */
    sealed interface Prise {
        record AEnvoyer(String destinataire, byte[] octets) implements Prise {}

        record Ecartee() implements Prise {}

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
        if (empechement.isPresent()) {
            renoncer(ligne, empechement.get());
            return new Prise.Ecartee();
        }
        Optional<AvantEnvoi.Attente> attente = gardiens.stream()
                .flatMap(gardien -> gardien.attente(courrier).stream())
                .findFirst();
        if (attente.isPresent()) {
            attendre(ligne, attente.get());
            return new Prise.Ecartee();
        }
        if (courrier.canal() == Canal.EMAIL && ligne.peutEtreParti()) {
            reprendre(ligne);
        }
        Optional<AvantEnvoi.Attente> etalement = etalement(ligne);
        if (etalement.isPresent()) {
            Instant place = calendrier.prochaineOuverture(etalement.get().jusquA());
            courriers.rendre(id, place, etalement.get().motif());
            return new Prise.Ecartee();
        }
        return new Prise.AEnvoyer(courrier.destinataire(), courriers.contenu(id).orElseThrow());
    }

    /** The other carriers know a message that comes again by its reference; a mail server may deliver it twice. */
    private void reprendre(CourrierRepository.Ligne ligne) {
        courriers.reprendre(ligne.courrier().id(), horloge.instant());
        journal.inscrire(Faits.de(
                ligne,
                "COURRIER_REPRIS",
                ligne.libelle()
                        + " : le dernier envoi n'a pas eu de réponse, il est refait à l'identique et sous le même"
                        + " identifiant ; le message peut être arrivé deux fois",
                Fait.ESCALADE));
    }

    /** One that may have left already is not made to wait: giving its lease back would forget that doubt. */
    private Optional<AvantEnvoi.Attente> etalement(CourrierRepository.Ligne ligne) {
        return ligne.courrier().canal() == Canal.EMAIL && ligne.bailNoeud() == null
                ? debits.prendrePlace(ligne.courrier().destinataire())
                : Optional.empty();
    }

    /** One that may have left already does not wait: it is not handed over a second time behind the pause. */
    private void attendre(CourrierRepository.Ligne ligne, AvantEnvoi.Attente attente) {
        if (ligne.peutEtreParti()) {
            renoncer(ligne, attente.motif());
            return;
        }
        Courrier courrier = ligne.courrier();
        String motif = AvantEnvoi.RETENU + attente.motif();
        courriers.reporter(courrier.id(), attente.jusquA(), motif);
        if (!motif.equals(courrier.erreur())) {
            journal.inscrire(Faits.de(
                    ligne,
                    "COURRIER_RETENU",
                    Phrase.accorder(ligne.libelle(), "retenu") + " avant l'envoi : " + attente.motif(),
                    Fait.ESCALADE));
        }
    }

    /** The last look at a letter about to be printed. False when it does not wait any more, or was cancelled by that look. */
    @Transactional
    public boolean relire(long id) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        if (ligne.courrier().etat() != EtatCourrier.A_ENVOYER || ligne.bailNoeud() != null) {
            return false;
        }
        Optional<String> empechement = empechement(ligne.courrier());
        empechement.ifPresent(motif -> renoncer(ligne, motif));
        return empechement.isEmpty();
    }

    /** Why a message should not leave now, as the last look sees it. */
    Optional<String> empechement(Courrier courrier) {
        return gardiens.stream()
                .flatMap(gardien -> gardien.empechement(courrier).stream())
                .findFirst();
    }

    private void renoncer(CourrierRepository.Ligne ligne, String motif) {
        if (renonciation.renoncer(ligne, motif, Fait.ESCALADE)) {
            gardiens.forEach(gardien -> gardien.annule(ligne.courrier()));
        }
    }

    @Transactional
    public void conclure(long id, Remise remise) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        if (ligne.courrier().etat() != EtatCourrier.A_ENVOYER) {
            // The lease ended before the answer came, and whoever took the next one has proven it already.
            return;
        }
        apprendreLeDebit(ligne.courrier(), remise);
        if (remise instanceof Remise.Acceptee acceptee) {
            courriers.conclure(id, EtatCourrier.EXPEDIE, horloge.instant(), acceptee.reponse(), null);
            String libelle = Phrase.accorder(ligne.libelle(), "envoyé") + " par e-mail à "
                    + ligne.courrier().destinataire();
            journal.inscrire(Faits.de(ligne, "COURRIER_EXPEDIE", libelle, Fait.ESCALADE));
        } else if (remise instanceof Remise.Reportee reportee) {
            reporter(ligne, reportee.erreur(), ligne.tentatives(), reportee.attente(), false);
        } else if (remise instanceof Remise.SansReponse silence) {
            reporter(ligne, "Sans réponse du serveur : " + silence.erreur(), ligne.tentatives(), null, true);
        } else if (remise instanceof Remise.Refusee refusee) {
            rejeter(ligne, refusee.erreur());
        }
    }

    private void apprendreLeDebit(Courrier courrier, Remise remise) {
        if (courrier.canal() == Canal.EMAIL && remise instanceof Remise.Acceptee) {
            debits.accepter(courrier.destinataire());
        } else if (courrier.canal() == Canal.EMAIL && remise instanceof Remise.Reportee reportee) {
            debits.entendre(courrier.destinataire(), reportee.erreur());
        }
    }

    /** Nothing was handed over (no server, or trouble on our side), but this counts as one try. */
    @Transactional
    public void differer(long id, String erreur) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        if (ligne.courrier().etat() == EtatCourrier.A_ENVOYER && !ligne.enRoute(horloge.instant())) {
            courriers.compterTentative(id);
            reporter(ligne, erreur, ligne.tentatives() + 1, null, ligne.bailNoeud() != null);
        }
    }

    /** {@code doute}: it may have arrived, and is then neither cancelled nor given up without saying so. */
    private void reporter(
            CourrierRepository.Ligne ligne, String erreur, int tentatives, Duration attente, boolean doute) {
        Instant maintenant = horloge.instant();
        if (ligne.courrier().prepareLe().plus(proprietes.abandon()).isBefore(maintenant)) {
            String motif =
                    "abandonné après " + tentatives + (tentatives > 1 ? " tentatives : " : " tentative : ") + erreur;
            if (doute || ligne.courrier().reprisLe() != null) {
                renonciation.douter(ligne, motif, Fait.ESCALADE);
            } else {
                rejeter(ligne, motif);
            }
            return;
        }
        // Tried again in opening hours only: a delayed message must not reach a debtor at night or on a Sunday.
        Duration delai = attente == null ? delai(tentatives) : attente;
        Instant essayerLe = calendrier.prochaineOuverture(maintenant.plus(delai));
        if (doute) {
            courriers.reporterSansReponse(ligne.courrier().id(), essayerLe, erreur);
        } else {
            courriers.reporter(ligne.courrier().id(), essayerLe, erreur);
        }
    }

    private void rejeter(CourrierRepository.Ligne ligne, String erreur) {
        courriers.conclure(ligne.courrier().id(), EtatCourrier.REJETE, null, null, erreur);
        String qui = ligne.courrier().canal() == Canal.EMAIL ? "du serveur de messagerie" : "du prestataire";
        String libelle = ligne.libelle() + " : refus " + qui + " pour "
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
