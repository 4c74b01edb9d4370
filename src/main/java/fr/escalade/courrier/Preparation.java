package fr.escalade.courrier;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import java.util.List;
import java.util.function.Function;

/**
 * A message to render and put into the outbox. {@code cle} is its unique send key; {@code modele} a letter's name
 * (relance_courtoise); {@code bibliotheque} where the texts of the case's version are read; {@code libelle} the step's
 * French name for the journal; {@code etat} A_ENVOYER, A_CONFIRMER or ESSAI; {@code lettre} its values in French, and
 * {@code traduction} in another language.
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
        String auteur,
        GenreDeLettre genre,
        Function<Langue, Lettre> traduction) {

    /** A letter that exists in French only, and whose name says what it is for. */
    public Preparation(
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
        this(
                cle,
                dossier,
                modele,
                libelle,
                canal,
                etat,
                lettre,
                pieces,
                factures,
                bibliotheque,
                auteur,
                GenreDeLettre.duNom(modele),
                langue -> lettre);
    }

    /** The same, for a step that knows what it sends and can write its values in other languages. */
    public Preparation pour(GenreDeLettre autreGenre, Function<Langue, Lettre> enLangue) {
        return new Preparation(
                cle,
                dossier,
                modele,
                libelle,
                canal,
                etat,
                lettre,
                pieces,
                factures,
                bibliotheque,
                auteur,
                autreGenre,
                enLangue);
    }

    /** The letter with its values in that language, or in French when nobody can write them otherwise. */
    Lettre lettre(Langue langue) {
        return langue == lettre.langue() ? lettre : traduction.apply(langue);
    }

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
                auteur,
                genre,
                traduction.andThen(autre -> autre.avecLien(lien)));
    }

    public record PieceJointe(String nom, String type, byte[] contenu) {}
}
