package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What carriers say, written down: their answer when they are given a message, then the news of it. A registered letter
 * has left when the post has it, not when the carrier has its file.
 */
@Component
class Confies {

    private final CourrierRepository courriers;
    private final AcheminementRepository acheminements;
    private final Bail bail;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final ObjectProvider<ApresEnvoi> suites;
    private final Clock horloge;

    Confies(
            CourrierRepository courriers,
            AcheminementRepository acheminements,
            Bail bail,
            Debiteurs debiteurs,
            Journal journal,
            ObjectProvider<ApresEnvoi> suites,
            Clock horloge) {
        this.courriers = courriers;
        this.acheminements = acheminements;
        this.bail = bail;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.suites = suites;
        this.horloge = horloge;
    }

    /** A lease that nobody ended: the carrier may have the message, and would take it twice. False when it is not so. */
    @Transactional
    public boolean douterSiInterrompu(long id) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        boolean interrompu = ligne.bailNoeud() != null
                && ligne.courrier().etat() == EtatCourrier.A_ENVOYER
                && !horloge.instant().isBefore(ligne.bailJusquA());
        if (interrompu) {
            douter(ligne, "l'envoi a été interrompu avant la réponse");
        }
        return interrompu;
    }

    @Transactional
    public void conclure(long id, Porteur porteur, Remise remise) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        if (remise instanceof Remise.Acceptee acceptee) {
            accepter(ligne, porteur, acceptee);
        } else if (remise instanceof Remise.Incertaine doute) {
            douter(ligne, doute.erreur());
        } else if (remise instanceof Remise.Refusee refus && porteur.canal() == Canal.RECOMMANDE) {
            // A formal notice is not given up for that: a person corrects what is wrong, or posts it.
            aDecider(ligne, "refus de " + porteur.nom() + " : " + refus.erreur());
        } else {
            bail.conclure(id, remise);
        }
    }

    private void accepter(CourrierRepository.Ligne ligne, Porteur porteur, Remise.Acceptee acceptee) {
        Courrier courrier = ligne.courrier();
        Nouvelle nouvelle = acceptee.nouvelle();
        if (courrier.canal() == Canal.RECOMMANDE) {
            acheminements.confier(courrier.id(), nouvelle.reference(), horloge.instant());
            inscrire(
                    ligne,
                    "COURRIER_CONFIE",
                    Phrase.accorder(ligne.libelle(), "confié") + " à " + porteur.nom() + " (référence "
                            + nouvelle.reference() + ")");
        } else {
            courriers.conclure(courrier.id(), EtatCourrier.EXPEDIE, horloge.instant(), acceptee.reponse(), null);
            acheminements.confier(courrier.id(), nouvelle.reference(), horloge.instant());
            inscrire(
                    ligne,
                    "COURRIER_EXPEDIE",
                    Phrase.accorder(ligne.libelle(), "envoyé") + " par SMS à " + courrier.destinataire());
        }
        if (nouvelle.devenir() != Devenir.EN_COURS) {
            apprendre(courrier.id(), nouvelle);
        }
    }

    /** False when no message of that channel has that reference. */
    @Transactional
    public boolean apprendre(Canal canal, Nouvelle nouvelle) {
        Optional<Long> id = acheminements.parReference(canal, nouvelle.reference());
        id.ifPresent(connu -> apprendre(connu, nouvelle));
        return id.isPresent();
    }

    /** News told twice is told once; nothing comes after an end. */
    private void apprendre(long id, Nouvelle recue) {
        CourrierRepository.Ligne ligne = verrouiller(id);
        Devenir connu = acheminements.lire(id).devenir();
        EtatCourrier etat = ligne.courrier().etat();
        boolean enRoute = etat == EtatCourrier.EXPEDIE || etat == EtatCourrier.A_ENVOYER;
        if (!enRoute || recue.devenir() == connu || connu != null && connu.estFinal()) {
            return;
        }
        if (recue.devenir() == Devenir.DEPOSE && etat == EtatCourrier.EXPEDIE) {
            acheminements.suivre(id, recue.suivi());
            return;
        }
        Nouvelle nouvelle = recue.quand() == null || recue.quand().isAfter(horloge.instant())
                ? new Nouvelle(recue.reference(), recue.devenir(), horloge.instant(), recue.suivi(), recue.detail())
                : recue;
        boolean recommande = ligne.courrier().canal() == Canal.RECOMMANDE;
        boolean arrivee = nouvelle.devenir() != Devenir.EN_COURS && nouvelle.devenir() != Devenir.REJETE;
        if (recommande && arrivee && etat == EtatCourrier.A_ENVOYER && nouvelle.devenir() != Devenir.DEPOSE) {
            // Its dispatch was not told: it is proven at the latest on that day.
            noter(ligne, new Nouvelle(nouvelle.reference(), Devenir.DEPOSE, nouvelle.quand(), nouvelle.suivi(), null));
            ligne = verrouiller(id);
        }
        if (recommande && nouvelle.devenir() == Devenir.REJETE) {
            acheminements.noter(id, etat, nouvelle, null, null, null);
            aDecider(ligne, "le prestataire n'a pas pu l'expédier : " + nouvelle.detail());
        } else if (nouvelle.devenir() != Devenir.EN_COURS) {
            noter(ligne, nouvelle);
        }
    }

    private void noter(CourrierRepository.Ligne ligne, Nouvelle nouvelle) {
        Courrier courrier = ligne.courrier();
        LocalDate jour = LocalDate.ofInstant(nouvelle.quand(), Temps.PARIS);
        String le = " le " + FormatFrancais.dateLongue(jour);
        String suivi = nouvelle.suivi() == null ? "" : ", suivi " + nouvelle.suivi();
        boolean depot = nouvelle.devenir() == Devenir.DEPOSE;
        if (depot) {
            courriers.conclure(
                    courrier.id(),
                    EtatCourrier.EXPEDIE,
                    nouvelle.quand(),
                    "Déposé" + le + suivi + " (prestataire)",
                    null);
            inscrire(
                    ligne,
                    "COURRIER_EXPEDIE",
                    Phrase.accorder(ligne.libelle(), "déposé") + " en recommandé" + le + suivi);
        }
        EtatCourrier etat = etat(courrier, nouvelle.devenir());
        acheminements.noter(
                courrier.id(),
                depot ? EtatCourrier.EXPEDIE : courrier.etat(),
                nouvelle,
                nouvelle.quand(),
                nouvelle.devenir() == Devenir.REMIS ? nouvelle.quand() : null,
                null);
        boolean prisEnCharge = suites.orderedStream()
                .map(suite -> suite.apprendre(
                        courriers.parId(courrier.id()).orElseThrow().courrier(), nouvelle))
                .reduce(false, Boolean::logicalOr);
        if (!depot && !prisEnCharge) {
            String detail = nouvelle.devenir() == Devenir.REMIS ? null : nouvelle.detail();
            acheminements.noter(courrier.id(), etat, nouvelle, null, null, detail);
            inscrire(
                    ligne,
                    "COURRIER_" + (etat == EtatCourrier.EXPEDIE ? "REVENU" : etat.name()),
                    ligne.libelle() + " : " + enClair(courrier, nouvelle.devenir()) + le
                            + (detail == null ? "" : " (" + detail + ")"));
        }
    }

    private static EtatCourrier etat(Courrier courrier, Devenir devenir) {
        return switch (devenir) {
            case REMIS -> EtatCourrier.REMIS;
            case INCONNU_A_L_ADRESSE, REJETE -> EtatCourrier.REJETE;
            case REFUSE, NON_RECLAME -> EtatCourrier.EXPEDIE;
            case EN_COURS, DEPOSE -> courrier.etat();
        };
    }

    private static String enClair(Courrier courrier, Devenir devenir) {
        return switch (devenir) {
            case REMIS -> courrier.canal() == Canal.SMS ? "SMS reçu" : "pli remis au destinataire";
            case REFUSE -> "pli refusé par le destinataire";
            case NON_RECLAME -> "pli avisé et non réclamé";
            case INCONNU_A_L_ADRESSE -> "destinataire inconnu à l'adresse";
            case REJETE -> "SMS non distribué";
            case EN_COURS -> "en cours";
            case DEPOSE -> "déposé";
        };
    }

    private void douter(CourrierRepository.Ligne ligne, String erreur) {
        aDecider(ligne, "envoi incertain, à vérifier auprès du prestataire avant de renvoyer : " + erreur);
    }

    private void aDecider(CourrierRepository.Ligne ligne, String motif) {
        courriers.conclure(ligne.courrier().id(), EtatCourrier.A_VERIFIER, null, null, motif);
        inscrire(ligne, "COURRIER_A_VERIFIER", ligne.libelle() + " : " + motif);
    }

    private void inscrire(CourrierRepository.Ligne ligne, String type, String libelle) {
        journal.inscrire(Faits.de(ligne, type, libelle, Fait.ESCALADE));
    }

    private CourrierRepository.Ligne verrouiller(long id) {
        debiteurs.verrouiller(courriers.parId(id).orElseThrow().courrier().debiteur());
        return courriers.parId(id).orElseThrow();
    }
}
