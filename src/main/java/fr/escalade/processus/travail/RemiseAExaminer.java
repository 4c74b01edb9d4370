package fr.escalade.processus.travail;

import fr.escalade.echeancier.Echeanciers;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.remise.RemiseConditionnelle;
import fr.escalade.remise.RemisesConditionnelles;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What would be given up, for what, and what is known of who would pay. */
@Component
class RemiseAExaminer implements Eclairage {

    private final RemisesConditionnelles remises;
    private final Echeanciers echeanciers;

    RemiseAExaminer(RemisesConditionnelles remises, Echeanciers echeanciers) {
        this.remises = remises;
        this.echeanciers = echeanciers;
    }

    @Override
    public String formulaire() {
        return "approbation_remise";
    }

    @Override
    public List<String> phrases(TacheAchevee tache) {
        RemiseConditionnelle remise = remises.parId(tache.sujet("remise"));
        List<String> phrases = new ArrayList<>();
        phrases.add("À payer : " + FormatFrancais.montant(remise.net()) + " au lieu de "
                + FormatFrancais.montant(remise.principal()) + ", au plus tard le "
                + FormatFrancais.dateLongue(remise.limite()) + ".");
        phrases.add("Remise : " + FormatFrancais.montant(remise.remise()) + " TTC, soit "
                + FormatFrancais.taux(remise.part())
                + (remise.accessoires().estPositif()
                        ? ", plus " + FormatFrancais.montant(remise.accessoires()) + " de pénalités et d'indemnité"
                        : "")
                + ".");
        phrases.add("Pourquoi : " + remise.motif());
        phrases.addAll(echeanciers.sante(tache.dossier()));
        return phrases;
    }
}
