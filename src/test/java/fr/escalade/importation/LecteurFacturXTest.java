package fr.escalade.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creance.NatureFacture;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
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
        refuse(Arrays.copyOf(entier, entier.length - 10), "abîmé ou incomplet");
        refuse(PdfDEssai.ordinaire(), "ne contient pas de données de facturation");
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
    void un_petit_pdf_qui_en_cache_un_enorme_est_refuse_avant_d_etre_ouvert() {
        byte[] piege = PdfDEssai.demesure(160);

        assertThat(piege.length).isLessThan(1 << 20);
        refuse(piege, "démesurées");
    }

    @Test
    void les_donnees_que_rien_n_annonce_sont_trouvees_quand_meme() {
        assertThat(seule(lire(PdfDEssai.facturXSansAnnonce(cii.xml()))).numero())
                .isEqualTo("FX-1");
    }

    @Test
    void un_organisme_public_est_reconnu_a_son_siren_et_c_est_dit() {
        cii.siret = "21750001600019";
        Lecture lecture = lire(cii.pdf());

        assertThat(seule(lecture).debiteur().type()).isEqualTo(TypeDebiteur.PUBLIC);
        assertThat(lecture.constats())
                .singleElement()
                .extracting(RapportImport.Ligne::champ)
                .isEqualTo("Type");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:factur-x.eu:1p0:minimum, , ''",
        "urn:cen.eu:en16931:2017, , ''",
        "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic, , ''",
        "urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:basic, , BT-24",
        "urn:factur-x.eu:1p0:minimum, FX-0, MINIMUM",
        "urn:factur-x.eu:1p0:basicwl, FX-0, ''",
    })
    void le_profil_annonce_est_controle(String profil, String liee, String raison) {
        cii.profil = profil;
        cii.liee = liee;

        averti(raison);
    }

    @ParameterizedTest
    @CsvSource({
        "1000.00, 200.00, 0.00, 1200.00, ''",
        "1000.00, 199.99, 0.00, 1200.00, BR-CO-15",
        "1000.00, 200.00, 300.00, 900.00, ''",
        "1000.00, 200.00, 300.00, 1200.00, BR-CO-16",
    })
    void les_totaux_sont_controles(String base, String tva, String acompte, String aPayer, String raison) {
        cii.totaux =
                "<ram:TaxBasisTotalAmount>" + base + "</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID=\"EUR\">"
                        + tva + "</ram:TaxTotalAmount><ram:TotalPrepaidAmount>" + acompte + "</ram:TotalPrepaidAmount>";
        cii.aPayer = aPayer;

        averti(raison);
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

    /** Read all the same: with one warning, or without any when {@code raison} is empty. */
    private void averti(String raison) {
        Lecture lecture = lire(cii.pdf());
        seule(lecture);
        assertThat(lecture.constats()).hasSize(raison.isEmpty() ? 0 : 1).allSatisfy(constat -> {
            assertThat(constat.resultat()).isEqualTo("AVERTISSEMENT");
            assertThat(constat.message()).contains(raison);
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
