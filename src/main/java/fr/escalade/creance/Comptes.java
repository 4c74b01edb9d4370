package fr.escalade.creance;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.droit.EvenementDePrescription;
import fr.escalade.droit.Taux;
import fr.escalade.droit.TauxLegaux;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens the accounts of a debtor's invoices: four queries, whatever their number. */
@Component
class Comptes {

    private final Creanciers creanciers;
    private final ImputationsEnBase imputations;
    private final EvenementsEnBase evenements;
    private final TauxLegaux taux;

    Comptes(Creanciers creanciers, ImputationsEnBase imputations, EvenementsEnBase evenements, TauxLegaux taux) {
        this.creanciers = creanciers;
        this.imputations = imputations;
        this.evenements = evenements;
        this.taux = taux;
    }

    List<Decompte> decompte(Debiteur debiteur, Collection<Facture> factures, LocalDate jour) {
        if (factures.isEmpty()) {
            return List.of();
        }
        Taux connus = taux.connus();
        return ouvrir(debiteur, creanciers.parCode(debiteur.creancier()), factures).stream()
                .map(compte -> compte.au(jour, connus))
                .toList();
    }

    /** One account per invoice, in the same order. */
    List<Compte> ouvrir(Debiteur debiteur, Creancier creancier, Collection<Facture> factures) {
        List<Long> ids = factures.stream().map(Facture::id).toList();
        Map<Long, ImputationsEnBase.Historique> historiques = imputations.historiques(ids);
        Map<Long, List<EvenementDePrescription>> prescription = evenements.enVigueur(ids);
        return factures.stream()
                .map(facture -> {
                    ImputationsEnBase.Historique historique = historiques.get(facture.id());
                    return new Compte(
                            facture,
                            historique.initial(),
                            historique.mouvements(),
                            prescription.getOrDefault(facture.id(), List.of()),
                            debiteur,
                            creancier);
                })
                .toList();
    }

    Taux taux() {
        return taux.connus();
    }
}
