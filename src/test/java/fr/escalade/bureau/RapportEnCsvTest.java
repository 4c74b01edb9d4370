package fr.escalade.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.importation.RapportImport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RapportEnCsvTest {

    @Test
    void unTableurFrancaisLOuvreEtNExecuteRien() {
        RapportImport.Ligne ligne = new RapportImport.Ligne(
                3, "REJETEE", "Montant TTC", "« =1+1 » ; n'est pas \"un\" montant", "=cmd|calc");
        RapportImport rapport = new RapportImport(
                1,
                "essai.csv",
                RapportImport.Etat.TERMINE,
                "CSV",
                1,
                1,
                0,
                1,
                0,
                null,
                "claire",
                Instant.EPOCH,
                null,
                List.of(ligne));

        String csv = new String(RapportEnCsv.ecrire(rapport), StandardCharsets.UTF_8);

        assertThat(csv)
                .isEqualTo(
                        "\uFEFFLigne;Résultat;Champ;Message;Référence\r\n"
                                + "3;\"REJETEE\";\"Montant TTC\";\"« =1+1 » ; n'est pas \"\"un\"\" montant\";\"'=cmd|calc\"\r\n");
    }
}
