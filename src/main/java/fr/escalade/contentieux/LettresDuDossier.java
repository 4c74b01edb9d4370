package fr.escalade.contentieux;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.Justificatifs;
import fr.escalade.courrier.Lien;
import fr.escalade.courrier.Liens;
import fr.escalade.courrier.Ouvertures;
import fr.escalade.courrier.Recueil;
import fr.escalade.creance.Pieces;
import fr.escalade.dossier.Dossier;
import fr.escalade.partage.Canal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import fr.escalade.relance.RecommandePoste;
import fr.escalade.relance.Recommandes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The letters of a case that left, by date, each with what proves that it did and what came back of it. */
@Component
class LettresDuDossier {

    private static final Set<EtatCourrier> PARTIS =
            Set.of(EtatCourrier.EXPEDIE, EtatCourrier.REMIS, EtatCourrier.REJETE, EtatCourrier.A_VERIFIER);

    private final Courriers courriers;
    private final Liens liens;
    private final Ouvertures ouvertures;
    private final Recommandes recommandes;
    private final Justificatifs justificatifs;
    private final Pieces pieces;
    private final PagesDuDossier pages;

    LettresDuDossier(
            Courriers courriers,
            Liens liens,
            Ouvertures ouvertures,
            Recommandes recommandes,
            Justificatifs justificatifs,
            Pieces pieces,
            PagesDuDossier pages) {
        this.courriers = courriers;
        this.liens = liens;
        this.ouvertures = ouvertures;
        this.recommandes = recommandes;
        this.justificatifs = justificatifs;
        this.pieces = pieces;
        this.pages = pages;
    }

    List<Recueil.Piece> du(Dossier dossier) {
        return courriers.duDossier(dossier.id()).stream()
                .filter(courrier -> PARTIS.contains(courrier.etat()))
                .sorted(Comparator.comparing(Courrier::prepareLe).thenComparing(Courrier::id))
                .flatMap(courrier -> Stream.concat(lettre(courrier).stream(), justificatifs(courrier).stream()))
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
        Recueil.Piece preuve = Feuillets.page(
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
                .map(retour -> Feuillets.conservee(
                        retour.sort().preuve() + " : " + courrier.objet(), retour.jour(), pieces.lire(retour.piece())));
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

    private static LocalDate jour(Instant instant) {
        return LocalDate.ofInstant(instant, Temps.PARIS);
    }
}
