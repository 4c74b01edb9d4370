package fr.escalade.processus.taches;

import fr.escalade.contentieux.PasserEnPerte;
import fr.escalade.contentieux.Pertes;
import fr.escalade.relance.Issue;
import org.springframework.stereotype.Component;

@Component
class PerteGeste implements Geste<PasserEnPerte> {

    private final Pertes pertes;

    PerteGeste(Pertes pertes) {
        this.pertes = pertes;
    }

    @Override
    public String sujet() {
        return "passer_en_perte";
    }

    @Override
    public Class<PasserEnPerte> parametres() {
        return PasserEnPerte.class;
    }

    @Override
    public Reponse executer(Appel appel, PasserEnPerte parametres) {
        return Reponse.de(pertes.passer(appel.entier("dossier"), parametres.motif())
                .<Issue>map(perte -> new Issue.Faite("passé en perte"))
                .orElseGet(() -> new Issue.SansObjet("aucun passage en perte approuvé n'attend")));
    }
}
