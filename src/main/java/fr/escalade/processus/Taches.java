package fr.escalade.processus;

import fr.escalade.acces.Utilisateur;
import fr.escalade.acces.Utilisateurs;
import fr.escalade.courrier.Courriers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Page;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import fr.escalade.processus.taches.LettreAApprouver;
import fr.escalade.processus.travail.ListeDesTaches;
import fr.escalade.processus.travail.TravailHumain;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The human tasks: listed from our projection, completed through typed and validated forms. */
@Component
public class Taches {

    private final ListeDesTaches liste;
    private final TravailHumain travail;
    private final LettreAApprouver lettre;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Utilisateurs utilisateurs;
    private final Clock horloge;

    Taches(
            ListeDesTaches liste,
            TravailHumain travail,
            LettreAApprouver lettre,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Utilisateurs utilisateurs,
            Clock horloge) {
        this.liste = liste;
        this.travail = travail;
        this.lettre = lettre;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.utilisateurs = utilisateurs;
        this.horloge = horloge;
    }

    /** groupe, assigne and creancier may be null. Most urgent first. */
    public Page<TacheAFaire> lister(String creancier, String groupe, String assigne, int page, int taille) {
        return liste.lister(creancier, groupe, assigne, page, taille).convertir(this::aFaire);
    }

    /** How many tasks the list leaves out because a pause holds their case; the arguments as for {@link #lister}. */
    public long enPause(String creancier, String groupe, String assigne) {
        return liste.enPause(creancier, groupe, assigne);
    }

    /** @throws Refus when the task is done, interrupted or unknown */
    public TacheAFaire parId(String id) {
        return aFaire(ligne(id));
    }

    public List<TacheAFaire> duDossier(long dossier) {
        return liste.duDossier(dossier).stream().map(this::aFaire).toList();
    }

    public Formulaire formulaire(String id) {
        return travail.formulaire(ligne(id));
    }

    /** The letter that the task decides on, as it would be issued now; empty when it decides on none. */
    public Optional<Courriers.Apercu> lettre(String id) {
        ListeDesTaches.Ligne ligne = ligne(id);
        return ligne.formulaire().equals("approbation_mise_en_demeure")
                ? lettre.lire(travail.definition(ligne), ligne.dossier())
                : Optional.empty();
    }

    /**
     * Completes the task with the form's fields (machine forms: 2026-01-31, 1200.00, true).
     *
     * @throws Refus type « tache-reservee » when the task is another group's, « formulaire-invalide » when a field is
     *     missing or wrong; nothing is changed
     */
    public void achever(String id, Map<String, String> champs, Utilisateur qui) {
        travail.achever(permise(id, qui), champs, qui.identifiant());
    }

    /** The id of what the task is about under that name (litige, echeancier, reponse…); empty when it is about the case. */
    public Optional<Long> sujet(String id, String nom) {
        return travail.sujet(ligne(id), nom);
    }

    /** The figures that a person should read before completing the task, French sentences; empty for most tasks. */
    public List<String> eclairage(String id) {
        return travail.eclairage(ligne(id));
    }

    /**
     * Hands the task over; {@code assigne} null gives it back to its group.
     *
     * @throws Refus when the task is another group's, or {@code assigne} could not complete it
     */
    public void assigner(String id, String assigne, Utilisateur qui) {
        ListeDesTaches.Ligne ligne = permise(id, qui);
        if (assigne != null
                && utilisateurs.pouvantTraiter(ligne.groupe()).stream()
                        .noneMatch(personne -> personne.identifiant().equals(assigne))) {
            throw new Refus(
                    "personne-inconnue", "Cette personne ne peut pas recevoir cette tâche. Choisissez-en une autre.");
        }
        travail.assigner(ligne, assigne, qui.identifiant());
    }

    private ListeDesTaches.Ligne permise(String id, Utilisateur qui) {
        ListeDesTaches.Ligne ligne = ligne(id);
        qui.exiger(ligne.groupe(), "La tâche « " + ligne.libelle() + " »");
        return ligne;
    }

    private ListeDesTaches.Ligne ligne(String id) {
        return liste.trouver(id)
                .orElseThrow(
                        () -> new Refus(
                                Refus.Nature.INTROUVABLE,
                                "tache-introuvable",
                                "Cette tâche n'est plus à faire : quelqu'un l'a terminée, ou un paiement a interrompu la procédure."));
    }

    private TacheAFaire aFaire(ListeDesTaches.Ligne ligne) {
        Dossier dossier = dossiers.parId(ligne.dossier());
        Debiteur debiteur = debiteurs.parId(dossier.debiteur());
        Situation situation = dossiers.situation(dossier.id(), Temps.aujourdhui(horloge));
        return new TacheAFaire(
                ligne.id(),
                ligne.etape(),
                ligne.libelle(),
                ligne.formulaire(),
                dossier.id(),
                dossier.numero(),
                debiteur.id(),
                debiteur.nom(),
                debiteur.telephone(),
                situation.soldes().stream()
                        .findFirst()
                        .map(Situation.Solde::aPayer)
                        .orElse(Montant.zero(Montant.EURO)),
                situation.plusAncienRetard(),
                ligne.creeeLe(),
                ligne.echeance(),
                ligne.groupe(),
                ligne.assigne(),
                ligne.prochaine(),
                ligne.principale() && dossier.etat() == EtatDossier.SUSPENDU);
    }
}
