package fr.escalade.processus.taches;

import fr.escalade.courrier.Lettre;
import fr.escalade.partage.Langue;
import fr.escalade.relance.Repondre;
import fr.escalade.relance.Reponses;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class RepondreGeste implements Geste<Repondre> {

    private final Reponses reponses;
    private final List<ComplementDeLettre> complements;

    RepondreGeste(Reponses reponses, List<ComplementDeLettre> complements) {
        this.reponses = reponses;
        this.complements = complements;
    }

    @Override
    public String sujet() {
        return "repondre";
    }

    @Override
    public Class<Repondre> parametres() {
        return Repondre.class;
    }

    @Override
    public Reponse executer(Appel appel, Repondre parametres) {
        return Reponse.de(reponses.repondre(appel.etape(), parametres, complement(appel)));
    }

    /** Of the subject that is visible from the step (an id: a form may have a field of that name); null when the answer is about the invoices alone. */
    private Function<Langue, Lettre.Complement> complement(Appel appel) {
        return complements.stream()
                .filter(complement -> appel.variables().get(complement.sujet()) instanceof Number)
                .findFirst()
                .<Function<Langue, Lettre.Complement>>map(
                        complement -> langue -> complement.lire(appel.entier(complement.sujet()), langue))
                .orElse(langue -> null);
    }
}
