package fr.escalade.bureau;

import fr.escalade.acces.Utilisateurs;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.Joignabilite;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Retenue;
import fr.escalade.dossier.Situation;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import fr.escalade.processus.Formulaire;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import fr.escalade.relance.EnvoisAReprendre;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens one thing to do from its key in the list (« tache-… », « retenue-… », « courrier-33 », « envoi-34 »). */
@Component
class Volets {

    private static final int DERNIERS_ECHANGES = 8;

    private final Taches taches;
    private final SujetsDesTaches sujets;
    private final Dossiers dossiers;
    private final Courriers courriers;
    private final EnvoisAReprendre envois;
    private final Debiteurs debiteurs;
    private final Joignabilite joignabilite;
    private final Journal journal;
    private final Utilisateurs utilisateurs;
    private final Clock horloge;

    Volets(
            Taches taches,
            SujetsDesTaches sujets,
            Dossiers dossiers,
            Courriers courriers,
            EnvoisAReprendre envois,
            Debiteurs debiteurs,
            Joignabilite joignabilite,
            Journal journal,
            Utilisateurs utilisateurs,
            Clock horloge) {
        this.taches = taches;
        this.sujets = sujets;
        this.dossiers = dossiers;
        this.courriers = courriers;
        this.envois = envois;
        this.debiteurs = debiteurs;
        this.joignabilite = joignabilite;
        this.journal = journal;
        this.utilisateurs = utilisateurs;
        this.horloge = horloge;
    }

    /** Empty when the thing is done meanwhile, or was never there: the list is then the answer. */
    Optional<Volet> ouvrir(String cle) {
        try {
            String[] parties = (cle == null ? "" : cle).split("-", 2);
            return switch (parties[0]) {
                case "tache" -> Optional.of(tache(parties[1], null));
                case "retenue" -> retenue(parties[1]);
                case "coordonnees" -> coordonnees(Long.parseLong(parties[1]));
                case "courrier" -> courrier(Long.parseLong(parties[1]));
                case "envoi" -> envoi(Long.parseLong(parties[1]));
                default -> Optional.empty();
            };
        } catch (Refus | NumberFormatException | ArrayIndexOutOfBoundsException disparue) {
            return Optional.empty();
        }
    }

    /** {@code saisie} null: the form as first proposed. */
    Volet.Tache tache(String id, Saisie saisie) {
        TacheAFaire tache = taches.parId(id);
        Formulaire formulaire = taches.formulaire(id);
        SujetDeTache sujet = sujets.de(tache);
        return new Volet.Tache(
                tache,
                formulaire,
                saisie == null ? proposer(formulaire, sujet) : saisie,
                situation(tache.dossier()),
                derniers(tache.dossier()),
                utilisateurs.pouvantTraiter(tache.groupe()),
                utilisateurs.courant().peutTraiter(tache.groupe()),
                tache.etape().startsWith("appel") || tache.formulaire().equals("visite"),
                lettre(tache),
                sujet,
                taches.eclairage(id));
    }

    private static Saisie proposer(Formulaire formulaire, SujetDeTache sujet) {
        Saisie saisie = ReponseAuFormulaire.proposee(formulaire);
        if (sujet != null) {
            sujet.propositions().forEach(saisie::proposer);
        }
        return saisie;
    }

    /** Where the letter that the task is about can be seen: still to approve, or written and waiting to be posted. */
    private String lettre(TacheAFaire tache) {
        return switch (tache.formulaire()) {
            case "approbation_mise_en_demeure" -> "/taches/" + tache.id() + "/lettre";
            case "depot_recommande" ->
                courriers.duDossier(tache.dossier()).stream()
                        .filter(courrier -> courrier.canal() == Canal.RECOMMANDE)
                        .reduce((avant, dernier) -> dernier)
                        .map(courrier -> "/courriers/" + courrier.id() + "/contenu")
                        .orElse(null);
            default -> null;
        };
    }

    private Optional<Volet> coordonnees(long id) {
        Debiteur debiteur = debiteurs.parId(id);
        Long dossier = dossiers.actifDuDebiteur(id).map(Dossier::id).orElse(null);
        return joignabilite
                .empechement(debiteur)
                .map(echec -> new Volet.Coordonnees(echec, debiteur, situation(dossier), derniers(dossier)));
    }

    private Optional<Volet> retenue(String tacheExterne) {
        return dossiers.retenuesADebloquer(null).stream()
                .filter(retenue -> retenue.tacheExterne().equals(tacheExterne))
                .findFirst()
                .map(this::bloquee);
    }

    private Volet bloquee(Retenue retenue) {
        Long dossier = retenue.dossier();
        boolean approbation = "APPROUVER".equals(retenue.action());
        return new Volet.Bloquee(
                retenue,
                debiteurs.parId(retenue.debiteur()),
                situation(dossier),
                dossier == null ? List.of() : dossiers.suspensionsAvecLesFactures(dossier),
                derniers(dossier),
                dossier == null ? List.of() : taches.duDossier(dossier),
                utilisateurs.courant().peutTraiter(approbation ? "responsable" : "gestionnaire"));
    }

    private Optional<Volet> courrier(long id) {
        Courrier courrier = courriers.parId(id);
        return Optional.of(courrier)
                .filter(attend -> attend.etat() == EtatCourrier.A_CONFIRMER)
                .map(attend -> new Volet.AConfirmer(
                        attend,
                        debiteurs.parId(attend.debiteur()),
                        situation(attend.dossier()),
                        derniers(attend.dossier())));
    }

    private Optional<Volet> envoi(long id) {
        Courrier courrier = courriers.parId(id);
        return Optional.of(courrier)
                .filter(attend -> attend.etat() == EtatCourrier.REJETE || attend.etat() == EtatCourrier.A_VERIFIER)
                .map(attend -> new Volet.EnEchec(
                        attend,
                        debiteurs.parId(attend.debiteur()),
                        situation(attend.dossier()),
                        derniers(attend.dossier()),
                        envois.seRecompose(attend)));
    }

    private Situation situation(Long dossier) {
        return dossier == null ? null : dossiers.situation(dossier, Temps.aujourdhui(horloge));
    }

    /** The last exchanges, newest first. */
    private List<LigneDuJournal> derniers(Long dossier) {
        if (dossier == null) {
            return List.of();
        }
        List<LigneDuJournal> lignes = new ArrayList<>(journal.chronologie(dossier));
        Collections.reverse(lignes);
        return lignes.stream().limit(DERNIERS_ECHANGES).toList();
    }
}
