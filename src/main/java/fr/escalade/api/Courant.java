package fr.escalade.api;

import java.util.Arrays;

/** The words for the HTTP statuses that need no more explanation than themselves. */
enum Courant {
    INVALIDE(
            400, "demande-invalide", "Demande invalide", "La demande est mal formée : comparez-la à la documentation."),
    NON_AUTHENTIFIE(
            401,
            "authentification-requise",
            "Authentification requise",
            "Donnez un identifiant et un mot de passe valides (HTTP Basic)."),
    INTERDIT(403, "acces-refuse", "Accès refusé", "Votre rôle ne permet pas cette action."),
    INTROUVABLE(404, "introuvable", "Introuvable", "Cette adresse n'existe pas : voyez la liste des appels de l'API."),
    METHODE(
            405,
            "methode-non-admise",
            "Méthode non admise",
            "Cette méthode HTTP n'est pas admise à cette adresse : voyez l'en-tête Allow."),
    REPRESENTATION(
            406,
            "representation-indisponible",
            "Représentation indisponible",
            "La réponse n'existe pas dans le format demandé par l'en-tête Accept."),
    CONFLIT(409, "conflit", "Conflit", "La demande contredit l'état actuel des données."),
    TROP_VOLUMINEUX(
            413, "fichier-trop-volumineux", "Fichier trop volumineux", "Le contenu envoyé dépasse la taille admise."),
    TYPE(
            415,
            "type-de-contenu",
            "Type de contenu non admis",
            "Le corps doit être envoyé en application/json (ou multipart/form-data pour les imports)."),
    CLE_REUTILISEE(422, "cle-idempotence-reutilisee", "Clé déjà utilisée", "Cette clé a déjà servi."),
    INATTENDU(
            500,
            "inattendue",
            "Erreur inattendue",
            "Une erreur inattendue s'est produite. Donnez la référence à l'exploitant, qui en trouvera la cause.");

    final int statut;
    final String type;
    final String titre;
    final String detail;

    Courant(int statut, String type, String titre, String detail) {
        this.statut = statut;
        this.type = type;
        this.titre = titre;
        this.detail = detail;
    }

    static Courant de(int statut) {
        return Arrays.stream(values())
                .filter(courant -> courant.statut == statut)
                .findFirst()
                .orElse(statut < 500 ? INVALIDE : INATTENDU);
    }
}
