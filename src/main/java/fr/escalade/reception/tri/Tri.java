package fr.escalade.reception.tri;

import fr.escalade.reception.mime.Message;
import java.time.LocalDate;

/** Says what a message is. Doubt goes to a person: an answer taken for a machine's would be an answer lost. */
public final class Tri {

    private Tri() {}

    /** {@code jour}: when it was received, from which « vendredi » is counted. */
    public static Constat classer(Message message, LocalDate jour) {
        if (message.racine().entetes().isEmpty()) {
            return Constat.simple(Nature.ILLISIBLE, "Ce n’est pas un message : aucun en-tête");
        }
        if (message.racine().a("X-Escalade-Cle")) {
            return Constat.simple(Nature.PROPRE, "Porte notre clé d’envoi");
        }
        return Rapports.lire(message)
                .or(() -> RebondsLibres.lire(message))
                .or(() -> Automatiques.defi(message))
                .or(() -> Automatiques.absence(message, jour))
                .or(() -> Automatiques.diffusion(message))
                .orElseGet(() -> reponse(message));
    }

    private static Constat reponse(Message message) {
        boolean vide = message.texte().isBlank() && message.pieces().isEmpty();
        return vide && message.expediteur().isEmpty()
                ? Constat.simple(Nature.ILLISIBLE, "Ni expéditeur, ni texte, ni pièce jointe")
                : Constat.simple(Nature.REPONSE, "Écrit par une personne");
    }
}
