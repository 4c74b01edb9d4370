package fr.escalade.contentieux;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.Justificatifs;
import fr.escalade.courrier.Lien;
import fr.escalade.courrier.Liens;
import fr.escalade.courrier.Ouvertures;
import fr.escalade.courrier.Recueil;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.Facture;
import fr.escalade.creance.Pieces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import fr.escalade.relance.RecommandePoste;
import fr.escalade.relance.Recommandes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which pieces make the file of a case, in an order that never changes: the account, the invoices by due date, the
 * letters by date with their proofs, the acts, the journal.
 */
@Component
class PiecesDuDossier {

    private static final String HTML = "text/html";
    private static final Set<EtatCourrier> PARTIS =
            Set.of(EtatCourrier.EXPEDIE, EtatCourrier.REMIS, EtatCourrier.REJETE, EtatCourrier.A_VERIFIER);

    private final Dossiers dossiers;
    private final Creances creances;
    private final Courriers courriers;
    private final Liens liens;
    private final Ouvertures ouvertures;
    private final Recommandes recommandes;
    private final Justificatifs justificatifs;
    private final Pieces pieces;
    private final ActesEnBase actes;
    private final PertesEnBase pertes;
    private final Journal journal;
    private final PagesDuDossier pages;
    private final Clock horloge;

    PiecesDuDossier(
            Dossiers dossiers,
            Creances creances,
            Courriers courriers,
            Liens liens,
            Ouvertures ouvertures,
            Recommandes recommandes,
            Justificatifs justificatifs,
            Pieces pieces,
            ActesEnBase actes,
            PertesEnBase pertes,
            Journal journal,
            PagesDuDossier pages,
            Clock horloge) {
        this.dossiers = dossiers;
        this.creances = creances;
        this.courriers = courriers;
        this.liens = liens;
        this.ouvertures = ouvertures;
        this.recommandes = recommandes;
        this.justificatifs = justificatifs;
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
        suite.add(page(
                "Décompte : principal, pénalités et indemnités",
                jour,
                "decompte.html",
                pages.decompte(situation, comptes)));
        factures.forEach(facture -> suite.addAll(facture(facture)));
        lettres(dossier).forEach(courrier -> {
            suite.addAll(lettre(courrier));
            suite.addAll(justificatifs(courrier));
        });
        List<Acte> inscrits = actes.duDossier(dossier.id());
        if (!inscrits.isEmpty()) {
            suite.add(page("Actes du contentieux", jour, "actes.html", pages.actes(dossier, inscrits)));
        }
        pertes.duDossier(dossier.id()).stream()
                .filter(perte -> perte.document() != null)
                .forEach(perte -> suite.add(conservee(
                        "Document de passage en perte (article 272 du CGI)", perte.passeLe(), perte.document())));
        suite.add(page(
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

    private List<Courrier> lettres(Dossier dossier) {
        return courriers.duDossier(dossier.id()).stream()
                .filter(courrier -> PARTIS.contains(courrier.etat()))
                .sorted(Comparator.comparing(Courrier::prepareLe).thenComparing(Courrier::id))
                .toList();
    }

    /** The letter as sent, then its proof; a message can be read in the merged file, and its exact bytes lie beside. */
    private List<Recueil.Piece> lettre(Courrier courrier) {
        String quoi = (courrier.canal() == Canal.EMAIL
                        ? "Courriel"
                        : courrier.canal() == Canal.RECOMMANDE
                                ? "Lettre recommandée"
                                : courrier.canal() == Canal.SMS ? "SMS" : "Lettre")
                + " : " + courrier.objet();
        LocalDate jour = jour(courrier.expedieLe() == null ? courrier.prepareLe() : courrier.expedieLe());
        Recueil.Piece preuve = page(
                (courrier.canal() == Canal.RECOMMANDE ? "Preuve de dépôt : " : "Texte et preuve d'envoi : ")
                        + courrier.objet(),
                jour,
                "preuve-" + courrier.id() + ".html",
                preuve(courrier));
        Recueil.Piece original = new Recueil.Piece(
                quoi,
                FormatFrancais.dateCourte(jour),
                "courrier-" + courrier.id() + courrier.extension(),
                courrier.typeContenu(),
                courriers.contenu(courrier.id()));
        return Stream.concat(Stream.of(original, preuve), retour(courrier)).toList();
    }

    private String preuve(Courrier courrier) {
        Optional<Lien> lien = liens.duCourrier(courrier.id());
        return pages.preuve(
                courrier,
                lien.orElse(null),
                lien.map(ouvertures::telechargements).orElse(List.of()));
    }

    /** The signed receipt, or the envelope that came back: what proves that the debtor had it, or could have had it. */
    private Stream<Recueil.Piece> retour(Courrier courrier) {
        if (courrier.canal() != Canal.RECOMMANDE) {
            return Stream.empty();
        }
        return recommandes.duDossier(courrier.dossier()).stream()
                .filter(poste -> poste.courrier() == courrier.id()
                        && poste.retour() != null
                        && poste.retour().piece() != null)
                .map(RecommandePoste::retour)
                .map(retour ->
                        conservee(retour.sort().preuve() + " : " + courrier.objet(), retour.jour(), retour.piece()));
    }

    /** What came on paper: the slip of the deposit, the signed receipt. */
    private List<Recueil.Piece> justificatifs(Courrier courrier) {
        return justificatifs.duCourrier(courrier.id()).stream()
                .map(un -> new Recueil.Piece(
                        un.nature().enClair() + " : " + courrier.objet(),
                        FormatFrancais.dateCourte(jour(un.jointLe())),
                        un.nom(),
                        un.type(),
                        justificatifs.contenu(un.id())))
                .toList();
    }

    private Recueil.Piece conservee(String intitule, LocalDate jour, long id) {
        Pieces.Piece piece = pieces.lire(id);
        return new Recueil.Piece(intitule, FormatFrancais.dateCourte(jour), piece.nom(), piece.type(), piece.contenu());
    }

    private static Recueil.Piece page(String intitule, LocalDate jour, String nom, String html) {
        return new Recueil.Piece(
                intitule, FormatFrancais.dateCourte(jour), nom, HTML, html.getBytes(StandardCharsets.UTF_8));
    }

    private static LocalDate jour(Instant instant) {
        return LocalDate.ofInstant(instant, Temps.PARIS);
    }
}
