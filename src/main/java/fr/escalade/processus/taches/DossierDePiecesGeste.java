package fr.escalade.processus.taches;

import fr.escalade.contentieux.Preuves;
import fr.escalade.relance.Issue;
import fr.escalade.relance.SansParametre;
import org.springframework.stereotype.Component;

@Component
class DossierDePiecesGeste implements Geste<SansParametre> {

    private final Preuves preuves;

    DossierDePiecesGeste(Preuves preuves) {
        this.preuves = preuves;
    }

    @Override
    public String sujet() {
        return "constituer_dossier";
    }

    @Override
    public Class<SansParametre> parametres() {
        return SansParametre.class;
    }

    @Override
    public Reponse executer(Appel appel, SansParametre parametres) {
        preuves.constituer(appel.entier("dossier"));
        return Reponse.de(new Issue.Faite("dossier de pièces constitué"));
    }
}
