package fr.escalade.processus.travail;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import java.util.List;
import org.springframework.stereotype.Component;

/** The address from which the letter came back. */
@Component
class AdresseACorriger implements Eclairage {

    private final Dossiers dossiers;
    private final Debiteurs debiteurs;

    AdresseACorriger(Dossiers dossiers, Debiteurs debiteurs) {
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
    }

    @Override
    public String formulaire() {
        return "corriger_adresse";
    }

    @Override
    public List<String> phrases(TacheAchevee tache) {
        Debiteur debiteur = debiteurs.parId(dossiers.parId(tache.dossier()).debiteur());
        return List.of(
                "Le recommandé est revenu de : " + debiteur.adresse() + ", " + debiteur.codePostal() + " "
                        + debiteur.ville() + ".",
                "Où chercher : l'extrait Kbis ou l'annuaire des entreprises, le contrat, un appel au débiteur.");
    }
}
