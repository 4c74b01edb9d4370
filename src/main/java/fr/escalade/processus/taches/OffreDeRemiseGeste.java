package fr.escalade.processus.taches;

import fr.escalade.courrier.Lettre;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Montant;
import fr.escalade.relance.Issue;
import fr.escalade.relance.Repondre;
import fr.escalade.relance.Reponses;
import fr.escalade.remise.RemiseConditionnelle;
import fr.escalade.remise.RemisesConditionnelles;
import java.util.List;
import org.springframework.stereotype.Component;

/** The offer binds once its letter is written: as long as it cannot be, nothing is offered. */
@Component
class OffreDeRemiseGeste implements Geste<Repondre> {

    private final RemisesConditionnelles remises;
    private final Reponses reponses;

    OffreDeRemiseGeste(RemisesConditionnelles remises, Reponses reponses) {
        this.remises = remises;
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
        Issue issue = reponses.ecrireSur(remise.factures(), appel.etape(), parametres, langue -> complement(remise, langue));
        if (issue instanceof Issue.Emise) {
            remises.offrir(remise.id());
        }
        return Reponse.de(issue);
    }

    private static Lettre.Complement complement(RemiseConditionnelle remise, Langue langue) {
        Montant accessoires = remise.accessoires();
        return new Lettre.Complement(
                null,
                null,
                null,
                langue.montant(remise.net()),
                langue.dateLongue(remise.limite()),
                List.of(),
                remise.net(),
                new Lettre.Offre(
                        langue.montant(remise.principal()),
                        langue.montant(remise.remise()),
                        langue.montant(remise.net()),
                        langue.dateLongue(remise.limite()),
                        accessoires.estPositif() ? langue.montantAu(accessoires, remise.proposeeLe()) : null));
    }
}
