package fr.escalade.courrier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Journal;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Saisie;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person knows of a message whose sending went wrong: that it left after all, may leave again, or stays where it is. */
@Component
public class EnvoisDouteux {

    private static final int MOTIF_AU_PLUS = 300;

    private final CourrierRepository courriers;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    EnvoisDouteux(
            CourrierRepository courriers,
            Debiteurs debiteurs,
            Journal journal,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.courriers = courriers;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    /** What waits for such a word, the doubtful before the refused; creancier may be null. */
    public Page<Courrier> enAttente(String creancier, int page, int taille) {
        return courriers.enEchec(creancier, page, taille);
    }

    /** The debtor has it. @throws Refus when its sending is not in doubt */
    @Transactional
    public void constaterLeDepart(long id, String auteur) {
        CourrierRepository.Ligne ligne = enAttente(id, Set.of(EtatCourrier.A_VERIFIER));
        String preuve = "Départ constaté le " + FormatFrancais.dateLongue(Temps.aujourdhui(horloge));
        courriers.conclure(id, EtatCourrier.EXPEDIE, ligne.courrier().prepareLe(), preuve, null);
        journal.inscrire(Faits.de(
                ligne,
                "COURRIER_EXPEDIE",
                ligne.libelle() + " : départ vérifié par une personne, le message est bien parti",
                auteur));
    }

    /**
     * Hands the very same bytes over once more, at the next opening: a mail server that has them already knows them by
     * their Message-ID. @throws Refus when its sending is not in doubt
     */
    @Transactional
    public void renvoyer(long id, String auteur) {
        CourrierRepository.Ligne ligne = enAttente(id, Set.of(EtatCourrier.A_VERIFIER));
        courriers.confirmer(id, calendrier.prochaineOuverture(horloge.instant()));
        courriers.reprendre(id, horloge.instant());
        journal.inscrire(Faits.de(
                ligne,
                "COURRIER_RENVOYE",
                ligne.libelle() + " : renvoi demandé, à l'identique et sous le même identifiant",
                auteur));
    }

    /** It did not leave and is not to leave any more. @throws Refus when it is not in trouble, or without a reason */
    @Transactional
    public void classer(long id, String motif, String auteur) {
        CourrierRepository.Ligne ligne = enAttente(id, Set.of(EtatCourrier.A_VERIFIER, EtatCourrier.REJETE));
        String pourquoi = Saisie.obligatoire("Le motif", motif, MOTIF_AU_PLUS);
        courriers.conclure(id, EtatCourrier.ANNULE, null, null, pourquoi);
        journal.inscrire(
                Faits.de(ligne, "COURRIER_CLASSE", ligne.libelle() + " : classé sans suite, " + pourquoi, auteur));
    }

    private CourrierRepository.Ligne enAttente(long id, Set<EtatCourrier> etats) {
        debiteurs.verrouiller(ligne(id).courrier().debiteur());
        CourrierRepository.Ligne ligne = ligne(id);
        if (!etats.contains(ligne.courrier().etat())) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "etat-du-courrier",
                    "Ce message n'attend plus de décision : quelqu'un s'en est déjà occupé.");
        }
        return ligne;
    }

    private CourrierRepository.Ligne ligne(long id) {
        return courriers.parId(id).orElseThrow(() -> Refus.introuvable("Le courrier", Long.toString(id)));
    }
}
