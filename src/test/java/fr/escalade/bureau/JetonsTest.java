package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** An access token from its page to the API: shown once, hashed, limited, expired, revoked, guessed. */
@Bureau
@Import(Decor.class)
class JetonsTest {

    @Autowired
    private MockMvc navigateur;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Decor decor;

    @BeforeEach
    void lundi() {
        decor.lundi();
    }

    @Test
    void unJetonOuvreLApiPuisPlusRienUneFoisRevoque() throws Exception {
        String jeton = creer(Decor.LUNDI.plusDays(10));
        assertThat(jdbc.sql("select empreinte from jeton_acces")
                        .query(String.class)
                        .list())
                .allSatisfy(empreinte -> assertThat(jeton).doesNotContain(empreinte))
                .allSatisfy(empreinte -> assertThat(empreinte).hasSize(64));

        lire(jeton).andExpect(status().isOk());
        navigateur
                .perform(get("/jetons").with(admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString(jeton))))
                .andExpect(content().string(Matchers.containsString("Facturation")));
        assertThat(jdbc.sql("select count(*) from jeton_acces where id = ? and utilise_le is not null")
                        .param(id(jeton))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        navigateur
                .perform(post("/jetons/" + id(jeton) + "/revocation")
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        lire(jeton)
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.type").value("urn:escalade:erreur:authentification-requise"));
        assertThat(jdbc.sql("select type from journal where type like 'JETON_%' order by id")
                        .query(String.class)
                        .list())
                .contains("JETON_CREE", "JETON_REVOQUE");
    }

    @Test
    void unJetonExpireEtUnFauxJetonNOuvrentRienEtLesEssaisSontFreines() throws Exception {
        String jeton = creer(Decor.LUNDI.plusDays(1));
        decor.avancer(1);
        lire(jeton).andExpect(status().isOk());
        decor.avancer(1);
        lire(jeton).andExpect(status().isUnauthorized());

        String autre = creer(Decor.LUNDI.plusDays(30));
        String faux = autre.substring(0, autre.length() - 4) + "AAAA";
        for (int essai = 0; essai < 5; essai++) {
            lire(faux).andExpect(status().isUnauthorized());
        }
        lire(faux).andExpect(status().isTooManyRequests());
        lire("n-importe-quoi").andExpect(status().isUnauthorized());
    }

    @Test
    void unJetonNAccordePasUnRoleQueLeCompteNAPas() throws Exception {
        navigateur
                .perform(post("/jetons")
                        .param("nom", "Pirate")
                        .param("identifiant", "admin")
                        .param("role", "RESPONSABLE")
                        .param("expireLe", Decor.LUNDI.plusDays(10).toString())
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsString("pas ce rôle")));
        navigateur
                .perform(get("/jetons").with(user("hugo").roles("RESPONSABLE")))
                .andExpect(status().isForbidden());
    }

    private String creer(LocalDate expireLe) throws Exception {
        return (String) navigateur
                .perform(post("/jetons")
                        .param("nom", "Facturation")
                        .param("identifiant", "admin")
                        .param("role", "ADMIN")
                        .param("expireLe", expireLe.toString())
                        .with(admin())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap()
                .get("secret");
    }

    private org.springframework.test.web.servlet.ResultActions lire(String jeton) throws Exception {
        return navigateur.perform(get("/api/v1/creanciers")
                .characterEncoding(StandardCharsets.UTF_8)
                .header("Authorization", "Bearer " + jeton));
    }

    private static long id(String jeton) {
        return Long.parseLong(jeton.split("_")[1]);
    }

    private static UserRequestPostProcessor admin() {
        return user("admin").roles("ADMIN");
    }
}
