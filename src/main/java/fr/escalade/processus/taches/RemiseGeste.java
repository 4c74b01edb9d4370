package fr.escalade.processus.taches;

import fr.escalade.relance.Issue;
import fr.escalade.relance.SansParametre;
import fr.escalade.remise.RemisesConditionnelles;
import org.springframework.stereotype.Component;

@Component
class RemiseGeste implements Geste<SansParametre> {

    private final RemisesConditionnelles remises;

    RemiseGeste(RemisesConditionnelles remises) {
        this.remises = remises;
    }

    @Override
    public String sujet() {
        return "constater_remise";
    }

    @Override
    public Class<SansParametre> parametres() {
        return SansParametre.class;
    }

    @Override
    public Reponse executer(Appel appel, SansParametre parametres) {
        return Reponse.de(remises.constater(appel.entier("remise"))
                .<Issue>map(etat -> new Issue.Faite("remise caduque"))
                .orElseGet(() -> new Issue.SansObjet("cette remise est terminée")));
    }
}
