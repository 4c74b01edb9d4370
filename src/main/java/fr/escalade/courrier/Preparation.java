package fr.escalade.courrier;

import fr.escalade.partage.Canal;
import java.util.List;

/**
 * A message to render and put into the outbox. {@code cle} is its unique send key; {@code modele} a letter's name
 * (relance_courtoise); {@code bibliotheque} where the texts of the case's version are read; {@code libelle} the step's
 * French name for the journal; {@code etat} A_ENVOYER, A_CONFIRMER or ESSAI.
 */
public record Preparation(
        String cle,
        Long dossier,
        String modele,
        String libelle,
        Canal canal,
        EtatCourrier etat,
        Lettre lettre,
        List<PieceJointe> pieces,
        List<Long> factures,
        Bibliotheque bibliotheque,
        String auteur) {

    /** The same message, its letter with that address of the debtor's space. */
    Preparation avecLien(String lien) {
        return new Preparation(
                cle,
                dossier,
                modele,
                libelle,
                canal,
                etat,
                lettre.avecLien(lien),
                pieces,
                factures,
                bibliotheque,
                auteur);
    }

    public record PieceJointe(String nom, String type, byte[] contenu) {}
}
