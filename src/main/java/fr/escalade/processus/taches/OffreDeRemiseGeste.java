package fr.escalade.processus.taches;

import fr.escalade.courrier.Lettre;
import fr.escalade.partage.FormatFrancais;
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
        Issue issue = reponses.ecrireSur(remise.factures(), appel.etape(), parametres, complement(remise));
        if (issue instanceof Issue.Emise) {
            remises.offrir(remise.id());
        }
        return Reponse.de(issue);
    }

    private static Lettre.Complement complement(RemiseConditionnelle remise) {
        Montant accessoires = remise.accessoires();
        return new Lettre.Complement(
                null,
                null,
                null,
                FormatFrancais.montant(remise.net()),
                FormatFrancais.dateLongue(remise.limite()),
                List.of(),
                remise.net(),
                new Lettre.Offre(
                        FormatFrancais.montant(remise.principal()),
                        FormatFrancais.montant(remise.remise()),
                        FormatFrancais.montant(remise.net()),
                        FormatFrancais.dateLongue(remise.limite()),
                        accessoires.estPositif()
                                ? FormatFrancais.montant(accessoires) + " au "
                                        + FormatFrancais.dateLongue(remise.proposeeLe())
                                : null));
    }
}
