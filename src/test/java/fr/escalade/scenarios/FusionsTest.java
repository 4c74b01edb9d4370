package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.EtatDossier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.fusion.Fusion;
import fr.escalade.fusion.Fusions;
import fr.escalade.historique.Journal;
import fr.escalade.importation.Imports;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.insolvabilite.TypeDeProcedure;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.promesse.Promesse;
import fr.escalade.promesse.Promesses;
import fr.escalade.support.SurH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The same customer was entered twice: one debtor is left, asked once for everything, from where it had got to. */
@Scenario
@SurH2
class FusionsTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Fusions fusions;

    @Autowired
    Creances creances;

    @Autowired
    Debiteurs debiteurs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Promesses promesses;

    @Autowired
    Litiges litiges;

    @Autowired
    Echeanciers echeanciers;

    @Autowired
    ProceduresCollectives procedures;

    @Autowired
    Imports imports;

    @Autowired
    Journal journal;

    @Autowired
    JavaMailSenderImpl expediteur;

    private int port;
    private Debiteur durand;
    private Debiteur double_;

    @BeforeEach
    void deux_fiches_pour_un_client() {
        port = expediteur.getPort();
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        double_ = histoire.debiteur("DUPLICATA", TypeDebiteur.PROFESSIONNEL);
    }

    @AfterEach
    void le_serveur_repond() {
        expediteur.setPort(port);
    }

    private void fusionner() {
        fusions.fusionner(durand.id(), double_.id(), "Même SIREN au Kbis", "rene");
    }

    private Facture facture(String numero) {
        return creances.trouver(histoire.creancier(), numero).orElseThrow();
    }

    /** Durand's invoice is older: on 10 February his case is at the firm relance, the other one at the call. */
    private void deuxDossiers() {
        histoire.facture(durand, "DUR-1", "2026-01-20", "900.00");
        histoire.facture(double_, "DUP-1", "2026-01-30", "600.00");
        histoire.jusquAu("2026-02-10");
    }

    @Test
    void de_deux_dossiers_ouverts_celui_du_debiteur_conserve_garde_sa_place_et_prend_tout() {
        deuxDossiers();
        Dossier garde = histoire.dossier(durand);
        Dossier ferme = histoire.dossier(double_);
        int palier = facture("DUP-1").palier();
        List<String> avant = histoire.recusParEtape(durand);
        List<String> avantDuDouble = histoire.recusParEtape(double_);
        assertThat(avantDuDouble).endsWith("2026-02-02 relance_courtoise");

        fusionner();
        histoire.jusquAu("2026-03-10");

        assertThat(dossiers.parId(ferme.id()).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(dossiers.parId(ferme.id()).motifFin()).isEqualTo("Fusionné dans le dossier " + garde.numero());
        assertThat(histoire.dossiers(durand)).extracting(Dossier::id).containsExactly(garde.id());
        assertThat(dossiers.actifDuDebiteur(double_.id())).isEmpty();
        // Nothing more to the absorbed one; no step of the other starts again or is left out.
        assertThat(histoire.recusParEtape(double_)).isEqualTo(avantDuDouble);
        assertThat(etapes(histoire.recusParEtape(durand)))
                .startsWith(etapes(avant).toArray(String[]::new))
                .doesNotHaveDuplicates()
                .contains("relance_courtoise", "relance_ferme", "derniere_relance");
        assertThat(texteDeLaDerniere(durand)).contains("DUR-1", "DUP-1", "1 500,00");
        assertThat(facture("DUP-1").dossier()).isEqualTo(garde.id());
        assertThat(facture("DUP-1").palier()).isGreaterThanOrEqualTo(palier).isPositive();
        assertThat(histoire.chronologie(double_)).contains("2026-02-10 DEBITEUR_FUSIONNE");
        assertThat(histoire.chronologie(durand)).contains("2026-02-10 DEBITEUR_ABSORBE", "2026-02-10 DOSSIER_FUSIONNE");
        assertThat(journal.verifier().valide()).isTrue();
    }

    @Test
    void deux_contacts_ne_se_suivent_jamais_de_trop_pres_du_fait_de_la_fusion() {
        histoire.facture(durand, "DUR-1", "2026-01-20", "900.00");
        histoire.facture(double_, "DUP-1", "2026-02-10", "600.00");
        histoire.jusquAu("2026-02-12");
        List<String> recus = Stream.of(durand, double_)
                .flatMap(qui -> histoire.recusParEtape(qui).stream())
                .toList();
        fusionner();
        histoire.jusquAu("2026-04-10");
        List<LocalDate> suivants = histoire.recusParEtape(durand).stream()
                .filter(message -> !recus.contains(message))
                .map(message -> LocalDate.parse(message.substring(0, 10)))
                .sorted()
                .toList();
        LocalDate precedent = recus.stream()
                .map(message -> LocalDate.parse(message.substring(0, 10)))
                .max(LocalDate::compareTo)
                .orElseThrow();
        assertThat(suivants).isNotEmpty();
        for (LocalDate suivant : suivants) {
            assertThat(ChronoUnit.DAYS.between(precedent, suivant)).isGreaterThanOrEqualTo(3);
            precedent = suivant;
        }
    }

    @Test
    void seul_l_absorbe_a_un_dossier_il_passe_a_l_autre_sans_perdre_sa_place() {
        histoire.facture(double_, "DUP-1", "2026-01-30", "600.00");
        histoire.jusquAu("2026-02-10");
        Dossier dossier = histoire.dossier(double_);
        fusionner();
        histoire.jusquAu("2026-02-20");

        assertThat(histoire.dossiers(durand)).extracting(Dossier::numero).containsExactly(dossier.numero());
        assertThat(histoire.dossiers(double_)).isEmpty();
        // The courteous relance of the 2nd had reached the other address: the next one is the firm one, on its day.
        assertThat(histoire.recusParEtape(durand)).containsExactly("2026-02-16 relance_ferme");
        assertThat(facture("DUP-1").debiteur()).isEqualTo(durand.id());
        histoire.paie(durand, "VIR-1", "600.00");
        histoire.jusquAu("2026-02-24");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.CLOS);
        assertThat(histoire.recusParEtape(durand)).endsWith("2026-02-20 remerciement");
    }

    @Test
    void la_lettre_qui_attendait_part_au_nom_du_debiteur_conserve() {
        histoire.facture(double_, "DUP-1", "2026-01-30", "600.00");
        histoire.jusquAu("2026-02-01");
        histoire.purgerLaBoite();
        expediteur.setPort(1);
        histoire.jusquAu("2026-02-03");
        assertThat(histoire.courriers(double_)).extracting(Courrier::etat).containsExactly(EtatCourrier.A_ENVOYER);
        fusionner();
        expediteur.setPort(port);
        histoire.jusquAu("2026-02-05");

        assertThat(histoire.recus(double_)).isEmpty();
        assertThat(histoire.recusParEtape(durand)).containsExactly("2026-02-03 relance_courtoise");
        assertThat(histoire.courriers(durand))
                .extracting(Courrier::etat)
                .containsExactly(EtatCourrier.ANNULE, EtatCourrier.EXPEDIE);
        assertThat(histoire.courriers(durand).get(1).cle())
                .isEqualTo(histoire.courriers(durand).get(0).cle() + "/v2");
        assertThat(histoire.courriers(durand).get(0).erreur()).isEqualTo("fusion avec DURAND");
    }

    @Test
    void elle_attend_que_l_intervalle_soit_passe_depuis_le_dernier_message_a_l_autre() {
        histoire.facture(durand, "DUR-1", "2026-02-10", "900.00");
        histoire.facture(double_, "DUP-1", "2026-01-30", "600.00");
        histoire.jusquAu("2026-02-01");
        histoire.purgerLaBoite();
        expediteur.setPort(1);
        // The relance to one waits since Monday the 2nd, the reminder to the other since the 3rd.
        histoire.jusquAu("2026-02-03");
        fusionner();
        expediteur.setPort(port);
        histoire.jusquAu("2026-02-05");
        assertThat(histoire.recusParEtape(durand)).containsExactly("2026-02-03 rappel");
        // It left on the 4th only: three days later is a Saturday.
        histoire.jusquAu("2026-02-08");
        assertThat(histoire.recus(durand)).hasSize(1);
        histoire.jusquAu("2026-02-09");

        assertThat(histoire.recus(double_)).isEmpty();
        assertThat(etapes(histoire.recusParEtape(durand))).containsExactly("rappel", "relance_courtoise");
    }

    @Test
    void une_promesse_suit_dans_le_dossier_conserve_et_seul_l_argent_venu_depuis_la_tient() {
        histoire.facture(durand, "DUR-1", "2026-01-20", "900.00");
        histoire.facture(double_, "DUP-1", "2026-01-30", "600.00");
        histoire.jusquAu("2026-02-06");
        Promesse promesse = promesses.recevoir(
                histoire.dossier(double_).id(), Montant.euros("600.00"), LocalDate.parse("2026-02-20"), "claire");
        histoire.jusquAu("2026-02-09");
        histoire.paie(durand, "VIR-DUR", "700.00");
        histoire.jusquAu("2026-02-10");
        assertThat(fusions.prevoir(durand.id(), double_.id()).effets())
                .anyMatch(effet -> effet.contains("La promesse de 600,00") && effet.contains("suit"));
        fusionner();

        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        assertThat(promesses.parId(promesse.id()).dossier())
                .isEqualTo(histoire.dossier(durand).id());
        List<String> avant = histoire.recusParEtape(durand);
        histoire.jusquAu("2026-02-23");
        assertThat(histoire.recusParEtape(durand)).isEqualTo(avant);
        histoire.jusquAu("2026-02-24");
        // The 700 € of the 9th had come for Durand's own invoice, before the two were one.
        assertThat(promesses.parId(promesse.id()).etat()).isEqualTo(Promesse.Etat.ROMPUE);
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
    }

    @Test
    void la_meme_promesse_est_tenue_par_un_versement_d_apres_la_fusion() {
        deuxDossiers();
        Promesse promesse = promesses.recevoir(
                histoire.dossier(double_).id(), Montant.euros("600.00"), LocalDate.parse("2026-02-20"), "claire");
        fusionner();
        histoire.jusquAu("2026-02-19");
        histoire.paie(durand, "VIR-1", "600.00");
        histoire.jusquAu("2026-02-24");
        assertThat(promesses.parId(promesse.id()).etat()).isEqualTo(Promesse.Etat.TENUE);
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.OUVERT);
    }

    @Test
    void un_litige_suit_sa_facture_et_s_instruit_dans_le_dossier_conserve() {
        deuxDossiers();
        Litige litige = litiges.ouvrir(
                histoire.dossier(double_).id(), List.of("DUP-1"), Motif.LIVRAISON, "Un carton manque", "claire");
        histoire.jusquAu("2026-02-11");
        assertThat(histoire.taches(double_)).extracting(TacheAFaire::libelle).contains("Revue du litige");
        fusionner();
        histoire.jusquAu("2026-02-12");

        assertThat(histoire.taches(double_)).isEmpty();
        assertThat(histoire.taches(durand)).extracting(TacheAFaire::libelle).contains("Revue du litige");
        assertThat(facture("DUP-1").etat(histoire.aujourdhui())).isEqualTo(EtatFacture.LITIGE);
        histoire.fait(
                durand, "Revue du litige", Map.of("recevabilite", "sans_objet", "explication", "Carton retrouvé"));
        assertThat(litiges.parId(litige.id()).etat()).isEqualTo(Litige.Etat.CLOS);
        assertThat(facture("DUP-1").etat(histoire.aujourdhui())).isEqualTo(EtatFacture.ECHUE);
        assertThat(litiges.parId(litige.id()).dossier())
                .isEqualTo(histoire.dossier(durand).id());
    }

    @Test
    void une_suspension_de_l_absorbe_retient_le_dossier_conserve() {
        deuxDossiers();
        dossiers.suspendreDebiteur(double_.id(), "Demande du commercial", null, "claire");
        List<String> avant = histoire.recusParEtape(durand);
        fusionner();
        histoire.jusquAu("2026-03-02");
        assertThat(histoire.dossier(durand).etat()).isEqualTo(EtatDossier.SUSPENDU);
        assertThat(histoire.recusParEtape(durand)).isEqualTo(avant);
        dossiers.lever(dossiers.suspensionsDuDebiteur(durand.id()).get(0).id(), "claire");
        histoire.jusquAu("2026-03-12");
        assertThat(histoire.recusParEtape(durand).size()).isGreaterThan(avant.size());
    }

    @Test
    void l_argent_et_les_avoirs_de_l_un_eteignent_les_factures_de_l_autre() {
        histoire.facture(durand, "DUR-1", "2026-01-20", "900.00");
        histoire.paie(double_, "VIR-AVANCE", "250.00");
        histoire.jusquAu("2026-02-06");
        fusionner();
        assertThat(creances.avoirsDisponibles(durand.id())).containsExactly(Montant.euros("250.00"));
        assertThat(dossiers.situation(histoire.dossier(durand).id(), histoire.aujourdhui())
                        .soldes()
                        .get(0)
                        .aPayer())
                .isEqualTo(Montant.euros("650.00"));
        creances.annulerReglement(histoire.creancier(), "VIR-AVANCE", histoire.aujourdhui(), "claire");
        assertThat(creances.avoirsDisponibles(durand.id())).isEmpty();
    }

    @Test
    void un_import_qui_nomme_encore_l_absorbe_va_au_debiteur_conserve(@TempDir Path dossier) throws IOException {
        deuxDossiers();
        fusionner();
        Path fichier = dossier.resolve("ouvertes.csv");
        Files.writeString(fichier, """
                Code client;Nom client;Email;Numéro facture;Date facture;Échéance;Montant TTC;Devise
                DUPLICATA;Autre nom;autre@client.example;DUP-1;31/12/2025;30/01/2026;600,00;EUR
                DUPLICATA;Autre nom;autre@client.example;DUP-2;13/01/2026;08/02/2026;80,00;EUR
                """);
        var rapport = imports.executer(histoire.creancier(), "ouvertes.csv", fichier, null, "claire");

        assertThat(rapport.rejetees()).isZero();
        assertThat(rapport.doublons()).isEqualTo(1);
        assertThat(facture("DUP-2").debiteur()).isEqualTo(durand.id());
        assertThat(debiteurs.parId(durand.id()).email()).isEqualTo(durand.email());
        assertThat(debiteurs.parId(double_.id()).nom()).isEqualTo(double_.nom());
        histoire.paie(double_, "VIR-2", "80.00");
        assertThat(creances.reglements(double_.id())).isEmpty();
        histoire.jusquAu("2026-02-12");
        assertThat(dossiers.actifDuDebiteur(double_.id())).isEmpty();
    }

    @Test
    void elle_est_refusee_pendant_un_echeancier_de_l_un_ou_de_l_autre() {
        deuxDossiers();
        echeanciers.proposer(
                histoire.dossier(double_).id(),
                List.of(
                        new Ligne(LocalDate.parse("2026-03-02"), Montant.euros("300.00")),
                        new Ligne(LocalDate.parse("2026-04-01"), Montant.euros("300.00"))),
                "claire");
        refusee("echeancier-ouvert", "échéancier");
    }

    @Test
    void deux_siren_ou_deux_types_differents_sont_deux_personnes() {
        deuxDossiers();
        siren(durand, "552100554");
        siren(double_, "732829320");
        refusee("siren-differents", "552100554 et 732829320");
        Debiteur particulier = histoire.debiteur("MMEDURAND", TypeDebiteur.PARTICULIER);
        assertThatThrownBy(() -> fusions.fusionner(durand.id(), particulier.id(), "Homonyme", "rene"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("pas de même type");
    }

    @Test
    void elle_est_refusee_quand_la_creance_se_declare_au_nom_de_l_un() {
        deuxDossiers();
        procedures.ouvrir(
                double_.id(),
                TypeDeProcedure.LIQUIDATION,
                LocalDate.parse("2026-02-01"),
                LocalDate.parse("2026-02-02"),
                "Me Lenoir",
                "claire");
        refusee("procedure-collective", "est déclarée à son nom");
    }

    @Test
    void fusionne_un_debiteur_renvoie_a_l_autre_et_ne_recoit_plus_rien() {
        deuxDossiers();
        fusionner();
        assertThatThrownBy(this::fusionner).isInstanceOf(Refus.class).hasMessageContaining("a été fusionné dans");
        assertThatThrownBy(() -> dossiers.suspendreDebiteur(double_.id(), "Pause", null, "claire"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("« DURAND »");
        assertThat(debiteurs
                        .trouver(histoire.creancier(), "DUPLICATA")
                        .orElseThrow()
                        .fusionneDans())
                .isEqualTo(durand.id());
        assertThat(debiteurs.chercher(histoire.creancier(), "dupl", 0, 9).contenu())
                .isEmpty();
        assertThat(debiteurs.chercher(histoire.creancier(), "duplicata", 0, 9).contenu())
                .hasSize(1);

        assertThat(debiteurs.parNom(histoire.creancier(), "SOCIETE DUPLICATA"))
                .extracting(Debiteur::code)
                .containsExactly("DURAND");

        // Merged in turn, Durand leaves both codes to the third.
        Debiteur siege = histoire.debiteur("SIEGE", TypeDebiteur.PROFESSIONNEL);
        fusions.fusionner(siege.id(), durand.id(), "Siège", "rene");
        assertThat(debiteurs
                        .trouverActuel(histoire.creancier(), "DUPLICATA")
                        .orElseThrow()
                        .code())
                .isEqualTo("SIEGE");
        assertThat(creances.duDebiteur(siege.id())).extracting(Facture::numero).contains("DUR-1", "DUP-1");
    }

    /** Refused, foreseen as refused, and nothing has moved. */
    private void refusee(String type, String raison) {
        Fusion prevue = fusions.prevoir(durand.id(), double_.id());
        assertThat(prevue.possible()).isFalse();
        assertThat(prevue.refus()).anyMatch(refus -> refus.contains(raison));
        assertThatThrownBy(this::fusionner).isInstanceOfSatisfying(Refus.class, refus -> assertThat(refus.type())
                .isEqualTo(type));
        assertThat(facture("DUP-1").debiteur()).isEqualTo(double_.id());
        assertThat(dossiers.actifDuDebiteur(double_.id())).isPresent();
        assertThat(debiteurs.parId(double_.id()).estFusionne()).isFalse();
    }

    private void siren(Debiteur debiteur, String siren) {
        debiteurs.enregistrer(
                histoire.creancier(),
                new FicheDebiteur(
                        debiteur.code(), null, null, siren, null, null, null, null, null, null, null, null, null),
                "claire");
    }

    private static List<String> etapes(List<String> recus) {
        return recus.stream().map(recu -> recu.substring(11)).toList();
    }

    private String texteDeLaDerniere(Debiteur debiteur) {
        List<Courrier> courriers = histoire.courriers(debiteur);
        return courriers.get(courriers.size() - 1).texte().replaceAll("[\\s\u202f\u00a0]+", " ");
    }
}
