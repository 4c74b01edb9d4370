package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Liens;
import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creance.Pieces;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.fusion.Deplacements;
import fr.escalade.fusion.Fusions;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a link does not open, and what stays closed beside it. */
@Portail
class EspaceFermeTest {

    private static final String INCONNU = "/espace/" + "a".repeat(26);

    @Autowired
    Histoire histoire;

    @Autowired
    MockMvc pages;

    @Autowired
    Creances creances;

    @Autowired
    Pieces pieces;

    @Autowired
    Liens liens;

    @Autowired
    Fusions fusions;

    @Autowired
    Deplacements deplacements;

    @Autowired
    JdbcClient jdbc;

    private Debiteur leroy;
    private Debiteur petit;

    @BeforeEach
    void deux_clients_en_retard() {
        histoire.commence("2026-01-05");
        leroy = histoire.debiteur("LEROY", TypeDebiteur.PROFESSIONNEL);
        petit = histoire.debiteur("PETIT", TypeDebiteur.PROFESSIONNEL);
        facture(leroy, "FA-77");
        facture(petit, "FA-88");
        histoire.jusquAu("2026-01-08");
    }

    @Test
    void un_jeton_altere_ou_invente_recoit_la_meme_reponse_qu_un_lien_expire() throws Exception {
        String jeton = jeton(leroy);
        String inconnu = corps(get(INCONNU), 404);
        assertThat(Jsoup.parse(inconnu).text()).contains("Ce lien n’ouvre rien", "le plus récent");
        IntStream.of(0, 13, 25).forEach(rang -> {
            String altere =
                    jeton.substring(0, rang) + (jeton.charAt(rang) == 'a' ? 'b' : 'a') + jeton.substring(rang + 1);
            assertThat(corpsDe(get("/espace/" + altere), 404)).isEqualTo(inconnu);
        });
        for (String faux : List.of(
                jeton.substring(0, 25), jeton + "a", "x", "é", "%27%20or%20%271%27=%271", "null", "0".repeat(500))) {
            assertThat(corps(get(URI.create("/espace/" + faux.replace("é", "%C3%A9"))), 404))
                    .isEqualTo(inconnu);
        }
        assertThat(corps(get("/espace"), 404)).isEqualTo(inconnu);
        assertThat(corps(get("/espace/"), 404)).isEqualTo(inconnu);
        assertThat(corps(get("/espace/" + jeton + "/autre"), 404)).isEqualTo(inconnu);

        histoire.jusquAu("2026-07-05");
        corps(get("/espace/" + jeton), 200);
        histoire.jusquAu("2026-07-07");
        assertThat(corps(get("/espace/" + jeton), 404)).isEqualTo(inconnu);
    }

    @Test
    void un_jeton_recopie_du_papier_en_capitales_ouvre() throws Exception {
        corps(get("/espace/" + jeton(leroy).toUpperCase(java.util.Locale.ROOT)), 200);
    }

    @Test
    void chacun_ne_telecharge_que_ce_qui_lui_a_ete_envoye() throws Exception {
        String sien = corps(get("/espace/" + jeton(leroy)), 200);
        assertThat(sien).contains("FA-77").doesNotContain("FA-88", petit.nom(), petit.email());
        long autre = piece(petit);
        corps(get("/espace/" + jeton(petit) + "/pieces/" + autre), 200);
        corps(get("/espace/" + jeton(leroy) + "/pieces/" + autre), 404);
        long mienne = piece(leroy);
        corps(get("/espace/" + jeton(leroy) + "/pieces/" + mienne), 200);
        corps(get(INCONNU + "/pieces/" + mienne), 404);

        String premier = jeton(leroy);
        histoire.commence("2026-01-05");
        Debiteur ailleurs = histoire.debiteur("LEROY", TypeDebiteur.PROFESSIONNEL);
        facture(ailleurs, "FA-77");
        histoire.jusquAu("2026-01-08");
        corps(get("/espace/" + premier + "/pieces/" + piece(ailleurs)), 404);
        assertThat(corps(get("/espace/" + jeton(ailleurs)), 200)).doesNotContain("/pieces/" + mienne + '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pieces/..%2F..%2Fapplication.yaml",
                "/pieces/%2e%2e/%2e%2e/courriers/1",
                "/pieces/../../../courriers/1",
                "/pieces/-1",
                "/pieces/0",
                "/pieces/1e9",
                "/pieces/99999999999999999999",
                "/pieces/1;x=2",
                "/pieces/1%00",
                "/pieces/",
                "/pieces//1",
                "/pieces/1/2"
            })
    void un_numero_de_piece_ne_mene_nulle_part_ailleurs(String suite) throws Exception {
        MockHttpServletResponse reponse = pages.perform(get(URI.create("/espace/" + jeton(leroy) + suite)))
                .andReturn()
                .getResponse();
        assertThat(reponse.getStatus()).isIn(400, 404, 302);
        assertThat(reponse.getContentAsString()).doesNotContain("FA-77");
    }

    @Test
    void le_client_absorbe_n_ouvre_plus_rien_et_ne_laisse_pas_ses_pieces_a_l_autre() throws Exception {
        String absorbe = jeton(petit);
        long sienne = piece(petit);
        fusions.fusionner(leroy.id(), petit.id(), "Même SIREN au Kbis", "rene");

        corps(get("/espace/" + absorbe), 404);
        corps(get("/espace/" + absorbe + "/pieces/" + sienne), 404);
        corps(get("/espace/" + jeton(leroy) + "/pieces/" + sienne), 404);
        assertThat(corps(get("/espace/" + jeton(leroy)), 200)).doesNotContain("FA-88.pdf");
    }

    @Test
    void un_dossier_repris_d_un_client_absorbe_garde_ses_messages_pour_lui() throws Exception {
        String absorbe = jeton(petit);
        long sienne = piece(petit);
        Debiteur neuf = histoire.debiteur("NEUF", TypeDebiteur.PROFESSIONNEL);
        fusions.fusionner(neuf.id(), petit.id(), "Même SIREN au Kbis", "rene");
        corps(get("/espace/" + absorbe), 404);

        histoire.jusquAu("2026-01-25");
        Courrier suivant = histoire.courriers(neuf).stream()
                .filter(courrier -> courrier.debiteur() == neuf.id())
                .findFirst()
                .orElseThrow();
        String jeton = LienDuMessage.jeton(suivant);
        corps(get("/espace/" + jeton), 200);
        corps(get("/espace/" + jeton + "/pieces/" + sienne), 404);
    }

    @Test
    void la_piece_d_une_facture_passee_a_un_autre_client_n_est_plus_montree() throws Exception {
        long sienne = piece(leroy);
        deplacements.deplacer(histoire.creancier(), "FA-77", "PETIT", "Erreur de client", "rene");

        Document page = Jsoup.parse(corps(get("/espace/" + jeton(leroy)), 200));
        assertThat(page.select(".demande").text()).isEqualTo("Rien ne vous est demandé aujourd’hui");
        assertThat(page.select("table, a[href*=/pieces/]")).isEmpty();
        corps(get("/espace/" + jeton(leroy) + "/pieces/" + sienne), 404);
    }

    @Test
    void un_message_parti_chez_la_mauvaise_personne_se_ferme_et_le_journal_le_dit() throws Exception {
        Courrier message = histoire.courriers(leroy).get(0);
        pages.perform(post("/courriers/" + message.id() + "/lien/fermeture")
                        .with(gestionnaire())
                        .with(csrf()))
                .andExpect(redirectedUrl("/courriers/" + message.id()));
        corps(get("/espace/" + jeton(leroy)), 404);
        assertThat(histoire.chronologie(leroy)).contains("2026-01-08 LIEN_FERME");
        pages.perform(delete("/api/v1/courriers/" + message.id() + "/lien").with(gestionnaire()))
                .andExpect(status().isNoContent());
        assertThat(histoire.chronologie(leroy)).containsOnlyOnce("2026-01-08 LIEN_FERME");
    }

    @Test
    void un_message_d_essai_ou_a_confirmer_n_ouvre_rien() throws Exception {
        histoire.commence("2026-01-05", ModeEnvoi.A_CONFIRMER, true);
        Debiteur durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        facture(durand, "FA-99");
        histoire.jusquAu("2026-01-08");
        corps(get("/espace/" + jeton(durand)), 404);
    }

    @Test
    void ni_script_ni_cookie_ni_session_ni_trace_de_l_adresse() throws Exception {
        for (String adresse : List.of("/espace/" + jeton(leroy), INCONNU)) {
            MockHttpServletResponse reponse = pages.perform(get(adresse).secure(true))
                    .andExpect(header().string("Referrer-Policy", "no-referrer"))
                    .andExpect(header().string("X-Robots-Tag", "noindex, nofollow, noarchive"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("X-Frame-Options", "DENY"))
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(resultat ->
                            assertThat(resultat.getRequest().getSession(false)).isNull())
                    .andReturn()
                    .getResponse();
            assertThat(reponse.getHeader("Cache-Control")).contains("no-store");
            assertThat(reponse.getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "form-action 'none'", "frame-ancestors 'none'")
                    .doesNotContain("script-src", "unsafe");
            assertThat(reponse.getCookies()).isEmpty();
            Document page = Jsoup.parse(reponse.getContentAsString(StandardCharsets.UTF_8));
            assertThat(page.select("script, iframe, form, object, [style], [onclick]"))
                    .isEmpty();
            assertThat(page.select("[src], link[href]").eachAttr("href"))
                    .allMatch(lien -> lien.startsWith("/assets/") || lien.startsWith("data:"));
        }
        MockHttpServletResponse piece = pages.perform(get("/espace/" + jeton(leroy) + "/pieces/" + piece(leroy)))
                .andReturn()
                .getResponse();
        assertThat(piece.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("FA-77.pdf");
        assertThat(piece.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void ce_qui_n_est_pas_une_visite_n_est_pas_compte() throws Exception {
        String page = "/espace/" + jeton(leroy);
        String piece = page + "/pieces/" + piece(leroy);
        pages.perform(head(page)).andExpect(status().isOk());
        pages.perform(head(piece)).andExpect(status().isOk());
        corps(get(page).header("Purpose", "prefetch"), 200);
        corps(get(page).header("Sec-Purpose", "prefetch;prerender"), 200);
        corps(get(page).header("User-Agent", "facebookexternalhit/1.1"), 200);
        corps(get(page).with(gestionnaire()), 200);
        corps(get(piece).with(gestionnaire()), 200);
        assertThat(histoire.chronologie(leroy))
                .doesNotContain("2026-01-08 LIEN_OUVERT", "2026-01-08 PIECE_TELECHARGEE");
        long courrier = histoire.courriers(leroy).get(0).id();
        assertThat(liens.duCourrier(courrier).orElseThrow().ouvertures()).isZero();
        pages.perform(get("/api/v1/courriers/" + courrier).with(gestionnaire()))
                .andExpect(jsonPath("$.ouvertures").value(0))
                .andExpect(jsonPath("$.ouvertLe").doesNotExist());

        corps(get(page).header("User-Agent", "Mozilla/5.0"), 200);
        assertThat(histoire.chronologie(leroy)).containsOnlyOnce("2026-01-08 LIEN_OUVERT");
        pages.perform(get("/api/v1/courriers/" + courrier).with(gestionnaire()))
                .andExpect(jsonPath("$.ouvertures").value(1))
                .andExpect(jsonPath("$.ouvertLe").value(startsWith("2026-01-08T09:")));
        assertThat(Jsoup.parse(corps(get("/courriers/" + courrier).with(gestionnaire()), 200))
                        .select("#t-lien + dl")
                        .text())
                .contains("Lien ouvert le", "Valable jusqu’au");
    }

    @Test
    void rien_de_ce_que_le_visiteur_dit_de_lui_n_est_garde_et_le_jeton_non_plus() throws Exception {
        corps(
                get("/espace/" + jeton(leroy))
                        .header("User-Agent", "Navigateur-Reconnaissable/9")
                        .with(requete -> {
                            requete.setRemoteAddr("203.0.113.77");
                            return requete;
                        }),
                200);
        assertThat(jdbc.sql("select details from journal where debiteur_id = ?")
                        .param(leroy.id())
                        .query(String.class)
                        .list())
                .noneMatch(details -> details.contains("Reconnaissable")
                        || details.contains("203.0.113.77")
                        || details.contains(jeton(leroy)));
        assertThat(jdbc.sql("select empreinte from lien_espace")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(empreinte -> empreinte.matches("[0-9a-f]{64}"));
    }

    @Test
    void le_personnel_reste_derriere_sa_porte_et_l_espace_ne_se_lit_qu_en_lecture() throws Exception {
        for (String adresse : List.of("/", "/dossiers", "/courriers/1", "/debiteurs", "/espaces", "/espace2")) {
            pages.perform(get(adresse).accept("text/html")).andExpect(status().is3xxRedirection());
        }
        pages.perform(get("/api/v1/courriers/1")).andExpect(status().isUnauthorized());
        pages.perform(delete("/api/v1/courriers/1/lien")).andExpect(status().isUnauthorized());
        for (MockHttpServletRequestBuilder ecriture :
                List.of(post(INCONNU), put(INCONNU), delete(INCONNU), post("/espace/" + jeton(leroy)))) {
            pages.perform(ecriture.with(csrf()))
                    .andExpect(status().isMethodNotAllowed())
                    .andExpect(header().string("Allow", "GET, HEAD"));
        }
    }

    private static UserRequestPostProcessor gestionnaire() {
        return user("claire").roles("GESTIONNAIRE");
    }

    private void facture(Debiteur debiteur, String numero) {
        byte[] octets = new byte[900];
        ThreadLocalRandom.current().nextBytes(octets);
        creances.enregistrer(
                debiteur,
                List.of(new NouvelleFacture(
                        numero,
                        NatureFacture.FACTURE,
                        LocalDate.parse("2025-12-05"),
                        LocalDate.parse("2026-01-04"),
                        Montant.euros("450.00"),
                        null,
                        false,
                        null,
                        pieces.conserver(numero + ".pdf", "application/pdf", octets))),
                "test");
    }

    private String jeton(Debiteur debiteur) {
        return LienDuMessage.jeton(histoire.courriers(debiteur).get(0));
    }

    /** The id under which that debtor's own space offers its invoice. */
    private long piece(Debiteur debiteur) {
        return jdbc.sql("select p.id from piece_de_courrier p join courrier c on c.id = p.courrier_id"
                        + " where c.debiteur_id = ? order by p.id fetch first 1 row only")
                .param(debiteur.id())
                .query(Long.class)
                .single();
    }

    private String corps(MockHttpServletRequestBuilder demande, int statut) throws Exception {
        return pages.perform(demande)
                .andExpect(status().is(statut))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String corpsDe(MockHttpServletRequestBuilder demande, int statut) {
        try {
            return corps(demande, statut);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
