package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.creance.Creances;
import fr.escalade.creance.NouveauReglement;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Montant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A discount offered from the case's page, without JavaScript: corrected, shown, taken back, and what the accountant reads. */
@Bureau
@Import(Decor.class)
class RemisesPagesTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Decor decor;

    @Autowired
    private Creances creances;

    private Creancier creancier;
    private Debiteur debiteur;
    private String facture;
    private String adresse;

    @BeforeEach
    void un_dossier_de_mille_euros_deja_relance() {
        decor.lundi();
        creancier = decor.creancier(ModeEnvoi.AUTOMATIQUE);
        debiteur = decor.debiteur(creancier, "Papeterie Lemoine", "compta@lemoine.example");
        facture = decor.facture(debiteur, "1000.00", 5);
        decor.avancer(1);
        adresse = "/dossiers/" + decor.dossier(debiteur).numero();
        creances.engager(
                List.of(creances.trouver(creancier.code(), facture)
                        .orElseThrow()
                        .id()),
                decor.dossier(debiteur).id(),
                10);
    }

    @Test
    void une_remise_se_corrige_se_propose_se_montre_et_se_retire() throws Exception {
        Document refus = Jsoup.parse(agir(proposer("1 000,00", "2026-03-20"), status().isUnprocessableEntity()));
        assertThat(refus.select("#e-montantRemise").text()).contains("demandez l'abandon");
        assertThat(refus.select("#remise[open] > summary").text()).isEqualTo("Proposer une remise");
        assertThat(refus.select("input[name=remises][checked]")).hasSize(1);
        Document samedi = Jsoup.parse(agir(proposer("90,00", "2026-03-21"), status().isUnprocessableEntity()));
        assertThat(samedi.select("#e-limiteRemise").text()).contains("23/03/2026");

        agir(proposer("90,00", "2026-03-20"), redirectedUrl(adresse));
        Document page = lire();
        assertThat(page.select("#remises").text().replaceAll("[\\u202f\\u00a0]", " "))
                .contains("Proposée", "910,00 € au lieu de 1 000,00 €", "20 mars 2026", "Clore le dossier");
        assertThat(page.select("#remise").text()).contains("déjà proposée ou offerte");

        Document sansMotif = Jsoup.parse(
                agir(post(retrait(page)).param("motifRetraitRemise", ""), status().isUnprocessableEntity()));
        assertThat(sansMotif.select("#e-motifRetraitRemise").text()).contains("Dites pourquoi");
        agir(post(retrait(page)).param("motifRetraitRemise", "Erreur de saisie"), redirectedUrl(adresse));
        assertThat(lire().select("#remises").text()).contains("Retirée", "Erreur de saisie");
    }

    @Test
    void acquise_elle_dit_quel_avoir_etablir() throws Exception {
        agir(proposer("90,00", "2026-03-20"), redirectedUrl(adresse));
        decor.avancer(1);
        assertThat(lire().select("#remises").text().replaceAll("[\\u202f\\u00a0]", " "))
                .contains("Offerte", "il manque 910,00 €");
        creances.encaisser(
                new NouveauReglement(
                        creancier.code(),
                        "VIR-" + facture,
                        Decor.LUNDI.plusDays(2),
                        Montant.euros("910.00"),
                        debiteur.code(),
                        List.of()),
                "essai");
        Document page = lire();
        assertThat(page.select("#remises").text().replaceAll("[\\u202f\\u00a0]", " "))
                .contains("Acquise", "avoir de 90,00 € TTC à établir");
    }

    private MockHttpServletRequestBuilder proposer(String montant, String limite) {
        return post(adresse + "/remises")
                .param("remises", facture)
                .param("montantRemise", montant)
                .param("limiteRemise", limite)
                .param("motifRemise", "Clore le dossier");
    }

    private static String retrait(Document page) {
        return page.selectFirst("#remises form").attr("action");
    }

    private String agir(MockHttpServletRequestBuilder demande, ResultMatcher attendu) throws Exception {
        return contenu(
                pages.perform(demande.with(user("claire").roles("GESTIONNAIRE")).with(csrf()))
                        .andExpect(attendu)
                        .andReturn());
    }

    private Document lire() throws Exception {
        return Jsoup.parse(
                contenu(pages.perform(get(adresse).with(user("claire").roles("GESTIONNAIRE")))
                        .andExpect(status().isOk())
                        .andReturn()));
    }

    private static String contenu(MvcResult reponse) throws Exception {
        return reponse.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
