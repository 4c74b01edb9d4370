package fr.escalade.processus.travail;

import fr.escalade.relance.Recommandes;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The letter was posted, or is to be written again: the diagram goes back to its step. */
@Component
class RecommandeDepose implements Achevement {

    private static final String A_REFAIRE = "a_refaire";

    private final Recommandes recommandes;

    RecommandeDepose(Recommandes recommandes) {
        this.recommandes = recommandes;
    }

    @Override
    public String formulaire() {
        return "depot_recommande";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        if (A_REFAIRE.equals(saisie.texte("depot"))) {
            recommandes.refaire(tache.dossier(), auteur);
            return Map.of("depot", A_REFAIRE);
        }
        Instant suite =
                recommandes.deposer(tache.dossier(), saisie.date("date_depot"), saisie.texte("numero_suivi"), auteur);
        return Map.of("depot", "depose", "echeance_mise_en_demeure", Date.from(suite));
    }
}
