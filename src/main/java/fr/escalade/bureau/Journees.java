package fr.escalade.bureau;

import fr.escalade.acces.Utilisateur;
import fr.escalade.acces.Utilisateurs;
import fr.escalade.bureau.Journee.Compteurs;
import fr.escalade.bureau.Journee.Groupe;
import fr.escalade.bureau.Journee.Vue;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EnvoisDouteux;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.dossier.Retenue;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.Page;
import fr.escalade.partage.Temps;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers the day's work from the tasks, the held steps and the messages that wait for a word. */
@Component
class Journees {

    private static final int TAILLE = 50;
    private static final int APERCU = 20;

    private final Taches taches;
    private final SujetsDesTaches sujets;
    private final Dossiers dossiers;
    private final Courriers courriers;
    private final EnvoisDouteux envois;
    private final Debiteurs debiteurs;
    private final AdressesACorriger adresses;
    private final Utilisateurs utilisateurs;
    private final Clock horloge;

    Journees(
            Taches taches,
            SujetsDesTaches sujets,
            Dossiers dossiers,
            Courriers courriers,
            EnvoisDouteux envois,
            Debiteurs debiteurs,
            AdressesACorriger adresses,
            Utilisateurs utilisateurs,
            Clock horloge) {
        this.taches = taches;
        this.sujets = sujets;
        this.dossiers = dossiers;
        this.courriers = courriers;
        this.envois = envois;
        this.debiteurs = debiteurs;
        this.adresses = adresses;
        this.utilisateurs = utilisateurs;
        this.horloge = horloge;
    }

    Journee composer(String creancier, Vue vue, String choix, int page) {
        Utilisateur qui = utilisateurs.courant();
        String moi = qui.identifiant();
        String groupe = groupe(qui);
        Page<TacheAFaire> aFaire = taches.lister(creancier, groupe, vue == Vue.MIENNES ? moi : null, page, TAILLE);
        List<Retenue> retenues = retenues(creancier);
        Page<Courrier> aConfirmer = courriers.chercher(
                creancier,
                EtatCourrier.A_CONFIRMER,
                vue == Vue.COURRIERS ? page : 0,
                vue == Vue.COURRIERS ? TAILLE : APERCU);
        boolean envoisSeuls = vue == Vue.ENVOIS;
        Page<Courrier> enEchec = envois.enAttente(creancier, envoisSeuls ? page : 0, envoisSeuls ? TAILLE : APERCU);
        List<AdressesACorriger.Adresse> mortes = adresses.de(creancier, retenues);
        Compteurs compteurs = compter(
                creancier,
                groupe,
                moi,
                vue,
                aFaire,
                retenues.size() + mortes.size(),
                aConfirmer.total(),
                enEchec.total());
        ListeDuJour liste = new ListeDuJour();
        if (vue == Vue.TOUT || vue == Vue.TACHES || vue == Vue.MIENNES) {
            aFaire.contenu()
                    .forEach(
                            tache -> liste.ajouter(tache, LignesDuJour.de(tache, sujets.de(tache), horloge.instant())));
        }
        if (envoisSeuls || (vue == Vue.TOUT && page == 0)) {
            enEchec.contenu()
                    .forEach(courrier -> liste.ajouter(
                            debiteur(courrier.debiteur(), courrier.dossier()), LignesDuJour.enEchec(courrier)));
        }
        if (page == 0 && (vue == Vue.RETENUES || vue == Vue.TOUT)) {
            mortes.forEach(morte -> liste.ajouter(debiteur(morte.debiteur(), morte.dossier()), morte.ligne()));
        }
        if (vue == Vue.RETENUES || (vue == Vue.TOUT && page == 0)) {
            page(retenues, vue == Vue.RETENUES, page)
                    .forEach(retenue ->
                            liste.ajouter(debiteur(retenue.debiteur(), retenue.dossier()), LignesDuJour.de(retenue)));
        }
        if (vue == Vue.COURRIERS || (vue == Vue.TOUT && page == 0)) {
            aConfirmer
                    .contenu()
                    .forEach(courrier -> liste.ajouter(
                            debiteur(courrier.debiteur(), courrier.dossier()), LignesDuJour.aConfirmer(courrier)));
        }
        long pagine = vue == Vue.TOUT ? compteurs.taches() : compteurs.de(vue);
        boolean tronquee = vue == Vue.TOUT
                && (retenues.size() > APERCU || aConfirmer.total() > APERCU || enEchec.total() > APERCU);
        long ouverts =
                dossiers.chercher(creancier, EtatDossier.OUVERT, null, 0, 1).total();
        long enPause = taches.enPause(creancier, groupe, vue == Vue.MIENNES ? moi : null);
        return liste.terminer(
                vue,
                choix,
                compteurs,
                ouverts,
                enPause,
                page,
                (int) Math.max(1, (pagine + TAILLE - 1) / TAILLE),
                tronquee);
    }

    private Compteurs compter(
            String creancier,
            String groupe,
            String moi,
            Vue vue,
            Page<TacheAFaire> listees,
            long retenues,
            long aConfirmer,
            long enEchec) {
        boolean miennes = vue == Vue.MIENNES;
        long siennes = miennes
                ? listees.total()
                : taches.lister(creancier, groupe, moi, 0, 1).total();
        long toutes = miennes ? taches.lister(creancier, groupe, null, 0, 1).total() : listees.total();
        return new Compteurs(toutes + retenues + aConfirmer + enEchec, siennes, toutes, retenues, aConfirmer, enEchec);
    }

    private static Stream<Retenue> page(List<Retenue> retenues, boolean paginees, int page) {
        return paginees
                ? retenues.stream().skip((long) page * TAILLE).limit(TAILLE)
                : retenues.stream().limit(APERCU);
    }

    /** Whose work is listed: everybody's, except that a gestionnaire is spared what only a manager may decide. */
    private static String groupe(Utilisateur qui) {
        return qui.peutAgir() && !qui.peutTraiter("responsable") ? "gestionnaire" : null;
    }

    /** What a person can release. A message to confirm is listed for itself; a pause that ends by itself asks nothing. */
    private List<Retenue> retenues(String creancier) {
        return dossiers.retenuesADebloquer(creancier).stream()
                .filter(retenue -> !retenue.action().equals("CONFIRMER"))
                .filter(retenue -> !retenue.action().equals("LEVER_SUSPENSION") || sansFin(retenue.dossier()))
                .toList();
    }

    private boolean sansFin(Long dossier) {
        return dossier != null
                && dossiers.suspensionsAvecLesFactures(dossier).stream()
                        .anyMatch(suspension -> suspension.jusquA() == null && suspension.origine() == null);
    }

    /** {@code dossier} null: a message before the due date, which belongs to no case. */
    private Groupe debiteur(long debiteur, Long dossier) {
        if (dossier == null) {
            return new Groupe(debiteur, debiteurs.parId(debiteur).nom(), null, List.of(), 0, new ArrayList<>());
        }
        Situation situation = dossiers.situation(dossier, aujourdhui());
        return new Groupe(
                debiteur,
                situation.debiteur().nom(),
                situation.dossier().numero(),
                situation.soldes().stream().map(Situation.Solde::aPayer).toList(),
                situation.plusAncienRetard(),
                new ArrayList<>());
    }

    private LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }
}
