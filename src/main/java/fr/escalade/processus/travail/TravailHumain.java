package fr.escalade.processus.travail;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Refus;
import fr.escalade.processus.Formulaire;
import fr.escalade.processus.publication.TextesPublies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A human task completed or handed over: domain, journal and engine in one transaction. */
@Component
public class TravailHumain {

    private final TaskService taches;
    private final TextesPublies textes;
    private final Achevements achevements;
    private final Essais essais;
    private final List<Eclairage> eclairages;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Journal journal;

    TravailHumain(
            TaskService taches,
            TextesPublies textes,
            Achevements achevements,
            Essais essais,
            List<Eclairage> eclairages,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Journal journal) {
        this.taches = taches;
        this.textes = textes;
        this.achevements = achevements;
        this.essais = essais;
        this.eclairages = eclairages;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.journal = journal;
    }

    /** The form of the version of the procedure that the case is on. */
    public Formulaire formulaire(ListeDesTaches.Ligne ligne) {
        String contenu = textes.formulaire(tache(ligne).getProcessDefinitionId(), ligne.formulaire())
                .orElseThrow(() -> new IllegalStateException(
                        "The form " + ligne.formulaire() + " is not in the deployment of its diagram"));
        return LecteurDeFormulaires.lire(
                ligne.formulaire(), ligne.libelle(), Renseignement.completer(contenu, taches.getVariables(ligne.id())));
    }

    /** The version of the procedure that the task's case is on. @throws Refus when the task ended meanwhile */
    public String definition(ListeDesTaches.Ligne ligne) {
        return tache(ligne).getProcessDefinitionId();
    }

    @Transactional
    public void achever(ListeDesTaches.Ligne ligne, Map<String, String> champs, String auteur) {
        Saisie saisie = Saisie.lire(formulaire(ligne), champs);
        debiteurs.verrouiller(dossiers.parId(ligne.dossier()).debiteur());
        tache(ligne);
        refuserSiSuspendu(ligne);
        TacheAchevee achevee = new TacheAchevee(ligne, taches.getVariables(ligne.id()));
        Map<String, Object> variables = achevements.achever(achevee, saisie, auteur);
        Optional<LocalDate> autreEssai = achevements.autreEssai(achevee, saisie);
        if (autreEssai.isPresent()) {
            essais.reporter(achevee, autreEssai.get());
        } else {
            taches.complete(ligne.id(), variables);
        }
    }

    @Transactional
    public void assigner(ListeDesTaches.Ligne ligne, String assigne, String auteur) {
        Dossier dossier = dossiers.parId(ligne.dossier());
        debiteurs.verrouiller(dossier.debiteur());
        taches.setAssignee(tache(ligne).getId(), assigne);
        String suite = assigne == null ? "rendue à son groupe" : "confiée à " + assigne;
        journal.inscrire(Fait.duDossier(
                dossier.id(),
                dossier.debiteur(),
                dossier.creancier(),
                "TACHE_CONFIEE",
                ligne.libelle() + " : tâche " + suite,
                auteur));
    }

    /** What the task is about: the id under that name (litige, echeancier…), visible where the task stands. */
    public Optional<Long> sujet(ListeDesTaches.Ligne ligne, String nom) {
        return Optional.ofNullable((Number) taches.getVariable(tache(ligne).getId(), nom))
                .map(Number::longValue);
    }

    /** What whoever does the task should read first, in French; empty for most forms. */
    public List<String> eclairage(ListeDesTaches.Ligne ligne) {
        return eclairages.stream()
                .filter(eclairage -> eclairage.formulaire().equals(ligne.formulaire()))
                .flatMap(eclairage ->
                        eclairage
                                .phrases(new TacheAchevee(
                                        ligne, taches.getVariables(tache(ligne).getId())))
                                .stream())
                .toList();
    }

    private void refuserSiSuspendu(ListeDesTaches.Ligne ligne) {
        if (ligne.principale() && !dossiers.suspensions(ligne.dossier()).isEmpty()) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "dossier-suspendu",
                    "Le dossier est suspendu : levez la suspension avant de terminer cette tâche.");
        }
    }

    /** @throws Refus when it ended meanwhile */
    private Task tache(ListeDesTaches.Ligne ligne) {
        Task tache = taches.createTaskQuery().taskId(ligne.id()).singleResult();
        if (tache == null) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "tache-terminee",
                    "Cette tâche vient d'être terminée par quelqu'un d'autre ou interrompue par un paiement.");
        }
        return tache;
    }
}
