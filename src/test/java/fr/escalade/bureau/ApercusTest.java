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
import fr.escalade.dossier.Dossier;
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
        lire("", role)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("en attente")))
                .andExpect(content().string(containsString("/apercu/html?lettre=relance_courtoise&amp;canal=EMAIL")));
        lire("/html?lettre=relance_ferme&canal=EMAIL", role)
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
                .andExpect(content().string(containsString("Vitrerie Noé")));
        assertThat(courriers.duDossier(dossier.id())).hasSize(avant);
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
    void une_lettre_qui_ne_peut_pas_s_ecrire_dit_pourquoi() throws Exception {
        lire("?lettre=reponse_litige", Role.GESTIONNAIRE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ne peut pas être rédigée")))
                .andExpect(content().string(not(containsString("<iframe"))));
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
        return perform(get(adresse() + suite), role);
    }

    private ResultActions perform(MockHttpServletRequestBuilder demande, Role role) throws Exception {
        return navigateur.perform(demande.with(user(role.name().toLowerCase()).roles(role.name())));
    }

    private String adresse() {
        return "/dossiers/" + dossier.numero() + "/apercu";
    }
}
