package fr.escalade.bureau;

import fr.escalade.acces.Utilisateur;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Annonces;
import fr.escalade.dossier.ContactsDePlus;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Refus;
import fr.escalade.relance.MisesEnDemeure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does about a held step: approve again, or have it looked at now that its reason is gone. */
@Component
class Deblocages {

    private final Dossiers dossiers;
    private final Annonces annonces;
    private final MisesEnDemeure misesEnDemeure;
    private final ContactsDePlus contactsDePlus;
    private final Journal journal;

    Deblocages(
            Dossiers dossiers,
            Annonces annonces,
            MisesEnDemeure misesEnDemeure,
            ContactsDePlus contactsDePlus,
            Journal journal) {
        this.dossiers = dossiers;
        this.annonces = annonces;
        this.misesEnDemeure = misesEnDemeure;
        this.contactsDePlus = contactsDePlus;
        this.journal = journal;
    }

    /** Looks again at the held steps of the debtor's case, if it has any. */
    @Transactional
    public void reexaminer(long debiteur, String auteur) {
        dossiers.actifDuDebiteur(debiteur)
                .filter(dossier -> !dossiers.retenues(dossier.id()).isEmpty())
                .ifPresent(dossier -> reprendre(dossier, auteur));
    }

    /**
     * Approves the formal notice for what is owed now, and lets its step go on.
     *
     * @throws Refus when this person may not approve one
     */
    @Transactional
    public void approuver(long debiteur, Utilisateur qui) {
        qui.exiger("responsable", "L’approbation d’une mise en demeure");
        dossiers.actifDuDebiteur(debiteur).ifPresent(dossier -> {
            misesEnDemeure.approuver(dossier.id(), qui.identifiant());
            annonces.annoncer(dossier.id(), Annonce.Type.REPRISE);
        });
    }

    /**
     * Lets one contact more than the maximum take place, and the held step go on.
     *
     * @throws Refus when this person may not allow one, or gives no reason
     */
    @Transactional
    public void autoriserUnContact(long debiteur, String motif, Utilisateur qui) {
        qui.exiger("responsable", "Un contact au-delà du maximum");
        dossiers.actifDuDebiteur(debiteur)
                .ifPresent(dossier -> contactsDePlus.autoriser(dossier.id(), motif, qui.identifiant()));
    }

    private void reprendre(Dossier dossier, String auteur) {
        journal.inscrire(Fait.duDossier(
                dossier.id(),
                dossier.debiteur(),
                dossier.creancier(),
                "REEXAMEN_DEMANDE",
                "Réexamen des étapes retenues demandé",
                auteur));
        annonces.annoncer(dossier.id(), Annonce.Type.REPRISE);
    }
}
