package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Merging and moving, as people do it on the pages: what will happen is read before it happens. */
@Bureau
@Import(Decor.class)
class FusionsTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Decor decor;

    @Autowired
    private Creances creances;

    @Autowired
    private Debiteurs debiteurs;

    private Debiteur rey;
    private Debiteur doublon;

    @BeforeEach
    void deuxFiches() {
        decor.lundi();
        Creancier creancier = decor.creancier(ModeEnvoi.ESSAI);
        rey = decor.debiteur(creancier, "Cartonnages Rey", "compta@rey.example");
        doublon = decor.debiteur(creancier, "Cartonnages Rey SAS", "compta2@rey.example");
        decor.facture(doublon, "900.00", 5);
        decor.avancer(1);
    }

    @Test
    void l_apercu_dit_tout_puis_un_responsable_confirme_et_l_ancienne_page_renvoie_a_l_autre() throws Exception {
        Document apercu = lire(get(page(rey)).param("debiteur", doublon.code()), "responsable");
        assertThat(apercu.text())
                .contains(
                        "Ce que fera la fusion",
                        "900,00",
                        decor.dossier(doublon).numero(),
                        "garde sa place");
        assertThat(apercu.select("form[method=post][action$=/fusion]")).hasSize(1);
        assertThat(lire(get(page(rey)).param("debiteur", doublon.code()), "gestionnaire")
                        .select("form[method=post][action$=/fusion]"))
                .isEmpty();

        pages.perform(post(page(rey))
                        .param("debiteur", doublon.code())
                        .with(csrf())
                        .with(qui("responsable")))
                .andExpect(status().isUnprocessableEntity());
        pages.perform(post(page(rey))
                        .param("debiteur", doublon.code())
                        .param("motif", "Même client")
                        .with(csrf())
                        .with(qui("responsable")))
                .andExpect(redirectedUrl("/debiteurs/" + rey.id()));

        Document ancienne = lire(get("/debiteurs/" + doublon.id()), "responsable");
        assertThat(ancienne.select("[role=status].suspension a").attr("href")).isEqualTo("/debiteurs/" + rey.id());
        assertThat(ancienne.select("form[action^=/debiteurs/" + doublon.id() + "]"))
                .isEmpty();
        assertThat(lire(get("/debiteurs/" + rey.id()), "responsable").text()).contains("A repris", doublon.code());
    }

    @Test
    void un_refus_se_lit_avant_de_confirmer() throws Exception {
        assertThat(lire(get(page(rey)).param("debiteur", rey.code()), "responsable")
                        .text())
                .contains("ne se fusionne pas avec lui-même");
        assertThat(lire(get(page(rey)).param("debiteur", "INCONNU"), "responsable")
                        .text())
                .contains("n'existe pas");
    }

    @Test
    void une_facture_se_deplace_depuis_la_page_du_debiteur() throws Exception {
        Facture facture = creances.duDebiteur(doublon.id()).get(0);
        String adresse = "/factures/" + facture.id() + "/deplacement";
        assertThat(lire(get("/debiteurs/" + doublon.id()), "gestionnaire").select("a[href=" + adresse + "]"))
                .hasSize(1);
        assertThat(lire(get("/dossiers/" + decor.dossier(doublon).numero()), "gestionnaire")
                        .select("a[href=" + adresse + "]"))
                .hasSize(1);
        pages.perform(post(adresse).with(csrf()).with(qui("gestionnaire"))).andExpect(status().isUnprocessableEntity());
        pages.perform(post(adresse)
                        .param("debiteur", rey.code())
                        .param("motif", "Erreur de saisie")
                        .with(csrf())
                        .with(qui("gestionnaire")))
                .andExpect(redirectedUrl("/debiteurs/" + rey.id()));
        assertThat(creances.parId(facture.id()).debiteur()).isEqualTo(rey.id());
    }

    private static String page(Debiteur debiteur) {
        return "/debiteurs/" + debiteur.id() + "/fusion";
    }

    private Document lire(MockHttpServletRequestBuilder demande, String role) throws Exception {
        return Jsoup.parse(pages.perform(demande.with(qui(role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static UserRequestPostProcessor qui(String role) {
        return user(role).roles(role.toUpperCase());
    }
}
