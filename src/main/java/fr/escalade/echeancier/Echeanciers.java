package fr.escalade.echeancier;

import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Reglement;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import fr.escalade.promesse.Promesses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The payment plans of a case, one open at a time: proposed, decided, watched instalment by instalment, ended. While one is
 * open the case is paused.
 */
@Component
public class Echeanciers {

    private final EcheancierRepository echeanciers;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Promesses promesses;
    private final Annonces annonces;
    private final RecitDesEcheanciers recit;
    private final SanteFinanciere sante;
    private final Clock horloge;

    Echeanciers(
            EcheancierRepository echeanciers,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Creances creances,
            Promesses promesses,
            Annonces annonces,
            RecitDesEcheanciers recit,
            SanteFinanciere sante,
            Clock horloge) {
        this.echeanciers = echeanciers;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.promesses = promesses;
        this.annonces = annonces;
        this.recit = recit;
        this.sante = sante;
        this.horloge = horloge;
    }

    /** The same, asked for by the debtor. */
    @Transactional
    public Echeancier proposer(long id, List<Ligne> lignes, String auteur) {
        return proposer(id, lignes, Initiative.DEBITEUR, auteur);
    }

    /**
     * Writes a proposal down, pauses the case and asks for an approval; a running promise gives way.
     *
     * @param lignes dates in order, the first within 45 days, the last within 24 months; their sum covers at least the late
     *     undisputed principal and at most what is owed
     * @throws Refus when a date or an amount is not possible, the case is closed, or another plan is open
     */
    @Transactional
    public Echeancier proposer(long id, List<Ligne> lignes, Initiative initiative, String auteur) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        Dossier dossier = dossiers.parId(id);
        if (dossier.etat() == EtatDossier.CLOS) {
            throw conflit(
                    "dossier-clos", "Le dossier " + dossier.numero() + " est clos : il n'y a plus rien à échelonner.");
        }
        if (duDossier(id).stream().anyMatch(Echeancier::ouvert)) {
            throw conflit(
                    "echeancier-ouvert",
                    "Un échéancier est déjà proposé ou en cours sur ce dossier : refusez-le ou retirez-le d'abord.");
        }
        LocalDate jour = aujourdhui();
        ControleDeLEcheancier.verifier(lignes, dossiers.situation(id, jour));
        promesses.ceder(id, auteur);
        long dernierReglement = creances.reglements(dossier.debiteur()).stream()
                .mapToLong(Reglement::id)
                .max()
                .orElse(0);
        Echeancier propose = parId(echeanciers.inserer(id, lignes, dernierReglement, jour, auteur));
        recit.propose(propose, initiative, sante.examiner(id), auteur);
        dossiers.suspendrePour(
                origine(propose.id()),
                id,
                "Échéancier de " + FormatFrancais.montant(propose.montant()) + " demandé",
                null,
                auteur);
        annonces.annoncer(id, Annonce.Type.ECHEANCIER_DEMANDE, propose.id());
        return propose;
    }

    /**
     * Agrees to a proposal: its instalments are watched from now on.
     *
     * @throws Refus when it is decided already, or its first date has passed while it waited
     */
    @Transactional
    public void accorder(long id, String auteur) {
        Echeancier propose = aDecider(id);
        LocalDate premiere = propose.lignes().get(0).date();
        if (premiere.isBefore(aujourdhui())) {
            throw conflit(
                    "premiere-echeance-passee",
                    "La première échéance (" + FormatFrancais.dateCourte(premiere)
                            + ") est déjà passée : refusez cette demande et proposez de nouvelles dates.");
        }
        echeanciers.decider(id, Echeancier.Etat.EN_COURS, null, auteur, aujourdhui());
        recit.inscrire(propose, "ECHEANCIER_ACCORDE", "Échéancier accordé : " + recit.enClair(propose), auteur);
    }

    /** {@code motif} is told to the debtor; the case goes on where it stood. @throws Refus when it is decided already */
    @Transactional
    public void refuser(long id, String motif, String auteur) {
        Echeancier propose = aDecider(id);
        echeanciers.decider(id, Echeancier.Etat.REFUSE, motif, auteur, aujourdhui());
        recit.inscrire(propose, "ECHEANCIER_REFUSE", "Échéancier refusé : " + motif, auteur);
        dossiers.leverPour(origine(id), propose.dossier(), auteur);
    }

    /** Takes a running plan back: the case goes on where it stood. @throws Refus when it is not running */
    @Transactional
    public void retirer(long id, String motif, String auteur) {
        Echeancier enCours = verrouiller(id);
        if (enCours.etat() == Echeancier.Etat.PROPOSE) {
            throw conflit(
                    "echeancier-a-decider",
                    "Cet échéancier attend une décision : refusez-le dans la tâche « Approuver l'échéancier ».");
        }
        if (enCours.etat() != Echeancier.Etat.EN_COURS) {
            throw conflit("echeancier-termine", "Cet échéancier est déjà terminé.");
        }
        clore(enCours, Echeancier.Etat.RETIRE, motif, "Échéancier retiré : " + motif, auteur);
    }

    /** The case itself is interrupted (insolvency, claim given up): its open plan, decided or not, ends with it. */
    @Transactional
    public void interrompre(long dossier, String motif, String auteur) {
        debiteurs.verrouiller(dossiers.parId(dossier).debiteur());
        duDossier(dossier).stream()
                .filter(Echeancier::ouvert)
                .forEach(plan -> clore(plan, Echeancier.Etat.RETIRE, motif, "Échéancier retiré : " + motif, auteur));
    }

    /** Latest first. */
    public List<Echeancier> duDossier(long dossier) {
        return echeanciers.duDossier(dossier);
    }

    /** @throws Refus when there is none */
    public Echeancier parId(long id) {
        return echeanciers.parId(id).orElseThrow(() -> Refus.introuvable("L'échéancier n°", Long.toString(id)));
    }

    /** @throws Refus when that case has none of that id */
    public Echeancier parId(long dossier, long id) {
        return echeanciers
                .parId(id)
                .filter(plan -> plan.dossier() == dossier)
                .orElseThrow(() -> Refus.introuvable("L'échéancier n°", Long.toString(id)));
    }

    /** How far a debtor who asks for time can be trusted, in French sentences: what whoever approves reads first. */
    public List<String> sante(long dossier) {
        return sante.examiner(dossier);
    }

    /** Plans of that case's debtor, in any of its cases, that fell because an instalment stayed unpaid. */
    public int rompus(long dossier) {
        return echeanciers.rompusDuDebiteur(dossiers.parId(dossier).debiteur());
    }

    /** Money received for the plan: every payment booked since it was proposed and not reversed. */
    public Montant recu(Echeancier echeancier) {
        Montant zero = Montant.zero(echeancier.montant().devise());
        return creances.reglements(dossiers.parId(echeancier.dossier()).debiteur()).stream()
                .filter(reglement -> reglement.id() > echeancier.dernierReglement()
                        && reglement.annuleLe() == null
                        && reglement.montant().devise().equals(zero.devise()))
                .map(Reglement::montant)
                .reduce(zero, Montant::plus);
    }

    /** What is late of the plan today; nothing until the day after an instalment's date. */
    public Montant retard(Echeancier echeancier) {
        Montant manque = echeancier.exigibleAu(aujourdhui().minusDays(1)).moins(recu(echeancier));
        return manque.estPositif() ? manque : Montant.zero(manque.devise());
    }

    /** The first instalment that the money received does not pay in full; empty when all are paid. */
    public Optional<Ligne> premiereImpayee(Echeancier echeancier) {
        return echeancier.premiereImpayee(recu(echeancier));
    }

    /** Ends a running or proposed plan otherwise than by the watch, and frees the case. */
    void clore(Echeancier echeancier, Echeancier.Etat etat, String motif, String libelle, String auteur) {
        terminer(echeancier, etat, motif, libelle, auteur);
        annonces.annoncer(echeancier.dossier(), Annonce.Type.ECHEANCIER_CLOS, echeancier.id());
    }

    void terminer(Echeancier echeancier, Echeancier.Etat etat, String motif, String libelle, String auteur) {
        echeanciers.conclure(echeancier.id(), etat, motif, aujourdhui());
        recit.inscrire(echeancier, "ECHEANCIER_" + etat.name(), libelle, auteur);
        if (resteDu(dossiers.parId(echeancier.dossier()).debiteur())) {
            dossiers.leverPour(origine(echeancier.id()), echeancier.dossier(), auteur);
        }
    }

    /** False when the case is about to close by itself: freeing it would only be noise in its journal. */
    boolean resteDu(long debiteur) {
        return creances.duDebiteur(debiteur).stream()
                .map(facture -> facture.etat(aujourdhui()))
                .anyMatch(etat -> etat == EtatFacture.ECHUE || etat == EtatFacture.LITIGE);
    }

    Echeancier verrouiller(long id) {
        debiteurs.verrouiller(dossiers.parId(parId(id).dossier()).debiteur());
        return parId(id);
    }

    private Echeancier aDecider(long id) {
        Echeancier propose = verrouiller(id);
        if (propose.etat() != Echeancier.Etat.PROPOSE) {
            throw conflit("echeancier-decide", "Cet échéancier n'attend plus de décision.");
        }
        return propose;
    }

    private LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }

    private static String origine(long echeancier) {
        return "echeancier-" + echeancier;
    }

    private static Refus conflit(String type, String message) {
        return new Refus(Refus.Nature.CONFLIT, type, message);
    }
}
