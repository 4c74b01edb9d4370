package fr.escalade.bureau;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.partage.Refus;
import fr.escalade.relance.EnvoisAReprendre;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A refused address corrected on the debtor, and its message prepared again: both or neither. */
@Component
class AdressesCorrigees {

    private final Courriers courriers;
    private final Debiteurs debiteurs;
    private final EnvoisAReprendre envois;

    AdressesCorrigees(Courriers courriers, Debiteurs debiteurs, EnvoisAReprendre envois) {
        this.courriers = courriers;
        this.debiteurs = debiteurs;
        this.envois = envois;
    }

    /** @throws Refus when there is no address, it cannot be one, or nothing may leave now */
    @Transactional
    public void corrigerEtPreparer(long id, String email, String auteur) {
        Courrier refuse = courriers.parId(id);
        if (email.isBlank()) {
            throw new Refus("adresse-manquante", "Indiquez l’adresse e-mail à laquelle écrire.");
        }
        Debiteur debiteur = debiteurs.parId(refuse.debiteur());
        FicheDebiteur fiche = new FicheDebiteur(
                debiteur.code(), null, null, null, email.strip(), null, null, null, null, null, null, null, null);
        debiteurs.enregistrer(debiteur.creancier(), fiche, auteur);
        envois.preparerANouveau(id, auteur);
    }
}
