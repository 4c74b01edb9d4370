package fr.escalade.acces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtilisateurTest {

    @ParameterizedTest(name = "{0} et une tâche du groupe {1} : {2}")
    @CsvSource({
        "GESTIONNAIRE, gestionnaire, true",
        "GESTIONNAIRE, responsable, false",
        "GESTIONNAIRE, admin, false",
        "RESPONSABLE, gestionnaire, true",
        "RESPONSABLE, responsable, true",
        "RESPONSABLE, admin, true",
        "ADMIN, responsable, true",
        "ANALYSTE, gestionnaire, false",
        "AUDITEUR, gestionnaire, false",
        "AUDITEUR, responsable, false"
    })
    void chacunNeTraiteQueCeQuiLuiRevient(Role role, String groupe, boolean permis) {
        Utilisateur qui = new Utilisateur("x", "X", Set.of(role));

        assertThat(qui.peutTraiter(groupe)).isEqualTo(permis);
    }
}
