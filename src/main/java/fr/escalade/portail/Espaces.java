package fr.escalade.portail;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.Lien;
import fr.escalade.courrier.Liens;
import fr.escalade.courrier.PieceDeCourrier;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns what stands after /espace/ into what it opens. Whatever is wrong with it, the answer is the same: nothing. */
@Component
class Espaces {

    private final Liens liens;
    private final Courriers courriers;
    private final Debiteurs debiteurs;
    private final Creanciers creanciers;
    private final Dossiers dossiers;
    private final Comptes comptes;
    private final Documents documents;
    private final Clock horloge;

    Espaces(
            Liens liens,
            Courriers courriers,
            Debiteurs debiteurs,
            Creanciers creanciers,
            Dossiers dossiers,
            Comptes comptes,
            Documents documents,
            Clock horloge) {
        this.liens = liens;
        this.courriers = courriers;
        this.debiteurs = debiteurs;
        this.creanciers = creanciers;
        this.dossiers = dossiers;
        this.comptes = comptes;
        this.documents = documents;
        this.horloge = horloge;
    }

    /** A link that opens: whose it is, and the message that carries it. */
    record Acces(Lien lien, Courrier message, Debiteur debiteur) {}

    /**
     * Empty for a token that is unknown or garbled, expired or closed; whose message was taken back or only tried; whose
     * debtor was merged into another, or is not that of the case any more.
     */
    @Transactional(readOnly = true)
    Optional<Acces> acces(String jeton) {
        return liens.trouver(jeton).filter(lien -> lien.sert(horloge.instant())).flatMap(lien -> {
            Courrier message = courriers.parId(lien.courrier());
            Debiteur debiteur = debiteurs.parId(message.debiteur());
            boolean sien = message.dossier() == null
                    || dossiers.parId(message.dossier()).debiteur() == debiteur.id();
            return Documents.PARTIS.contains(message.etat()) && !debiteur.estFusionne() && sien
                    ? Optional.of(new Acces(lien, message, debiteur))
                    : Optional.empty();
        });
    }

    /** In which language to say that it opens nothing: its debtor's when somebody holds a link that once opened. */
    @Transactional(readOnly = true)
    Locale langue(String jeton) {
        return liens.trouver(jeton)
                .map(lien -> debiteurs.parId(courriers.parId(lien.courrier()).debiteur()))
                .map(Mots::langue)
                .orElse(Locale.FRANCE);
    }

    @Transactional(readOnly = true)
    Espace espace(Acces acces) {
        Debiteur debiteur = acces.debiteur();
        Creancier creancier = creanciers.parCode(debiteur.creancier());
        Dossier dossier = acces.message().dossier() == null
                ? dossiers.actifDuDebiteur(debiteur.id()).orElse(null)
                : dossiers.parId(acces.message().dossier());
        Compte compte = comptes.de(debiteur, dossier, acces.message(), Temps.aujourdhui(horloge));
        return new Espace(
                creancier,
                debiteur,
                acces.message(),
                compte,
                Virements.pour(
                        compte, creancier, dossier, new Mots(Mots.langue(debiteur)).dire("virement.qr.description")),
                documents.pour(debiteur, acces.message()));
    }

    /** One of the documents of that space; empty for anything else. */
    @Transactional(readOnly = true)
    Optional<PieceDeCourrier> piece(Acces acces, String id) {
        return documents.pour(acces.debiteur(), acces.message()).stream()
                .filter(piece -> Long.toString(piece.id()).equals(id))
                .findFirst();
    }

    @Transactional(readOnly = true)
    Optional<byte[]> contenu(PieceDeCourrier piece) {
        return documents.contenu(piece);
    }
}
