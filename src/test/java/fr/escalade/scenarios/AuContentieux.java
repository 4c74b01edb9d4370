package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.acces.Role;
import fr.escalade.acces.Utilisateur;
import fr.escalade.contentieux.Acte;
import fr.escalade.contentieux.Contentieux;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** The words of the stories that are told after the formal notice. */
@Scenario
@SurH2
abstract class AuContentieux {

    static final String REVUE = "Revue contentieuse";
    static final String REVOIR = "Revoir l'orientation";

    @Autowired
    Histoire histoire;

    @Autowired
    Contentieux contentieux;

    @Autowired
    Taches taches;

    Debiteur durand;

    /** The invoice is late enough to enter at the last amicable step: three weeks later, the review. */
    void jusquALaRevue(String echeance, String montant) {
        histoire.commence(LocalDate.parse(echeance).plusDays(35).toString());
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", echeance, montant);
        attendre("Vérifier la réception et l'intention", 20);
        mettreEnDemeure();
        attendre(REVUE, 30);
    }

    void jusquALOrdonnance(String ordonnance, String montant) {
        jusquALaRevue("2026-06-01", montant);
        choisir("injonction_de_payer");
        requete();
        histoire.jusquAu(LocalDate.parse(ordonnance).plusDays(1).toString());
        histoire.fait(
                durand,
                "Noter l'ordonnance",
                Map.of("suite", "rendue", "date_acte", ordonnance, "montant_accorde", montant));
    }

    void mettreEnDemeure() {
        histoire.fait(
                durand,
                "Vérifier la réception et l'intention",
                Map.of("reception", "recues", "intention", "sans_reponse"));
        histoire.fait(durand, "Approuver la mise en demeure", Map.of("decision", "approuver"));
        attendre("Déposer le recommandé", 5);
        histoire.fait(durand, "Déposer le recommandé", Map.of("date_depot", jour(), "numero_suivi", "1A 234"));
    }

    void requete() {
        histoire.fait(
                durand, "Déposer la requête", Map.of("suite", "fait", "reference", "TC Lille", "date_acte", jour()));
    }

    Map<String, String> invitation() {
        return Map.of("suite", "fait", "reference", "Me Roy", "date_acte", jour());
    }

    void choisir(String orientation) {
        histoire.fait(durand, REVUE, Map.of("orientation", orientation, "commentaire", "Décidé en réunion"));
    }

    void revoir(String orientation) {
        histoire.fait(durand, REVOIR, Map.of("orientation", orientation, "commentaire", "Autre voie"));
    }

    void approuver(String qui) {
        taches.achever(
                tache("Approuver le passage en perte").id(),
                Map.of("decision", "approuver"),
                new Utilisateur(qui, qui, Set.of(Role.RESPONSABLE)));
        histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
    }

    void attendre(String libelle, int jours) {
        for (int i = 0; i < jours && !libelles().contains(libelle); i++) {
            histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
        }
        assertThat(libelles()).contains(libelle);
    }

    List<String> libelles() {
        return histoire.taches(durand).stream().map(TacheAFaire::libelle).toList();
    }

    TacheAFaire tache(String libelle) {
        return histoire.taches(durand).stream()
                .filter(tache -> tache.libelle().equals(libelle))
                .findFirst()
                .orElseThrow();
    }

    List<String> consignes(String libelle) {
        return taches.formulaire(tache(libelle).id()).champs().stream()
                .filter(champ -> champ.type().equals("information"))
                .map(champ -> champ.libelle())
                .toList();
    }

    Acte dernier() {
        return contentieux.dernier(id()).orElseThrow();
    }

    long id() {
        return histoire.dossier(durand).id();
    }

    String jour() {
        return histoire.aujourdhui().toString();
    }
}
