package fr.escalade.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creance.NatureFacture;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Electronic invoices, whole and broken. */
class LecteurFacturXTest {

    private final LecteurFacturX lecteur = new LecteurFacturX();
    private final CiiDEssai cii = new CiiDEssai();

    @Test
    void les_donnees_ne_sont_pas_la_premiere_piece_jointe() {
        LigneLue ligne = seule(lire(cii.pdf()));

        assertThat(ligne.numero()).isEqualTo("FX-1");
        assertThat(ligne.piece()).isTrue();
        assertThat(ligne.facture().dateFacture()).isEqualTo("2026-01-31");
        assertThat(ligne.facture().echeance()).isEqualTo("2026-02-28");
        assertThat(ligne.facture().dejaRegle()).isNull();
        assertThat(ligne.debiteur().code()).isEqualTo("732829320");
        assertThat(ligne.debiteur().siren()).isEqualTo("732829320");
        assertThat(ligne.debiteur().email()).isEqualTo("compta@tell.example");
        assertThat(ligne.debiteur().adresse()).isEqualTo("1 rue X, Bât. B");
    }

    @ParameterizedTest
    @CsvSource({"381, 240.00", "380, -240.00", "381, -240.00"})
    void un_avoir_s_ecrit_de_deux_facons(String type, String total) {
        cii.type = type;
        cii.total = total;
        cii.aPayer = total;
        cii.liee = "FX-0";

        LigneLue ligne = seule(lire(cii.pdf()));

        assertThat(ligne.facture().nature()).isEqualTo(NatureFacture.AVOIR);
        assertThat(ligne.facture().montant()).isEqualTo(Montant.euros("240.00"));
        assertThat(ligne.facture().factureLiee()).isEqualTo("FX-0");
    }

    @Test
    void un_acompte_rend_ce_qui_reste_a_payer_plus_petit_que_le_total() {
        cii.aPayer = "1000.00";

        assertThat(seule(lire(cii.pdf())).facture().dejaRegle()).isEqualTo(Montant.euros("200.00"));
    }

    @Test
    void sans_echeance_on_peut_en_donner_une() {
        cii.echeance = null;

        assertThat(seule(lire(cii.pdf())).facture().echeance()).isNull();
        assertThat(lecteur.reconnaitre(fichier(cii.pdf()), Map.of()).problemes())
                .anySatisfy(probleme -> assertThat(probleme).contains("échéance"));
        assertThat(seule(lecteur.lire(fichier(cii.pdf()), Map.of("echeance", "2026-03-15")))
                        .facture()
                        .echeance())
                .isEqualTo("2026-03-15");
        assertThatThrownBy(() -> lecteur.lire(fichier(cii.pdf()), Map.of("echeance", "bientôt")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("bientôt");
    }

    @Test
    void sans_numero_d_entreprise_l_acheteur_est_connu_par_son_nom() {
        cii.siret = null;

        assertThat(seule(lire(cii.pdf())).debiteur().code()).isEqualTo("Menuiserie Tell");
    }

    @Test
    void les_donnees_seules_se_lisent_aussi() {
        assertThat(lecteur.reconnait(fichier(cii.xml().getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(seule(lire(cii.xml().getBytes(StandardCharsets.UTF_8))).numero())
                .isEqualTo("FX-1");
    }

    @Test
    void un_pdf_sans_donnees_protege_ou_abime_le_dit() {
        refuse(PdfDEssai.sansDonnees(), "ne contient pas de données de facturation");
        refuse(PdfDEssai.protege(), "protégé par un mot de passe");
        byte[] entier = cii.pdf();
        refuse(Arrays.copyOf(entier, 200), "abîmé ou incomplet");
        refuse("%PDF-1.4\nrien".getBytes(StandardCharsets.UTF_8), "abîmé ou incomplet");
    }

    @Test
    void des_entites_exterieures_sont_refusees() {
        String piege = cii.xml()
                .replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")
                .replace("FX-1", "&e;");

        refuse(PdfDEssai.facturX(piege), "DOCTYPE");
    }

    @Test
    void un_autre_xml_n_est_pas_une_facture() {
        refuse("<html><body/></html>".getBytes(StandardCharsets.UTF_8), "pas une facture");
        refuse("<a><b></a>".getBytes(StandardCharsets.UTF_8), "bien formé");
    }

    @Test
    void une_facture_sans_numero_est_rejetee_avec_sa_raison() {
        cii.numero = "";

        assertThat(lire(cii.pdf()).constats()).singleElement().satisfies(constat -> {
            assertThat(constat.resultat()).isEqualTo("REJETEE");
            assertThat(constat.champ()).isEqualTo("Numéro facture");
        });
    }

    private void refuse(byte[] octets, String raison) {
        assertThatThrownBy(() -> lire(octets)).isInstanceOf(Refus.class).hasMessageContaining(raison);
    }

    private Lecture lire(byte[] octets) {
        return lecteur.lire(fichier(octets), Map.of());
    }

    private static Fichier fichier(byte[] octets) {
        return new Fichier("facture.pdf", octets);
    }

    private static LigneLue seule(Lecture lecture) {
        assertThat(lecture.lignes()).hasSize(1);
        return lecture.lignes().get(0);
    }
}
