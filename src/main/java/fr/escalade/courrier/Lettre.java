package fr.escalade.courrier;

import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import java.util.List;

/**
 * Everything that a template may print: values already written for the reader (« 1 200,00 € », « 1er mars 2026 »), so
 * that a template needs no code. Templates see it as {@code lettre}.
 *
 * @param date day of the letter, long form
 * @param dossier case number, or null before a case exists
 * @param factures all late invoices; only the {@code engagee} ones carry the demand
 * @param totaux one line per currency
 * @param dateLimite the precise deadline of the call to action, long form
 * @param anterieures earlier messages of the case (M3)
 * @param telephone number to call, for scripts
 */
public record Lettre(
        String date,
        String dossier,
        Creancier creancier,
        Debiteur debiteur,
        List<LigneFacture> factures,
        List<LigneFacture> avoirs,
        List<Total> totaux,
        String reference,
        String dateLimite,
        int delaiJours,
        List<Anterieure> anterieures,
        List<LigneTaux> taux) {

    public record LigneFacture(
            String numero,
            String date,
            String echeance,
            String montant,
            String regle,
            String reste,
            int joursDeRetard,
            boolean engagee,
            boolean contestee,
            boolean prescrite,
            String interets,
            String indemnite) {}

    /** {@code interets}, {@code indemnites} are null when nothing may be claimed under that head. */
    public record Total(
            String devise,
            String principal,
            String interets,
            String indemnites,
            String avoirs,
            String aPayer,
            String echu) {}

    /** « relance courtoise », « e-mail », « 3 février 2026 », its subject. */
    public record Anterieure(String libelle, String canal, String date, String objet) {}

    /** A rate and its period, as the law wants them shown (« 12,15 % », « 1er janvier 2026 », « 30 juin 2026 »). */
    public record LigneTaux(String taux, String du, String au) {}
}
