package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import java.nio.charset.StandardCharsets;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of the legal rates, and what the administrator is told about them. */
@Bureau
@Import(Decor.class)
class TauxTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Decor decor;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void le_semestre_en_cours_manque() {
        decor.lundi();
        jdbc.sql("delete from taux_legal where semestre >= '2026-01-01'").update();
    }

    @AfterEach
    void les_taux_livres_reviennent() {
        jdbc.sql("delete from taux_legal where semestre >= '2026-01-01'").update();
        jdbc.sql("""
                        insert into taux_legal (semestre, bce, legal_professionnel, legal_particulier, source) values
                        ('2026-01-01', 2.15, 2.62, 6.67, 'essai'), ('2026-07-01', 2.40, 2.75, 6.84, 'essai')""").update();
    }

    @Test
    void l_administrateur_est_prevenu_saisit_et_le_tableau_dit_qui_et_quand() throws Exception {
        assertThat(lire(get("/"), "ADMIN").select("p.alerte").text())
                .contains("Les taux du semestre en cours ne sont pas saisis");
        assertThat(lire(get("/"), "GESTIONNAIRE").select("p.alerte").text()).doesNotContain("taux du semestre");
        assertThat(lire(get("/parametres/taux"), "ADMIN")
                        .select("[name=semestre]")
                        .val())
                .isEqualTo("2026-01-01");

        pages.perform(saisie("01/01/2026", "2,15 %", "2,62", "arrêté du 15/12/2025"))
                .andExpect(redirectedUrl("/parametres/taux"))
                .andExpect(flash().attribute("annonce", Matchers.containsString("1er janvier 2026")));

        Document page = lire(get("/parametres/taux"), "ADMIN");
        assertThat(page.select("tbody tr").first().text().replaceAll("[\\u00a0\\u202f]", " "))
                .contains("01/01/2026", "2,15 %", "2,62 %", "12,15 %", "10,15 %", "7,86 %")
                .contains("arrêté du 15/12/2025", "02/03/2026");
        assertThat(page.text()).contains("Aucun taux ne manque", "1er juillet 2026", "1er juin 2026");
        assertThat(lire(get("/"), "ADMIN").select("p.alerte").text()).doesNotContain("taux du semestre");
    }

    @Test
    void une_saisie_fautive_dit_quoi_corriger_et_garde_tout() throws Exception {
        Document vide = refuser(saisie("", "2,x", "", ""));
        assertThat(vide.select("#e-semestre").text()).contains("premier jour du semestre");
        assertThat(vide.select("#e-bce").text()).contains("« 2,x » n’est pas un pourcentage");
        assertThat(vide.select("#e-legalProfessionnel").text()).isNotBlank();
        assertThat(vide.select("#e-source").text()).isNotBlank();

        Document virgule = refuser(saisie("2026-01-01", "215", "2,62", "arrêté"));
        assertThat(virgule.select("[role=alert]").text()).contains("Le taux de la BCE ne peut pas être de 215,00");
        assertThat(virgule.select("[name=bce]").val()).isEqualTo("215");
        assertThat(virgule.select("[name=source]").val()).isEqualTo("arrêté");
    }

    @Test
    void un_semestre_se_corrige_depuis_sa_ligne() throws Exception {
        Document page = lire(get("/parametres/taux").param("semestre", "2025-07-01"), "ADMIN");
        assertThat(page.select("h2").text()).contains("Corriger un semestre");
        assertThat(page.select("[name=bce]").val()).isEqualTo("2,15");
        assertThat(page.select("[name=legalProfessionnel]").val()).isEqualTo("2,76");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESPONSABLE", "AUDITEUR"})
    void qui_repond_des_chiffres_les_lit_sans_les_changer(String role) throws Exception {
        Document page = lire(get("/parametres/taux"), role);
        assertThat(page.select("tbody tr")).hasSizeGreaterThan(20);
        assertThat(page.select("main form, td a")).isEmpty();
        assertThat(page.select("nav.rubriques a[href=/parametres/taux]")).hasSize(1);
        pages.perform(saisie("01/01/2026", "2,15", "2,62", "x")
                        .with(user("paul").roles(role)))
                .andExpect(status().isForbidden());
    }

    @Test
    void les_autres_ne_la_voient_pas() throws Exception {
        pages.perform(get("/parametres/taux").with(user("claire").roles("GESTIONNAIRE")))
                .andExpect(status().isForbidden());
        assertThat(lire(get("/"), "GESTIONNAIRE").select("nav.rubriques a[href=/parametres/taux]"))
                .isEmpty();
    }

    @Test
    void les_reglages_du_creancier_montrent_son_taux_devant_le_minimum() throws Exception {
        les_taux_livres_reviennent();
        Creancier creancier = decor.creancier(ModeEnvoi.ESSAI);
        jdbc.sql("update creancier set taux_convenu = 8 where code = ?")
                .param(creancier.code())
                .update();

        Document page = lire(get("/creancier").param("code", creancier.code()), "ADMIN");
        assertThat(ligne(page, "01/07/2026")).contains("8,00 %", "8,25 %", "sous le minimum");
        assertThat(ligne(page, "01/01/2026")).contains("8,00 %", "7,86 %", "conforme");
        assertThat(page.text()).contains("365 jours par an, fixe");
        assertThat(page.select("[name=placeDeLIndemnite][checked]").val()).isEqualTo("DERNIERE");

        jdbc.sql("update creancier set taux_convenu = 7 where code = ?")
                .param(creancier.code())
                .update();
        assertThat(lire(get("/"), "ADMIN").select("p.alerte").text())
                .contains(creancier.nom() + " est sous le minimum légal");
        jdbc.sql("update creancier set taux_convenu = null where code = ?")
                .param(creancier.code())
                .update();
    }

    private static String ligne(Document page, String semestre) {
        return page.select("tr:has(th:contains(" + semestre + "))").text().replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static MockHttpServletRequestBuilder saisie(
            String semestre, String bce, String professionnel, String source) {
        return post("/parametres/taux")
                .with(user("admin").roles("ADMIN"))
                .with(csrf())
                .param("semestre", semestre)
                .param("bce", bce)
                .param("legalProfessionnel", professionnel)
                .param("legalParticulier", "")
                .param("source", source);
    }

    private Document refuser(MockHttpServletRequestBuilder demande) throws Exception {
        return Jsoup.parse(pages.perform(demande)
                .andExpect(status().isUnprocessableEntity())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private Document lire(MockHttpServletRequestBuilder demande, String role) throws Exception {
        return Jsoup.parse(pages.perform(demande.with(user("lecteur").roles(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
