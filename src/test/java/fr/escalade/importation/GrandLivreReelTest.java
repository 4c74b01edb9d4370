package fr.escalade.importation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creancier.Creanciers;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A real ledger of 2,466 invoices: US dates, leading zeros, disputes, late payments. */
@EnabledIf("fr.escalade.importation.DonneesReelles#presentes")
class GrandLivreReelTest {

    @Nested
    @SurH2
    class H2 extends Import {}

    @Nested
    @SurPostgresql
    class Postgresql extends Import {}

    @SpringBootTest(classes = SalleDImportation.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @TestPropertySource(properties = "escalade.donnees=target/donnees-importation")
    abstract static class Import {

        @Autowired
        Imports imports;

        @Autowired
        Creanciers creanciers;

        @Autowired
        JdbcClient jdbc;

        @Test
        void deux_mille_quatre_cent_soixante_six_factures_une_seule_fois() {
            String creancier = creanciers
                    .enregistrer(Personnages.creancier(true, null), "essai")
                    .code();
            Path fichier = DonneesReelles.dossier().resolve("grand-livre-clients/comptes-clients-2466.csv");

            RapportImport premier = imports.executer(creancier, "comptes.csv", fichier, null, "claire");

            assertThat(premier.etat()).isEqualTo(RapportImport.Etat.TERMINE);
            assertThat(premier.message()).isNull();
            assertThat(premier.erreurs()).isEmpty();
            assertThat(premier.acceptees()).isEqualTo(2466);
            assertThat(nombre("select count(*) from debiteur where creancier = ?", creancier))
                    .isEqualTo(100);
            assertThat(nombre("select count(*) from facture where creancier = ? and numero like '0%'", creancier))
                    .isEqualTo(266);
            assertThat(jdbc.sql("select sum(montant) from facture where creancier = ?")
                            .param(creancier)
                            .query(BigDecimal.class)
                            .single())
                    .isEqualByComparingTo("147703.18");
            assertThat(nombre("select count(*) from reglement where creancier = ?", creancier))
                    .isEqualTo(2466);
            assertThat(nombre("select count(*) from facture where creancier = ? and solde > 0", creancier))
                    .isZero();

            RapportImport second = imports.executer(creancier, "comptes.csv", fichier, null, "claire");

            assertThat(second.acceptees()).isZero();
            assertThat(second.doublons()).isEqualTo(2466);
            assertThat(nombre("select count(*) from reglement where creancier = ?", creancier))
                    .isEqualTo(2466);
            assertThat(nombre(
                            "select count(*) from journal where chaine = 'installation' and type = 'IMPORT_TERMINE'"
                                    + " and creancier = ?",
                            creancier))
                    .isEqualTo(2);
        }

        private long nombre(String requete, String creancier) {
            return jdbc.sql(requete).param(creancier).query(Long.class).single();
        }
    }
}
