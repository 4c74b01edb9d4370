package fr.escalade.processus.taches;

import fr.escalade.relance.Issue;
import fr.escalade.relance.Repondre;
import fr.escalade.relance.Reponses;
import fr.escalade.remise.RemiseConditionnelle;
import fr.escalade.remise.RemisesConditionnelles;
import org.springframework.stereotype.Component;

/** The offer binds once its letter is written: as long as it cannot be, nothing is offered. */
@Component
class OffreDeRemiseGeste implements Geste<Repondre> {

    private final RemisesConditionnelles remises;
    private final ComplementDeLaRemise complement;
    private final Reponses reponses;

    OffreDeRemiseGeste(RemisesConditionnelles remises, ComplementDeLaRemise complement, Reponses reponses) {
        this.remises = remises;
        this.complement = complement;
        this.reponses = reponses;
    }

    @Override
    public String sujet() {
        return "offrir_remise";
    }

    @Override
    public Class<Repondre> parametres() {
        return Repondre.class;
    }

    @Override
    public Reponse executer(Appel appel, Repondre parametres) {
        RemiseConditionnelle remise = remises.parId(appel.entier("remise"));
        if (!remises.aOffrir(remise.id())) {
            return Reponse.de(new Issue.SansObjet("cette remise est déjà offerte, ou sa date est venue"));
        }
        Issue issue = reponses.ecrireSur(
                remise.factures(), appel.etape(), parametres, langue -> complement.lire(remise.id(), langue));
        if (issue instanceof Issue.Emise) {
            remises.offrir(remise.id());
        }
        return Reponse.de(issue);
    }
}
