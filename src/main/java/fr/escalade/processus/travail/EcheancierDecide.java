package fr.escalade.processus.travail;

import fr.escalade.echeancier.Echeanciers;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class EcheancierDecide implements Achevement {

    private final Echeanciers echeanciers;

    EcheancierDecide(Echeanciers echeanciers) {
        this.echeanciers = echeanciers;
    }

    @Override
    public String formulaire() {
        return "approbation_echeancier";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        long echeancier = tache.sujet("echeancier");
        if ("approuver".equals(saisie.texte("decision"))) {
            echeanciers.accorder(echeancier, auteur);
        } else {
            echeanciers.refuser(echeancier, saisie.texte("motif"), auteur);
        }
        return Map.of("decision", saisie.texte("decision"));
    }
}
