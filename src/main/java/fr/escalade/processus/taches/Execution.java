package fr.escalade.processus.taches;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Retenue;
import fr.escalade.dossier.Retenues;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import fr.escalade.processus.publication.TextesPublies;
import fr.escalade.relance.Etape;
import fr.escalade.relance.Issue;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One step in one transaction: the domain's effect, its history, and the engine's next position, together or not at all. */
@Component
class Execution {

    private static final int EXPLICATION_AU_PLUS = 500;

    private final ExternalTaskService taches;
    private final HistoryService historique;
    private final TextesPublies textes;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Retenues retenues;
    private final Journal journal;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Execution(
            ExternalTaskService taches,
            HistoryService historique,
            TextesPublies textes,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Retenues retenues,
            Journal journal,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.taches = taches;
        this.historique = historique;
        this.textes = textes;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.retenues = retenues;
        this.journal = journal;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    @Transactional
    <P extends Record> void executer(LockedExternalTask tache, Geste<P> geste) {
        Appel appel = appel(tache);
        Reponse reponse = geste.executer(appel, Parametres.lire(geste.parametres(), tache.getVariables()));
        if (reponse.issue() instanceof Issue.Retenue retenue) {
            retenir(tache, appel, retenue);
            return;
        }
        if (reponse.issue() instanceof Issue.SansObjet sansObjet) {
            inscrire(appel, "ETAPE_PASSEE", appel.etape().libelle() + " : étape passée, " + sansObjet.motif());
        }
        retenues.lever(tache.getId());
        taches.complete(tache.getId(), Gestes.OUVRIER, reponse.variables());
    }

    /**
     * A step whose effects were undone by a refusal (a letter that cannot be written for this debtor) keeps its place with
     * the refusal as its reason, for a person to correct. It is tried again every morning, and the other cases go on.
     */
    @Transactional
    void refuser(LockedExternalTask tache, Refus refus) {
        boolean lettre = refus.type().startsWith("lettre") || refus.type().startsWith("sms");
        retenir(
                tache,
                appel(tache),
                new Issue.Retenue(
                        lettre ? "LETTRE_REFUSEE" : "ETAPE_REFUSEE",
                        court(refus.getMessage()),
                        calendrier.ouvertureAPartirDe(Temps.aujourdhui(horloge).plusDays(1)),
                        lettre ? "CORRIGER_LA_LETTRE" : "CORRIGER_LA_CAUSE"));
    }

    private Appel appel(LockedExternalTask tache) {
        Map<String, Object> variables = tache.getVariables();
        return new Appel(
                etape(tache, variables), variables, tache.getProcessDefinitionId(), tache.getProcessInstanceId());
    }

    private static String court(String phrase) {
        return phrase.length() <= EXPLICATION_AU_PLUS ? phrase : phrase.substring(0, EXPLICATION_AU_PLUS - 1) + "…";
    }

    /** The lock of the step runs until it is looked at again: it keeps its place on the diagram. */
    private void retenir(LockedExternalTask tache, Appel appel, Issue.Retenue retenue) {
        Long dossier = appel.aUnDossier() ? appel.entier("dossier") : null;
        boolean nouvelle = retenues.retenir(
                debiteur(appel),
                new Retenue(
                        tache.getId(),
                        dossier,
                        debiteur(appel),
                        appel.etape().etape(),
                        appel.etape().libelle(),
                        retenue.motif(),
                        retenue.explication(),
                        horloge.instant(),
                        retenue.revoirLe(),
                        retenue.action()));
        if (nouvelle) {
            inscrire(appel, "ETAPE_RETENUE", appel.etape().libelle() + " retenue : " + retenue.explication());
        }
        long duree = Duration.between(horloge.instant(), retenue.revoirLe()).toMillis();
        taches.extendLock(tache.getId(), Gestes.OUVRIER, Math.max(duree, 1_000));
    }

    private Etape etape(LockedExternalTask tache, Map<String, Object> variables) {
        Object dossier = variables.get("dossier");
        return new Etape(
                dossier == null ? 0 : ((Number) dossier).longValue(),
                tache.getActivityId(),
                Sujets.de(variables),
                textes.libelle(tache.getProcessDefinitionId(), tache.getActivityId()),
                occurrence(tache),
                textes.bibliotheque(tache.getProcessDefinitionId()));
    }

    /** How many times this instance has passed the step, this time included: a loop has its own counter. */
    private int occurrence(LockedExternalTask tache) {
        return 1
                + (int) historique
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(tache.getProcessInstanceId())
                        .activityId(tache.getActivityId())
                        .finished()
                        .count();
    }

    private long debiteur(Appel appel) {
        return appel.aUnDossier() ? dossiers.parId(appel.entier("dossier")).debiteur() : appel.entier("debiteur");
    }

    private void inscrire(Appel appel, String type, String libelle) {
        if (appel.aUnDossier()) {
            Dossier dossier = dossiers.parId(appel.entier("dossier"));
            debiteurs.verrouiller(dossier.debiteur());
            journal.inscrire(Fait.duDossier(
                    dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, Fait.ESCALADE));
        } else {
            Debiteur debiteur = debiteurs.verrouiller(appel.entier("debiteur"));
            journal.inscrire(Fait.duDebiteur(debiteur.id(), debiteur.creancier(), type, libelle, Fait.ESCALADE));
        }
    }
}
