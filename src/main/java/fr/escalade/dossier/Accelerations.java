package fr.escalade.dossier;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case that need not wait out of courtesy any more (refusal, bad faith): the running wait of its main line ends at the
 * next opening. Legal deadlines and the minimum interval between two contacts hold all the same.
 */
@Component
public class Accelerations {

    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Annonces annonces;
    private final Journal journal;

    Accelerations(Dossiers dossiers, Debiteurs debiteurs, Annonces annonces, Journal journal) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.annonces = annonces;
        this.journal = journal;
    }

    /** {@code motif} is read in the journal. */
    @Transactional
    public void demander(long id, String motif, String auteur) {
        Dossier dossier = dossiers.parId(id);
        debiteurs.verrouiller(dossier.debiteur());
        journal.inscrire(Fait.duDossier(
                id,
                dossier.debiteur(),
                dossier.creancier(),
                "PROCEDURE_ACCELEREE",
                "La procédure n'attend pas plus longtemps — " + motif,
                auteur));
        annonces.annoncer(id, Annonce.Type.ACCELERER);
    }
}
