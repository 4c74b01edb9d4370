package fr.escalade.demonstration;

import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouveauReglement;
import fr.escalade.creance.NouveauReglement.Indication;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creance.Pieces;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demonstration, through the same doors as an import: a creditor, its debtors, and invoices whose due dates
 * lie around today, so that there is something to do at once and something to watch when time is moved on.
 */
@Component
@Profile("demonstration")
class Portefeuille {

    private static final Logger LOG = LoggerFactory.getLogger(Portefeuille.class);

    private final Creanciers creanciers;
    private final Debiteurs debiteurs;
    private final Creances creances;
    private final Pieces pieces;
    private final Clock horloge;

    Portefeuille(Creanciers creanciers, Debiteurs debiteurs, Creances creances, Pieces pieces, Clock horloge) {
        this.creanciers = creanciers;
        this.debiteurs = debiteurs;
        this.creances = creances;
        this.pieces = pieces;
        this.horloge = horloge;
    }

    @EventListener(ApplicationReadyEvent.class)
    void remplir() {
        if (!creanciers.tous().isEmpty()) {
            return;
        }
        Creancier lumen = creanciers.enregistrer(atelierLumen(), Fait.ESCALADE);
        LocalDate jour = Temps.aujourdhui(horloge);
        List<Exemples.Piece> exemples = Exemples.factures();
        for (Exemples.Client client : Exemples.clients()) {
            Debiteur debiteur = debiteurs.enregistrer(lumen.code(), client.fiche(), Fait.ESCALADE);
            List<Exemples.Piece> siennes = exemples.stream()
                    .filter(exemple -> exemple.client().equals(client.code()))
                    .toList();
            creances.enregistrer(
                    debiteur,
                    siennes.stream()
                            .map(exemple -> facture(lumen, debiteur, exemple, jour))
                            .toList(),
                    Fait.ESCALADE);
            siennes.stream()
                    .filter(exemple -> exemple.acompte() != null)
                    .forEach(exemple -> encaisser(lumen, exemple, jour));
        }
        LOG.info("Démonstration : {} et son portefeuille de {} factures sont prêts.", lumen.nom(), exemples.size());
    }

    private NouvelleFacture facture(Creancier lumen, Debiteur debiteur, Exemples.Piece exemple, LocalDate jour) {
        LocalDate echeance = jour.plusDays(exemple.echeance());
        LocalDate date = echeance.minusDays(exemple.delai());
        boolean avoir = exemple.nature() == NatureFacture.AVOIR;
        byte[] pdf = FactureImprimee.pdf(lumen, debiteur, exemple, date, echeance);
        return new NouvelleFacture(
                exemple.numero(),
                exemple.nature(),
                avoir ? jour.minusDays(3) : date,
                avoir ? null : echeance,
                exemple.montant(),
                null,
                exemple.litige(),
                exemple.liee(),
                pieces.conserver(exemple.numero() + ".pdf", "application/pdf", pdf));
    }

    private void encaisser(Creancier lumen, Exemples.Piece exemple, LocalDate jour) {
        creances.encaisser(
                new NouveauReglement(
                        lumen.code(),
                        "VIR-" + exemple.numero(),
                        jour.minusDays(2),
                        exemple.acompte(),
                        exemple.client(),
                        List.of(new Indication(exemple.numero(), exemple.acompte()))),
                Fait.ESCALADE);
    }

    /** The SIREN is in a range that INSEE never attributed, the IBAN is the example of the standard. */
    private static Creancier atelierLumen() {
        return new Creancier(
                "LUMEN",
                "Atelier Lumen SAS",
                "SAS au capital de 40 000 €",
                "000012112",
                "14 rue de la Verrerie",
                "44000",
                "Nantes",
                "FR",
                "comptabilite@atelier-lumen.example",
                "01 99 00 10 20",
                "Claire Morel",
                "FR7630006000011234567890189",
                "AGRIFRPP",
                ModeEnvoi.AUTOMATIQUE,
                null,
                true,
                3,
                6,
                30);
    }
}
