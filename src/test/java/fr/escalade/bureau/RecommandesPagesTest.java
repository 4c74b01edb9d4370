package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.acces.Role;
import fr.escalade.acces.Utilisateur;
import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Temps;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import fr.escalade.relance.RecommandePoste;
import fr.escalade.relance.Recommandes;
import fr.escalade.relance.SortDuRecommande;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What became of a registered letter, noted on its case's page with the scanned envelope; and a decision nobody can take. */
@Bureau
@Import(Decor.class)
class RecommandesPagesTest {

    private static final byte[] ENVELOPPE = "une enveloppe".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc pages;

    @Autowired
    private Decor decor;

    @Autowired
    private Taches taches;

    @Autowired
    private Recommandes recommandes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Creances creances;

    @Autowired
    private Clock horloge;

    private Debiteur debiteur;

    @BeforeEach
    void une_approbation_a_donner() {
        decor.lundi();
        debiteur = decor.debiteur(decor.creancier(ModeEnvoi.AUTOMATIQUE), "Vannerie Ozanne", "compta@vannerie.example");
        decor.facture(debiteur, "1000.00", 40);
        attendre("approbation_mise_en_demeure");
        // No mail server here: what was written is taken for sent, since only a proven relance allows a formal notice.
        jdbc.sql(
                        "update courrier set etat = 'EXPEDIE', expedie_le = prepare_le where debiteur_id = ? and canal = 'EMAIL'")
                .param(debiteur.id())
                .update();
    }

    @Test
    void le_sort_d_un_recommande_se_note_sur_la_page_avec_son_enveloppe() throws Exception {
        achever("approbation_mise_en_demeure", Map.of("decision", "approuver"));
        attendre("depot_recommande");
        achever("depot_recommande", Map.of("date_depot", aujourdhui().toString(), "numero_suivi", "1A 234"));
        String adresse = "/dossiers/" + decor.dossier(debiteur).numero();
        Document page = lire(get(adresse));
        assertThat(page.select("#recommandes").text()).contains("1A 234", "pas encore connu");
        assertThat(page.select("#gestes").text()).contains("Noter le sort du recommandé 1A 234");
        RecommandePoste poste = poste();
        String geste = adresse + "/recommandes/" + poste.courrier() + "/retour";

        Document refus = Jsoup.parse(pages.perform(multipart(geste)
                        .param("retourLe", "31/12/2020")
                        .param("sortDuPli", "REFUSE")
                        .with(csrf())
                        .with(claire()))
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(refus.select("#e-retourLe").text()).contains("entre le dépôt du recommandé");
        assertThat(refus.select("[name=sortDuPli][checked]").val()).isEqualTo("REFUSE");
        assertThat(poste().retour()).isNull();

        pages.perform(multipart(geste)
                        .file(new MockMultipartFile("preuve", "C:\\scan\\enveloppe.png", "image/png", ENVELOPPE))
                        .param("retourLe", aujourdhui().toString())
                        .param("sortDuPli", "REFUSE")
                        .with(csrf())
                        .with(claire()))
                .andExpect(redirectedUrl(adresse));
        assertThat(poste().retour().sort()).isEqualTo(SortDuRecommande.REFUSE);
        Document apres = lire(get(adresse));
        assertThat(apres.select("#recommandes").text()).contains("refusé par le destinataire", "voir la preuve");
        assertThat(apres.select("#gestes").text()).doesNotContain("Noter le sort");
        pages.perform(get(geste + "/preuve").with(claire()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"))
                .andExpect(content().bytes(ENVELOPPE));
    }

    /** This installation has an administrator and nobody else. */
    @Test
    void personne_n_est_responsable_l_administrateur_l_apprend_avant_que_la_tache_monte() throws Exception {
        Document administrateur = Jsoup.parse(pages.perform(get("/").with(qui("admin", Role.ADMIN)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(administrateur.select("p.alerte").text()).contains("Personne n’a le rôle « responsable »");
        assertThat(lire(get("/")).select("p.alerte").text()).doesNotContain("responsable");
    }

    @Test
    void une_facture_contestee_sans_dossier_se_dit_en_tete_de_la_journee() throws Exception {
        Debiteur autre = decor.debiteur(decor.creancier(ModeEnvoi.ESSAI), "Poterie Lens", "compta@poterie.example");
        LocalDate echeance = aujourdhui().minusDays(10);
        creances.enregistrer(
                autre,
                List.of(new NouvelleFacture(
                        "CONTESTEE-" + autre.id(),
                        NatureFacture.FACTURE,
                        echeance.minusDays(30),
                        echeance,
                        Montant.euros("50.00"),
                        null,
                        true,
                        null,
                        null)),
                "import");
        assertThat(lire(get("/").param("creancier", autre.creancier()))
                        .select("p.alerte")
                        .text())
                .contains("facture échue est contestée");
    }

    private RecommandePoste poste() {
        return recommandes.duDossier(decor.dossier(debiteur).id()).get(0);
    }

    private void attendre(String formulaire) {
        for (int jour = 0; jour < 60; jour++) {
            if (taches.duDossier(decor.dossier(debiteur).id()).stream()
                    .anyMatch(tache -> tache.formulaire().equals(formulaire))) {
                return;
            }
            decor.avancer(1);
        }
        throw new AssertionError("no task " + formulaire);
    }

    private void achever(String formulaire, Map<String, String> champs) {
        TacheAFaire tache = taches.duDossier(decor.dossier(debiteur).id()).stream()
                .filter(une -> une.formulaire().equals(formulaire))
                .findFirst()
                .orElseThrow();
        taches.achever(tache.id(), champs, new Utilisateur("paul", "Paul", Set.of(Role.RESPONSABLE)));
        decor.avancer(0);
    }

    private LocalDate aujourdhui() {
        return Temps.aujourdhui(horloge);
    }

    private Document lire(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder demande)
            throws Exception {
        return Jsoup.parse(pages.perform(demande.with(claire()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private static RequestPostProcessor claire() {
        return qui("claire", Role.GESTIONNAIRE);
    }

    private static RequestPostProcessor qui(String identifiant, Role role) {
        return user(identifiant).roles(role.name());
    }
}
