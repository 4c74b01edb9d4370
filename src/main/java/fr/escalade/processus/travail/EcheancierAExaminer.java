package fr.escalade.processus.travail;

import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.partage.FormatFrancais;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The instalments asked for, and the financial health of who asks (Q5). */
@Component
class EcheancierAExaminer implements Eclairage {

    private final Echeanciers echeanciers;

    EcheancierAExaminer(Echeanciers echeanciers) {
        this.echeanciers = echeanciers;
    }

    @Override
    public String formulaire() {
        return "approbation_echeancier";
    }

    @Override
    public List<String> phrases(TacheAchevee tache) {
        Echeancier echeancier = echeanciers.parId(tache.sujet("echeancier"));
        List<String> phrases = new ArrayList<>();
        phrases.add("Demandé : " + FormatFrancais.montant(echeancier.montant()) + " sur " + echeancier.mois()
                + " mois, "
                + echeancier.lignes().stream().map(EcheancierAExaminer::ligne).collect(Collectors.joining(", "))
                + ".");
        phrases.addAll(echeanciers.sante(tache.dossier()));
        return phrases;
    }

    private static String ligne(Ligne ligne) {
        return FormatFrancais.montant(ligne.montant()) + " le " + FormatFrancais.dateCourte(ligne.date());
    }
}
