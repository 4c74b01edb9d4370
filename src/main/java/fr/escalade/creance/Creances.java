package fr.escalade.creance;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each debtor owes: invoices, credit notes and payments, and the imputation of one on the other. */
@Component
public class Creances {

    private final EnregistrementDesFactures enregistrement;
    private final Encaissements encaissements;
    private final Comptes comptes;
    private final FacturesEnBase factures;
    private final ReglementsEnBase reglements;
    private final ImputationsEnBase imputations;
    private final RechercheDesFactures recherche;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Creances(
            EnregistrementDesFactures enregistrement,
            Encaissements encaissements,
            Comptes comptes,
            FacturesEnBase factures,
            ReglementsEnBase reglements,
            ImputationsEnBase imputations,
            RechercheDesFactures recherche,
            Debiteurs debiteurs,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.enregistrement = enregistrement;
        this.encaissements = encaissements;
        this.comptes = comptes;
        this.factures = factures;
        this.reglements = reglements;
        this.imputations = imputations;
        this.recherche = recherche;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /**
     * Records invoices and credit notes of one debtor in one transaction, under its lock. One answer per invoice, in
     * order; a rejected one never prevents the others. A credit note that names an invoice of the debtor is imputed on
     * it, whichever of the two came first.
     */
    @Transactional
    public List<Enregistrement> enregistrer(Debiteur debiteur, List<NouvelleFacture> factures, String auteur) {
        return enregistrement.enregistrer(debiteur.id(), factures, auteur);
    }

    /** Keeps a stored file as the invoice's own, when it has none yet. True when it was linked. */
    @Transactional
    public boolean joindre(long facture, long piece) {
        return factures.joindre(facture, piece);
    }

    public Optional<Facture> trouver(String creancier, String numero) {
        return factures.trouver(creancier, numero);
    }

    /** The invoice whose number, reduced to its capitals and digits, is {@code signes} (what an RF reference carries). */
    public Optional<Facture> parReference(String creancier, String signes) {
        return factures.parSignes(creancier, signes);
    }

    /** @throws Refus when there is none */
    public Facture parId(long id) {
        return factures.parId(id).orElseThrow(() -> Refus.introuvable("La facture n°", Long.toString(id)));
    }

    /** All invoices and credit notes of a debtor, by due date then number. */
    public List<Facture> duDebiteur(long debiteur) {
        return factures.duDebiteur(debiteur);
    }

    public List<Facture> duDossier(long dossier) {
        return factures.duDossier(dossier);
    }

    /** etat, debiteur (code) and creancier may be null. */
    public Page<Facture> chercher(
            String creancier, EtatFacture etat, String debiteur, String q, LocalDate jour, int page, int taille) {
        return recherche.chercher(creancier, etat, debiteur, q, jour, page, taille);
    }

    /** Unpaid principal by age and currency, empty brackets left out; creancier may be null. */
    public List<TrancheAge> balanceAgee(String creancier, LocalDate jour) {
        return recherche.balanceAgee(creancier, jour);
    }

    /**
     * Books a payment and imputes it: the debtor's indication first, else what is due, dearest rate, oldest, pro rata
     * (art. 1342-10); within an invoice interest first, then principal, then the indemnity (art. 1343-1), or principal
     * only where the creditor waives accessories. Invoices not yet due come last; disputed and written-off ones take
     * money only when the debtor names them. What is left over stays available on the debtor's account. Where a rate is
     * missing, interest is imputed up to that half-year only.
     *
     * @throws Refus with a French reason when the amount, currency or invoices are wrong
     */
    @Transactional
    public Encaissement encaisser(NouveauReglement reglement, String auteur) {
        return encaissements.encaisser(reglement, auteur);
    }

    /** Payments of a debtor, reversed ones included, latest first. */
    public List<Reglement> reglements(long debiteur) {
        return reglements.duDebiteur(debiteur);
    }

    public Optional<Reglement> reglement(String creancier, String reference) {
        return reglements.trouver(creancier, reference);
    }

    /** Everything that extinguished some of an invoice, oldest first, reversed payments included. */
    public List<MouvementDeFacture> mouvements(long facture) {
        return imputations.deLaFacture(facture);
    }

    /** Reverses a payment: what it extinguished is owed again. @throws Refus when unknown or reversed already */
    @Transactional
    public void annulerReglement(String creancier, String reference, LocalDate jour, String auteur) {
        encaissements.annuler(creancier, reference, jour, auteur);
    }

    /** Cancels an invoice: nothing is owed on it any more. @throws Refus when unknown or partly paid */
    @Transactional
    public void annulerFacture(String creancier, String numero, String auteur) {
        long debiteur = parNumero(creancier, numero).debiteur();
        debiteurs.verrouiller(debiteur);
        Facture facture = parNumero(creancier, numero);
        if (facture.annuleeLe() != null) {
            throw new Refus(Refus.Nature.CONFLIT, "facture-deja-annulee", "« " + numero + " » est déjà annulée.");
        }
        if (!facture.solde().equals(facture.montant())) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "facture-deja-reglee",
                    "« " + numero
                            + " » est déjà réglée ou utilisée, au moins en partie : annulez d'abord le règlement, ou"
                            + " enregistrez un avoir pour ce qui reste.");
        }
        factures.annuler(facture.id(), Temps.aujourdhui(horloge));
        journal.inscrire(new Fait(
                "FACTURE_ANNULEE",
                (facture.nature() == NatureFacture.AVOIR ? "Avoir " : "Facture ") + numero + " : annulation",
                auteur,
                creancier,
                debiteur,
                facture.dossier(),
                Map.of("numero", numero, "montant", facture.montant().toString())));
        evenements.publishEvent(new SoldeModifie(debiteur, "FACTURE_ANNULEE"));
    }

    /** Money received or credit notes of the debtor not yet used, one amount per currency. */
    public List<Montant> avoirsDisponibles(long debiteur) {
        return recherche.disponibles(debiteur);
    }

    /**
     * What is owed at the end of that day, split by principal, penalties and indemnity, for these invoices of one debtor,
     * in the same order. A credit note or a cancelled invoice owes nothing: see {@link #avoirsDisponibles}.
     */
    public List<Decompte> decompte(Debiteur debiteur, Collection<Facture> factures, LocalDate jour) {
        return comptes.decompte(debiteur, factures, jour);
    }

    /**
     * Debtors with an undisputed unpaid invoice late by at least {@code jours} days (at least one) and no open case: ids,
     * each once.
     */
    public List<Long> debiteursEnRetard(LocalDate jour, int jours) {
        return recherche.debiteursEnRetard(jour, jours);
    }

    /** Marks invoices as engaged by a case at a step; the highest step is remembered. */
    @Transactional
    public void engager(Collection<Long> ids, long dossier, int palier) {
        factures.debiteursDe(ids).forEach(debiteurs::verrouiller);
        factures.engager(ids, dossier, palier);
    }

    /**
     * Marks invoices of one debtor as disputed on that day: they are cited, never demanded, until the dispute ends.
     * {@code motif} is the reason's word.
     */
    @Transactional
    public void contester(Collection<Long> ids, String motif, LocalDate jour) {
        List<Long> concernes = factures.debiteursDe(ids);
        concernes.forEach(debiteurs::verrouiller);
        factures.contester(ids, motif, jour);
        concernes.forEach(debiteur -> evenements.publishEvent(new SoldeModifie(debiteur, "LITIGE_OUVERT")));
    }

    /** The dispute about these invoices is over: they may be demanded again. */
    @Transactional
    public void leverContestation(Collection<Long> ids) {
        List<Long> concernes = factures.debiteursDe(ids);
        concernes.forEach(debiteurs::verrouiller);
        factures.contester(ids, null, null);
        concernes.forEach(debiteur -> evenements.publishEvent(new SoldeModifie(debiteur, "LITIGE_LEVE")));
    }

    /** Records that a formal notice covering these invoices was dispatched on that day (the first one counts). */
    @Transactional
    public void mettreEnDemeure(Collection<Long> ids, LocalDate jour) {
        factures.debiteursDe(ids).forEach(debiteurs::verrouiller);
        factures.mettreEnDemeure(ids, jour);
    }

    /** The formal notice that covered these invoices never reached the debtor. */
    @Transactional
    public void retirerLaMiseEnDemeure(Collection<Long> ids) {
        factures.debiteursDe(ids).forEach(debiteurs::verrouiller);
        factures.retirerLaMiseEnDemeure(ids);
    }

    /**
     * Writes invoices of one debtor off on that day: they are owed but nobody asks for them any more. Money takes them
     * only when the debtor names them. Already written off: unchanged.
     */
    @Transactional
    public void passerEnPerte(Collection<Long> ids, LocalDate jour, String auteur) {
        List<Long> concernes = factures.debiteursDe(ids);
        concernes.forEach(debiteurs::verrouiller);
        for (long id : ids) {
            Facture facture = parId(id);
            if (facture.perteLe() == null && factures.passerEnPerte(id, jour)) {
                journal.inscrire(new Fait(
                        "FACTURE_EN_PERTE",
                        "Facture " + facture.numero() + " passée en perte pour "
                                + FormatFrancais.montant(facture.solde()),
                        auteur,
                        facture.creancier(),
                        facture.debiteur(),
                        facture.dossier(),
                        Map.of(
                                "numero",
                                facture.numero(),
                                "montant",
                                facture.solde().toString())));
            }
        }
        concernes.forEach(debiteur -> evenements.publishEvent(new SoldeModifie(debiteur, "PASSAGE_EN_PERTE")));
    }

    private Facture parNumero(String creancier, String numero) {
        return factures.trouver(creancier, numero).orElseThrow(() -> Refus.introuvable("La facture", numero));
    }
}
