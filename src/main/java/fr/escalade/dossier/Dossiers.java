package fr.escalade.dossier;

import fr.escalade.creance.Creances;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases: found, read as they stand, paused and resumed. */
@Component
public class Dossiers {

    private final DossierRepository dossiers;
    private final Situations situations;
    private final Suspensions suspensions;
    private final PausesEnCours pauses;
    private final Creances creances;
    private final Debiteurs debiteurs;
    private final Annonces annonces;
    private final Retenues retenues;
    private final Journal journal;

    Dossiers(
            DossierRepository dossiers,
            Situations situations,
            Suspensions suspensions,
            PausesEnCours pauses,
            Creances creances,
            Debiteurs debiteurs,
            Annonces annonces,
            Retenues retenues,
            Journal journal) {
        this.dossiers = dossiers;
        this.situations = situations;
        this.suspensions = suspensions;
        this.pauses = pauses;
        this.creances = creances;
        this.debiteurs = debiteurs;
        this.annonces = annonces;
        this.retenues = retenues;
        this.journal = journal;
    }

    public Optional<Dossier> trouver(String numero) {
        return dossiers.parNumero(numero);
    }

    /** @throws Refus when there is none */
    public Dossier parNumero(String numero) {
        return trouver(numero).orElseThrow(() -> Refus.introuvable("Le dossier", numero));
    }

    /** @throws Refus when there is none */
    public Dossier parId(long id) {
        return dossiers.parId(id).orElseThrow(() -> Refus.introuvable("Le dossier", Long.toString(id)));
    }

    public Optional<Dossier> actifDuDebiteur(long debiteur) {
        return dossiers.actif(debiteur);
    }

    /** creancier, etat and q (case number, debtor code or name) may be null; newest first. */
    public Page<Dossier> chercher(String creancier, EtatDossier etat, String q, int page, int taille) {
        return dossiers.chercher(creancier, etat, q, page, taille);
    }

    public List<Dossier> duDebiteur(long debiteur) {
        return dossiers.duDebiteur(debiteur);
    }

    /** The case as it stands on that day: late invoices with their accounts, totals per currency. */
    public Situation situation(long dossier, LocalDate jour) {
        return situations.du(parId(dossier), jour);
    }

    /** The same for a demand: without the invoices whose own pause ended a few days ago only, which are left in peace. */
    public Situation situationARelancer(long dossier, LocalDate jour) {
        return situations.aRelancer(parId(dossier), jour);
    }

    /** Pauses in force; those of single invoices only when they leave nothing to chase: the case is paused by them. */
    public List<Suspension> suspensions(long dossier) {
        return pauses.duDossier(parId(dossier));
    }

    /** A pause in force, whatever its scope. @throws Refus when it is over or was never there */
    public Suspension suspension(long id) {
        return pauses.parId(id).orElseThrow(() -> Refus.introuvable("La suspension en cours", Long.toString(id)));
    }

    /** In force for the debtor as a whole: its own and its portfolio's, case or no case. */
    public List<Suspension> suspensionsDuDebiteur(long debiteur) {
        return pauses.duDebiteur(debiteur);
    }

    /** In force for these invoices by themselves, by invoice; an invoice that is not paused is absent. */
    public Map<Long, List<Suspension>> suspensionsDesFactures(Collection<Long> factures) {
        return pauses.desFactures(factures);
    }

    /** In force for whole portfolios, by creditor code; a creditor that is not paused is absent. */
    public Map<String, List<Suspension>> suspensionsDesPortefeuilles() {
        return pauses.desPortefeuilles();
    }

    public List<Retenue> retenues(long dossier) {
        return retenues.duDossier(dossier);
    }

    /** All steps that a person can release, of all cases of that creditor (null: all), oldest first. */
    public List<Retenue> retenuesADebloquer(String creancier) {
        return retenues.aDebloquer(creancier);
    }

    /** Pauses the case; every step of the main line waits. @throws Refus when closed or the end is past */
    @Transactional
    public Suspension suspendre(long dossier, String motif, LocalDate jusquA, String auteur) {
        return suspensions.ouvrir(parId(dossier), motif, jusquA, null, auteur);
    }

    /** Pauses the case on behalf of something of ours ({@code origine}) that will lift it: see {@link #leverPour}. */
    @Transactional
    public Suspension suspendrePour(String origine, long dossier, String motif, LocalDate jusquA, String auteur) {
        return suspensions.ouvrir(parId(dossier), motif, jusquA, origine, auteur);
    }

    /** Ends what {@code origine} had paused. Nothing happens when that is over already. */
    @Transactional
    public void leverPour(String origine, long dossier, String auteur) {
        suspensions.leverCellesDe(parId(dossier), origine, auteur);
    }

    /** Pauses one invoice: the others go on. @throws Refus when the reason is missing or the end is past */
    @Transactional
    public Suspension suspendreFacture(long facture, String motif, LocalDate jusquA, String auteur) {
        return suspensions.ouvrirSurFacture(creances.parId(facture), motif, jusquA, auteur);
    }

    /** Pauses every case of the debtor, present and to come. @throws Refus when the reason is missing or the end is past */
    @Transactional
    public Suspension suspendreDebiteur(long debiteur, String motif, LocalDate jusquA, String auteur) {
        return suspensions.ouvrirSurDebiteur(debiteur, motif, jusquA, auteur);
    }

    /** Pauses every case of the creditor. @throws Refus when the reason is missing or the end is past */
    @Transactional
    public Suspension suspendrePortefeuille(String creancier, String motif, LocalDate jusquA, String auteur) {
        return suspensions.ouvrirSurPortefeuille(creancier, motif, jusquA, auteur);
    }

    /** Lifts a pause whatever its scope. @throws Refus when it is not in force */
    @Transactional
    public void lever(long suspension, String auteur) {
        suspensions.lever(suspension, auteur);
    }

    /** In force for the case, and for single invoices of its debtor. */
    public List<Suspension> suspensionsAvecLesFactures(long dossier) {
        return pauses.duDossierEtDesFactures(dossier);
    }

    /**
     * Invoices of the debtor that no step may demand today: the day from which each may be demanded again, {@link
     * LocalDate#MAX} while nobody can tell.
     *
     * @param courtoisie days of peace after a pause
     */
    public Map<Long, LocalDate> facturesEnPaix(long debiteur, int courtoisie) {
        return pauses.facturesEnPaix(debiteur, courtoisie);
    }

    /** Invoices of the debtor that are paused by themselves. */
    public Set<Long> facturesSuspendues(long debiteur) {
        return pauses.facturesSuspendues(debiteur);
    }

    /** The last day of the latest pause that is over, put on the case by a person or for a payment plan. */
    public Optional<LocalDate> derniereSuspension(long dossier) {
        return pauses.derniereFin(dossier);
    }

    /** Lifts a pause before its end. @throws Refus when it is not in force */
    @Transactional
    public void reprendre(long dossier, long suspension, String auteur) {
        suspensions.lever(parId(dossier), suspension, auteur);
    }

    /** The case goes to litigation: said by the procedure when its review begins. */
    @Transactional
    public void passerEnContentieux(long dossier) {
        EtatDossier etat = parId(dossier).etat();
        if (etat != EtatDossier.CLOS && etat != EtatDossier.CONTENTIEUX) {
            changer(dossier, EtatDossier.CONTENTIEUX, "DOSSIER_EN_CONTENTIEUX", "Le dossier passe au contentieux");
        }
    }

    /** After its review, the case goes through one amicable step more. */
    @Transactional
    public void revenirALAmiable(long dossier) {
        if (parId(dossier).etat() == EtatDossier.CONTENTIEUX) {
            changer(
                    dossier,
                    suspensions(dossier).isEmpty() ? EtatDossier.OUVERT : EtatDossier.SUSPENDU,
                    "DOSSIER_A_L_AMIABLE",
                    "Le dossier revient à l'amiable");
        }
    }

    /**
     * What had interrupted the procedure is over and money is owed: the case enters it again, in a new cycle, where its age
     * and amount say. False when it is closed.
     */
    @Transactional
    public boolean rentrer(long id) {
        debiteurs.verrouiller(parId(id).debiteur());
        Dossier dossier = parId(id);
        if (dossier.etat() == EtatDossier.CLOS) {
            return false;
        }
        EtatDossier etat = suspensions(id).isEmpty() ? EtatDossier.OUVERT : EtatDossier.SUSPENDU;
        dossiers.rentrer(id, etat);
        journal.inscrire(Fait.duDossier(
                        id,
                        dossier.debiteur(),
                        dossier.creancier(),
                        "DOSSIER_RENTRE",
                        "Le recouvrement reprend : le dossier entre de nouveau dans la procédure",
                        Fait.ESCALADE)
                .avec(Map.of("etat", etat.name(), "cycle", dossier.cycle() + 1)));
        annonces.annoncer(id, Annonce.Type.RENTREE);
        return true;
    }

    private void changer(long id, EtatDossier etat, String type, String libelle) {
        dossiers.changerEtat(id, etat);
        Dossier dossier = parId(id);
        journal.inscrire(Fait.duDossier(id, dossier.debiteur(), dossier.creancier(), type, libelle, Fait.ESCALADE)
                .avec(Map.of("etat", etat.name())));
    }
}
