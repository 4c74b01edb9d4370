package fr.escalade.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Joignabilite;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.scenarios.Histoire;
import fr.escalade.scenarios.Scenario;
import fr.escalade.support.SurH2;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people and programs see of received messages, and what they may do with them. */
@Scenario
@SurH2
@AutoConfigureMockMvc
class MessagesRecusALEcranTest {

    private static final AtomicLong UID = new AtomicLong();
    private static final UserRequestPostProcessor CLAIRE = user("claire").roles("GESTIONNAIRE");

    @Autowired
    MockMvc pages;

    @Autowired
    Histoire histoire;

    @Autowired
    Accueil accueil;

    @Autowired
    MessagesRecus messages;

    @Autowired
    Joignabilite joignabilite;

    Debiteur durand;

    @BeforeEach
    void apres_la_relance_courtoise() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1000.00");
        histoire.jusquAu("2026-02-04");
    }

    private long arrive(String message) throws Exception {
        Path fichier = Files.writeString(Files.createTempFile("essai", ".eml"), message);
        accueil.accueillir(new Provenance("essai", 1, UID.incrementAndGet()), fichier, false);
        Files.delete(fichier);
        return messages.chercher(null, null, 0, 1).contenu().get(0).id();
    }

    private Document lire(MockHttpServletRequestBuilder demande) throws Exception {
        return Jsoup.parse(pages.perform(demande.with(CLAIRE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private String inconnu() {
        return "From: <x@inconnu.example>\nTo: a@b.example\nSubject: <b>Bonjour</b>\nMessage-ID: <" + System.nanoTime()
                + "@x.example>\nContent-Type: text/html; charset=utf-8\n\n<script>alert(1)</script><p>Facture en double, je conteste.</p>";
    }

    @Test
    void un_message_inconnu_est_cherche_rattache_puis_lu_dans_ma_journee() throws Exception {
        long id = arrive(inconnu());
        assertThat(lire(get("/")).select(".alerte").text()).contains("que quelqu’un dise de quel dossier il s’agit");
        Document liste = lire(get("/messages-recus"));
        assertThat(liste.select("tbody").text()).contains("<b>Bonjour</b>", "x@inconnu.example");

        String numero = histoire.dossier(durand).numero();
        Document page = lire(get("/messages-recus/" + id).param("q", numero));
        assertThat(page.select("pre.message").text())
                .contains("Facture en double")
                .doesNotContain("alert(1)");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("[name=numero]").val()).isEqualTo(numero);

        pages.perform(post("/messages-recus/" + id + "/rattachement")
                        .param("numero", numero)
                        .with(CLAIRE)
                        .with(csrf()))
                .andExpect(redirectedUrl("/messages-recus/" + id));
        histoire.jusquAu("2026-02-05");
        Document journee = lire(get("/").param("creancier", histoire.creancier()));
        assertThat(journee.text()).contains("Traiter la réponse", "Le débiteur conteste");
        String adresse = journee.select("a.affaire").stream()
                .filter(lien -> lien.text().contains("Traiter la réponse"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Document volet = lire(get(adresse));
        assertThat(volet.select(".sujet").text()).contains("Il conteste (« facture en double »)");
        assertThat(volet.select("[name=qualification][value=contestation]").hasAttr("checked"))
                .isTrue();
        assertThat(volet.select("[name=motif_contestation] option[selected]").val())
                .isEqualTo("doublon");
    }

    @Test
    void une_adresse_morte_demande_des_coordonnees_et_une_personne_peut_la_dire_bonne() throws Exception {
        arrive("From: MAILER-DAEMON@mx.example\nSubject: failure notice\nMessage-ID: <" + System.nanoTime()
                + "@mx.example>\n\n<"
                + durand.email() + ">: 550 5.1.1 user unknown\n\nMessage-ID: "
                + histoire.courriers(durand).get(0).messageId() + "\n");
        Document journee = lire(get("/").param("creancier", histoire.creancier()));
        assertThat(journee.text()).contains("Corriger les coordonnées", durand.email());
        Document volet = lire(get("/").param("choix", "coordonnees-" + durand.id()));
        assertThat(volet.text()).contains("550 5.1.1 user unknown", "Cette adresse est la bonne");
        pages.perform(post("/debiteurs/" + durand.id() + "/adresse/confirmation")
                        .with(CLAIRE)
                        .with(csrf()))
                .andExpect(redirectedUrl("/debiteurs/" + durand.id()));
        assertThat(joignabilite.aCorriger(histoire.creancier())).isEmpty();
    }

    @Test
    void l_api_liste_lit_et_rattache() throws Exception {
        String message = inconnu();
        long id = arrive(message);
        pages.perform(get("/api/v1/messages-recus").param("etat", "A_TRAITER").with(CLAIRE))
                .andExpect(jsonPath("$.contenu[0].id").value(id))
                .andExpect(jsonPath("$.contenu[0].nature").value("REPONSE"));
        pages.perform(get("/api/v1/messages-recus/" + id + "/contenu").with(CLAIRE))
                .andExpect(content().contentType("message/rfc822"))
                .andExpect(content().bytes(message.getBytes(StandardCharsets.UTF_8)));
        MockHttpServletRequestBuilder rattachement = post("/api/v1/messages-recus/" + id + "/rattachement")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"dossier\":\"" + histoire.dossier(durand).numero() + "\"}");
        pages.perform(rattachement.with(user("aude").roles("AUDITEUR"))).andExpect(status().isForbidden());
        pages.perform(rattachement.with(CLAIRE))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.etat").value("TRAITE"));
        pages.perform(rattachement.with(CLAIRE))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:escalade:erreur:message-traite"));
        pages.perform(get("/api/v1/messages-recus/999999").with(CLAIRE)).andExpect(status().isNotFound());
    }

    @Test
    void un_message_sans_interet_est_classe_sans_suite() throws Exception {
        long id = arrive(inconnu());
        pages.perform(post("/messages-recus/" + id + "/classement").with(CLAIRE).with(csrf()))
                .andExpect(redirectedUrl("/messages-recus"));
        assertThat(messages.parId(id).etat()).isEqualTo(MessageRecu.Etat.TRAITE);
        assertThat(histoire.taches(durand)).noneMatch(tache -> tache.libelle().equals("Traiter la réponse"));
    }
}
