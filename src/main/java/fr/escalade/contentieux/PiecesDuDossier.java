package fr.escalade.contentieux;

import fr.escalade.courrier.Recueil;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.Facture;
import fr.escalade.creance.Pieces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which pieces make the file of a case, in an order that never changes: the account, the invoices by due date, the
 * letters by date with their proofs, what the debtor signed, the acts, the journal.
 */
@Component
class PiecesDuDossier {

    private final Dossiers dossiers;
    private final Creances creances;
    private final LettresDuDossier lettres;
    private final Echeanciers echeanciers;
    private final Pieces pieces;
    private final ActesEnBase actes;
    private final PertesEnBase pertes;
    private final Journal journal;
    private final PagesDuDossier pages;
    private final Clock horloge;

    PiecesDuDossier(
            Dossiers dossiers,
            Creances creances,
            LettresDuDossier lettres,
            Echeanciers echeanciers,
            Pieces pieces,
            ActesEnBase actes,
            PertesEnBase pertes,
            Journal journal,
            PagesDuDossier pages,
            Clock horloge) {
        this.dossiers = dossiers;
        this.creances = creances;
        this.lettres = lettres;
        this.echeanciers = echeanciers;
        this.pieces = pieces;
        this.actes = actes;
        this.pertes = pertes;
        this.journal = journal;
        this.pages = pages;
        this.horloge = horloge;
    }

    Recueil recueil(Dossier dossier) {
        LocalDate jour = Temps.aujourdhui(horloge);
        Situation situation = dossiers.situation(dossier.id(), jour);
        List<Facture> factures = factures(dossier, situation);
        List<Decompte> comptes = creances.decompte(situation.debiteur(), factures, jour);
        List<Recueil.Piece> suite = new ArrayList<>();
        suite.add(Feuillets.page(
                "Décompte : principal, pénalités et indemnités",
                jour,
                "decompte.html",
                pages.decompte(situation, comptes)));
        factures.forEach(facture -> suite.addAll(facture(facture)));
        suite.addAll(lettres.du(dossier));
        accordsSignes(dossier).forEach(suite::add);
        List<Acte> inscrits = actes.duDossier(dossier.id());
        if (!inscrits.isEmpty()) {
            suite.add(Feuillets.page("Actes du contentieux", jour, "actes.html", pages.actes(dossier, inscrits)));
        }
        pertes.duDossier(dossier.id()).stream()
                .filter(perte -> perte.document() != null)
                .forEach(perte -> suite.add(conservee(
                        "Document de passage en perte (article 272 du CGI)", perte.passeLe(), perte.document())));
        suite.add(Feuillets.page(
                "Extrait du journal du dossier",
                jour,
                "journal.html",
                pages.journal(dossier, journal.chronologie(dossier.id()))));
        return new Recueil(
                "Dossier " + dossier.numero() + " : " + situation.debiteur().nom(),
                "Dossier " + dossier.numero(),
                pages.couverture(situation, comptes),
                suite);
    }

    private List<Facture> factures(Dossier dossier, Situation situation) {
        return Stream.concat(
                        creances.duDossier(dossier.id()).stream(),
                        situation.exigibles().stream().map(Decompte::facture))
                .distinct()
                .sorted(Comparator.comparing(Facture::echeance, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Facture::numero))
                .toList();
    }

    private List<Recueil.Piece> facture(Facture facture) {
        return facture.piece() == null
                ? List.of()
                : List.of(conservee("Facture n° " + facture.numero(), facture.dateFacture(), facture.piece()));
    }

    /** The agreements by which the debtor acknowledged the debt in writing. */
    private Stream<Recueil.Piece> accordsSignes(Dossier dossier) {
        return echeanciers.duDossier(dossier.id()).stream()
                .filter(echeancier -> echeancier.accordSigne() != null)
                .sorted(Comparator.comparing(Echeancier::signeLe).thenComparing(Echeancier::id))
                .map(echeancier -> conservee(
                        "Accord signé par le débiteur : échéancier de " + FormatFrancais.montant(echeancier.montant()),
                        echeancier.signeLe(),
                        echeancier.accordSigne()));
    }

    private Recueil.Piece conservee(String intitule, LocalDate jour, long id) {
        return Feuillets.conservee(intitule, jour, pieces.lire(id));
    }
}
