package fr.escalade.abandon;

import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a case still claims off, once somebody entitled has decided it. */
@Component
public class Pertes {

    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Journal journal;
    private final Clock horloge;

    Pertes(Dossiers dossiers, Debiteurs debiteurs, Creances creances, Journal journal, Clock horloge) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** Invoices written off and what was left of them, in the currency of the first. */
    public record Perte(List<Facture> factures, Montant montant) {}

    /** What {@link #passer} would write off now; empty when nothing is left. */
    public Optional<Perte> aPasser(long id) {
        Dossier dossier = dossiers.parId(id);
        LocalDate jour = Temps.aujourdhui(horloge);
        List<Facture> perdues = creances.duDebiteur(dossier.debiteur()).stream()
                .filter(facture -> facture.nature() == NatureFacture.FACTURE && estPerdue(facture, dossier, jour))
                .toList();
        return perdues.stream()
                .map(Facture::solde)
                .filter(solde -> solde.devise().equals(perdues.get(0).solde().devise()))
                .reduce(Montant::plus)
                .map(montant -> new Perte(perdues, montant));
    }

    /**
     * Writes off every late invoice of the case and every one that it had engaged; the case then closes by itself.
     * Nothing happens when nothing is left: executed twice, it writes off once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void passer(long id, String motif) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        Dossier dossier = dossiers.parId(id);
        aPasser(id).ifPresent(perte -> {
            creances.passerEnPerte(perte.factures().stream().map(Facture::id).toList(), Temps.aujourdhui(horloge));
            journal.inscrire(Fait.duDossier(
                            id,
                            dossier.debiteur(),
                            dossier.creancier(),
                            "PASSEE_EN_PERTE",
                            "Créance passée en perte (" + motif + ") : " + FormatFrancais.montant(perte.montant())
                                    + ", factures "
                                    + perte.factures().stream()
                                            .map(Facture::numero)
                                            .collect(Collectors.joining(", ")),
                            Fait.ESCALADE)
                    .avec(Map.of("montant", perte.montant().toString())));
        });
    }

    private static boolean estPerdue(Facture facture, Dossier dossier, LocalDate jour) {
        boolean engagee = facture.dossier() != null && facture.dossier() == dossier.id();
        EtatFacture etat = facture.etat(jour);
        return etat == EtatFacture.ECHUE || etat == EtatFacture.LITIGE || engagee && etat == EtatFacture.A_ECHOIR;
    }
}
