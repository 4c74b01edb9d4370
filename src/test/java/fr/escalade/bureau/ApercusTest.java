package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.acces.Role;
import fr.escalade.courrier.Courriers;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Montant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** « Aperçu d'un courrier » : any letter on a real case, read by the staff, kept nowhere. */
@Bureau
@Import(Decor.class)
class ApercusTest {

    @Autowired
    private MockMvc navigateur;

    @Autowired
    private Decor decor;

    @Autowired
    private Courriers courriers;

    @Autowired
    private Echeanciers echeanciers;

    @Autowired
    private Debiteurs debiteurs;

    @Autowired
    private Journal journal;

    private Dossier dossier;

    @BeforeEach
    void un_dossier_en_retard() {
        decor.lundi();
        Debiteur debiteur = decor.debiteur(decor.creancier(ModeEnvoi.ESSAI), "Vitrerie Noé", "compta@noe.example");
        decor.facture(debiteur, "900.00", 5);
        dossier = decor.dossier(debiteur);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void toute_l_equipe_lit_une_lettre_qui_n_est_ni_gardee_ni_envoyee(Role role) throws Exception {
        int avant = courriers.duDossier(dossier.id()).size();
        int faits = journal.chronologie(dossier.id()).size();
        lire("", role)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("en attente")))
                .andExpect(content().string(containsString("/apercu/html?lettre=relance_courtoise&amp;canal=EMAIL")));
        lire("/html?lettre=relance_ferme&canal=EMAIL", role)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().string(containsString("Vitrerie Noé")));
        assertThat(courriers.duDossier(dossier.id())).hasSize(avant);
        assertThat(journal.chronologie(dossier.id())).hasSize(faits);
    }

    @Test
    void la_lettre_imprimee_le_sms_et_l_anglais() throws Exception {
        byte[] pdf = lire("/contenu?lettre=mise_en_demeure&canal=RECOMMANDE&langue=ANGLAIS", Role.ANALYSTE)
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5)).isEqualTo("%PDF-");
        lire("?lettre=relance_ferme&canal=SMS&langue=ANGLAIS", Role.ANALYSTE)
                .andExpect(content().string(containsString("unpaid despite our reminder")));
        lire("?lettre=relance_ferme&langue=ANGLAIS", Role.ANALYSTE)
                .andExpect(content().string(containsString("Unpaid invoice")))
                .andExpect(content().string(containsString("lang=\"en\"")));
    }

    @Test
    void un_ton_se_compare_a_celui_du_scenario() throws Exception {
        String discret = "que d'éviter un oubli";
        lire("", Role.ANALYSTE).andExpect(content().string(containsString("celui du scénario (factuel)")));
        lire("?ton=DISCRET", Role.ANALYSTE).andExpect(content().string(containsString("&amp;ton=DISCRET")));
        lire("/html?lettre=relance_courtoise", Role.ANALYSTE)
                .andExpect(content().string(not(containsString(discret))));
        lire("/html?lettre=relance_courtoise&ton=DISCRET", Role.ANALYSTE)
                .andExpect(content().string(containsString(discret)));
    }

    @Test
    void une_lettre_parle_du_dernier_echeancier_du_dossier() throws Exception {
        lire("?lettre=accord_echeancier", Role.GESTIONNAIRE)
                .andExpect(content().string(containsString("parle d&#39;un échéancier : ce dossier n&#39;en a pas")));
        echeanciers.proposer(
                dossier.id(),
                List.of(
                        new Ligne(Decor.LUNDI.plusDays(7), Montant.euros("450.00")),
                        new Ligne(Decor.LUNDI.plusDays(37), Montant.euros("450.00"))),
                "gestionnaire");
        lire("?lettre=accord_echeancier&langue=ANGLAIS", Role.GESTIONNAIRE)
                .andExpect(content().string(containsString("Agreement to pay in instalments: €900.00")))
                .andExpect(content().string(containsString("Accord de paiement échelonné")))
                .andExpect(content().string(containsString("Courtesy translation")));
    }

    @Test
    void la_fiche_du_debiteur_dit_sa_langue_et_la_lettre_la_suit() throws Exception {
        Debiteur debiteur = debiteurs.parId(dossier.debiteur());
        lire("/contenu?lettre=relance_ferme&canal=SMS", Role.ANALYSTE)
                .andExpect(content().string(containsString("impayée malgré notre rappel")));
        debiteurs.enregistrer(
                debiteur.creancier(),
                new FicheDebiteur(
                        debiteur.code(),
                        debiteur.nom(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "en",
                        null,
                        null),
                "gestionnaire");
        lire("/contenu?lettre=relance_ferme&canal=SMS", Role.ANALYSTE)
                .andExpect(content().string(containsString("unpaid despite our reminder")));
        lire("/contenu?lettre=relance_ferme&canal=SMS&langue=FRANCAIS", Role.ANALYSTE)
                .andExpect(content().string(containsString("impayée malgré notre rappel")));
    }

    @Test
    void une_lettre_qui_ne_peut_pas_s_ecrire_dit_pourquoi() throws Exception {
        lire("?lettre=reponse_litige", Role.GESTIONNAIRE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("parle d&#39;un litige tranché")))
                .andExpect(content().string(not(containsString("<iframe"))));
        lire("?lettre=rappel", Role.GESTIONNAIRE)
                .andExpect(content().string(containsString("aucune facture à échoir")));
        lire("?lettre=remerciement", Role.GESTIONNAIRE)
                .andExpect(content().string(containsString("pas de quoi remercier")));
        lire("?lettre=lettre_inconnue", Role.GESTIONNAIRE)
                .andExpect(content().string(containsString("« lettre_inconnue » n")));
    }

    @Test
    void sans_identite_la_connexion() throws Exception {
        navigateur.perform(get(adresse())).andExpect(status().is3xxRedirection());
        navigateur.perform(get("/api/v1" + adresse() + "?lettre=relance_ferme")).andExpect(status().isUnauthorized());
    }

    @Test
    void la_meme_lettre_par_l_api() throws Exception {
        perform(get("/api/v1" + adresse() + "?lettre=relance_ferme&langue=ANGLAIS"), Role.ANALYSTE)
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/html"))
                .andExpect(header().string("Content-Language", "en"))
                .andExpect(content().string(containsString("Dear Sir or Madam")));
    }

    private ResultActions lire(String suite, Role role) throws Exception {
        String chemin = adresse() + suite;
        // The headers depend on the path, which a mock request does not set by itself.
        return perform(get(chemin).servletPath(chemin.replaceFirst("\\?.*", "")), role);
    }

    private ResultActions perform(MockHttpServletRequestBuilder demande, Role role) throws Exception {
        return navigateur.perform(demande.with(user(role.name().toLowerCase()).roles(role.name())));
    }

    private String adresse() {
        return "/dossiers/" + dossier.numero() + "/apercu";
    }
}
