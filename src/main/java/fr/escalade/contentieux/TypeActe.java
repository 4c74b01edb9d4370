package fr.escalade.contentieux;

import static fr.escalade.contentieux.TypeActe.Effet.CLOT;
import static fr.escalade.contentieux.TypeActe.Effet.ENGAGE;
import static fr.escalade.contentieux.TypeActe.Effet.SUIT;

import java.util.Optional;

/** What can happen on a way to a third party or a court. */
public enum TypeActe {
    MANDAT(ENGAGE, null, "Mandat donné au tiers"),
    POINT_DU_TIERS(SUIT, null, "Point fait avec le tiers : il poursuit"),
    ENCAISSEMENT_ANNONCE(SUIT, null, "Le tiers annonce un encaissement"),
    RETOUR_DU_TIERS(CLOT, null, "Le tiers rend le dossier"),
    INVITATION(ENGAGE, null, "Invitation à la procédure simplifiée envoyée"),
    ACCORD(SUIT, INVITATION, "Le débiteur accepte : l'accord vaut titre exécutoire"),
    REFUS(CLOT, INVITATION, "Le débiteur refuse la procédure simplifiée"),
    SILENCE(CLOT, INVITATION, "Silence du débiteur pendant un mois, qui vaut refus"),
    REQUETE(ENGAGE, null, "Requête en injonction de payer déposée"),
    ORDONNANCE(SUIT, REQUETE, "Ordonnance d'injonction de payer rendue"),
    REJET(CLOT, REQUETE, "Requête en injonction de payer rejetée"),
    SIGNIFICATION(SUIT, ORDONNANCE, "Ordonnance signifiée"),
    CADUCITE(CLOT, ORDONNANCE, "Ordonnance non signifiée dans le délai : elle est non avenue"),
    OPPOSITION(SUIT, SIGNIFICATION, "Le débiteur forme opposition"),
    FORCE_EXECUTOIRE(SUIT, SIGNIFICATION, "Aucune opposition : l'ordonnance devient exécutoire"),
    ASSIGNATION(ENGAGE, null, "Assignation en référé délivrée"),
    ORDONNANCE_DE_REFERE(SUIT, ASSIGNATION, "Ordonnance de référé rendue : elle est exécutoire"),
    REJET_DU_REFERE(CLOT, ASSIGNATION, "Demande de provision rejetée"),
    DESISTEMENT(CLOT, null, "Désistement après paiement"),
    INFORMATION_DU_TIERS(CLOT, null, "Tiers informé du paiement");

    /** What an act makes of the way: it opens it, goes on, or ends it. */
    enum Effet {
        ENGAGE,
        SUIT,
        CLOT
    }

    private final Effet effet;
    private final TypeActe prealable;
    private final String enClair;

    TypeActe(Effet effet, TypeActe prealable, String enClair) {
        this.effet = effet;
        this.prealable = prealable;
        this.enClair = enClair;
    }

    Effet effet() {
        return effet;
    }

    /** The act that must have come before, on the same way. */
    Optional<TypeActe> prealable() {
        return Optional.ofNullable(prealable);
    }

    public String enClair() {
        return enClair;
    }
}
