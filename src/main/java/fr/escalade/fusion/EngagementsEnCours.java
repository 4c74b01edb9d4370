package fr.escalade.fusion;

import fr.escalade.abandon.Abandon;
import fr.escalade.abandon.Abandons;
import fr.escalade.contentieux.Contentieux;
import fr.escalade.contentieux.Perte;
import fr.escalade.contentieux.Pertes;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.remise.RemisesConditionnelles;
import fr.escalade.reponse.ReponseRecue;
import fr.escalade.reponse.ReponsesRecues;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What was agreed, declared or brought to court for the debts as they are: it binds an amount, so these debts must not
 * change under it. Each answer is the refusal that says what to do first, or empty.
 */
@Component
class EngagementsEnCours {

    private final Echeanciers echeanciers;
    private final RemisesConditionnelles remises;
    private final Contentieux contentieux;
    private final ProceduresCollectives procedures;
    private final Abandons abandons;
    private final Pertes pertes;
    private final ReponsesRecues reponses;

    EngagementsEnCours(
            Echeanciers echeanciers,
            RemisesConditionnelles remises,
            Contentieux contentieux,
            ProceduresCollectives procedures,
            Abandons abandons,
            Pertes pertes,
            ReponsesRecues reponses) {
        this.echeanciers = echeanciers;
        this.remises = remises;
        this.contentieux = contentieux;
        this.procedures = procedures;
        this.abandons = abandons;
        this.pertes = pertes;
        this.reponses = reponses;
    }

    /** The agreement names the instalments of these debts. */
    Optional<Refus> echeancier(Dossier dossier) {
        return si(
                echeanciers.duDossier(dossier.id()).stream().anyMatch(Echeancier::ouvert),
                "echeancier-ouvert",
                "Un échéancier est proposé ou en cours sur le dossier " + dossier.numero()
                        + " : attendez sa fin, refusez-le ou retirez-le d'abord.");
    }

    /** The offer names an amount for these debts, and binds until its day. */
    Optional<Refus> remise(Dossier dossier) {
        return remises.ouverte(dossier.id())
                .map(remise -> new Refus(
                        Refus.Nature.CONFLIT,
                        "remise-ouverte",
                        "Une remise est proposée ou offerte jusqu'au "
                                + FormatFrancais.dateLongue(remise.limite()) + " sur le dossier " + dossier.numero()
                                + " : attendez sa date ou retirez-la d'abord."));
    }

    /** The claim handed over or brought to court is of a fixed amount. */
    Optional<Refus> poursuite(Dossier dossier) {
        return si(
                contentieux.procedureEngagee(dossier.id()),
                "procedure-engagee",
                "Un tiers ou un tribunal est saisi pour le dossier " + dossier.numero()
                        + " : notez d'abord l'acte qui termine cette voie.");
    }

    /** The claim is declared under one identity; nothing may be paid meanwhile. */
    Optional<Refus> procedureCollective(Debiteur debiteur) {
        return si(
                procedures.enCours(debiteur.id()).isPresent(),
                "procedure-collective",
                "« " + debiteur.code() + " » (" + debiteur.nom()
                        + ") est en procédure collective ou en surendettement : la créance est déclarée à son nom."
                        + " Terminez d'abord le suivi de cette procédure.");
    }

    /** A decision that waits would reach debts that its author has not seen. */
    Optional<Refus> decisionAttendue(Dossier dossier) {
        boolean abandon = abandons.duDossier(dossier.id()).stream().anyMatch(a -> a.etat() == Abandon.Etat.DEMANDE);
        boolean perte = pertes.duDossier(dossier.id()).stream()
                .map(Perte::etat)
                .anyMatch(etat -> etat == Perte.Etat.DEMANDEE || etat == Perte.Etat.APPROUVEE);
        return si(
                abandon || perte,
                "decision-attendue",
                "Un abandon ou un passage en perte attend sa décision sur le dossier " + dossier.numero()
                        + " : décidez-le d'abord.");
    }

    /** An answer not read yet may change everything, a merge first of all. */
    Optional<Refus> reponseALire(Dossier dossier) {
        return si(
                reponses.duDossier(dossier.id()).stream()
                        .anyMatch(reponse -> reponse.etat() != ReponseRecue.Etat.TRAITEE),
                "reponse-a-lire",
                "Une réponse du débiteur attend d'être lue sur le dossier " + dossier.numero()
                        + " : qualifiez-la d'abord, elle en dit peut-être plus.");
    }

    static Optional<Refus> si(boolean condition, String type, String message) {
        return condition ? Optional.of(new Refus(Refus.Nature.CONFLIT, type, message)) : Optional.empty();
    }
}
