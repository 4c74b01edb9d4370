package fr.escalade.courrier;

import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.droit.VirementQr;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Everything that a template may print: values already written for the reader, in his language (« 1 200,00 € »,
 * « 1er mars 2026 »; « €1,200.00 », « 1 March 2026 »), so that a template needs no code. Templates see it as {@code lettre}, its components and the readings below them.
 *
 * <p>A consumer owes neither the fixed indemnity nor any recovery cost (art. L441-10 II C. com., L111-8 CPCE): a letter
 * that carries one cannot be made.
 *
 * @param date day of the letter and of its calculations, long form
 * @param dossier case number, or null before a case exists
 * @param factures all late invoices; only the {@code engagee} ones carry the demand. For a message before or on the due
 *     date, the invoices that fall due, all engaged; for a thanks, the settled ones, all engaged
 * @param avoirs credit notes and payments not yet used: numero, date and {@code reste} are read
 * @param totaux one line per currency, about the engaged invoices
 * @param reference the structured reference (RF…) to recall with the payment, or null
 * @param dateLimite the precise deadline of the call to action, long form (before the due date: the due date)
 * @param delaiJours the same as a number of days
 * @param anterieures earlier messages of the case, oldest first (M3)
 * @param taux rates of the late interest, each with its period
 * @param complement what the letter says of a dispute, plan or answer, or null
 * @param ton how it speaks, in lower case (« bienveillant »); « factuel » when nobody chose
 * @param lien the address of the debtor's space that this message alone carries, or null: no space is offered, or a text
 *     message has no room for it
 * @param langue in which its values are written
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
        List<LigneTaux> taux,
        Complement complement,
        String ton,
        String lien,
        Langue langue) {

    /** A letter about invoices alone. */
    public Lettre(
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
        this(
                date,
                dossier,
                creancier,
                debiteur,
                factures,
                avoirs,
                totaux,
                reference,
                dateLimite,
                delaiJours,
                anterieures,
                taux,
                null,
                Ton.FACTUEL.name().toLowerCase(Locale.ROOT),
                null,
                Langue.FRANCAIS);
    }

    /** The same letter, also about a dispute, a plan or an answer. */
    public Lettre avec(Complement autre) {
        return avec(autre, ton, lien, langue);
    }

    /** The same letter in another tone. */
    public Lettre avec(Ton autre) {
        return avec(complement, autre.name().toLowerCase(Locale.ROOT), lien, langue);
    }

    /** The same letter, whose values were written in that language. */
    public Lettre en(Langue autre) {
        return avec(complement, ton, lien, autre);
    }

    /** The same letter with another address of the debtor's space, or null for none. */
    Lettre avecLien(String autre) {
        return avec(complement, ton, autre, langue);
    }

    private Lettre avec(Complement autreComplement, String autreTon, String autreLien, Langue autreLangue) {
        return new Lettre(
                date,
                dossier,
                creancier,
                debiteur,
                factures,
                avoirs,
                totaux,
                reference,
                dateLimite,
                delaiJours,
                anterieures,
                taux,
                autreComplement,
                autreTon,
                autreLien,
                autreLangue);
    }

    /**
     * What a letter says besides the invoices. {@code motif}: what it is about (« la livraison », why a plan is refused);
     * {@code decision}: what we answer, a clause; {@code reponse}: the free words of whoever decided; {@code montant} and
     * {@code date} of what it is about; {@code echeances} of a plan; {@code demande} the amount that the letter asks for, when
     * it is not its total; {@code offre} of a discount. Each may be null, the list empty.
     */
    public record Complement(
            String motif,
            String decision,
            String reponse,
            String montant,
            String date,
            List<LigneEcheance> echeances,
            Montant demande,
            Offre offre) {

        public Complement(
                String motif,
                String decision,
                String reponse,
                String montant,
                String date,
                List<LigneEcheance> echeances,
                Montant demande) {
            this(motif, decision, reponse, montant, date, echeances, demande, null);
        }

        public Complement(
                String motif,
                String decision,
                String reponse,
                String montant,
                String date,
                List<LigneEcheance> echeances) {
            this(motif, decision, reponse, montant, date, echeances, null);
        }
    }

    /**
     * A discount on the demanded invoices: {@code solde} what they owe without it, {@code remise} what is given up,
     * {@code aPayer} by {@code dateLimite}; {@code accessoires} penalties and indemnity given up with it (« 17,98 € au 3 avril 2026 »), null
     * when none is claimed from that debtor.
     */
    public record Offre(String solde, String remise, String aPayer, String dateLimite, String accessoires) {}

    /** An instalment: its rank (« 1 »), day and amount, and what became of it (« payée », « à venir ») or null. */
    public record LigneEcheance(int rang, String date, String montant, String etat) {}

    public Lettre {
        if (debiteur.type() == TypeDebiteur.PARTICULIER
                && (totaux.stream().anyMatch(total -> total.indemnites() != null)
                        || factures.stream().anyMatch(facture -> facture.indemnite() != null))) {
            throw new IllegalArgumentException("a letter to a consumer cannot claim the fixed indemnity");
        }
    }

    /** {@code interets}, {@code indemnite} are null when nothing is claimed under that head in this letter. */
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
            String indemnite) {

        /** « 12 jours ». */
        public String retard() {
            return joursDeRetard == 1 ? "1 jour" : joursDeRetard + " jours";
        }
    }

    /**
     * {@code principal} of the engaged invoices; {@code interets}, {@code indemnites} null when nothing is claimed under
     * that head; {@code avoirs} what is deducted, or null; {@code aPayer} what the letter asks for; {@code echu} all that
     * is late, engaged or not; {@code demande} is {@code aPayer} as an amount, for the payment code, or null: no code.
     */
    public record Total(
            String devise,
            String principal,
            String interets,
            String indemnites,
            String avoirs,
            String aPayer,
            String echu,
            Montant demande) {

        public Total {
            if (demande != null && demande.estNegatif()) {
                throw new IllegalArgumentException("a letter cannot ask for less than nothing");
            }
        }

        public Total(
                String devise,
                String principal,
                String interets,
                String indemnites,
                String avoirs,
                String aPayer,
                String echu) {
            this(devise, principal, interets, indemnites, avoirs, aPayer, echu, null);
        }
    }

    /** « relance courtoise », « e-mail », « 3 février 2026 », its subject. */
    public record Anterieure(String libelle, String canal, String date, String objet) {}

    /** A rate and its period, as the law wants them shown (« 12,15 % », « 1er janvier 2026 », « 30 juin 2026 »). */
    public record LigneTaux(String taux, String du, String au) {}

    /** The invoices that carry the demand. */
    public List<LigneFacture> engagees() {
        return celles(LigneFacture::engagee);
    }

    /** Late as well, not asked for today. */
    public List<LigneFacture> autres() {
        return celles(facture -> !facture.engagee() && !facture.contestee());
    }

    /** Under discussion: shown for the account to be complete, never asked for. */
    public List<LigneFacture> contestees() {
        return celles(facture -> !facture.engagee() && facture.contestee());
    }

    public boolean plusieurs() {
        return engagees().size() > 1;
    }

    public int nombre() {
        return engagees().size();
    }

    /** The only engaged invoice, or the first. */
    public LigneFacture facture() {
        return engagees().isEmpty() ? null : engagees().get(0);
    }

    /** The latest earlier message, or null when this is the first. */
    public Anterieure derniere() {
        return anterieures.isEmpty() ? null : anterieures.get(anterieures.size() - 1);
    }

    /** « FA-12, FA-15 et FA-19 ». */
    public String numeros() {
        return langue.enumerer(engagees().stream().map(LigneFacture::numero).toList());
    }

    /** What the letter asks for in one breath: « 1 200,00 € », or « 1 200,00 € et 300,00 $ ». */
    public String aPayer() {
        return langue.enumerer(totaux.stream().map(Total::aPayer).toList());
    }

    public int retardMaximal() {
        return engagees().stream().mapToInt(LigneFacture::joursDeRetard).max().orElse(0);
    }

    /** False as soon as one engaged claim has lapsed: no court may then be named (art. 2219 C. civ., L218-2 C. conso.). */
    public boolean poursuivable() {
        return !engagees().isEmpty() && engagees().stream().noneMatch(LigneFacture::prescrite);
    }

    /** True when late interest or the fixed indemnity is part of the demand. */
    public boolean accessoires() {
        return totaux.stream().anyMatch(total -> total.interets() != null || total.indemnites() != null);
    }

    public boolean interetsReclames() {
        return totaux.stream().anyMatch(total -> total.interets() != null);
    }

    public boolean indemnitesReclamees() {
        return totaux.stream().anyMatch(total -> total.indemnites() != null);
    }

    /** The IBAN in groups of four, as people copy it. */
    public String iban() {
        return Phrase.parGroupes(creancier.iban(), 4);
    }

    /** The RF reference in groups of four (ISO 11649). */
    public String referenceLisible() {
        return Phrase.parGroupes(reference, 4);
    }

    /**
     * What a bank's application reads to pay exactly {@link #aPayer()} (EPC069-12), or null: another currency or several,
     * nothing to pay, no IBAN.
     */
    public String virementQr() {
        return totaux.size() == 1 ? virementQr(totaux.get(0).demande()) : null;
    }

    /** The same for the amount of {@link #complement()}. */
    public String virementQrDuComplement() {
        return complement == null ? null : virementQr(complement.demande());
    }

    private String virementQr(Montant montant) {
        return montant == null
                ? null
                : VirementQr.texte(
                                creancier.nom(),
                                creancier.iban(),
                                creancier.bic(),
                                montant,
                                reference == null ? numeros() : reference)
                        .orElse(null);
    }

    /** True when credits cover all that this letter is about: nothing is to be paid. */
    public boolean rienAPayer() {
        return !totaux.isEmpty()
                && totaux.stream()
                        .allMatch(total ->
                                total.demande() != null && total.demande().estNul());
    }

    /** The creditor's number, which no line break cuts, or null. */
    public String telephone() {
        return creancier.telephone() == null ? null : creancier.telephone().replace(' ', '\u00a0');
    }

    public String sirenDuCreancier() {
        return Phrase.parGroupes(creancier.siren(), 3);
    }

    public String sirenDuDebiteur() {
        return Phrase.parGroupes(debiteur.siren(), 3);
    }

    /** The debtor's address as the post reads it, line by line (NF Z 10-011). */
    public List<String> adresseDuDebiteur() {
        return AdressePostale.de(debiteur).lignes();
    }

    /** The country to print under an address, or null for a letter that stays in France. */
    public String paysDuDebiteur() {
        return Phrase.paysEtranger(debiteur.pays());
    }

    private List<LigneFacture> celles(Predicate<LigneFacture> choix) {
        return factures.stream().filter(choix).toList();
    }
}
