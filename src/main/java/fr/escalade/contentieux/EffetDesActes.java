package fr.escalade.contentieux;

import fr.escalade.creance.Facture;
import fr.escalade.creance.Prescriptions;
import fr.escalade.droit.EvenementDePrescription;
import fr.escalade.droit.EvenementDePrescription.Nature;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What an act does to the prescription of the invoices that it pursues.
 *
 * <p>A summons interrupts until the end of the case (art. 2241 and 2242 C. civ.). A request for an order to pay, which the
 * debtor knows nothing of, does not: the service of the order does. A claim rejected or withdrawn never interrupted
 * (art. 2243). What becomes enforceable may be enforced for ten years (art. L111-4 CPCE); the debtor's accord to the
 * simplified procedure, whose title is no court decision, acknowledges the debt (art. 2240).
 */
@Component
class EffetDesActes {

    private final Prescriptions prescriptions;

    EffetDesActes(Prescriptions prescriptions) {
        this.prescriptions = prescriptions;
    }

    /** {@code poursuivies}: what may be pursued on the day of the act. */
    void appliquer(Acte acte, List<Facture> poursuivies, String auteur) {
        List<Long> factures = poursuivies.stream().map(Facture::id).toList();
        switch (acte.type()) {
            case ASSIGNATION, SIGNIFICATION ->
                prescriptions.interromprePour(
                        origine(acte), factures, evenement(acte, Nature.DEMANDE_EN_JUSTICE), source(acte), auteur);
            case FORCE_EXECUTOIRE, ORDONNANCE_DE_REFERE ->
                prescriptions.interromprePour(
                        origine(acte) + "-TITRE",
                        prescriptions.finirPour(origine(acte), acte.jour(), auteur),
                        evenement(acte, Nature.TITRE_EXECUTOIRE),
                        source(acte),
                        auteur);
            case REJET_DU_REFERE, DESISTEMENT ->
                prescriptions.annulerPour(origine(acte), acte.type().enClair(), auteur);
            case ACCORD -> prescriptions.reconnaitre(factures, acte.jour(), source(acte), auteur);
            default -> {
                // Mandates, invitations, requests, refusals move nothing.
            }
        }
    }

    private static EvenementDePrescription evenement(Acte acte, Nature nature) {
        return new EvenementDePrescription(acte.jour(), nature);
    }

    private static String origine(Acte acte) {
        return "contentieux-" + acte.dossier() + "-" + acte.voie().name();
    }

    private static String source(Acte acte) {
        String reference = acte.reference() == null || acte.reference().isBlank()
                ? ""
                : " (" + acte.reference().strip() + ")";
        String texte = acte.type().enClair() + reference;
        return texte.substring(0, Math.min(texte.length(), 200));
    }
}
