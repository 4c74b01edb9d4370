package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.courrier.EtatCourrier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Retenue;
import fr.escalade.dossier.Retenues;
import fr.escalade.historique.Journal;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.promesse.Promesse;
import fr.escalade.promesse.Promesses;
import fr.escalade.relance.Confirmations;
import fr.escalade.support.SurH2;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the scenario table changes for a debtor: the words that it reads, who reads them first, who is met first (T1, T3). */
@Scenario
@SurH2
class ScenariosDuDossierTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Debiteurs debiteurs;

    @Autowired
    Journal journal;

    @Autowired
    Retenues retenues;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Promesses promesses;

    @BeforeEach
    void au_debut_de_l_annee() {
        histoire.commence("2026-01-05");
    }

    private Debiteur client(String segment) {
        Debiteur client = histoire.debiteur("LEFEVRE", TypeDebiteur.PROFESSIONNEL);
        return segment == null
                ? client
                : debiteurs.enregistrer(
                        histoire.creancier(),
                        new FicheDebiteur(
                                "LEFEVRE", null, null, null, null, null, null, null, null, null, null, segment, null),
                        "test");
    }

    private String lettre(Debiteur client, int rang) {
        return new String(histoire.contenu(histoire.courriers(client).get(rang)), StandardCharsets.UTF_8)
                .replaceAll("=\\r?\\n", "");
    }

    private String scenario(Debiteur client) {
        return journal.chronologieDuDebiteur(client.id()).stream()
                .filter(ligne -> ligne.type().equals("SCENARIO_CHOISI"))
                .map(ligne -> ligne.libelle())
                .reduce((avant, dernier) -> dernier)
                .orElseThrow();
    }

    @Test
    void un_client_d_ordinaire_ponctuel_recoit_un_mot_discret_et_le_dossier_dit_pourquoi() {
        Debiteur client = client(null);
        for (int mois = 1; mois <= 3; mois++) {
            histoire.facture(client, "ANCIENNE-" + mois, "2026-01-2" + mois, "100.00");
            histoire.paieLaFacture(client, "VIR-" + mois, "ANCIENNE-" + mois, "100.00");
        }
        histoire.facture(client, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-02");
        assertThat(scenario(client))
                .startsWith(
                        "Scénario : entrée à l'étape « relance courtoise », ton discret, par e-mail, envoi sans relecture"
                                + " — Paie d'ordinaire à l'heure : un mot discret suffit (")
                .contains("habitudes de paiement : ponctuel", "montant dû (EUR) : 1200");
        assertThat(lettre(client, 0)).contains("un oubli.").contains("ordinaire");
    }

    @Test
    void qui_n_a_pas_tenu_parole_lit_un_ton_ferme_des_le_dossier_suivant() {
        Debiteur client = client(null);
        histoire.facture(client, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-06");
        histoire.fait(
                client,
                "Appel téléphonique",
                Map.of("resultat", "promesse", "montant_promis", "1200.00", "date_promesse", "2026-02-10"));
        histoire.jusquAu("2026-02-16");
        assertThat(promesses.duDossier(histoire.dossier(client).id()))
                .extracting(Promesse::etat)
                .containsExactly(Promesse.Etat.ROMPUE);
        histoire.paie(client, "VIR-1", "1200.00");
        histoire.facture(client, "FAC-2", "2026-03-02", "300.00");
        histoire.jusquAu("2026-03-06");
        assertThat(scenario(client)).contains("ton ferme", "Professionnel qui n'a pas tenu parole");
    }

    @Test
    void un_client_strategique_est_rencontre_puis_chaque_message_attend_une_relecture() {
        Debiteur client = client("strategique");
        histoire.facture(client, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-02");
        assertThat(scenario(client))
                .startsWith("Scénario : contact direct d'abord,")
                .contains("messages à confirmer");
        assertThat(histoire.courriers(client)).isEmpty();
        histoire.fait(client, "Visite au client", Map.of("resultat", "rencontre", "compte_rendu", "Mme Roy regarde."));
        assertThat(histoire.chronologie(client)).contains("2026-02-02 VISITE_NOTEE");

        histoire.jusquAu("2026-02-11");
        long dossier = histoire.dossier(client).id();
        assertThat(retenues.duDossier(dossier)).extracting(Retenue::motif).containsExactly("A_CONFIRMER");
        assertThat(histoire.courriers(client)).extracting(c -> c.etat()).containsExactly(EtatCourrier.A_CONFIRMER);
        confirmations.confirmer(histoire.courriers(client).get(0).id(), "claire");
        histoire.jusquAu("2026-02-12");
        assertThat(histoire.recusParEtape(client)).last().asString().endsWith(" relance_courtoise");
    }

    @Test
    void sans_visite_sous_cinq_jours_ouvres_la_procedure_continue() {
        Debiteur client = client("strategique");
        histoire.facture(client, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-10");
        assertThat(histoire.taches(client)).isEmpty();
        assertThat(histoire.chronologie(client)).contains("2026-02-06 TACHE_NON_FAITE");
        histoire.jusquAu("2026-02-12");
        assertThat(histoire.courriers(client)).extracting(c -> c.etat()).containsExactly(EtatCourrier.A_CONFIRMER);
    }

    @Test
    void une_promesse_faite_en_visite_suspend_la_procedure() {
        Debiteur client = client("stratégique");
        histoire.facture(client, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-02");
        histoire.fait(
                client,
                "Visite au client",
                Map.of("resultat", "promesse", "montant_promis", "1200.00", "date_promesse", "2026-02-20"));
        histoire.jusquAu("2026-02-19");
        assertThat(histoire.courriers(client)).isEmpty();
        histoire.jusquAu("2026-03-03");
        assertThat(promesses.duDossier(histoire.dossier(client).id()))
                .extracting(Promesse::etat)
                .containsExactly(Promesse.Etat.ROMPUE);
        assertThat(histoire.courriers(client)).isNotEmpty();
    }

    @Test
    void une_adresse_erronee_est_corrigee_sur_la_fiche() {
        Debiteur client = client("strategique");
        histoire.facture(client, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-02");
        histoire.fait(
                client,
                "Visite au client",
                Map.of(
                        "resultat", "adresse_erronee",
                        "nouvelle_adresse", "9 quai des Forges",
                        "nouveau_code_postal", "76600",
                        "nouvelle_ville", "Le Havre"));
        assertThat(debiteurs.parId(client.id()))
                .extracting(Debiteur::adresse, Debiteur::codePostal, Debiteur::ville)
                .isEqualTo(List.of("9 quai des Forges", "76600", "Le Havre"));
    }

    @Test
    void la_table_ne_rend_jamais_le_mode_du_creancier_moins_strict() {
        histoire.commence("2026-01-05", ModeEnvoi.ESSAI, true);
        Debiteur client = client(null);
        histoire.facture(client, "FAC-1", "2026-01-30", "1200.00");
        histoire.jusquAu("2026-02-03");
        assertThat(scenario(client)).contains("envoi sans relecture");
        assertThat(histoire.courriers(client)).extracting(c -> c.etat()).containsExactly(EtatCourrier.ESSAI);
    }
}
