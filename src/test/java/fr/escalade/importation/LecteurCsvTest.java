package fr.escalade.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creance.NatureFacture;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** The quirks of ledgers as they are really exported, one by one. */
class LecteurCsvTest {

    private final LecteurCsv lecteur = new LecteurCsv(new ImportationProprietes(DataSize.ofMegabytes(1), 1000));

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void le_separateur_est_reconnu(String separateur) {
        String texte =
                String.join(separateur, "Code client", "Numéro facture", "Date facture", "Échéance", "Montant TTC")
                        + "\r\n"
                        + String.join(separateur, "007", "F-1", "31/01/2026", "28/02/2026", "\"1 200,50\"") + "\r\n";

        LigneLue ligne = seule(lire(texte));

        assertThat(ligne.debiteur().code()).isEqualTo("007");
        assertThat(ligne.facture().montant()).isEqualTo(Montant.euros("1200.50"));
        assertThat(ligne.facture().echeance()).isEqualTo("2026-02-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void l_encodage_est_reconnu(String jeu) {
        String texte =
                "Code client;Nom;N° facture;Date facture;Montant TTC €\nC1;Société Générale d'Été;F1;31/01/2026;10 €\n"
                        .replace("Montant TTC €", "Montant TTC");

        Lecture lecture = lire(texte.getBytes(Charset.forName(jeu)), Map.of());

        assertThat(seule(lecture).debiteur().nom()).isEqualTo("Société Générale d'Été");
    }

    @Test
    void une_marque_d_ordre_des_octets_n_est_pas_un_titre() {
        assertThat(seule(lire("\uFEFFCode client;Facture;Date;Montant\nC1;F1;31/01/2026;10\n"))
                        .debiteur()
                        .code())
                .isEqualTo("C1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 234,56       | 9,00 | 1234.56
            1.234,56       | 9,00 | 1234.56
            1'234.56       | 9.00 | 1234.56
            1,234.56       | 9.00 | 1234.56
            1234,5 €       | 9,00 | 1234.50
            1234.56 EUR    | 9.00 | 1234.56
            1.234          | 9,50 | 1234.00
            1,234          | 9.50 | 1234.00
            1234           | 9    | 1234.00
            12.345.678,90  | 9,00 | 12345678.90
            ,50            | 9,00 | 0.50
            """)
    void les_montants_sont_lus_selon_toute_la_colonne(String premier, String second, String attendu) {
        String avecEspaces = premier.replace(' ', '\u202f');
        Lecture lecture = lire("client code;facture;date;montant\nC1;F1;31/01/2026;" + avecEspaces
                + "\nC1;F2;31/01/2026;" + second + "\n");

        assertThat(lecture.constats()).isEmpty();
        assertThat(lecture.lignes().get(0).facture().montant()).isEqualTo(Montant.euros(attendu));
    }

    @Test
    void des_montants_qui_ne_prouvent_rien_font_poser_la_question() {
        String texte = "Code client;Facture;Date;Montant\nC1;F1;31/01/2026;1.234\n";

        assertThatThrownBy(() -> lire(texte)).isInstanceOf(Refus.class).hasMessageContaining("decimale");
        assertThat(seule(lire(texte.getBytes(StandardCharsets.UTF_8), Map.of("decimale", ",")))
                        .facture()
                        .montant())
                .isEqualTo(Montant.euros("1234.00"));
    }

    @Test
    void un_montant_ecrit_autrement_que_les_autres_est_rejete() {
        StringBuilder texte = new StringBuilder("Code client;Facture;Date;Montant\n");
        for (int i = 0; i < 20; i++) {
            texte.append("C1;F").append(i).append(";31/01/2026;10,50\n");
        }
        Lecture lecture = lire(texte + "C1;F99;31/01/2026;10.50\n");

        assertThat(lecture.lignes()).hasSize(20);
        assertThat(lecture.constats()).singleElement().satisfies(constat -> {
            assertThat(constat.ligne()).isEqualTo(22);
            assertThat(constat.resultat()).isEqualTo("REJETEE");
            assertThat(constat.champ()).isEqualTo("Montant TTC");
            assertThat(constat.reference()).isEqualTo("F99");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2026, 31/01/2026, 2026-04-03",
        "3/4/2026, 1/31/2026, 2026-03-04",
        "2026-04-03, 2026-01-31, 2026-04-03",
        "20260403, 20260131, 2026-04-03",
        "03-04-26, 31-01-26, 2026-04-03",
        "03.04.2026, 31.01.2026, 2026-04-03",
        "03/04/2026 00:00:00, 31/01/2026 00:00:00, 2026-04-03",
        "2026-04-03T00:00:00Z, 2026-01-31T00:00:00Z, 2026-04-03"
    })
    void les_dates_sont_lues_selon_toute_la_colonne(String ambigue, String preuve, LocalDate attendue) {
        Lecture lecture = lire(
                "Code client;Facture;Date facture;Montant\nC1;F1;" + ambigue + ";1,00\nC1;F2;" + preuve + ";1,00\n");

        assertThat(lecture.lignes().get(0).facture().dateFacture()).isEqualTo(attendue);
    }

    @Test
    void une_colonne_ambigue_suit_les_autres_dates_du_fichier() {
        Lecture lecture = lire("Code client;Facture;Date facture;Due date;Montant\nC1;F1;03/04/2026;04/28/2026;1,00\n");

        assertThat(seule(lecture).facture().dateFacture()).isEqualTo("2026-03-04");
    }

    @Test
    void un_fichier_tout_entier_ambigu_fait_poser_la_question() {
        String texte = "Code client;Facture;Date facture;Échéance;Montant\nC1;F1;03/04/2026;05/06/2026;1.00\n";

        assertThatThrownBy(() -> lire(texte))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("des colonnes « Date facture » (par exemple 03/04/2026), « Échéance »")
                .hasMessageContaining("FR (jour/mois/année)");
        assertThat(seule(lire(texte.getBytes(StandardCharsets.UTF_8), Map.of("formatDate", "US")))
                        .facture()
                        .echeance())
                .isEqualTo("2026-05-06");
        assertThatThrownBy(() -> lire(texte.getBytes(StandardCharsets.UTF_8), Map.of("formatDate", "JP")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("JP");
    }

    @Test
    void une_colonne_qui_se_contredit_fait_poser_la_question() {
        assertThatThrownBy(() -> lire(
                        "Code client;Facture;Date facture;Montant\nC1;F1;31/01/2026;1,00\nC1;F2;01/31/2026;1,00\n"))
                .isInstanceOf(Refus.class);
    }

    @Test
    void une_date_inconnue_est_rejetee_avec_sa_raison() {
        Lecture lecture = lire(
                "Code client;Facture;Date facture;Montant\nC1;F1;31/01/2026;1,00\nC1;F2;31/02/2026;1,00\nC1;F3;hier;1,00\n");

        assertThat(lecture.lignes()).hasSize(1);
        assertThat(lecture.constats())
                .extracting(RapportImport.Ligne::ligne, RapportImport.Ligne::champ)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "Date facture"),
                        org.assertj.core.groups.Tuple.tuple(4, "Date facture"));
        assertThat(lecture.constats().get(0).message()).contains("31/02/2026").contains("jour/mois/année");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount",
                "CODE_CLIENT,NUMERO_FACTURE,DATE_FACTURE,ECHEANCE,MONTANT_TTC",
                "code  client,n° de facture,date de la facture,date d'échéance,Total TTC",
                "Customer No.,Document No.,Document Date,Due Date,Original Amount"
            })
    void les_titres_sont_reconnus_sans_correspondance(String titres) {
        LigneLue ligne = seule(lire(titres + "\n0042,0000611365,1/2/2026,2/28/2026,55.94\n"));

        assertThat(ligne.debiteur().code()).isEqualTo("0042");
        assertThat(ligne.numero()).isEqualTo("0000611365");
        assertThat(ligne.facture().dateFacture()).isEqualTo("2026-01-02");
        assertThat(ligne.facture().echeance()).isEqualTo("2026-02-28");
        assertThat(ligne.facture().montant()).isEqualTo(Montant.euros("55.94"));
    }

    @Test
    void des_colonnes_introuvables_sont_nommees() {
        assertThatThrownBy(() -> lire("Foo;Bar\n1;2\n"))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Numéro facture")
                .hasMessageContaining("Foo, Bar");
    }

    @Test
    void la_correspondance_d_une_personne_l_emporte() {
        String texte = "Code client;Ref;Piece;Le;Combien\nC1;X1;F1;31/01/2026;5,00\n";
        Map<String, String> correspondance = Map.of(
                "Code client", "Code client", "numeroFacture", "Ref", "Date facture", "Le", "montant_ttc", "Combien");

        assertThat(seule(lire(texte.getBytes(StandardCharsets.UTF_8), correspondance))
                        .numero())
                .isEqualTo("X1");
        assertThatThrownBy(() -> lire(texte.getBytes(StandardCharsets.UTF_8), Map.of("Numéro facture", "Absente")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Absente");
        assertThatThrownBy(() -> lire(texte.getBytes(StandardCharsets.UTF_8), Map.of("Couleur", "Ref")))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("Couleur");
    }

    @Test
    void un_montant_negatif_n_est_un_avoir_que_si_le_fichier_le_dit() {
        Lecture lecture = lire("""
                Code client;Type;Type de pièce;Facture;Date;Montant
                C1;pro;Facture;F1;31/01/2026;-10,00
                C1;pro;Avoir;A1;31/01/2026;-10,00
                C1;pro;AV;A2;31/01/2026;12,00
                C1;pro;Règlement;R1;31/01/2026;12,00
                """);

        assertThat(lecture.lignes()).extracting(LigneLue::numero).containsExactly("A1", "A2");
        assertThat(lecture.lignes()).allSatisfy(ligne -> {
            assertThat(ligne.facture().nature()).isEqualTo(NatureFacture.AVOIR);
            assertThat(ligne.facture().montant().estPositif()).isTrue();
        });
        assertThat(lecture.constats()).extracting(RapportImport.Ligne::ligne).containsExactly(2, 5);
        assertThat(lecture.constats().get(0).message()).contains("négatif").contains("Nature");
    }

    @ParameterizedTest
    @CsvSource({
        "Professionnel,PROFESSIONNEL",
        "entreprise,PROFESSIONNEL",
        "B2C,PARTICULIER",
        "Consommateur,PARTICULIER",
        "Collectivité,PUBLIC",
        "PUBLIC,PUBLIC"
    })
    void le_type_de_client_est_reconnu(String dit, TypeDebiteur attendu) {
        assertThat(seule(lire("Code client;Type;Facture;Date;Montant\nC1;" + dit + ";F1;31/01/2026;1,00\n"))
                        .debiteur()
                        .type())
                .isEqualTo(attendu);
    }

    @Test
    void un_type_inconnu_est_rejete_car_la_loi_en_depend() {
        assertThat(lire("Code client;Type;Facture;Date;Montant\nC1;licorne;F1;31/01/2026;1,00\n")
                        .constats())
                .singleElement()
                .extracting(RapportImport.Ligne::champ)
                .isEqualTo("Type");
    }

    @Test
    void une_colonne_type_qui_dit_facture_ou_avoir_est_une_nature() {
        Lecture lecture =
                lire("Code client;Type;Facture;Date;Montant\nC1;Facture;F1;31/01/2026;1\nC1;Avoir;A1;31/01/2026;1\n");

        assertThat(lecture.lignes())
                .extracting(ligne -> ligne.facture().nature())
                .containsExactly(NatureFacture.FACTURE, NatureFacture.AVOIR);
    }

    @Test
    void solde_reglement_et_litige() {
        Lecture lecture = lire("""
                Code client;Facture;Date facture;Échéance;Montant TTC;Solde;Date règlement;Litige
                C1;F1;01/02/2026;31/03/2026;100,00;40,00;;Oui
                C1;F2;01/02/2026;31/03/2026;100,00;;15/03/2026;Oui
                C1;F3;01/02/2026;31/03/2026;100,00;100,00;;Non
                C1;F4;01/02/2026;31/03/2026;100,00;150,00;;
                C1;F5;01/02/2026;31/03/2026;100,00;25,00;15/03/2026;
                """);

        LigneLue partielle = lecture.lignes().get(0);
        assertThat(partielle.facture().dejaRegle()).isEqualTo(Montant.euros("60.00"));
        assertThat(partielle.facture().litige()).isTrue();
        assertThat(partielle.regle()).isNull();
        LigneLue reglee = lecture.lignes().get(1);
        assertThat(reglee.regle()).isEqualTo(Montant.euros("100.00"));
        assertThat(reglee.regleLe()).isEqualTo("2026-03-15");
        assertThat(reglee.facture().dejaRegle()).isNull();
        assertThat(reglee.facture().litige())
                .as("nothing is disputed once paid")
                .isFalse();
        assertThat(lecture.lignes().get(2).facture().litige()).isFalse();
        assertThat(lecture.lignes().get(3).regle()).isEqualTo(Montant.euros("75.00"));
        assertThat(lecture.constats()).singleElement().satisfies(constat -> {
            assertThat(constat.champ()).isEqualTo("Solde");
            assertThat(constat.reference()).isEqualTo("F4");
        });
    }

    @Test
    void guillemets_retours_a_la_ligne_et_separateur_dans_une_cellule() {
        Lecture lecture = lire("Code client;Nom;Adresse;Facture;Date;Montant\r\n"
                + "C1;\"Durand; \"\"Fils\"\"\";\"3 rue X\r\nBât. B\";F1;31/01/2026;1,00\r\n"
                + "C2;L'atelier 5\";;F2;31/01/2026;abc\r\n");

        assertThat(lecture.lignes().get(0).debiteur().nom()).isEqualTo("Durand; \"Fils\"");
        assertThat(lecture.lignes().get(0).debiteur().adresse()).isEqualTo("3 rue X, Bât. B");
        assertThat(lecture.constats())
                .singleElement()
                .extracting(RapportImport.Ligne::ligne)
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3;F3;31/0", "C3;\"F3;31/01/2026;1,00", "C3;\"F3;31/01/2026;1,00\n"})
    void un_fichier_tronque_garde_ses_lignes_entieres(String fin) {
        Lecture lecture =
                lire("Code client;Facture;Date;Montant\nC1;F1;31/01/2026;1,00\nC2;F2;31/01/2026;1,00\n" + fin);

        assertThat(lecture.lignes()).hasSize(2);
        assertThat(lecture.total()).isEqualTo(3);
        assertThat(lecture.remarque()).contains("tronqué");
        assertThat(lecture.constats())
                .singleElement()
                .extracting(RapportImport.Ligne::ligne)
                .isEqualTo(4);
    }

    @Test
    void un_guillemet_jamais_ferme_ne_perd_que_sa_ligne() {
        Lecture lecture = lire("Code client;Facture;Date;Montant\nC1;F1;31/01/2026;1,00\nC2;\"F2;31/01/2026;1,00\n"
                + "C3;F3;31/01/2026;1,00\nC4;\"F4\";31/01/2026;1,00\n");

        assertThat(lecture.lignes()).extracting(LigneLue::numero).containsExactly("F1", "F3", "F4");
        assertThat(lecture.constats()).singleElement().satisfies(constat -> {
            assertThat(constat.ligne()).isEqualTo(3);
            assertThat(constat.message()).contains("guillemet");
        });
        assertThat(lecture.remarque()).isNull();
    }

    @Test
    void une_coordonnee_fausse_n_empeche_pas_la_facture() {
        Lecture lecture = lire("Code client;Email;SIREN;Pays;Langue;Facture;Date;Montant\n"
                + "C1;compta@@x;123456789;France;français;F1;31/01/2026;1,00\n");

        LigneLue ligne = seule(lecture);
        assertThat(ligne.debiteur().email()).isNull();
        assertThat(ligne.debiteur().siren()).isNull();
        assertThat(ligne.debiteur().pays()).isEqualTo("FR");
        assertThat(ligne.debiteur().langue()).isEqualTo("fr");
        assertThat(lecture.constats())
                .extracting(RapportImport.Ligne::resultat)
                .containsExactly("AVERTISSEMENT", "AVERTISSEMENT");
    }

    @Test
    void la_devise_est_dite_par_sa_colonne_sinon_par_le_montant_sinon_c_est_l_euro() {
        Lecture lecture = lire("Code client;Facture;Date;Montant;Devise\nC1;F1;31/01/2026;1,00;usd\n"
                + "C1;F2;31/01/2026;1,50 $;\nC1;F3;31/01/2026;1,00;\nC1;F4;31/01/2026;1,00;Zorkmid\n");

        assertThat(lecture.lignes())
                .extracting(ligne -> ligne.facture().montant().devise().getCurrencyCode())
                .containsExactly("USD", "USD", "EUR");
        assertThat(lecture.constats())
                .singleElement()
                .extracting(RapportImport.Ligne::champ)
                .isEqualTo("Devise");
    }

    @Test
    void au_dela_du_nombre_de_lignes_permis_rien_n_est_lu() {
        String texte = "Code client;Facture;Date;Montant\n" + "C1;F1;31/01/2026;1,00\n".repeat(1001);

        assertThatThrownBy(() -> lire(texte)).isInstanceOf(Refus.class).hasMessageContaining("1000");
    }

    @Test
    void l_apercu_montre_ce_qui_est_reconnu_et_ce_qui_manque() {
        Imports.Reconnaissance reconnu = lecteur.reconnaitre(
                fichier("Code client;Facture;Date facture;Montant\nC1;F1;03/04/2026;1.00\n"
                        .getBytes(Charset.forName("windows-1252"))),
                Map.of());

        assertThat(reconnu.separateur()).isEqualTo(";");
        assertThat(reconnu.colonnes())
                .containsEntry("Numéro facture", "Facture")
                .containsEntry("Échéance", null);
        assertThat(reconnu.apercu()).containsExactly(List.of("C1", "F1", "03/04/2026", "1.00"));
        assertThat(reconnu.problemes()).singleElement().asString().contains("format des dates");
        assertThat(reconnu.formatDate()).as("nobody has chosen yet").isNull();
    }

    @Test
    void un_fichier_ambigu_mais_ecrit_a_la_francaise_est_lu_jour_d_abord_et_le_dit() {
        String texte = "Code client;Facture;Date facture;Échéance;Montant\nC1;F1;03/04/2026;05/06/2026;1 200,50\n";

        Lecture lecture = lire(texte);

        assertThat(seule(lecture).facture().dateFacture()).isEqualTo("2026-04-03");
        assertThat(lecture.remarque()).contains("à la française");
        assertThat(lecteur.reconnaitre(fichier(texte.getBytes(StandardCharsets.UTF_8)), Map.of())
                        .problemes())
                .containsExactly(lecture.remarque());
        assertThatThrownBy(() -> lire(texte.replace(';', ',').replace("1 200,50", "\"1 200,50\"")))
                .as("decimal commas alone do not say who wrote the dates")
                .isInstanceOf(Refus.class);
        assertThatThrownBy(() -> lire(texte + "C1;F2;31/01/2026;01/31/2026;1,00\nC1;F3;05/31/2026;30/06/2026;1,00\n"))
                .as("nor does anything when the dates contradict each other")
                .isInstanceOf(Refus.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\r\n",
                "Atelier Boisneuf\nGrand livre clients au 31/01/2026\n\n",
                ";;;\nÉdité le;31/01/2026\n"
            })
    void les_titres_peuvent_venir_sous_un_preambule(String preambule) {
        String table = "Code client;Facture;Date;Montant\nC1;F1;31/01/2026;1,00\nC2;F2;31/01/2026;abc\n";

        Lecture lecture = lire(preambule + table);

        assertThat(lecture.lignes())
                .singleElement()
                .extracting(LigneLue::numero)
                .isEqualTo("F1");
        assertThat(lecture.constats())
                .singleElement()
                .extracting(RapportImport.Ligne::ligne)
                .isEqualTo(3 + (int) preambule.lines().count());
        assertThat(lecteur.signature(fichier((preambule + table).getBytes(StandardCharsets.UTF_8))))
                .as("a remembered mapping belongs to the headings, not to what stands above them")
                .isEqualTo(lecteur.signature(fichier(table.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void deux_guillemets_depareilles_n_avalent_pas_la_ligne_qui_les_separe() {
        Lecture lecture = lire("Code client;Nom;Facture;Date;Montant\nC1;\"Durand;F1;31/01/2026;1,00\n"
                + "C2;\"Martin;F2;31/01/2026;1,00\nC3;Petit;F3;31/01/2026;1,00\n");

        assertThat(lecture.lignes()).extracting(LigneLue::numero).containsExactly("F3");
        assertThat(lecture.constats()).extracting(RapportImport.Ligne::ligne).containsExactly(2, 3);
        assertThat(lecture.total()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1 2, true", "'1 234,', true", "'1 234,5', true", "'1 234,50', false"})
    void une_derniere_valeur_coupee_n_est_pas_un_petit_montant(String fin, boolean coupee) {
        StringBuilder texte = new StringBuilder("Code client;Facture;Date;Montant\n");
        for (int i = 1; i <= 6; i++) {
            texte.append("C1;F")
                    .append(i)
                    .append(";31/01/2026;")
                    .append(i * 100)
                    .append(",20\n");
        }

        Lecture lecture = lire(texte + "C1;F7;31/01/2026;" + fin);

        assertThat(lecture.lignes()).hasSize(coupee ? 6 : 7);
        assertThat(lecture.remarque() != null).isEqualTo(coupee);
        assertThat(lire(texte + "C1;F7;31/01/2026;" + fin + "\n").remarque())
                .as("a last end of line says that the line is whole")
                .isNull();
    }

    private Lecture lire(String texte) {
        return lire(texte.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private Lecture lire(byte[] octets, Map<String, String> correspondance) {
        return lecteur.lire(fichier(octets), correspondance);
    }

    private static Fichier fichier(byte[] octets) {
        return new Fichier("essai.csv", octets);
    }

    private static LigneLue seule(Lecture lecture) {
        assertThat(lecture.constats().stream()
                        .filter(constat -> constat.resultat().equals("REJETEE")))
                .isEmpty();
        assertThat(lecture.lignes()).hasSize(1);
        return lecture.lignes().get(0);
    }
}
