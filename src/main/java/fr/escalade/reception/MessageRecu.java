package fr.escalade.reception;

import fr.escalade.reception.tri.Nature;
import java.time.Instant;

/**
 * A message as received. {@code texte} is its reading, quotes included; {@code extrait} what its author wrote himself;
 * {@code pieces} the names and sizes of its attachments, one a line; {@code constat} why it is what it is; {@code attente}
 * what a person must decide, or null; {@code tronque} when it was too big to be kept whole. What it concerns is null until
 * it is known.
 */
public record MessageRecu(
        long id,
        String boite,
        String messageId,
        String sha256,
        long taille,
        boolean tronque,
        Instant recuLe,
        Instant ecritLe,
        String expediteur,
        String nom,
        String objet,
        String texte,
        String extrait,
        String pieces,
        Nature nature,
        String constat,
        Etat etat,
        String attente,
        String concerne,
        Long debiteur,
        Long dossier,
        Long courrier,
        Long reponse,
        String traitePar,
        Instant traiteLe) {

    public enum Etat {
        CLASSE,
        A_TRAITER,
        TRAITE
    }

    /** « Claire Martin <claire@durand.example> », or what is known of it. */
    public String de() {
        if (expediteur == null) {
            return nom == null || nom.isBlank() ? "expéditeur inconnu" : nom;
        }
        return nom == null || nom.isBlank() ? expediteur : nom + " <" + expediteur + ">";
    }
}
