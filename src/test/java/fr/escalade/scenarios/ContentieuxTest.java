package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.contentieux.Acte;
import fr.escalade.contentieux.NouvelActe;
import fr.escalade.contentieux.Perte;
import fr.escalade.contentieux.Pertes;
import fr.escalade.contentieux.TypeActe;
import fr.escalade.contentieux.Voie;
import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Pieces;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After the formal notice (C7): each way to its end, its legal deadlines, and what happens when it fails or is paid. */
class ContentieuxTest extends AuContentieux {

    @Autowired
    Pertes pertes;

    @Autowired
    Creances creances;

    @Autowired
    Pieces pieces;

    @Autowired
    Dossiers dossiers;

    @Test
    void la_table_propose_une_voie_et_une_personne_decide() {
        jusquALaRevue("2026-06-01", "1200.00");
        assertThat(consignes(REVUE)).anyMatch(texte -> texte.contains("procédure simplifiée par commissaire"));
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CONTENTIEUX);
        choisir("tiers");
        assertThat(libelles()).containsExactly("Mandater le tiers");
    }

    @Test
    void un_tiers_recoit_le_dossier_continue_puis_le_rend() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("tiers");
        assertThat(histoire.chronologie(durand)).anyMatch(fait -> fait.endsWith("DOSSIER_CONSTITUE"));
        histoire.fait(
                durand,
                "Mandater le tiers",
                Map.of("suite", "fait", "reference", "Cabinet Rives", "date_acte", jour()));
        assertThat(dernier())
                .extracting(Acte::type, Acte::montant)
                .containsExactly(TypeActe.MANDAT, Montant.euros("1200"));
        LocalDate mandat = histoire.aujourdhui();
        attendre("Faire le point avec le tiers", 130);
        assertThat(histoire.aujourdhui()).isBetween(mandat.plusDays(90), mandat.plusDays(94));
        histoire.fait(durand, "Faire le point avec le tiers", Map.of("suite", "continuer", "date_acte", jour()));
        attendre("Faire le point avec le tiers", 130);
        histoire.fait(durand, "Faire le point avec le tiers", Map.of("suite", "retour", "date_acte", jour()));
        assertThat(libelles()).containsExactly(REVOIR);
        assertThat(contentieux.procedureEngagee(id())).isFalse();
    }

    @Test
    void le_tiers_annonce_un_encaissement_et_le_reglement_clot_le_dossier() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("tiers");
        histoire.fait(durand, "Mandater le tiers", Map.of("suite", "fait", "reference", "Rives", "date_acte", jour()));
        attendre("Faire le point avec le tiers", 130);
        histoire.fait(durand, "Faire le point avec le tiers", Map.of("suite", "encaisse", "date_acte", jour()));
        assertThat(histoire.taches(durand)).isEmpty();
        histoire.paie(durand, "RIVES-1", "1200.00");
        histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
        histoire.fait(
                durand, "Se désister ou informer le tiers", Map.of("suite", "tiers_informe", "date_acte", jour()));
        assertThat(dernier().type()).isEqualTo(TypeActe.INFORMATION_DU_TIERS);
        assertThat(dernier().voie()).isEqualTo(Voie.TIERS);
        assertThat(histoire.recusParEtape(durand)).anyMatch(recu -> recu.endsWith("remerciement"));
    }

    @Test
    void la_procedure_simplifiee_tait_tout_pendant_un_mois_et_le_silence_vaut_refus() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("procedure_simplifiee");
        histoire.fait(durand, "Inviter le débiteur", invitation());
        LocalDate limite = dernier().limite();
        assertThat(limite).isAfterOrEqualTo(histoire.aujourdhui().plusMonths(1));
        assertThat(contentieux.paiementInterdit(id())).isTrue();
        assertThat(dossiers.suspensions(id())).singleElement().satisfies(suspension -> assertThat(suspension.motif())
                .contains("aucun contact"));
        histoire.jusquAu(limite.toString());
        assertThat(libelles()).containsExactly("Noter la réponse");
        attendre(REVOIR, 6);
        assertThat(histoire.aujourdhui()).isAfter(limite);
        assertThat(libelles()).containsExactly(REVOIR);
        assertThat(dernier().type()).isEqualTo(TypeActe.SILENCE);
        assertThat(contentieux.paiementInterdit(id())).isFalse();
        assertThat(dossiers.suspensions(id())).isEmpty();
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CONTENTIEUX);
    }

    @Test
    void l_accord_du_debiteur_vaut_titre_et_un_accord_tardif_est_refuse() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("procedure_simplifiee");
        histoire.fait(durand, "Inviter le débiteur", invitation());
        LocalDate envoi = histoire.aujourdhui();
        assertThatThrownBy(() -> contentieux.inscrire(
                        id(),
                        new NouvelActe(Voie.PROCEDURE_SIMPLIFIEE, TypeActe.ACCORD, envoi.minusDays(1), "T-1", null),
                        "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("ne peut pas précéder");
        histoire.jusquAu(envoi.plusDays(20).toString());
        histoire.fait(
                durand, "Noter la réponse", Map.of("suite", "accord", "date_acte", jour(), "reference", "Titre 12"));
        assertThat(dernier().type()).isEqualTo(TypeActe.ACCORD);
        assertThat(dossiers.suspensions(id())).isEmpty();
        assertThat(contentieux.procedureEngagee(id())).isTrue();
        attendre(REVOIR, 100);

        LocalDate plusTard = histoire.aujourdhui();
        assertThatThrownBy(() -> contentieux.inscrire(
                        id(),
                        new NouvelActe(Voie.PROCEDURE_SIMPLIFIEE, TypeActe.ACCORD, plusTard, "T-2", null),
                        "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("silence vaut refus");
    }

    @Test
    void au_dela_de_cinq_mille_euros_la_procedure_simplifiee_est_refusee() {
        jusquALaRevue("2026-06-01", "5000.01");
        assertThatThrownBy(() -> choisir("procedure_simplifiee"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("5 000,00".replace(' ', '\u202f'));
        assertThat(libelles()).containsExactly(REVUE);
        choisir("injonction_de_payer");
        assertThat(libelles()).containsExactly("Déposer la requête");
    }

    @Test
    void une_ordonnance_non_signifiee_dans_le_delai_est_caduque() {
        jusquALOrdonnance("2026-09-10", "1200.00");
        assertThat(dernier().limite()).isEqualTo("2026-12-10");
        histoire.jusquAu("2026-12-10");
        assertThat(libelles()).containsExactly("Faire signifier");
        histoire.jusquAu("2026-12-11");
        assertThat(libelles()).containsExactly(REVOIR);
        assertThat(dernier().type()).isEqualTo(TypeActe.CADUCITE);
        assertThatThrownBy(() -> contentieux.inscrire(
                        id(),
                        new NouvelActe(
                                Voie.INJONCTION_DE_PAYER,
                                TypeActe.SIGNIFICATION,
                                LocalDate.parse("2026-12-11"),
                                "Me Roy",
                                null),
                        "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("non avenue");
    }

    @Test
    void avant_septembre_2026_le_delai_est_de_six_mois_proroge_au_jour_ouvrable() {
        jusquALOrdonnance("2026-08-31", "1200.00");
        assertThat(dernier().limite()).isEqualTo("2027-03-01");
    }

    @Test
    void sans_opposition_au_bout_d_un_mois_l_ordonnance_est_executoire() {
        jusquALOrdonnance("2026-09-10", "1200.00");
        histoire.jusquAu("2026-10-30");
        histoire.fait(durand, "Faire signifier", Map.of("suite", "fait", "reference", "Me Roy", "date_acte", jour()));
        assertThat(dernier().limite()).isEqualTo("2026-11-30");
        histoire.jusquAu("2026-11-30");
        assertThatThrownBy(() -> histoire.fait(durand, "Noter l'opposition", Map.of("suite", "aucune")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("30 novembre 2026");
        histoire.jusquAu("2026-12-01");
        assertThat(tache("Noter l'opposition").groupe()).isEqualTo("responsable");
        histoire.fait(durand, "Noter l'opposition", Map.of("suite", "aucune"));
        assertThat(dernier().type()).isEqualTo(TypeActe.FORCE_EXECUTOIRE);
        assertThat(histoire.taches(durand)).isEmpty();
        attendre(REVOIR, 100);
    }

    @Test
    void une_opposition_se_note_des_qu_elle_est_connue() {
        jusquALOrdonnance("2026-09-10", "1200.00");
        histoire.fait(durand, "Faire signifier", Map.of("suite", "fait", "reference", "Me Roy", "date_acte", jour()));
        histoire.jusquAu(histoire.aujourdhui().plusDays(5).toString());
        histoire.fait(durand, "Noter l'opposition", Map.of("suite", "opposition", "date_acte", jour()));
        assertThat(libelles()).containsExactly(REVOIR);
        assertThat(contentieux.procedureEngagee(id())).isTrue();
    }

    @Test
    void une_requete_rejetee_et_un_refere_refuse_reviennent_a_une_personne() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("injonction_de_payer");
        requete();
        histoire.fait(durand, "Noter l'ordonnance", Map.of("suite", "rejetee", "date_acte", jour()));
        assertThat(contentieux.procedureEngagee(id())).isFalse();
        revoir("refere");
        histoire.fait(
                durand,
                "Faire assigner en référé",
                Map.of("suite", "fait", "reference", "TJ Lille", "date_acte", jour()));
        histoire.fait(durand, "Noter l'ordonnance de référé", Map.of("suite", "rejetee", "date_acte", jour()));
        assertThat(libelles()).containsExactly(REVOIR);
        assertThat(contentieux.actes(id()))
                .extracting(Acte::type)
                .containsExactly(TypeActe.REQUETE, TypeActe.REJET, TypeActe.ASSIGNATION, TypeActe.REJET_DU_REFERE);
    }

    @Test
    void une_provision_accordee_laisse_le_temps_de_l_execution() {
        jusquALaRevue("2026-06-01", "60000.00");
        assertThat(consignes(REVUE)).anyMatch(texte -> texte.contains("provision en référé"));
        choisir("refere");
        histoire.fait(
                durand,
                "Faire assigner en référé",
                Map.of("suite", "fait", "reference", "TC Lille", "date_acte", jour()));
        histoire.fait(
                durand,
                "Noter l'ordonnance de référé",
                Map.of("suite", "rendue", "date_acte", jour(), "montant_accorde", "58000.00"));
        assertThat(dernier().montant()).isEqualTo(Montant.euros("58000.00"));
        assertThat(histoire.taches(durand)).isEmpty();
        attendre(REVOIR, 100);
    }

    @Test
    void un_paiement_pendant_la_procedure_fait_se_desister_puis_remercie() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("injonction_de_payer");
        requete();
        histoire.paie(durand, "VIR-1", "1200.00");
        histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
        assertThat(libelles()).containsExactly("Se désister ou informer le tiers");
        assertThat(histoire.recusParEtape(durand)).noneMatch(recu -> recu.endsWith("remerciement"));
        histoire.fait(durand, "Se désister ou informer le tiers", Map.of("suite", "desiste", "date_acte", jour()));
        assertThat(histoire.recusParEtape(durand)).anyMatch(recu -> recu.endsWith("remerciement"));
        assertThat(dernier().type()).isEqualTo(TypeActe.DESISTEMENT);
        assertThat(histoire.taches(durand)).isEmpty();
    }

    @Test
    void un_paiement_avant_tout_acte_remercie_aussitot() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("injonction_de_payer");
        histoire.paie(durand, "VIR-1", "1200.00");
        histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
        assertThat(histoire.taches(durand)).isEmpty();
        assertThat(histoire.recusParEtape(durand)).anyMatch(recu -> recu.endsWith("remerciement"));
    }

    @Test
    void une_etape_amiable_de_plus_ramene_a_la_verification_puis_a_la_revue() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("etape_amiable");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
        attendre("Vérifier la réception et l'intention", 25);
        mettreEnDemeure();
        attendre(REVUE, 30);
        choisir("injonction_de_payer");
        histoire.fait(durand, "Déposer la requête", Map.of("suite", "revoir"));
        revoir("etape_amiable");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
        attendre("Vérifier la réception et l'intention", 25);
    }

    @Test
    void une_perte_se_decide_a_deux_et_laisse_le_document_de_tva() throws Exception {
        jusquALaRevue("2026-06-01", "1200.00");
        histoire.paie(durand, "VIR-1", "300.00");
        choisir("passage_en_perte");
        assertThatThrownBy(
                        () -> histoire.fait(durand, "Approuver le passage en perte", Map.of("decision", "approuver")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("une autre personne");
        approuver("paul");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.dossier(durand).motifFin()).isEqualTo("Créance passée en perte");
        assertThat(creances.trouver(histoire.creancier(), "FAC-1").orElseThrow().etat(histoire.aujourdhui()))
                .isEqualTo(EtatFacture.PASSEE_EN_PERTE);
        assertThat(histoire.recusParEtape(durand)).noneMatch(recu -> recu.endsWith("remerciement"));
        assertThat(histoire.taches(durand)).isEmpty();

        Perte perte = pertes.duDossier(id()).get(0);
        assertThat(perte).extracting(Perte::demandePar, Perte::decidePar).containsExactly("claire", "paul");
        try (PDDocument document = Loader.loadPDF(pieces.lire(perte.document()).contenu())) {
            String texte = new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " ");
            assertThat(texte)
                    .contains("Facture demeurée impayée pour la somme de 750,00 € (prix net)")
                    .contains("pour la somme de 150,00 € (TVA correspondante)")
                    .contains("article 272 du CGI");
        }
    }

    @Test
    void une_perte_refusee_revient_a_une_personne() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("passage_en_perte");
        histoire.fait(
                durand, "Approuver le passage en perte", Map.of("decision", "refuser", "motif", "Il est solvable"));
        assertThat(libelles()).containsExactly(REVOIR);
        assertThat(pertes.duDossier(id())).extracting(Perte::etat).containsExactly(Perte.Etat.REFUSEE);
    }

    @Test
    void une_creance_prescrite_ne_va_ni_a_un_tiers_ni_au_juge() {
        histoire.commence("2026-02-16");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PARTICULIER);
        histoire.facture(durand, "FAC-1", "2024-03-02", "1200.00");
        attendre("Vérifier la réception et l'intention", 20);
        mettreEnDemeure();
        attendre(REVUE, 30);
        assertThat(histoire.aujourdhui()).isAfter("2026-03-02");
        assertThat(consignes(REVUE)).anyMatch(texte -> texte.contains("prescrite"));
        for (String voie : List.of("tiers", "injonction_de_payer", "refere", "procedure_simplifiee")) {
            assertThatThrownBy(() -> choisir(voie)).isInstanceOf(Refus.class).hasMessageContaining("prescrite");
        }
        choisir("passage_en_perte");
        approuver("paul");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
    }

    @Test
    void sans_mise_en_demeure_prouvee_aucun_acte_n_est_inscrit() {
        histoire.commence("2026-07-06");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-06-01", "1200.00");
        histoire.jusquAu("2026-07-08");
        assertThatThrownBy(() -> contentieux.inscrire(
                        id(),
                        new NouvelActe(Voie.TIERS, TypeActe.MANDAT, histoire.aujourdhui(), "Rives", null),
                        "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("mise en demeure prouvée");
        assertThat(contentieux.actes(id())).isEmpty();
    }

    @Test
    void une_tache_que_personne_ne_fait_monte() {
        jusquALaRevue("2026-06-01", "1200.00");
        choisir("injonction_de_payer");
        assertThat(tache("Déposer la requête").groupe()).isEqualTo("gestionnaire");
        histoire.jusquAu(histoire.aujourdhui().plusDays(9).toString());
        assertThat(tache("Déposer la requête").groupe()).isEqualTo("responsable");
    }
}
