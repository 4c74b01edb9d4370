package fr.escalade.reponse;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.litige.Litiges;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The debtors' answers: received, read by a person, and followed by what the table says ({@link SuitesDesReponses}). */
@Component
public class ReponsesRecues {

    private static final int TEXTE_AU_PLUS = 4000;
    private static final int EXTRAIT = 300;

    private final ReponseRepository reponses;
    private final SuitesDesReponses suites;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Litiges litiges;
    private final Annonces annonces;
    private final Journal journal;
    private final Clock horloge;

    ReponsesRecues(
            ReponseRepository reponses,
            SuitesDesReponses suites,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Litiges litiges,
            Annonces annonces,
            Journal journal,
            Clock horloge) {
        this.reponses = reponses;
        this.suites = suites;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.litiges = litiges;
        this.annonces = annonces;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** The same, by someone who makes nothing of it. */
    @Transactional
    public ReponseRecue recevoir(long id, ReponseRecue.Canal canal, String texte, String auteur) {
        return recevoir(id, canal, texte, null, auteur);
    }

    /**
     * Writes an answer down: nothing more leaves for this case until someone has read it. {@code suggestion} is proposed
     * to whoever reads it, or null.
     *
     * @throws Refus when the case is closed or there is no text
     */
    @Transactional
    public ReponseRecue recevoir(
            long id, ReponseRecue.Canal canal, String texte, Qualification suggestion, String auteur) {
        debiteurs.verrouiller(dossiers.parId(id).debiteur());
        Dossier dossier = dossiers.parId(id);
        verifier(dossier, texte);
        String dit = texte.strip();
        long reponse = reponses.inserer(
                id,
                canal,
                dit.substring(0, Math.min(dit.length(), TEXTE_AU_PLUS)),
                suggestion,
                Temps.aujourdhui(horloge),
                auteur);
        dossiers.suspendrePour(origine(reponse), id, "Réponse du débiteur à lire", null, auteur);
        inscrire(
                dossier,
                "REPONSE_RECUE",
                "Réponse reçue " + canal.enClair() + " : « " + extrait(dit) + " »",
                auteur,
                reponse);
        annonces.annoncer(id, Annonce.Type.REPONSE, reponse);
        return parId(reponse);
    }

    /**
     * A person read the answer and says why the debtor does not pay; what follows is the procedure's business.
     *
     * @throws Refus when the disputed invoices cannot be disputed
     */
    @Transactional
    public void qualifier(long id, Lecture lecture, String auteur) {
        Dossier dossier = verrouiller(id);
        if (lecture.qualification() == Qualification.CONTESTATION) {
            litiges.verifier(dossier.id(), lecture.factures());
        }
        reponses.qualifier(id, lecture, auteur);
        inscrire(
                dossier,
                "REPONSE_QUALIFIEE",
                "Réponse qualifiée : " + lecture.qualification().enClair().toLowerCase(),
                auteur,
                id);
    }

    /**
     * Gives the answer its sequel, once, and lets the case go on. {@code jours}: calendar days without any message from
     * now on, 0 for none.
     */
    @Transactional
    public void donnerSuite(long id, Suite suite, int jours) {
        Dossier dossier = verrouiller(id);
        ReponseRecue reponse = parId(id);
        if (reponse.etat() == ReponseRecue.Etat.TRAITEE || dossier.etat() == EtatDossier.CLOS) {
            return;
        }
        reponses.conclure(id, suite, Temps.aujourdhui(horloge));
        inscrire(
                dossier,
                "REPONSE_TRAITEE",
                "Suite donnée à la réponse : " + suite.enClair(),
                reponse.qualifieePar(),
                id);
        suites.donner(reponse, dossier, suite, jours);
        dossiers.leverPour(origine(id), dossier.id(), reponse.qualifieePar());
    }

    /** Latest first. */
    public List<ReponseRecue> duDossier(long dossier) {
        return reponses.duDossier(dossier);
    }

    /** @throws Refus when there is none */
    public ReponseRecue parId(long id) {
        return reponses.parId(id).orElseThrow(() -> Refus.introuvable("La réponse n°", Long.toString(id)));
    }

    private Dossier verrouiller(long id) {
        long dossier = parId(id).dossier();
        debiteurs.verrouiller(dossiers.parId(dossier).debiteur());
        return dossiers.parId(dossier);
    }

    private static void verifier(Dossier dossier, String texte) {
        if (dossier.etat() == EtatDossier.CLOS) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "dossier-clos",
                    "Le dossier " + dossier.numero() + " est clos : il n'attend plus de réponse.");
        }
        if (texte == null || texte.isBlank()) {
            throw new Refus("texte-manquant", "Écrivez ce que le débiteur a répondu.");
        }
    }

    private static String extrait(String texte) {
        String ligne = texte.replaceAll("\\s+", " ");
        return ligne.length() <= EXTRAIT ? ligne : ligne.substring(0, EXTRAIT) + "…";
    }

    private static String origine(long reponse) {
        return "reponse-" + reponse;
    }

    private void inscrire(Dossier dossier, String type, String libelle, String auteur, long reponse) {
        journal.inscrire(Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, auteur)
                .avec(Map.of("reponse", reponse)));
    }
}
