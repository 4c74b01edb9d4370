package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Journal;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Canal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages: prepared in the caller's transaction, sent after its commit, kept exactly as sent. */
@Component
public class Courriers {

    private final CourrierRepository courriers;
    private final AcheminementRepository acheminements;
    private final Porteurs porteurs;
    private final Composition composition;
    private final AdressesDeReponse adressesDeReponse;
    private final Renonciation renonciation;
    private final Liens liens;
    private final PiecesDeCourrier piecesDeCourrier;
    private final Conversations conversations;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Courriers(
            CourrierRepository courriers,
            AcheminementRepository acheminements,
            Porteurs porteurs,
            Composition composition,
            AdressesDeReponse adressesDeReponse,
            Renonciation renonciation,
            Liens liens,
            PiecesDeCourrier piecesDeCourrier,
            Conversations conversations,
            Debiteurs debiteurs,
            Journal journal,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.courriers = courriers;
        this.acheminements = acheminements;
        this.porteurs = porteurs;
        this.composition = composition;
        this.adressesDeReponse = adressesDeReponse;
        this.renonciation = renonciation;
        this.liens = liens;
        this.piecesDeCourrier = piecesDeCourrier;
        this.conversations = conversations;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    /**
     * Renders the message, keeps its bytes and hash, and puts it into the outbox in the caller's transaction. A message
     * of the same key is returned unchanged: a step executed twice writes once.
     *
     * @throws Refus when the debtor has no usable address, a header would break, or the letter is badly written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Courrier preparer(Preparation preparation) {
        Lettre lettre = preparation.lettre();
        debiteurs.verrouiller(lettre.debiteur().id());
        Optional<Courrier> connu = parCle(preparation.cle());
        if (connu.isPresent()) {
            return connu.get();
        }
        Garde.verifier(preparation);
        String repondreA = adressesDeReponse
                .pour(lettre.debiteur().id(), preparation.dossier())
                .orElse(lettre.creancier().email());
        Optional<Liens.Tire> lien = liens.tirer();
        Composition.Pli pli = composition.composer(
                avec(lien.map(Liens.Tire::adresse), preparation),
                new Composition.Fil(repondreA, references(preparation)));
        Courrier courrier = new Courrier(
                0,
                preparation.cle(),
                lettre.creancier().code(),
                lettre.debiteur().id(),
                preparation.dossier(),
                preparation.modele(),
                preparation.canal(),
                preparation.etat(),
                pli.objet(),
                pli.destinataire(),
                pli.messageId(),
                Empreintes.sha256(pli.contenu()),
                pli.typeContenu(),
                pli.texte(),
                preparation.factures(),
                horloge.instant(),
                null,
                null,
                null,
                null);
        long id = courriers.inserer(courrier, preparation.libelle(), pli.contenu());
        lien.ifPresent(tire -> liens.garder(tire, id, pli.texte()));
        piecesDeCourrier.garder(id, pli.pieces());
        pli.reserve()
                .ifPresent(reserve -> journal.inscrire(Faits.de(
                        ligne(id),
                        "COURRIER_SANS_TRADUCTION",
                        preparation.libelle() + " : " + reserve,
                        preparation.auteur())));
        return parId(id);
    }

    private List<String> references(Preparation preparation) {
        return preparation.canal() == Canal.EMAIL
                ? conversations.references(
                        preparation.dossier(), preparation.lettre().debiteur().email())
                : List.of();
    }

    /** What the message would be, rendered on the spot and kept nowhere: for approvals and previews. PDF or text/html. */
    public Apercu apercu(Preparation preparation) {
        return apercu(preparation, null);
    }

    /** The same in a language that a person chose, or in the debtor's ({@code langue} null). */
    public Apercu apercu(Preparation preparation, Langue langue) {
        return composition.apercu(avec(liens.exemple(), preparation), langue);
    }

    private static Preparation avec(Optional<String> lien, Preparation preparation) {
        return lien.map(preparation::avecLien).orElse(preparation);
    }

    /** {@code reserve}: why it is in French when another language was wanted, for whoever looks at it. */
    public record Apercu(
            String objet, String typeContenu, byte[] contenu, String texte, Langue langue, Optional<String> reserve) {}

    public Optional<Courrier> parCle(String cle) {
        return courriers.parCle(cle).map(CourrierRepository.Ligne::courrier);
    }

    /** @throws Refus when there is none */
    public Courrier parId(long id) {
        return ligne(id).courrier();
    }

    /** The exact bytes: message/rfc822 for e-mails, application/pdf for letters. @throws Refus when there is none */
    public byte[] contenu(long id) {
        return courriers.contenu(id).orElseThrow(() -> introuvable(id));
    }

    /** Whether this installation has somebody who carries that channel: a text message needs a described provider. */
    public boolean porte(Canal canal) {
        return canal != Canal.SMS || porteurs.du(canal).isPresent();
    }

    /** What its carrier says of it. */
    public Acheminement acheminement(long id) {
        return acheminements.lire(id);
    }

    /**
     * A person has looked into a message that may have left: it has, or it is handed over again at the next opening.
     *
     * @throws Refus when there is no doubt about it, or it is a letter, whose deposit is noted instead
     */
    @Transactional
    public void trancher(long id, boolean parti, String auteur) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        Canal canal = ligne.courrier().canal();
        if (ligne.courrier().etat() != EtatCourrier.A_VERIFIER) {
            throw conflit("n'est pas à vérifier");
        }
        if (canal != Canal.EMAIL && canal != Canal.SMS) {
            throw conflit("est une lettre : notez son dépôt quand elle est postée");
        }
        if (parti) {
            courriers.conclure(id, EtatCourrier.EXPEDIE, horloge.instant(), "Vérifié par " + auteur, null);
        } else {
            courriers.confirmer(id, calendrier.prochaineOuverture(horloge.instant()));
        }
        String suite =
                parti ? " : vérifié, le message est bien parti" : " : vérifié, il n'est pas parti et sera renvoyé";
        journal.inscrire(Faits.de(ligne, "COURRIER_VERIFIE", ligne.libelle() + suite, auteur));
    }

    public List<Courrier> duDossier(long dossier) {
        return courriers.duDossier(dossier).stream()
                .map(CourrierRepository.Ligne::courrier)
                .toList();
    }

    /** Messages prepared for a debtor that have neither left nor been given up, oldest first. */
    public List<Courrier> enAttente(long debiteur) {
        return courriers.enAttente(debiteur).stream()
                .map(CourrierRepository.Ligne::courrier)
                .toList();
    }

    /** Keeps a message that has not left yet in the outbox until {@code moment}, with a French reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void differer(long id, Instant moment, String motif) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        if (ligne.courrier().etat() == EtatCourrier.A_ENVOYER && ligne.bailNoeud() == null) {
            courriers.reporter(id, moment, motif);
        }
    }

    /** etat and creancier may be null; newest first. */
    public Page<Courrier> chercher(String creancier, EtatCourrier etat, int page, int taille) {
        return courriers.chercher(creancier, etat, page, taille);
    }

    /** Lets a message that waited for confirmation leave, at the next opening. @throws Refus when it does not wait */
    @Transactional
    public void confirmer(long id, String auteur) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        if (ligne.courrier().etat() != EtatCourrier.A_CONFIRMER) {
            throw conflit("n'attend pas de confirmation");
        }
        courriers.confirmer(id, calendrier.prochaineOuverture(horloge.instant()));
        journal.inscrire(Faits.de(ligne, "COURRIER_CONFIRME", Phrase.accorder(ligne.libelle(), "confirmé"), auteur));
    }

    /**
     * Takes back a message that has not left yet; one that may have left already is not sent again and waits for a
     * person's word. @throws Refus when it has left, or is on its way
     */
    @Transactional
    public void annuler(long id, String motif, String auteur) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        EtatCourrier etat = ligne.courrier().etat();
        if (etat != EtatCourrier.A_ENVOYER && etat != EtatCourrier.A_CONFIRMER) {
            throw conflit("ne peut plus être annulé");
        }
        if (acheminements.lire(id).reference() != null) {
            throw conflit("est déjà confié au prestataire : annulez-le auprès de lui");
        }
        if (ligne.enRoute(horloge.instant())) {
            throw conflit("est en cours d'envoi : attendez son résultat, puis réessayez");
        }
        renonciation.renoncer(ligne, motif, auteur);
    }

    /**
     * Records that a person posted a letter on that day; {@code suivi} is the tracking number of a registered letter.
     *
     * @throws Refus when it is no letter to post, the day is not possible, or the tracking number is missing
     */
    @Transactional
    public void deposer(long id, LocalDate jour, String suivi, String auteur) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        Courrier courrier = ligne.courrier();
        boolean recommande = courrier.canal() == Canal.RECOMMANDE;
        // One that a carrier failed to post, or took without an answer, is posted by a person who has looked into it.
        boolean attend = courrier.etat() == EtatCourrier.A_ENVOYER || courrier.etat() == EtatCourrier.A_VERIFIER;
        if (!recommande && courrier.canal() != Canal.COURRIER || !attend) {
            throw conflit("n'est pas une lettre à déposer");
        }
        if (jour.isAfter(Temps.aujourdhui(horloge))
                || jour.isBefore(LocalDate.ofInstant(courrier.prepareLe(), Temps.PARIS))) {
            throw new Refus(
                    "date-de-depot",
                    "La date de dépôt doit être comprise entre le jour de la lettre et aujourd'hui : corrigez-la.");
        }
        boolean sansSuivi = suivi == null || suivi.isBlank();
        if (recommande && sansSuivi) {
            throw new Refus(
                    "suivi-absent", "Saisissez le numéro de suivi du recommandé : il figure sur la preuve de dépôt.");
        }
        String depot = " le " + FormatFrancais.dateLongue(jour) + (sansSuivi ? "" : ", suivi " + suivi.strip());
        courriers.conclure(id, EtatCourrier.EXPEDIE, instantDuDepot(jour), "Déposé" + depot, null);
        acheminements.suivre(id, sansSuivi ? null : suivi.strip());
        String libelle = Phrase.accorder(ligne.libelle(), "déposé") + (recommande ? " en recommandé" : " à La Poste");
        journal.inscrire(Faits.de(ligne, "COURRIER_EXPEDIE", libelle + depot, auteur));
    }

    /** Adds to the proof of a posted letter what the carrier brought back; {@code type} is the journal's word for it. */
    @Transactional
    public void constater(long id, EtatCourrier etat, String type, String constat, String auteur) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        Courrier courrier = ligne.courrier();
        String preuve = courrier.preuve() == null ? constat : courrier.preuve() + ". " + constat;
        boolean rejete = etat == EtatCourrier.REJETE;
        courriers.conclure(id, etat, courrier.expedieLe(), preuve, rejete ? constat : courrier.erreur());
        journal.inscrire(Faits.de(ligne, type, ligne.libelle() + " : " + constat, auteur));
    }

    private Instant instantDuDepot(LocalDate jour) {
        return jour.equals(Temps.aujourdhui(horloge))
                ? horloge.instant()
                : jour.atTime(12, 0).atZone(Temps.PARIS).toInstant();
    }

    /** Read again once the debtor is locked: what was seen before the lock may have left meanwhile. */
    private CourrierRepository.Ligne verrouiller(long id) {
        debiteurs.verrouiller(parId(id).debiteur());
        return ligne(id);
    }

    private CourrierRepository.Ligne ligne(long id) {
        return courriers.parId(id).orElseThrow(() -> introuvable(id));
    }

    private static Refus introuvable(long id) {
        return Refus.introuvable("Le courrier", Long.toString(id));
    }

    private static Refus conflit(String fait) {
        return new Refus(Refus.Nature.CONFLIT, "etat-du-courrier", "Ce courrier " + fait + ".");
    }
}
