package fr.escalade.processus.taches;

import fr.escalade.promesse.Promesse;
import fr.escalade.promesse.Promesses;
import fr.escalade.relance.Issue;
import fr.escalade.relance.SansParametre;
import org.springframework.stereotype.Component;

@Component
class PromesseGeste implements Geste<SansParametre> {

    private final Promesses promesses;

    PromesseGeste(Promesses promesses) {
        this.promesses = promesses;
    }

    @Override
    public String sujet() {
        return "constater_promesse";
    }

    @Override
    public Class<SansParametre> parametres() {
        return SansParametre.class;
    }

    @Override
    public Reponse executer(Appel appel, SansParametre parametres) {
        return Reponse.de(promesses
                .constater(appel.entier("promesse"))
                .<Issue>map(etat -> new Issue.Faite(etat == Promesse.Etat.TENUE ? "promesse tenue" : "promesse rompue"))
                .orElseGet(() -> new Issue.SansObjet("une autre promesse l'a remplacée")));
    }
}
