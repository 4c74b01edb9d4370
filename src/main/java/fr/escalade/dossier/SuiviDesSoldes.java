package fr.escalade.dossier;

import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.SoldeModifie;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Decides again, from the ledger, whether a debtor's case must be opened or closed. It looks once everything of a
 * transaction is booked (an import may bring an invoice and its payment together), in that same transaction.
 */
@Component
class SuiviDesSoldes {

    private final DossierRepository dossiers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final SuiviDesPauses pauses;
    private final Annonces annonces;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    SuiviDesSoldes(
            DossierRepository dossiers,
            Debiteurs debiteurs,
            Creances creances,
            SuiviDesPauses pauses,
            Annonces annonces,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.pauses = pauses;
        this.annonces = annonces;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void surSoldeModifie(SoldeModifie fait) {
        revoir(fait.debiteur());
    }

    @Transactional(propagation = Propagation.REQUIRED)
    void revoir(long id) {
        Debiteur debiteur = debiteurs.verrouiller(id);
        List<Facture> factures = creances.duDebiteur(id);
        Optional<Dossier> actif = dossiers.actif(id);
        if (actif.isPresent()) {
            revoirActif(actif.get(), factures);
        }
        if (dossiers.actif(id).isEmpty()) {
            ouvrirSiBesoin(debiteur, factures);
        }
        dossiers.actif(id).ifPresent(pauses::suivreLesFactures);
        dossiers.actif(id).ifPresent(dossier -> evenements.publishEvent(new DossierRevu(dossier.id(), id)));
    }

    private void revoirActif(Dossier dossier, List<Facture> factures) {
        LocalDate jour = Temps.aujourdhui(horloge);
        List<Facture> engagees = factures.stream()
                .filter(facture -> facture.dossier() != null && facture.dossier() == dossier.id())
                .toList();
        boolean resteEngage = engagees.stream().anyMatch(facture -> estVivante(facture, jour));
        boolean paye = engagees.stream().anyMatch(facture -> facture.etat(jour) == EtatFacture.PAYEE);
        boolean resteExigible = factures.stream().anyMatch(facture -> occupe(facture, jour));
        if (resteEngage) {
            return;
        }
        List<Facture> abandonnables = engagees.isEmpty() && !resteExigible ? factures : engagees;
        boolean enPerte = abandonnables.stream()
                .anyMatch(facture ->
                        facture.perteLe() != null && !facture.perteLe().isBefore(dossier.ouvertLe()));
        if (enPerte) {
            // Part of it may have been paid: nobody is thanked for a debt that was given up.
            clore(dossier, jour, "DOSSIER_EN_PERTE", "Créance passée en perte", Annonce.Type.SANS_OBJET);
        } else if (paye) {
            clore(dossier, jour, "DOSSIER_SOLDE", "Toutes les factures engagées sont soldées", Annonce.Type.SOLDE);
        } else if (!resteExigible || !engagees.isEmpty()) {
            clore(dossier, jour, "DOSSIER_SANS_OBJET", "Plus rien à réclamer", Annonce.Type.SANS_OBJET);
        }
    }

    private void clore(Dossier dossier, LocalDate jour, String type, String motif, Annonce.Type annonce) {
        dossiers.clore(dossier.id(), jour, motif);
        journal.inscrire(Fait.duDossier(
                dossier.id(), dossier.debiteur(), dossier.creancier(), type, motif + " : dossier clos", Fait.ESCALADE));
        annonces.annoncer(dossier.id(), annonce);
    }

    private void ouvrirSiBesoin(Debiteur debiteur, List<Facture> factures) {
        LocalDate jour = Temps.aujourdhui(horloge);
        List<Facture> exigibles =
                factures.stream().filter(facture -> facture.estExigible(jour)).toList();
        if (exigibles.isEmpty()) {
            return;
        }
        Dossier dossier = dossiers.creer(debiteur.creancier(), debiteur.id(), jour);
        int retard = exigibles.stream()
                .mapToInt(facture -> facture.joursDeRetard(jour))
                .max()
                .orElse(0);
        String combien = exigibles.size() == 1 ? "une facture échue" : exigibles.size() + " factures échues";
        journal.inscrire(Fait.duDossier(
                dossier.id(),
                debiteur.id(),
                debiteur.creancier(),
                "DOSSIER_OUVERT",
                "Dossier ouvert le " + FormatFrancais.dateLongue(jour) + " : " + combien + ", la plus ancienne depuis "
                        + retard + (retard == 1 ? " jour" : " jours"),
                Fait.ESCALADE));
        annonces.annoncer(dossier.id(), Annonce.Type.OUVERT);
        evenements.publishEvent(new DossierOuvert(dossier.id(), debiteur.id()));
    }

    /** Late and unpaid: chased, or, when it is disputed, instructed by somebody in the case that is open. */
    private static boolean occupe(Facture facture, LocalDate jour) {
        return facture.estExigible(jour)
                || facture.nature() == NatureFacture.FACTURE
                        && facture.etat(jour) == EtatFacture.LITIGE
                        && facture.joursDeRetard(jour) > 0;
    }

    /** Neither paid nor given up: a disputed invoice still keeps its case. */
    private static boolean estVivante(Facture facture, LocalDate jour) {
        return switch (facture.etat(jour)) {
            case A_ECHOIR, ECHUE, LITIGE -> true;
            case PAYEE, ANNULEE, PASSEE_EN_PERTE -> false;
        };
    }
}
