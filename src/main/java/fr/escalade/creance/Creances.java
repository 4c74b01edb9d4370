package fr.escalade.creance;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each debtor owes: invoices, credit notes and payments, and the imputation of one on the other. */
@Component
public class Creances {

    /**
     * Records invoices and credit notes of one debtor in one transaction, under its lock. One answer per invoice, in
     * order; a rejected one never prevents the others.
     */
    @Transactional
    public List<Enregistrement> enregistrer(Debiteur debiteur, List<NouvelleFacture> factures, String auteur) {
        throw new UnsupportedOperationException();
    }

    public Optional<Facture> trouver(String creancier, String numero) {
        throw new UnsupportedOperationException();
    }

    public Facture parId(long id) {
        throw new UnsupportedOperationException();
    }

    /** All invoices and credit notes of a debtor, by due date then number. */
    public List<Facture> duDebiteur(long debiteur) {
        throw new UnsupportedOperationException();
    }

    public List<Facture> duDossier(long dossier) {
        throw new UnsupportedOperationException();
    }

    /** etat, debiteur (code) and creancier may be null. */
    public Page<Facture> chercher(
            String creancier, EtatFacture etat, String debiteur, String q, LocalDate jour, int page, int taille) {
        throw new UnsupportedOperationException();
    }

    /**
     * Books a payment and imputes it: the debtor's indication first, else what is due, dearest rate, oldest, pro rata
     * (art. 1342-10); within an invoice interest first, then principal, then the indemnity (art. 1343-1), or principal
     * only where the creditor waives accessories. What is left over stays available on the debtor's account.
     *
     * @throws Refus with a French reason when the amount, currency or invoices are wrong
     */
    @Transactional
    public Encaissement encaisser(NouveauReglement reglement, String auteur) {
        throw new UnsupportedOperationException();
    }

    /** Reverses a payment: what it extinguished is owed again. @throws Refus when unknown */
    @Transactional
    public void annulerReglement(String creancier, String reference, LocalDate jour, String auteur) {
        throw new UnsupportedOperationException();
    }

    /** Cancels an invoice: nothing is owed on it any more. @throws Refus when unknown or partly paid */
    @Transactional
    public void annulerFacture(String creancier, String numero, String auteur) {
        throw new UnsupportedOperationException();
    }

    /** Money received or credit notes of the debtor not yet used, one amount per currency. */
    public List<Montant> avoirsDisponibles(long debiteur) {
        throw new UnsupportedOperationException();
    }

    /** What is owed on that day, split by principal, penalties and indemnity, for these invoices. */
    public List<Decompte> decompte(Debiteur debiteur, Collection<Facture> factures, LocalDate jour) {
        throw new UnsupportedOperationException();
    }

    /** Invoices late by at least {@code jours} days, unpaid, undisputed and in no open case: debtor ids, each once. */
    public List<Long> debiteursEnRetard(LocalDate jour, int jours) {
        throw new UnsupportedOperationException();
    }

    /** Marks invoices as engaged by a case at a step; the highest step is remembered. */
    @Transactional
    public void engager(Collection<Long> factures, long dossier, int palier) {
        throw new UnsupportedOperationException();
    }

    /** Records that a formal notice covering these invoices was dispatched on that day (the first one counts). */
    @Transactional
    public void mettreEnDemeure(Collection<Long> factures, LocalDate jour) {
        throw new UnsupportedOperationException();
    }
}
