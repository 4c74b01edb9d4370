package fr.escalade.processus.signaux;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Dossiers;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the table reads to say who approves a plan; the amount is compared with round thresholds only. */
@Component
class EcheancierDemande implements Sujet {

    private final Echeanciers echeanciers;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;

    EcheancierDemande(Echeanciers echeanciers, Dossiers dossiers, Debiteurs debiteurs) {
        this.echeanciers = echeanciers;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
    }

    @Override
    public Annonce.Type type() {
        return Annonce.Type.ECHEANCIER_DEMANDE;
    }

    @Override
    public Map<String, Object> variables(long dossier, long sujet) {
        Echeancier echeancier = echeanciers.parId(sujet);
        Debiteur debiteur = debiteurs.parId(dossiers.parId(dossier).debiteur());
        return Map.of(
                "montant_echeancier", echeancier.montant().valeur().doubleValue(),
                "duree_echeancier", echeancier.mois(),
                "echeanciers_rompus", echeanciers.rompus(dossier),
                "segment", Objects.requireNonNullElse(debiteur.segment(), ""));
    }
}
