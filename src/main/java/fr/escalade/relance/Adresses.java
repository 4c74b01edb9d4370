package fr.escalade.relance;

import fr.escalade.courrier.Courriers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Mobile;
import fr.escalade.partage.Refus;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a debtor can be reached by a channel, and what is missing otherwise. */
@Component
class Adresses {

    private final Courriers courriers;

    Adresses(Courriers courriers) {
        this.courriers = courriers;
    }

    /** In French, with what to do; nothing when the channel is open and the debtor can be reached by it. */
    Optional<String> manque(Debiteur debiteur, Canal canal) {
        if (!courriers.porte(canal)) {
            return Optional.of(
                    "Aucun prestataire de SMS n'est décrit : l'exploitant le décrit, ou l'étape part autrement");
        }
        return switch (canal) {
            case EMAIL -> estVide(debiteur.email()) ? Optional.of(il("l'adresse e-mail", debiteur)) : Optional.empty();
            case SMS -> sansMobile(debiteur);
            case COURRIER, RECOMMANDE ->
                estVide(debiteur.adresse()) || estVide(debiteur.ville())
                        ? Optional.of(il("l'adresse postale", debiteur))
                        : Optional.empty();
        };
    }

    private static Optional<String> sansMobile(Debiteur debiteur) {
        if (estVide(debiteur.telephone())) {
            return Optional.of(il("le numéro de téléphone mobile", debiteur));
        }
        try {
            Mobile.lire(debiteur.telephone());
            return Optional.empty();
        } catch (Refus e) {
            return Optional.of(debiteur.nom() + " : " + e.getMessage());
        }
    }

    private static String il(String quoi, Debiteur debiteur) {
        return "Il manque " + quoi + " de " + debiteur.nom() + " : complétez sa fiche";
    }

    private static boolean estVide(String texte) {
        return texte == null || texte.isBlank();
    }
}
