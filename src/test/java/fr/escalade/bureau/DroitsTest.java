package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.escalade.acces.Role;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossier;
import fr.escalade.historique.Journal;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every writing address of the pages and of the API against every role. The addresses are asked from the running
 * application: a new one that is not in the table must follow the rule of the daily work.
 */
@Bureau
@Import(Decor.class)
class DroitsTest {

    private static final Set<Role> TRAVAIL_QUOTIDIEN = Set.of(Role.GESTIONNAIRE, Role.RESPONSABLE, Role.ADMIN);
    private static final Set<Role> ENCADREMENT = Set.of(Role.RESPONSABLE, Role.ADMIN);
    private static final Set<Role> ADMINISTRATION = Set.of(Role.ADMIN);

    private static final Map<String, Set<Role>> RESERVEES = Map.ofEntries(
            Map.entry("POST /api/v1/creanciers", ADMINISTRATION),
            Map.entry("PUT /api/v1/creanciers/{code}", ADMINISTRATION),
            Map.entry("POST /api/v1/creanciers/{code}/iban/confirmation", ENCADREMENT),
            Map.entry("POST /api/v1/creanciers/{code}/iban/refus", ENCADREMENT),
            Map.entry("PUT /api/v1/taux/{semestre}", ADMINISTRATION),
            Map.entry("POST /api/v1/arrets/ecarts/decisions", ADMINISTRATION),
            Map.entry("POST /api/v1/arrets/{id}/reprise", ADMINISTRATION),
            Map.entry("POST /restauration/arrets/{id}/reprise", ADMINISTRATION),
            Map.entry("POST /restauration/decision", ADMINISTRATION),
            Map.entry("POST /restauration/decisions", ADMINISTRATION),
            Map.entry("POST /api/v1/freins/{creancier}/annulation", ENCADREMENT),
            Map.entry("POST /api/v1/freins/{creancier}/passages", ENCADREMENT),
            Map.entry("PUT /api/v1/freins/{creancier}/limite", ENCADREMENT),
            Map.entry("POST /frein/{code}/annulation", ENCADREMENT),
            Map.entry("POST /frein/{code}/limite", ENCADREMENT),
            Map.entry("POST /frein/{code}/messages/{courrier}/passage", ENCADREMENT),
            Map.entry("POST /frein/{code}/passages", ENCADREMENT),
            Map.entry("POST /parametres/taux", ADMINISTRATION),
            Map.entry("POST /creancier/suspensions", ADMINISTRATION),
            Map.entry("POST /creancier/suspensions/{id}/reprise", ADMINISTRATION),
            Map.entry("POST /creancier", ADMINISTRATION),
            // Carriers have no account: whoever calls is let through, and believed by a key or not at all.
            Map.entry("POST /retours/{canal}", Set.of(Role.values())),
            Map.entry("POST /jetons", ADMINISTRATION),
            Map.entry("POST /jetons/{id}/revocation", ADMINISTRATION),
            Map.entry("POST /creancier/{code}/iban/confirmation", ENCADREMENT),
            Map.entry("POST /creancier/{code}/iban/refus", ENCADREMENT),
            Map.entry("POST /retenues/{debiteur}/contact", ENCADREMENT),
            Map.entry("POST /retenues/{debiteur}/approbation", ENCADREMENT),
            Map.entry("POST /api/v1/debiteurs/{code}/fusion", ENCADREMENT),
            Map.entry("POST /debiteurs/{id}/fusion", ENCADREMENT));

    @Autowired
    private MockMvc navigateur;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping adresses;

    @Autowired
    private Decor decor;

    @Autowired
    private Taches taches;

    @Autowired
    private Journal journal;

    @ParameterizedTest
    @EnumSource(Role.class)
    void chaqueAdresseQuiEcritEstOuverteAQuiDeDroitEtAEuxSeuls(Role role) throws Exception {
        Map<String, Boolean> permises = new TreeMap<>();
        Map<String, Boolean> attendues = new TreeMap<>();
        for (String adresse : ecritures()) {
            int statut = statut(appel(adresse).with(qui(role)));
            assertThat(statut).as(adresse).isNotEqualTo(401);
            permises.put(adresse, statut != 403);
            attendues.put(
                    adresse, RESERVEES.getOrDefault(adresse, TRAVAIL_QUOTIDIEN).contains(role));
        }
        assertThat(permises)
                .isEqualTo(attendues)
                .containsKeys(RESERVEES.keySet().toArray(String[]::new));
    }

    @Test
    void approuverUneMiseEnDemeureEstReserveAuResponsableParLesPagesCommeParLApi() throws Exception {
        decor.lundi();
        Debiteur debiteur = decor.debiteur(decor.creancier(ModeEnvoi.ESSAI), "Cartonnages Rey", "compta@rey.example");
        decor.facture(debiteur, "900.00", 5);
        TacheAFaire tache = approbation(debiteur);

        for (Role role : Set.of(Role.GESTIONNAIRE, Role.AUDITEUR, Role.ANALYSTE)) {
            navigateur
                    .perform(achevementParLApi(tache).with(qui(role)))
                    .andExpect(status().isForbidden())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
            navigateur
                    .perform(post("/taches/" + tache.id() + "/achevement")
                            .param("decision", "approuver")
                            .with(csrf())
                            .with(qui(role)))
                    .andExpect(status().isForbidden());
            navigateur
                    .perform(post("/taches/" + tache.id() + "/affectation")
                            .param("assigne", "admin")
                            .with(csrf())
                            .with(qui(role)))
                    .andExpect(status().isForbidden());
        }
        navigateur
                .perform(achevementParLApi(tache).with(qui(Role.GESTIONNAIRE)))
                .andExpect(jsonPath("$.type").value("urn:escalade:erreur:tache-reservee"))
                .andExpect(jsonPath("$.detail", Matchers.containsString("réservé au groupe « responsable »")));
        assertThat(types(debiteur)).doesNotContain("MISE_EN_DEMEURE_APPROUVEE");

        navigateur.perform(achevementParLApi(tache).with(qui(Role.RESPONSABLE))).andExpect(status().isNoContent());
        assertThat(types(debiteur)).contains("MISE_EN_DEMEURE_APPROUVEE");
    }

    /** An empty request that reached its handler may fail there: the person was let through. */
    private int statut(MockHttpServletRequestBuilder demande) throws Exception {
        try {
            return navigateur.perform(demande).andReturn().getResponse().getStatus();
        } catch (ServletException atteinte) {
            return 400;
        }
    }

    private TacheAFaire approbation(Debiteur debiteur) {
        for (int jour = 0; jour < 90; jour++) {
            decor.avancer(1);
            Dossier dossier = decor.dossier(debiteur);
            List<TacheAFaire> reservees = taches.duDossier(dossier.id()).stream()
                    .filter(tache -> tache.formulaire().equals("approbation_mise_en_demeure"))
                    .toList();
            if (!reservees.isEmpty()) {
                return reservees.get(0);
            }
        }
        throw new AssertionError("no formal notice to approve: " + types(debiteur));
    }

    private List<String> types(Debiteur debiteur) {
        return journal.chronologieDuDebiteur(debiteur.id()).stream()
                .map(ligne -> ligne.type())
                .toList();
    }

    private static MockHttpServletRequestBuilder achevementParLApi(TacheAFaire tache) {
        return post("/api/v1/taches/" + tache.id() + "/achevement")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"decision\":\"approuver\"}");
    }

    /** « POST /reglements »: every address of ours that changes something. */
    private List<String> ecritures() {
        List<String> ecritures = new ArrayList<>();
        adresses.getHandlerMethods().forEach((adresse, methode) -> {
            if (methode.getBeanType().getPackageName().startsWith("fr.escalade")) {
                adresse.getMethodsCondition().getMethods().stream()
                        .filter(verbe -> verbe != RequestMethod.GET && verbe != RequestMethod.HEAD)
                        .forEach(verbe ->
                                adresse.getPatternValues().forEach(chemin -> ecritures.add(verbe + " " + chemin)));
            }
        });
        return ecritures;
    }

    private static MockHttpServletRequestBuilder appel(String adresse) {
        String[] parties = adresse.split(" ", 2);
        String chemin = parties[1].replaceAll("\\{[^}]+}", "0");
        MockHttpServletRequestBuilder appel = request(HttpMethod.valueOf(parties[0]), chemin);
        return chemin.startsWith("/api/")
                ? appel.contentType(MediaType.APPLICATION_JSON).content("{}")
                : appel.with(csrf());
    }

    private static UserRequestPostProcessor qui(Role role) {
        return user(role.name().toLowerCase()).roles(role.name());
    }
}
