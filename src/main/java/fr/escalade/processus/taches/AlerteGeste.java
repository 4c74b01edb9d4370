package fr.escalade.processus.taches;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.processus.publication.TextesPublies;
import fr.escalade.processus.travail.ListeDesTaches;
import fr.escalade.relance.Alerter;
import fr.escalade.relance.Issue;
import org.springframework.stereotype.Component;

/** A human task that nobody did in time climbs to another group: it never freezes, and never goes unseen. */
@Component
class AlerteGeste implements Geste<Alerter> {

    private final ListeDesTaches taches;
    private final Dossiers dossiers;
    private final TextesPublies textes;
    private final Journal journal;

    AlerteGeste(ListeDesTaches taches, Dossiers dossiers, TextesPublies textes, Journal journal) {
        this.taches = taches;
        this.textes = textes;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    @Override
    public String sujet() {
        return "alerter";
    }

    @Override
    public Class<Alerter> parametres() {
        return Alerter.class;
    }

    @Override
    public Reponse executer(Appel appel, Alerter parametres) {
        Dossier dossier = dossiers.parId(appel.etape().dossier());
        int montees = textes.tacheSurveillee(appel.definition(), appel.etape().etape())
                .map(tache -> taches.monter(appel.instance(), tache, parametres.groupe()))
                .orElse(0);
        if (montees == 0) {
            return Reponse.de(new Issue.SansObjet("la tâche a été faite entre-temps"));
        }
        journal.inscrire(Fait.duDossier(
                dossier.id(),
                dossier.debiteur(),
                dossier.creancier(),
                "TACHE_MONTEE",
                "Tâche en attente depuis trop longtemps : elle monte au groupe « " + parametres.groupe() + " »",
                Fait.ESCALADE));
        return Reponse.de(new Issue.Faite("tâche montée"));
    }
}
