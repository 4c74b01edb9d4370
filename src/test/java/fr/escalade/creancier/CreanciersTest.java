package fr.escalade.creancier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.partage.Horloge;
import fr.escalade.partage.Refus;
import fr.escalade.support.GrandLivre;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

class CreanciersTest {

    @Nested
    @SurH2
    class H2 extends Cas {}

    @Nested
    @SurPostgresql
    class Postgresql extends Cas {}

    @SpringBootTest(classes = GrandLivre.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    abstract static class Cas {

        @Autowired
        Creanciers creanciers;

        @Autowired
        Horloge horloge;

        @Autowired
        JdbcClient jdbc;

        @BeforeEach
        void nous_sommes_le_15_octobre_2026() {
            horloge.figer(Instant.parse("2026-10-15T08:00:00Z"));
        }

        @Test
        void un_creancier_enregistre_se_relit_tel_quel() {
            Creancier boisneuf = creanciers.enregistrer(Personnages.creancier(false, "12.15"), "admin");

            assertThat(creanciers.parCode(boisneuf.code())).isEqualTo(boisneuf);
            assertThat(boisneuf.tauxConvenu()).isEqualByComparingTo("12.15");
            assertThat(creanciers.tous()).contains(boisneuf);
            assertThat(journal(boisneuf)).containsExactly("CREANCIER_CREE");
        }

        @Test
        void enregistrer_deux_fois_le_meme_ne_dit_rien_de_plus_au_journal() {
            Creancier boisneuf = creanciers.enregistrer(Personnages.creancier(false, "12.15"), "admin");
            creanciers.enregistrer(boisneuf, "admin");

            assertThat(journal(boisneuf)).hasSize(1);
        }

        @Test
        void les_delais_sont_ceux_d_usage_et_chaque_changement_est_au_journal() {
            Creancier boisneuf = creanciers.enregistrer(Personnages.creancier(false, null), "admin");
            assertThat(boisneuf.delais()).isEqualTo(new Creancier.Delais(3, 30, 90));

            creanciers.enregistrer(avecDelais(boisneuf, new Creancier.Delais(0, 15, 60)), "admin");

            assertThat(creanciers.parCode(boisneuf.code()).delais()).isEqualTo(new Creancier.Delais(0, 15, 60));
            assertThat(jdbc.sql("select details from journal where type = 'CREANCIER_MODIFIE' and creancier = ?")
                            .param(boisneuf.code())
                            .query(String.class)
                            .single())
                    .contains("courtoisie", "reportMaximum", "promesseMaximum", "\"15\"")
                    .doesNotContain("email");
        }

        @Test
        void un_delai_hors_bornes_est_refuse() {
            Creancier boisneuf = creanciers.enregistrer(Personnages.creancier(false, null), "admin");
            refuse(
                    () -> creanciers.enregistrer(avecDelais(boisneuf, new Creancier.Delais(31, 30, 90)), "admin"),
                    "courtoisie-invalide");
            refuse(
                    () -> creanciers.enregistrer(avecDelais(boisneuf, new Creancier.Delais(3, 0, 90)), "admin"),
                    "report-invalide");
            refuse(
                    () -> creanciers.enregistrer(avecDelais(boisneuf, new Creancier.Delais(3, 30, 181)), "admin"),
                    "promesse-invalide");
        }

        private static Creancier avecDelais(Creancier c, Creancier.Delais delais) {
            return new Creancier(
                    c.code(),
                    c.nom(),
                    c.formeJuridique(),
                    c.siren(),
                    c.adresse(),
                    c.codePostal(),
                    c.ville(),
                    c.pays(),
                    c.email(),
                    c.telephone(),
                    c.contact(),
                    c.iban(),
                    c.bic(),
                    c.mode(),
                    c.tauxConvenu(),
                    c.renonceAccessoires(),
                    c.intervalleMinimum(),
                    c.maximumContacts(),
                    c.delaiPaiement(),
                    c.placeDeLIndemnite(),
                    delais);
        }

        @Test
        void un_autre_iban_n_entre_en_vigueur_que_confirme_par_une_seconde_personne() {
            Creancier boisneuf = creanciers.enregistrer(Personnages.creancier(false, null), "admin");
            String ancien = boisneuf.iban();
            String nouveau = "FR1420041010050500013M02606";

            Creancier rendu = creanciers.enregistrer(
                    avecEmail(avecIban(boisneuf, "fr14 2004 1010 0505 0001 3m02 606"), "autre@boisneuf.example"),
                    "admin");
            assertThat(rendu.iban()).isEqualTo(ancien);
            assertThat(rendu.email()).isEqualTo("autre@boisneuf.example");
            assertThat(creanciers.ibanPropose(boisneuf.code()).orElseThrow().iban())
                    .isEqualTo(nouveau);

            refuse(() -> creanciers.confirmerIban(boisneuf.code(), nouveau, "admin"), "quatre-yeux");
            refuse(() -> creanciers.confirmerIban(boisneuf.code(), ancien, "hugo"), "pas-d-iban-propose");
            assertThat(creanciers.parCode(boisneuf.code()).iban()).isEqualTo(ancien);

            assertThat(creanciers
                            .confirmerIban(boisneuf.code(), nouveau, "hugo")
                            .iban())
                    .isEqualTo(nouveau);
            assertThat(creanciers.ibanPropose(boisneuf.code())).isEmpty();
            refuse(() -> creanciers.confirmerIban(boisneuf.code(), nouveau, "hugo"), "pas-d-iban-propose");
            assertThat(journal(boisneuf))
                    .containsExactly("CREANCIER_CREE", "IBAN_PROPOSE", "CREANCIER_MODIFIE", "IBAN_MODIFIE");
            assertThat(jdbc.sql("select libelle from journal where type = 'IBAN_MODIFIE' and creancier = ?")
                            .param(boisneuf.code())
                            .query(String.class)
                            .single())
                    .contains(ancien, nouveau, "proposé par admin");
        }

        @Test
        void un_iban_refuse_ou_remplace_ne_change_rien() {
            Creancier boisneuf = creanciers.enregistrer(Personnages.creancier(false, null), "admin");
            creanciers.enregistrer(avecIban(boisneuf, "FR1420041010050500013M02606"), "admin");
            creanciers.enregistrer(avecIban(boisneuf, "DE89370400440532013000"), "admin");
            refuse(
                    () -> creanciers.confirmerIban(boisneuf.code(), "FR1420041010050500013M02606", "hugo"),
                    "pas-d-iban-propose");

            creanciers.refuserIban(boisneuf.code(), "DE89 3704 0044 0532 0130 00", "hugo");

            assertThat(creanciers.ibanPropose(boisneuf.code())).isEmpty();
            assertThat(creanciers.parCode(boisneuf.code()).iban()).isEqualTo(boisneuf.iban());
            assertThat(journal(boisneuf))
                    .containsExactly("CREANCIER_CREE", "IBAN_PROPOSE", "IBAN_PROPOSE", "IBAN_REFUSE");
        }

        @Test
        void un_iban_un_siren_ou_une_adresse_faux_sont_refuses() {
            Creancier juste = Personnages.creancier(false, null);

            refuse(avecIban(juste, "FR7630006000011234567890188"), "iban-invalide");
            refuse(avecSiren(juste, "732829321"), "siren-invalide");
            refuse(avecEmail(juste, "pas une adresse"), "email-invalide");
            refuse(avecEmail(juste, " "), "champ-obligatoire");
            assertThat(creanciers.trouver(juste.code())).isEmpty();
        }

        @Test
        void un_taux_convenu_sous_le_plancher_du_semestre_est_refuse() {
            assertThatThrownBy(() -> creanciers.enregistrer(Personnages.creancier(false, "8.00"), "admin"))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("8,25")
                    .hasMessageContaining("L441-10");
        }

        @Test
        void un_taux_licite_hier_ne_bloque_pas_les_autres_reglages_aujourd_hui() {
            horloge.figer(Instant.parse("2026-06-15T08:00:00Z"));
            Creancier boisneuf = creanciers.enregistrer(Personnages.creancier(false, "8.00"), "admin");
            horloge.figer(Instant.parse("2026-10-15T08:00:00Z"));

            assertThat(creanciers
                            .enregistrer(avecEmail(boisneuf, "nouveau@boisneuf.example"), "admin")
                            .email())
                    .isEqualTo("nouveau@boisneuf.example");
        }

        @Test
        void sans_taux_legal_saisi_un_taux_convenu_ne_peut_pas_etre_verifie() {
            horloge.figer(Instant.parse("2027-02-15T08:00:00Z"));

            refuse(Personnages.creancier(false, "15.00"), "taux-legal-manquant");
        }

        @Test
        void un_code_inconnu_se_dit_en_francais() {
            assertThatThrownBy(() -> creanciers.parCode("inconnu"))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("« inconnu » n'existe pas");
        }

        private void refuse(Creancier creancier, String type) {
            Consumer<Throwable> motif =
                    refus -> assertThat(((Refus) refus).type()).isEqualTo(type);
            assertThatThrownBy(() -> creanciers.enregistrer(creancier, "admin"))
                    .isInstanceOf(Refus.class)
                    .satisfies(motif);
        }

        private static void refuse(org.assertj.core.api.ThrowableAssert.ThrowingCallable geste, String type) {
            Consumer<Throwable> motif =
                    refus -> assertThat(((Refus) refus).type()).isEqualTo(type);
            assertThatThrownBy(geste).isInstanceOf(Refus.class).satisfies(motif);
        }

        private List<String> journal(Creancier creancier) {
            return jdbc.sql("select type from journal where creancier = ? order by id")
                    .param(creancier.code())
                    .query(String.class)
                    .list();
        }

        private static Creancier avecIban(Creancier c, String iban) {
            return copie(c, c.siren(), c.email(), iban, c.tauxConvenu());
        }

        private static Creancier avecSiren(Creancier c, String siren) {
            return copie(c, siren, c.email(), c.iban(), c.tauxConvenu());
        }

        private static Creancier avecEmail(Creancier c, String email) {
            return copie(c, c.siren(), email, c.iban(), c.tauxConvenu());
        }

        private static Creancier copie(Creancier c, String siren, String email, String iban, BigDecimal taux) {
            return new Creancier(
                    c.code(),
                    c.nom(),
                    c.formeJuridique(),
                    siren,
                    c.adresse(),
                    c.codePostal(),
                    c.ville(),
                    c.pays(),
                    email,
                    c.telephone(),
                    c.contact(),
                    iban,
                    c.bic(),
                    c.mode(),
                    taux,
                    c.renonceAccessoires(),
                    c.intervalleMinimum(),
                    c.maximumContacts(),
                    c.delaiPaiement());
        }
    }
}
