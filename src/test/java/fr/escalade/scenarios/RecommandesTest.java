package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.contentieux.Contentieux;
import fr.escalade.contentieux.Preuves;
import fr.escalade.contentieux.Voie;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Pieces;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import fr.escalade.relance.MisesEnDemeure;
import fr.escalade.relance.Recommandes;
import fr.escalade.relance.RetoursDeRecommandes;
import fr.escalade.relance.SortDuRecommande;
import fr.escalade.support.SurH2;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The registered letter from the printer to the debtor's hands, or wherever it ends. */
@Scenario
@SurH2
class RecommandesTest {

    private static final String DEPOSER = "Déposer le recommandé";
    private static final String CORRIGER = "Corriger l'adresse";
    private static final String REVUE = "Revue contentieuse";

    @Autowired
    Histoire histoire;

    @Autowired
    Recommandes recommandes;

    @Autowired
    RetoursDeRecommandes retours;

    @Autowired
    MisesEnDemeure misesEnDemeure;

    @Autowired
    Contentieux contentieux;

    @Autowired
    Preuves preuves;

    @Autowired
    Pieces pieces;

    @Autowired
    Creances creances;

    @Autowired
    Taches taches;

    Debiteur durand;

    @BeforeEach
    void une_mise_en_demeure_a_deposer() {
        histoire.commence("2026-06-01");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-05-29", "1200.00");
        histoire.jusquAuDepot(durand);
    }

    @Test
    void jamais_deposee_la_tache_monte_deux_fois_et_le_delai_ne_court_pas() {
        LocalDate prete = histoire.aujourdhui();
        assertThat(tache(DEPOSER).groupe()).isEqualTo("gestionnaire");
        histoire.jusquAu(prete.plusDays(7).toString());
        assertThat(tache(DEPOSER).groupe()).isEqualTo("responsable");
        histoire.jusquAu(prete.plusDays(20).toString());
        assertThat(tache(DEPOSER).groupe()).isEqualTo("admin");
        histoire.jusquAu(prete.plusDays(90).toString());
        assertThat(libelles()).containsExactly(DEPOSER);
        assertThat(recommandes.finDuDelai(dossier())).isEmpty();
        assertThatThrownBy(() -> contentieux.verifier(dossier(), Voie.INJONCTION_DE_PAYER))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Aucune mise en demeure prouvée");
        // Posted at last: eight days from that day, not from the day of the letter.
        histoire.depose(durand, "1A 001");
        LocalDate depot = histoire.aujourdhui();
        histoire.jusquAu(depot.plusDays(8).toString());
        assertThat(histoire.taches(durand)).isEmpty();
        histoire.jusquALaTache(durand, REVUE);
        assertThat(histoire.aujourdhui()).isBetween(depot.plusDays(9), depot.plusDays(12));
    }

    @Test
    void refuse_le_pli_vaut_mise_en_demeure_et_l_enveloppe_entre_au_dossier() throws Exception {
        histoire.depose(durand, "1A 002");
        LocalDate depot = histoire.aujourdhui();
        histoire.jusquAu(depot.plusDays(4).toString());
        noter(SortDuRecommande.REFUSE, "enveloppe-refusee.png");
        assertThat(lettre().etat()).isEqualTo(EtatCourrier.EXPEDIE);
        assertThat(lettre().preuve()).contains("1A 002", "Pli refusé par le destinataire");
        assertThat(histoire.chronologie(durand)).contains(depot.plusDays(4) + " RECOMMANDE_REFUSE");
        histoire.jusquALaTache(durand, REVUE);
        assertThat(histoire.aujourdhui()).isBetween(depot.plusDays(9), depot.plusDays(12));
        contentieux.verifier(dossier(), Voie.INJONCTION_DE_PAYER);
        assertThat(bordereau()).contains("Pli refusé par le destinataire : Mise en demeure");
        assertThat(nomsDesPieces()).anyMatch(nom -> nom.endsWith("enveloppe-refusee.png"));
    }

    @Test
    void avise_et_non_reclame_il_vaut_aussi_mise_en_demeure() throws Exception {
        histoire.depose(durand, "1A 003");
        LocalDate depot = histoire.aujourdhui();
        histoire.jusquALaTache(durand, REVUE);
        // The envelope comes back after fifteen days at the post office, when the review has begun.
        histoire.jusquAu(depot.plusDays(21).toString());
        noter(SortDuRecommande.NON_RECLAME, "enveloppe-non-reclamee.png");
        assertThat(libelles()).containsExactly(REVUE);
        contentieux.verifier(dossier(), Voie.INJONCTION_DE_PAYER);
        assertThat(bordereau()).contains("Pli avisé et non réclamé : Mise en demeure");
        assertThatThrownBy(() -> noter(SortDuRecommande.NPAI, "autre.png"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("déjà noté")
                .hasMessageContaining("avisé et non réclamé");
    }

    @Test
    void un_accuse_de_reception_signe_allonge_le_delai_et_ne_le_raccourcit_jamais() {
        histoire.depose(durand, "1A 004");
        LocalDate depot = histoire.aujourdhui();
        histoire.jusquAu(depot.plusDays(5).toString());
        noter(SortDuRecommande.RECU, "ar.png");
        assertThat(lettre().etat()).isEqualTo(EtatCourrier.REMIS);
        assertThat(recommandes.finDuDelai(dossier())).contains(depot.plusDays(13));
        histoire.jusquAu(depot.plusDays(13).toString());
        assertThat(histoire.taches(durand)).isEmpty();
        histoire.jusquALaTache(durand, REVUE);
        assertThat(histoire.aujourdhui()).isBetween(depot.plusDays(14), depot.plusDays(17));
    }

    @Test
    void inconnu_a_l_adresse_quelqu_un_la_corrige_et_la_lettre_repart_avec_un_nouveau_delai() {
        histoire.depose(durand, "1A 005");
        LocalDate depot = histoire.aujourdhui();
        histoire.jusquAu(depot.plusDays(6).toString());
        noter(SortDuRecommande.NPAI, "npai.png");
        histoire.jusquAu(depot.plusDays(7).toString());
        assertThat(libelles()).containsExactly(CORRIGER);
        assertThat(creances.trouver(histoire.creancier(), "FAC-1").orElseThrow().miseEnDemeureLe())
                .isNull();
        // Long after the first deadline: no review, and no court.
        histoire.jusquAu(depot.plusDays(40).toString());
        assertThat(libelles()).containsExactly(CORRIGER);
        assertThat(tache(CORRIGER).groupe()).isEqualTo("admin");
        assertThatThrownBy(() -> contentieux.verifier(dossier(), Voie.INJONCTION_DE_PAYER))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Aucune mise en demeure prouvée");
        assertThatThrownBy(() -> corriger("3 place du Marché", "59000", "Lille"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("revenu de cette adresse");

        corriger("8 quai Rambaud", "69002", "Lyon");
        histoire.jusquALaTache(durand, DEPOSER);
        assertThat(lettre().texte()).contains("8 quai Rambaud");
        histoire.depose(durand, "1A 006");
        LocalDate redepot = histoire.aujourdhui();
        histoire.jusquAu(redepot.plusDays(8).toString());
        assertThat(histoire.taches(durand)).isEmpty();
        histoire.jusquALaTache(durand, REVUE);
        assertThat(histoire.aujourdhui()).isBetween(redepot.plusDays(9), redepot.plusDays(12));
        contentieux.verifier(dossier(), Voie.INJONCTION_DE_PAYER);
        assertThat(creances.trouver(histoire.creancier(), "FAC-1").orElseThrow().miseEnDemeureLe())
                .isEqualTo(redepot);
    }

    /** Nobody posts the second letter either; paid in part meanwhile, it is written and approved again before it leaves. */
    @Test
    void la_seconde_lettre_oubliee_monte_elle_aussi_et_se_refait_si_le_solde_change() {
        histoire.depose(durand, "1A 012");
        histoire.jusquAu(histoire.aujourdhui().plusDays(6).toString());
        noter(SortDuRecommande.NPAI, "npai.png");
        histoire.jusquALaTache(durand, CORRIGER);
        corriger("8 quai Rambaud", "69002", "Lyon");
        histoire.jusquALaTache(durand, DEPOSER);
        LocalDate prete = histoire.aujourdhui();
        histoire.jusquAu(prete.plusDays(7).toString());
        assertThat(tache(DEPOSER).groupe()).isEqualTo("responsable");
        histoire.jusquAu(prete.plusDays(20).toString());
        assertThat(tache(DEPOSER).groupe()).isEqualTo("admin");
        assertThat(recommandes.finDuDelai(dossier())).isEmpty();

        histoire.paie(durand, "VIR-2", "500.00");
        histoire.fait(durand, DEPOSER, Map.of("depot", "a_refaire"));
        misesEnDemeure.approuver(dossier(), "paul");
        histoire.jusquALaTache(durand, DEPOSER);
        assertThat(lettre().texte()).contains("8 quai Rambaud").contains("700,00");
        histoire.depose(durand, "1A 013");
        assertThat(recommandes.finDuDelai(dossier()))
                .contains(histoire.aujourdhui().plusDays(8));
    }

    @Test
    void revenu_pendant_la_revue_le_tribunal_attend_la_fin_du_nouveau_delai() {
        histoire.depose(durand, "1A 007");
        histoire.jusquALaTache(durand, REVUE);
        noter(SortDuRecommande.NPAI, "npai.png");
        histoire.jusquALaTache(durand, CORRIGER);
        corriger("8 quai Rambaud", "69002", "Lyon");
        histoire.jusquALaTache(durand, DEPOSER);
        histoire.depose(durand, "1A 008");
        assertThat(libelles()).containsExactly(REVUE);
        Map<String, String> saisir = Map.of("orientation", "injonction_de_payer", "commentaire", "Aucune réponse");
        assertThatThrownBy(() -> histoire.fait(durand, REVUE, saisir))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("délai de la mise en demeure court jusqu'au");
        histoire.jusquAu(histoire.aujourdhui().plusDays(9).toString());
        histoire.fait(durand, REVUE, saisir);
        assertThat(libelles()).containsExactly("Déposer la requête");
    }

    @Test
    void paye_avant_le_depot_la_lettre_ne_part_pas() {
        TacheAFaire depot = tache(DEPOSER);
        histoire.paie(durand, "VIR-1", "1200.00");
        // Told to the procedure or not yet, the ledger decides.
        assertThatThrownBy(() ->
                        recommandes.deposer(histoire.dossier(durand).id(), histoire.aujourdhui(), "1A 009", "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("ne déposez pas cette lettre");
        histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::id).doesNotContain(depot.id());
        assertThat(creances.trouver(histoire.creancier(), "FAC-1").orElseThrow().miseEnDemeureLe())
                .isNull();
    }

    @Test
    void payee_en_partie_avant_le_depot_elle_est_refaite_et_approuvee_pour_le_nouveau_montant() {
        assertThat(taches.eclairage(tache(DEPOSER).id())).noneMatch(dit -> dit.contains("Le solde a changé"));
        histoire.paie(durand, "VIR-1", "500.00");
        assertThat(taches.eclairage(tache(DEPOSER).id())).anySatisfy(dit -> assertThat(dit)
                .contains("Le solde a changé depuis l'approbation")
                .contains("Ne déposez pas cette lettre"));
        assertThatThrownBy(() -> histoire.depose(durand, "1A 010"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Le solde a changé");
        Courrier premiere = lettre();
        histoire.fait(durand, DEPOSER, Map.of("depot", "a_refaire"));
        assertThat(histoire.taches(durand)).isEmpty();
        histoire.jusquAu(histoire.aujourdhui().plusDays(7).toString());
        assertThat(histoire.chronologie(durand)).anyMatch(fait -> fait.endsWith("ETAPE_RETENUE"));
        assertThat(lettre().id()).isEqualTo(premiere.id());
        assertThat(lettre().etat()).isEqualTo(EtatCourrier.ANNULE);
        misesEnDemeure.approuver(dossier(), "paul");
        histoire.jusquALaTache(durand, DEPOSER);
        assertThat(lettre().texte().replaceAll("[\\s\\u00a0\\u202f]+", " "))
                .contains("700,00")
                .doesNotContain("1 200,00 € en principal");
        histoire.depose(durand, "1A 011");
        assertThat(recommandes.finDuDelai(dossier())).isPresent();
    }

    /** Posted on the day of the letter, paid in part on the morrow, noted the day after: the letter was right. */
    @Test
    void un_paiement_posterieur_au_depot_n_empeche_pas_de_le_noter() {
        LocalDate depot = histoire.aujourdhui();
        histoire.jusquAu(depot.plusDays(1).toString());
        histoire.paie(durand, "VIR-1", "500.00");
        histoire.fait(durand, DEPOSER, Map.of("date_depot", depot.toString(), "numero_suivi", "1A 012"));
        assertThat(recommandes.finDuDelai(dossier())).contains(depot.plusDays(8));
    }

    private void corriger(String adresse, String codePostal, String ville) {
        histoire.fait(durand, CORRIGER, Map.of("adresse", adresse, "code_postal", codePostal, "ville", ville));
    }

    private void noter(SortDuRecommande sort, String nom) {
        long piece = pieces.conserver(
                nom, "image/png", (sort + nom + histoire.creancier()).getBytes(StandardCharsets.UTF_8));
        retours.noter(dossier(), lettre().id(), sort, histoire.aujourdhui(), piece, "claire");
    }

    private Courrier lettre() {
        return histoire.courriers(durand).stream()
                .filter(courrier -> courrier.canal() == Canal.RECOMMANDE)
                .reduce((avant, dernier) -> dernier)
                .orElseThrow();
    }

    private TacheAFaire tache(String libelle) {
        return histoire.taches(durand).stream()
                .filter(tache -> tache.libelle().equals(libelle))
                .findFirst()
                .orElseThrow();
    }

    private List<String> libelles() {
        return histoire.taches(durand).stream().map(TacheAFaire::libelle).toList();
    }

    private long dossier() {
        return histoire.dossier(durand).id();
    }

    private String bordereau() throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(preuves.rassembler(dossier())))) {
            for (ZipEntry entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                if (entree.getName().equals("bordereau.txt")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("[\\u00a0\\u202f]+", " ");
                }
            }
        }
        throw new AssertionError("Pas de bordereau");
    }

    private List<String> nomsDesPieces() throws Exception {
        List<String> noms = new java.util.ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(preuves.rassembler(dossier())))) {
            for (ZipEntry entree = zip.getNextEntry(); entree != null; entree = zip.getNextEntry()) {
                noms.add(entree.getName());
            }
        }
        return noms;
    }
}
