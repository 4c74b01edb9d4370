package fr.escalade.litige;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Enregistrement;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a dispute: part or whole credit note, re-invoicing, or a rejection with its reason (Q3). */
@Component
public class DecisionsDeLitige {

    private final Litiges litiges;
    private final LitigeRepository registre;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Annonces annonces;
    private final Journal journal;
    private final Clock horloge;

    DecisionsDeLitige(
            Litiges litiges,
            LitigeRepository registre,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Creances creances,
            Annonces annonces,
            Journal journal,
            Clock horloge) {
        this.litiges = litiges;
        this.registre = registre;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.annonces = annonces;
        this.journal = journal;
        this.horloge = horloge;
    }

    /**
     * @param somme what the credit note gives up over all invoices of the dispute, in their currency; null unless the
     *     decision is AVOIR
     * @param reponse what the debtor is told
     * @throws Refus when the dispute is over, its invoices have several currencies and one credit note cannot do, the amount is not possible, or an invoice to cancel is partly paid
     */
    @Transactional
    public void decider(long id, Litige.Decision decision, BigDecimal somme, String reponse, String auteur) {
        Litige litige = litiges.verrouiller(id);
        if (litige.etat() != Litige.Etat.OUVERT) {
            throw new Refus(Refus.Nature.CONFLIT, "litige-termine", "Ce litige est déjà terminé.");
        }
        Dossier dossier = dossiers.parId(litige.dossier());
        List<Facture> factures = litige.factures().stream().map(creances::parId).toList();
        Montant avoir = decision == Litige.Decision.AVOIR ? dansLaDevise(somme, factures) : null;
        creances.leverContestation(litige.factures());
        switch (decision) {
            case AVOIR -> crediter(litige, factures, avoir, auteur);
            case REFACTURATION ->
                factures.forEach(facture -> creances.annulerFacture(facture.creancier(), facture.numero(), auteur));
            case REJET -> {}
        }
        registre.decider(
                id, decision, reponse, avoir == null ? null : avoir.valeur(), auteur, Temps.aujourdhui(horloge));
        String suite =
                switch (decision) {
                    case AVOIR -> "avoir de " + FormatFrancais.montant(avoir);
                    case REFACTURATION -> "facture annulée et refaite";
                    case REJET -> "contestation rejetée";
                };
        journal.inscrire(Fait.duDossier(
                        dossier.id(),
                        dossier.debiteur(),
                        dossier.creancier(),
                        "LITIGE_DECIDE",
                        "Litige décidé : " + suite + " — « " + reponse + " »",
                        auteur)
                .avec(Map.of("litige", id, "decision", decision.name(), "factures", litiges.numeros(litige))));
        annonces.annoncer(litige.dossier(), Annonce.Type.REPRISE);
    }

    /** A sum is typed without its currency: that of the disputed invoices, when they have but one. */
    private static Montant dansLaDevise(BigDecimal somme, List<Facture> factures) {
        List<Currency> devises = factures.stream()
                .map(facture -> facture.solde().devise())
                .distinct()
                .toList();
        if (devises.size() > 1) {
            throw new Refus(
                    "avoir-en-plusieurs-devises",
                    "Ces factures sont en plusieurs devises ("
                            + devises.stream().map(Currency::getCurrencyCode).collect(Collectors.joining(", "))
                            + ") : un seul avoir ne peut pas les couvrir. Retirez ce litige et ouvrez-en un par devise.");
        }
        return somme == null ? null : new Montant(somme, devises.get(0));
    }

    /** One credit note per invoice, the first invoice first, each at most its balance. */
    private void crediter(Litige litige, List<Facture> factures, Montant avoir, String auteur) {
        Montant possible =
                factures.stream().map(Facture::solde).reduce(Montant::plus).orElseThrow();
        if (avoir == null || !avoir.estPositif() || avoir.compareTo(possible) > 0) {
            throw new Refus(
                    "avoir-impossible",
                    "Le montant de l'avoir doit être positif et ne pas dépasser ce qui reste dû sur les factures"
                            + " contestées (" + FormatFrancais.montant(possible) + ").");
        }
        Montant reste = avoir;
        for (Facture facture : factures) {
            Montant part = reste.min(facture.solde());
            if (part.estPositif()) {
                reste = reste.moins(part);
                enregistrer(litige, facture, part, auteur);
            }
        }
    }

    private void enregistrer(Litige litige, Facture facture, Montant montant, String auteur) {
        Enregistrement fait = creances.enregistrer(
                        debiteurs.parId(facture.debiteur()),
                        List.of(new NouvelleFacture(
                                "AV-L" + litige.id() + "-" + facture.numero(),
                                NatureFacture.AVOIR,
                                Temps.aujourdhui(horloge),
                                null,
                                montant,
                                null,
                                false,
                                facture.numero(),
                                null)),
                        auteur)
                .get(0);
        if (fait instanceof Enregistrement.Rejetee rejet) {
            throw new Refus("avoir-refuse", rejet.message());
        }
    }
}
