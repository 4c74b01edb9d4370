package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Contacts;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Journal;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What went wrong and waits in Ma journée: failed sendings and held steps, each with the gesture that helps. */
@Bureau
@Import(Decor.class)
class DeblocagesTest {

    @Autowired
    private MockMvc pages;

    @Autowired
    private Decor decor;

    @Autowired
    private Courriers courriers;

    @Autowired
    private Debiteurs debiteurs;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Creancier creancier;
    private Debiteur debiteur;

    @BeforeEach
    void un_lundi() {
        decor.lundi();
        creancier = decor.creancier(ModeEnvoi.A_CONFIRMER);
        debiteur = decor.debiteur(creancier, "Tissages Roux", "compta@roux.example");
        decor.facture(debiteur, "300.00", 5);
    }

    @Test
    void un_message_douteux_est_dit_parti() throws Exception {
        Courrier message = enEchec(EtatCourrier.A_VERIFIER, "Envoi interrompu");
        Element ligne = ligne("ENVOIS");
        assertThat(ligne.text()).contains("Message à vérifier", "Peut-être parti vers compta@roux.example");

        Document volet = volet(ligne.attr("href"));
        assertThat(volet.text()).contains("Il est bien parti", message.messageId());
        htmx(post("/courriers/" + message.id() + "/depart"), "claire", "GESTIONNAIRE");

        assertThat(courriers.parId(message.id()).etat()).isEqualTo(EtatCourrier.EXPEDIE);
        assertThat(dernier(message)).contains("départ vérifié par une personne", "claire");
        assertThat(journee("ENVOIS").select("a.affaire")).isEmpty();
    }

    @Test
    void un_message_douteux_repart_a_l_identique() throws Exception {
        Courrier message = enEchec(EtatCourrier.A_VERIFIER, "Envoi interrompu");

        htmx(post("/courriers/" + message.id() + "/renvoi"), "claire", "GESTIONNAIRE");

        Courrier renvoye = courriers.parId(message.id());
        assertThat(renvoye.etat()).isIn(EtatCourrier.A_ENVOYER, EtatCourrier.EXPEDIE, EtatCourrier.REJETE);
        assertThat(renvoye.messageId()).isEqualTo(message.messageId());
        assertThat(renvoye.sha256()).isEqualTo(message.sha256());
        assertThat(journal.chronologie(message.dossier()))
                .anyMatch(fait ->
                        fait.type().equals("COURRIER_RENVOYE") && fait.auteur().equals("claire"));
        pages.perform(post("/courriers/" + message.id() + "/depart")
                        .with(user("claire").roles("GESTIONNAIRE"))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void un_message_douteux_qui_reclame_ce_qui_n_est_plus_du_ne_repart_pas() throws Exception {
        Courrier message = enEchec(EtatCourrier.A_VERIFIER, "Envoi interrompu");
        jdbc.sql("update facture set litige_depuis = :jour where id in (:ids)")
                .param("jour", Decor.LUNDI)
                .param("ids", message.factures())
                .update();

        MvcResult refus = pages.perform(post("/courriers/" + message.id() + "/renvoi")
                        .with(user("claire").roles("GESTIONNAIRE"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andReturn();
        assertThat(contenu(refus)).contains("ne peut pas repartir");
        assertThat(courriers.parId(message.id()).etat()).isEqualTo(EtatCourrier.A_VERIFIER);
    }

    @Test
    void un_message_rejete_est_prepare_a_nouveau_pour_l_adresse_corrigee() throws Exception {
        Courrier rejete = enEchec(EtatCourrier.REJETE, "550 boîte inconnue");
        Document volet = volet(ligne("ENVOIS").attr("href"));
        assertThat(volet.text()).contains("550 boîte inconnue", "Corriger et préparer à nouveau");
        assertThat(volet.select("input[name=email]").val()).isEqualTo("compta@roux.example");

        pages.perform(post("/courriers/" + rejete.id() + "/reprise")
                        .with(user("claire").roles("GESTIONNAIRE"))
                        .with(csrf())
                        .param("email", "pas une adresse"))
                .andExpect(status().isUnprocessableEntity());
        htmx(
                post("/courriers/" + rejete.id() + "/reprise").param("email", "factures@roux.example"),
                "claire",
                "GESTIONNAIRE");

        assertThat(debiteurs.parId(debiteur.id()).email()).isEqualTo("factures@roux.example");
        assertThat(courriers.parId(rejete.id()).etat()).isEqualTo(EtatCourrier.ANNULE);
        assertThat(courriers.duDossier(rejete.dossier()))
                .filteredOn(nouveau -> nouveau.id() != rejete.id())
                .singleElement()
                .satisfies(nouveau -> {
                    assertThat(nouveau.destinataire()).isEqualTo("factures@roux.example");
                    assertThat(nouveau.etat()).isEqualTo(EtatCourrier.A_CONFIRMER);
                    assertThat(nouveau.factures()).isEqualTo(rejete.factures());
                });
    }

    @Test
    void un_message_rejete_se_classe_avec_un_motif() throws Exception {
        Courrier rejete = enEchec(EtatCourrier.REJETE, "550 boîte inconnue");
        pages.perform(post("/courriers/" + rejete.id() + "/classement")
                        .with(user("claire").roles("GESTIONNAIRE"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        htmx(
                post("/courriers/" + rejete.id() + "/classement").param("motif", "Il a été appelé"),
                "claire",
                "GESTIONNAIRE");
        assertThat(courriers.parId(rejete.id()).etat()).isEqualTo(EtatCourrier.ANNULE);
        assertThat(dernier(rejete)).contains("classé sans suite, Il a été appelé");
    }

    @Test
    void au_maximum_de_contacts_un_responsable_en_autorise_un_seul() throws Exception {
        decor.avancer(1);
        long dossier = decor.dossier(debiteur).id();
        transaction.executeWithoutResult(sansRetour -> {
            for (int n = 1; n <= creancier.maximumContacts(); n++) {
                contacts.noter(
                        "essai-" + debiteur.id() + "-" + n,
                        debiteur.id(),
                        dossier,
                        Decor.LUNDI.minusDays(4),
                        "APPEL",
                        "Appel",
                        true);
            }
        });
        decor.avancer(7);
        assertThat(motifs()).contains("MAXIMUM_ATTEINT");
        Element ligne = ligne("RETENUES");
        assertThat(volet(ligne.attr("href")).text()).contains("Un responsable peut autoriser un contact de plus");

        String adresse = "/retenues/" + debiteur.id() + "/contact";
        pages.perform(post(adresse).with(user("rita").roles("RESPONSABLE")).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        htmx(post(adresse).param("motif", "Nouveau comptable"), "rita", "RESPONSABLE");
        decor.avancer(0);

        assertThat(motifs()).doesNotContain("MAXIMUM_ATTEINT");
        assertThat(journal.chronologie(dossier))
                .anyMatch(fait -> fait.type().equals("CONTACT_AUTORISE")
                        && fait.libelle().contains("Nouveau comptable")
                        && fait.auteur().equals("rita"));
        pages.perform(post(adresse)
                        .with(user("rita").roles("RESPONSABLE"))
                        .with(csrf())
                        .param("motif", "Encore un"))
                .andExpect(status().isConflict());
    }

    /** The message of the first step, as if its sending had ended that way. */
    private Courrier enEchec(EtatCourrier etat, String erreur) {
        decor.avancer(3);
        Courrier prepare = courriers.duDossier(decor.dossier(debiteur).id()).get(0);
        jdbc.sql("update courrier set etat = ?, erreur = ? where id = ?")
                .params(etat.name(), erreur, prepare.id())
                .update();
        return courriers.parId(prepare.id());
    }

    private java.util.List<String> motifs() {
        return dossiers.retenues(decor.dossier(debiteur).id()).stream()
                .map(retenue -> retenue.motif())
                .toList();
    }

    private String dernier(Courrier message) {
        return journal.chronologie(message.dossier()).stream()
                .reduce((avant, apres) -> apres)
                .map(fait -> fait.libelle() + " " + fait.auteur())
                .orElseThrow();
    }

    private Element ligne(String vue) throws Exception {
        return journee(vue).selectFirst("a.affaire");
    }

    private Document journee(String vue) throws Exception {
        return lire(get("/").param("creancier", creancier.code()).param("vue", vue));
    }

    private Document volet(String adresse) throws Exception {
        return lire(get(adresse).header("HX-Request", "true").header("HX-Target", "volet"));
    }

    private void htmx(MockHttpServletRequestBuilder demande, String qui, String role) throws Exception {
        pages.perform(demande.with(user(qui).roles(role)).with(csrf()).header("HX-Request", "true"))
                .andExpect(status().isOk());
    }

    private Document lire(MockHttpServletRequestBuilder demande) throws Exception {
        return Jsoup.parse(contenu(pages.perform(demande.with(user("claire").roles("GESTIONNAIRE")))
                .andExpect(status().isOk())
                .andReturn()));
    }

    private static String contenu(MvcResult reponse) throws Exception {
        return reponse.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
