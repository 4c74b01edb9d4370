package fr.escalade.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Temps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The evidence file of a case, fetched by another program: whoever may read may fetch it, and it opens. */
@ApiEnMarche
class PreuvesApiTest {

    @Autowired
    Client client;

    @Autowired
    Clock horloge;

    @Test
    void le_dossier_de_pieces_s_ouvre_pour_tous_ceux_qui_lisent() throws IOException {
        String numero = dossierOuvert();
        for (String qui : new String[] {"gestionnaire", "responsable", "auditeur", "analyste", "admin"}) {
            Reponse reponse = client.en(qui).get(chemin(numero)).attendre(200);
            assertThat(reponse.entete("Content-Type")).isEqualTo("application/zip");
            assertThat(reponse.entete("Content-Disposition"))
                    .startsWith("attachment")
                    .contains("dossier-" + numero + ".zip");
            Map<String, byte[]> pieces = ouvrir(reponse.http().body());
            assertThat(pieces).hasSizeGreaterThanOrEqualTo(1);
            assertThat(pieces.entrySet())
                    .anySatisfy(piece -> assertThat(piece.getKey()).endsWith(".pdf"))
                    .filteredOn(piece -> piece.getKey().endsWith(".pdf"))
                    .allSatisfy(piece ->
                            assertThat(new String(piece.getValue(), 0, 5)).isEqualTo("%PDF-"));
        }
    }

    @Test
    void sans_identite_401_un_dossier_inconnu_404_une_ecriture_405() {
        client.anonyme().get(chemin("D-2026-000001")).probleme(401, "authentification-requise");
        client.en("auditeur").get(chemin("D-1999-000001")).probleme(404, "introuvable");
        client.en("gestionnaire").post(chemin("D-1999-000001"), "{}").probleme(405, "methode-non-admise");
    }

    private static String chemin(String numero) {
        return "/dossiers/" + numero + "/preuves";
    }

    private static Map<String, byte[]> ouvrir(byte[] zip) throws IOException {
        Map<String, byte[]> pieces = new LinkedHashMap<>();
        try (ZipInputStream flux = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry piece = flux.getNextEntry(); piece != null; piece = flux.getNextEntry()) {
                pieces.put(piece.getName(), flux.readAllBytes());
            }
        }
        return pieces;
    }

    private String dossierOuvert() {
        LocalDate jour = Temps.aujourdhui(horloge);
        client.en("gestionnaire").json("PUT", "/debiteurs/PREUVE1", """
                {"nom":"Société Preuve","email":"preuve@client.example"}""").attendre(201);
        client.en("gestionnaire")
                .post("/factures", """
                {"numero":"PREUVE-F1","debiteur":"PREUVE1","dateFacture":"%s","echeance":"%s","montant":"1200.00"}""".formatted(jour.minusDays(40), jour.minusDays(10)))
                .attendre(201);
        return client.en("auditeur")
                .get("/dossiers?q=PREUVE1&etat=OUVERT")
                .attendre(200)
                .champ("/contenu/0/numero");
    }
}
