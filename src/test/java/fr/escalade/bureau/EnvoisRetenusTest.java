package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What holds messages back is said to who decides, and only they decide: the volume brake, and a restored database. */
@Bureau
@Import(Decor.class)
class EnvoisRetenusTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Decor decor;

    @Autowired
    private JdbcClient jdbc;

    private Creancier maison;

    @BeforeEach
    void deux_relances_preparees() {
        decor.lundi();
        maison = decor.creancier(ModeEnvoi.AUTOMATIQUE);
        for (String nom : List.of("Rey", "Durand")) {
            Debiteur qui = decor.debiteur(maison, nom, nom.toLowerCase() + "@client.example");
            decor.facture(qui, "300.00", 20);
        }
        decor.avancer(1);
        assertThat(enAttente()).isEqualTo(2);
    }

    @AfterEach
    void plus_rien_n_arrete() {
        jdbc.sql("delete from ecart_envoi").update();
        jdbc.sql("delete from arret_envoi").update();
        jdbc.sql("update courrier set etat = 'ANNULE', erreur = null where etat = 'A_ENVOYER'")
                .update();
    }

    @Test
    void le_responsable_voit_ce_que_le_frein_retient_et_laisse_partir() throws Exception {
        jdbc.sql(
                        "update courrier set essayer_le = timestamp with time zone '2030-01-01 09:00:00+00', erreur = ? where creancier = ?")
                .params("Retenu avant l'envoi : frein de volume, la limite du jour est atteinte", maison.code())
                .update();
        assertThat(lire("/", "RESPONSABLE").select("p.alerte").text())
                .contains("2 messages retenus pour " + maison.nom());
        assertThat(lire("/", "GESTIONNAIRE").select("p.alerte").text()).doesNotContain(maison.nom());
        assertThat(lire("/debiteurs", "RESPONSABLE").select("p.essai").text())
                .contains("Frein de volume", "2 messages retenus pour " + maison.nom());
        assertThat(lire("/debiteurs", "GESTIONNAIRE").select("p.essai").text()).doesNotContain("Frein");
        String adresse = "/frein?code=" + maison.code();
        Document page = lire(adresse, "RESPONSABLE");
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.text()).contains("la limite du jour est atteinte", "200 messages : le plus grand de");
        assertThat(lire(adresse, "AUDITEUR").select("main form")).isEmpty();

        String passages = "/frein/" + maison.code() + "/passages";
        pages.perform(qui(post(passages).param("nombre", "2"), "GESTIONNAIRE")).andExpect(status().isForbidden());
        pages.perform(qui(post(passages).param("nombre", "2"), "RESPONSABLE")).andExpect(redirectedUrl(adresse));
        assertThat(jdbc.sql(
                                "select count(*) from courrier where creancier = ? and essayer_le < timestamp with time zone '2030-01-01 00:00:00+00'")
                        .param(maison.code())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(journal("FREIN_DESSERRE")).isEqualTo(1);
        pages.perform(qui(get("/api/v1/freins/" + maison.code()), "AUDITEUR"))
                .andExpect(status().isOk())
                .andExpect(resultat -> assertThat(texte(resultat.getResponse().getContentAsByteArray()))
                        .contains("\"limite\":200", "\"permis\":2", "\"retenus\":2"));

        pages.perform(qui(post("/frein/" + maison.code() + "/annulation").param("motif", "erreur"), "RESPONSABLE"))
                .andExpect(redirectedUrl(adresse));
        assertThat(enAttente()).isZero();
        assertThat(lire(adresse, "RESPONSABLE").text()).contains("Rien n’est retenu");
    }

    @Test
    void une_restauration_est_dite_sur_toutes_les_pages_et_l_administrateur_decide() throws Exception {
        assertThat(lire("/restauration", "ADMIN").title()).startsWith("Envois");
        jdbc.sql(
                        "insert into arret_envoi (motif, detail, depuis) values ('RESTAURATION', '2 messages', current_timestamp)")
                .update();
        jdbc.sql("""
                        insert into ecart_envoi (cle, creancier, canal, destinataire, message_id, remis_le, fois)
                        select cle, creancier, canal, 'x', message_id, current_timestamp, 1 from courrier
                        where creancier = ?""").param(maison.code()).update();
        assertThat(lire("/debiteurs", "GESTIONNAIRE").select("p.essai").text())
                .contains("Envois arrêtés", "Restauration détectée");
        Document page = lire("/restauration", "ADMIN");
        assertThat(page.title()).startsWith("Restauration détectée");
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody").text()).contains("Rey", "Durand", "@maison.example>");
        assertThat(lire("/restauration", "RESPONSABLE").select("main form")).isEmpty();

        pages.perform(qui(
                        post("/restauration/decisions")
                                .param("decision", "DEJA_PARTI")
                                .param("nombre", "2"),
                        "RESPONSABLE"))
                .andExpect(status().isForbidden());
        pages.perform(qui(
                        post("/restauration/decisions")
                                .param("decision", "DEJA_PARTI")
                                .param("nombre", "2"),
                        "ADMIN"))
                .andExpect(redirectedUrl("/restauration"));
        assertThat(enAttente()).isZero();
        assertThat(lire("/restauration", "ADMIN").text()).contains("Rien n’arrête les envois");
        assertThat(journal("COURRIER_EXPEDIE")).isEqualTo(2);
    }

    private long enAttente() {
        return jdbc.sql("select count(*) from courrier where creancier = ? and etat = 'A_ENVOYER'")
                .param(maison.code())
                .query(Long.class)
                .single();
    }

    private long journal(String type) {
        return jdbc.sql("select count(*) from journal where creancier = ? and type = ?")
                .params(maison.code(), type)
                .query(Long.class)
                .single();
    }

    private Document lire(String adresse, String role) throws Exception {
        byte[] page = pages.perform(qui(get(adresse), role))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return Jsoup.parse(texte(page).replaceAll("[\\u00a0\\u202f]", " "));
    }

    private static String texte(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder qui(MockHttpServletRequestBuilder demande, String role) {
        return demande.with(user(role.toLowerCase()).roles(role)).with(csrf());
    }
}
