package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.acces.Role;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import java.io.ByteArrayInputStream;
import java.util.zip.ZipInputStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** « Dossier de pièces » : everybody who reads the case may download it. */
@Bureau
@Import(Decor.class)
class PreuvesTest {

    @Autowired
    private MockMvc navigateur;

    @Autowired
    private Decor decor;

    @ParameterizedTest
    @EnumSource(Role.class)
    void se_telecharge_et_s_ouvre(Role role) throws Exception {
        decor.lundi();
        Debiteur debiteur = decor.debiteur(decor.creancier(ModeEnvoi.ESSAI), "Vitrerie Noé", "compta@noe.example");
        decor.facture(debiteur, "900.00", 5);
        String numero = decor.dossier(debiteur).numero();
        byte[] zip = navigateur
                .perform(get("/dossiers/" + numero + "/preuves")
                        .with(user(role.name().toLowerCase()).roles(role.name())))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/zip"))
                .andExpect(
                        header().string("Content-Disposition", Matchers.containsString("dossier-" + numero + ".zip")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ZipInputStream flux = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(flux.getNextEntry()).isNotNull();
            assertThat(flux.readAllBytes()).isNotEmpty();
        }
    }

    @Test
    void dossier_inconnu_404_sans_identite_la_connexion() throws Exception {
        navigateur
                .perform(get("/dossiers/D-1999-000001/preuves")
                        .with(user("gestionnaire").roles(Role.GESTIONNAIRE.name())))
                .andExpect(status().isNotFound());
        navigateur
                .perform(get("/dossiers/D-1999-000001/preuves"))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", Matchers.containsString("/connexion")));
    }
}
