package fr.escalade.creance;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.droit.EvenementDePrescription;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Saisie;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moved the prescription of each claim. Payments need not be recorded here: a payment acknowledges the invoices that
 * it is imputed to (art. 2240 C. civ.), and a reversed one never did.
 */
@Component
public class Prescriptions {

    private final EvenementsEnBase evenements;
    private final FacturesEnBase factures;
    private final Debiteurs debiteurs;
    private final Journal journal;
    private final Clock horloge;

    Prescriptions(
            EvenementsEnBase evenements, FacturesEnBase factures, Debiteurs debiteurs, Journal journal, Clock horloge) {
        this.evenements = evenements;
        this.factures = factures;
        this.debiteurs = debiteurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /**
     * Records what interrupts or suspends the prescription of an invoice; {@code source} says where the proof is, in
     * French (« accord signé du 3 mars, dossier D-12 »). What goes on for a time is ended by {@link #finir}.
     *
     * @return the event's id, to end or cancel it
     * @throws Refus when the invoice is unknown, the date to come or the source empty
     */
    @Transactional
    public long interrompre(
            long facture, LocalDate jour, EvenementDePrescription.Nature nature, String source, String auteur) {
        return inscrire(null, facture, new EvenementDePrescription(jour, nature), source, auteur);
    }

    /**
     * Records the same for several invoices on behalf of something of ours ({@code origine}) that will end it
     * ({@link #finirPour}) or take it back ({@link #annulerPour}).
     */
    @Transactional
    public void interromprePour(
            String origine,
            Collection<Long> factures,
            EvenementDePrescription evenement,
            String source,
            String auteur) {
        factures.forEach(facture -> inscrire(origine, facture, evenement, source, auteur));
    }

    /** The debtor acknowledged these debts in writing on that day (art. 2240 C. civ.): a new full period for each. */
    @Transactional
    public void reconnaitre(Collection<Long> factures, LocalDate jour, String source, String auteur) {
        factures.forEach(
                facture -> interrompre(facture, jour, EvenementDePrescription.Nature.RECONNAISSANCE, source, auteur));
    }

    /** What {@code origine} had opened ended that day. Returns the invoices concerned; empty when nothing went on. */
    @Transactional
    public List<Long> finirPour(String origine, LocalDate fin, String auteur) {
        List<EvenementsEnBase.Inscrit> enCours = evenements.enCours(origine);
        enCours.stream()
                .filter(inscrit -> inscrit.evenement().nature().dure())
                .forEach(inscrit -> finir(inscrit.id(), fin, auteur));
        return enCours.stream()
                .map(EvenementsEnBase.Inscrit::facture)
                .distinct()
                .toList();
    }

    /** What {@code origine} had opened and not ended never had any effect (art. 2243 C. civ.). */
    @Transactional
    public void annulerPour(String origine, String motif, String auteur) {
        evenements.enCours(origine).forEach(inscrit -> annuler(inscrit.id(), motif, auteur));
    }

    private long inscrire(
            String origine, long facture, EvenementDePrescription evenement, String source, String auteur) {
        LocalDate jour = evenement.jour();
        EvenementDePrescription.Nature nature = evenement.nature();
        Facture visee = verrouillee(facture);
        String preuve = Saisie.obligatoire("L'origine de l'événement", source, 200);
        if (jour.isAfter(Temps.aujourdhui(horloge))) {
            throw new Refus(
                    "date-future",
                    "Le " + FormatFrancais.dateCourte(jour) + " n'est pas encore arrivé : indiquez le jour où"
                            + " l'événement a eu lieu.");
        }
        long id = evenements.inserer(visee.id(), evenement, origine, preuve, auteur);
        inscrire(
                visee,
                "PRESCRIPTION_MODIFIEE",
                nature(nature) + " le " + FormatFrancais.dateLongue(jour) + " (" + preuve + ")",
                auteur);
        return id;
    }

    /** The case, insolvency or suspension ended that day: the period runs again. @throws Refus when unknown or before its start */
    @Transactional
    public void finir(long evenement, LocalDate fin, String auteur) {
        EvenementsEnBase.Inscrit inscrit = inscrit(evenement);
        Facture facture = verrouillee(inscrit.facture());
        if (!inscrit.evenement().nature().dure()
                || fin.isBefore(inscrit.evenement().jour())) {
            throw new Refus(
                    "fin-invalide",
                    "Cet événement du "
                            + FormatFrancais.dateCourte(inscrit.evenement().jour()) + " ne peut pas finir le "
                            + FormatFrancais.dateCourte(fin) + ".");
        }
        evenements.finir(evenement, fin);
        inscrire(
                facture,
                "PRESCRIPTION_REPRISE",
                nature(inscrit.evenement().nature()) + " : terminé le " + FormatFrancais.dateLongue(fin),
                auteur);
    }

    /** The event had no effect after all (a claim withdrawn or definitively rejected, art. 2243 C. civ.). @throws Refus when unknown */
    @Transactional
    public void annuler(long evenement, String motif, String auteur) {
        EvenementsEnBase.Inscrit inscrit = inscrit(evenement);
        Facture facture = verrouillee(inscrit.facture());
        if (inscrit.annuleLe() != null) {
            return;
        }
        evenements.annuler(evenement, Temps.aujourdhui(horloge));
        inscrire(
                facture,
                "PRESCRIPTION_RETABLIE",
                nature(inscrit.evenement().nature()) + " : sans effet (" + Saisie.obligatoire("Le motif", motif, 200)
                        + ")",
                auteur);
    }

    private EvenementsEnBase.Inscrit inscrit(long evenement) {
        return evenements
                .parId(evenement)
                .orElseThrow(() -> Refus.introuvable("L'événement de prescription n°", Long.toString(evenement)));
    }

    private Facture verrouillee(long id) {
        Facture facture = factures.parId(id).orElseThrow(() -> Refus.introuvable("La facture n°", Long.toString(id)));
        debiteurs.verrouiller(facture.debiteur());
        return facture;
    }

    private void inscrire(Facture facture, String type, String libelle, String auteur) {
        journal.inscrire(new Fait(
                type,
                "Prescription de la facture " + facture.numero() + " : " + libelle,
                auteur,
                facture.creancier(),
                facture.debiteur(),
                facture.dossier(),
                Map.of("numero", facture.numero())));
    }

    private static String nature(EvenementDePrescription.Nature nature) {
        return switch (nature) {
            case RECONNAISSANCE -> "reconnaissance par le débiteur";
            case PAIEMENT_PARTIEL -> "paiement partiel";
            case ACTE_D_EXECUTION -> "mesure conservatoire ou acte d'exécution";
            case DEMANDE_EN_JUSTICE -> "demande en justice";
            case TITRE_EXECUTOIRE -> "titre exécutoire";
            case DECLARATION_DE_CREANCE -> "déclaration de créance";
            case MEDIATION -> "médiation ou conciliation";
            case PROCEDURE_SIMPLIFIEE -> "procédure simplifiée acceptée par le débiteur";
            case IMPOSSIBILITE_D_AGIR -> "impossibilité d'agir";
            case RELANCE -> "relance";
            case MISE_EN_DEMEURE -> "mise en demeure";
        };
    }
}
