package fr.escalade.reponse;

import fr.escalade.abandon.Abandon;
import fr.escalade.abandon.Abandons;
import fr.escalade.dossier.Accelerations;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.litige.Litiges;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What each sequel of an answer does to the case; letters are the procedure's. */
@Component
class SuitesDesReponses {

    private static final int MOTIF_AU_PLUS = 200;

    private final Dossiers dossiers;
    private final Abandons abandons;
    private final Litiges litiges;
    private final Accelerations accelerations;
    private final Journal journal;
    private final Clock horloge;

    SuitesDesReponses(
            Dossiers dossiers,
            Abandons abandons,
            Litiges litiges,
            Accelerations accelerations,
            Journal journal,
            Clock horloge) {
        this.dossiers = dossiers;
        this.abandons = abandons;
        this.litiges = litiges;
        this.accelerations = accelerations;
        this.journal = journal;
        this.horloge = horloge;
    }

    void donner(ReponseRecue reponse, Dossier dossier, Suite suite, int jours) {
        switch (suite) {
            case OUVRIR_LITIGE -> contester(reponse, dossier);
            case ACCELERER -> accelerations.demander(dossier.id(), motif(reponse), reponse.qualifieePar());
            case ALERTER_RESPONSABLE -> alerter(dossier, reponse);
            case PROPOSER_ABANDON -> declarerInsolvable(dossier, reponse);
            case LAISSER_EN_PAIX, REPRENDRE, RENVOYER_FACTURES, PROPOSER_ECHEANCIER -> {}
        }
        if (jours > 0) {
            LocalDate fin = Temps.aujourdhui(horloge).plusDays(jours);
            dossiers.suspendrePour(origine(reponse), dossier.id(), motif(reponse), fin, reponse.qualifieePar());
        }
    }

    /** Paid between the reading and now: there is nothing left to dispute, and the journal says so. */
    private void contester(ReponseRecue reponse, Dossier dossier) {
        try {
            litiges.verifier(dossier.id(), reponse.factures());
        } catch (Refus plusRien) {
            inscrire(dossier, "LITIGE_SANS_OBJET", plusRien.getMessage(), reponse.qualifieePar());
            return;
        }
        litiges.ouvrir(
                dossier.id(),
                reponse.factures(),
                reponse.motif(),
                "Dit " + reponse.canal().enClair() + ". " + couper(reponse.texte(), 1900),
                reponse.qualifieePar());
    }

    private void alerter(Dossier dossier, ReponseRecue reponse) {
        inscrire(dossier, "RESPONSABLE_ALERTE", "Le responsable est alerté : " + motif(reponse), Fait.ESCALADE);
    }

    /** Until someone decides on giving up or declaring the claim, nothing more is asked of a debtor who cannot pay. */
    private void declarerInsolvable(Dossier dossier, ReponseRecue reponse) {
        boolean demande =
                abandons.duDossier(dossier.id()).stream().anyMatch(abandon -> abandon.etat() == Abandon.Etat.DEMANDE);
        if (!demande) {
            abandons.demander(dossier.id(), motif(reponse), reponse.qualifieePar());
        }
        alerter(dossier, reponse);
        dossiers.suspendrePour(
                origine(reponse),
                dossier.id(),
                couper("Décision du responsable attendue. " + motif(reponse), MOTIF_AU_PLUS),
                null,
                reponse.qualifieePar());
    }

    private static String motif(ReponseRecue reponse) {
        String precisions = reponse.precisions();
        return couper(
                reponse.qualification().enClair()
                        + (precisions == null || precisions.isBlank() ? "" : " : " + precisions.strip()),
                MOTIF_AU_PLUS);
    }

    private static String couper(String texte, int longueur) {
        return texte.length() <= longueur ? texte : texte.substring(0, longueur - 1) + "…";
    }

    private static String origine(ReponseRecue reponse) {
        return "suite-" + reponse.id();
    }

    private void inscrire(Dossier dossier, String type, String libelle, String auteur) {
        journal.inscrire(Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, auteur));
    }
}
