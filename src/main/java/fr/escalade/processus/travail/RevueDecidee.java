package fr.escalade.processus.travail;

import fr.escalade.contentieux.Contentieux;
import fr.escalade.contentieux.Pertes;
import fr.escalade.contentieux.Voie;
import fr.escalade.dossier.Dossiers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A person chose what follows the formal notice; a way that the law closes is refused on the spot. */
@Component
class RevueDecidee implements Achevement {

    private final Contentieux contentieux;
    private final Pertes pertes;
    private final Dossiers dossiers;
    private final Recit recit;

    RevueDecidee(Contentieux contentieux, Pertes pertes, Dossiers dossiers, Recit recit) {
        this.contentieux = contentieux;
        this.pertes = pertes;
        this.dossiers = dossiers;
        this.recit = recit;
    }

    @Override
    public String formulaire() {
        return "revue_contentieuse";
    }

    @Override
    public Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        String orientation = saisie.texte("orientation");
        recit.inscrire(tache, saisie, auteur);
        if ("etape_amiable".equals(orientation)) {
            dossiers.revenirALAmiable(tache.dossier());
        } else {
            Voie voie = Voie.lire(orientation);
            contentieux.verifier(tache.dossier(), voie);
            if (voie == Voie.PASSAGE_EN_PERTE) {
                pertes.demander(tache.dossier(), saisie.texte("commentaire"), auteur);
            }
        }
        return Map.of("orientation", orientation);
    }
}
