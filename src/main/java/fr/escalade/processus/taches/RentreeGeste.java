package fr.escalade.processus.taches;

import fr.escalade.dossier.Dossiers;
import fr.escalade.relance.Issue;
import fr.escalade.relance.SansParametre;
import org.springframework.stereotype.Component;

@Component
class RentreeGeste implements Geste<SansParametre> {

    private final Dossiers dossiers;

    RentreeGeste(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String sujet() {
        return "reprendre_procedure";
    }

    @Override
    public Class<SansParametre> parametres() {
        return SansParametre.class;
    }

    @Override
    public Reponse executer(Appel appel, SansParametre parametres) {
        return Reponse.de(
                dossiers.rentrer(appel.entier("dossier"))
                        ? new Issue.Faite("le dossier entre de nouveau dans la procédure")
                        : new Issue.SansObjet("le dossier est clos"));
    }
}
