package fr.escalade.importation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Releves;
import fr.escalade.creancier.Creanciers;
import fr.escalade.droit.ReferenceRF;
import fr.escalade.partage.Refus;
import fr.escalade.support.Personnages;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/** What the bank received reaches the invoices that it pays, once; what nobody recognises is said and left to a person. */
class RelevesDeBanqueTest {

    @Nested
    @SurH2
    class H2 extends Scenarios {}

    @Nested
    @SurPostgresql
    class Postgresql extends Scenarios {}

    @SpringBootTest(classes = SalleDImportation.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @TestPropertySource(properties = "escalade.donnees=target/donnees-importation")
    abstract static class Scenarios {

        @Autowired
        Imports imports;

        @Autowired
        Creanciers creanciers;

        @Autowired
        Creances creances;

        @Autowired
        Releves releves;

        @TempDir
        Path dossier;

        String creancier;

        @BeforeEach
        void des_factures_connues() {
            creancier = creanciers
                    .enregistrer(Personnages.creancier(true, null), "essai")
                    .code();
            importer("""
                    Code client;Nom;Facture;Date facture;Échéance;Montant TTC;Devise
                    C1;Menuiserie Durand;F-101;05/01/2026;31/01/2026;100,00;EUR
                    C1;Menuiserie Durand;F-102;05/01/2026;31/01/2026;80,00;EUR
                    C2;Petit et fils;FAC-2026/0201;05/01/2026;31/01/2026;50,00;EUR
                    C3;Hôtel du Port;F-301;05/01/2026;31/01/2026;40,00;EUR
                    """);
        }

        @Test
        void reference_numero_de_facture_ou_nom_du_payeur_disent_a_qui_va_l_argent() {
            String reference = ReferenceRF.de("FAC-2026/0201").orElseThrow();
            RapportImport rapport = importer(new ReleveDEssai("00012345678", "150226")
                    .mouvement(
                            "160226", "VIR SEPA MENUISERIE DURAND", 10000, "NPYMENUISERIE DURAND", "LCCFACTURE F-101")
                    .mouvement("160226", "VIR SEPA", 5000, "NPYX HOLDING", "LCS" + reference)
                    .mouvement("170226", "VIR SEPA HOTEL", 4000, "NPYHOTEL DU PORT", "RCNNOTPROVIDED")
                    .mouvement("170226", "PRLV ELECTRICITE", -12055, "NPYFOURNISSEUR")
                    .mouvement("170226", "VIR SEPA INCONNU", 7777, "NPYSOCIETE INCONNUE", "LCCMERCI")
                    .jusquAu("170226")
                    .texte());

            assertThat(rapport.format()).isEqualTo("CFONB 120");
            assertThat(rapport.acceptees()).isEqualTo(3);
            assertThat(rapport.rejetees()).isEqualTo(1);
            assertThat(rapport.message()).contains("17/02/2026").contains("Un débit");
            assertThat(rapport.erreurs())
                    .singleElement()
                    .extracting(RapportImport.Ligne::message)
                    .asString()
                    .contains("SOCIETE INCONNUE", "77,77", "MERCI");
            assertThat(solde("F-101")).isEqualTo("0.00");
            assertThat(solde("F-102")).isEqualTo("80.00");
            assertThat(solde("FAC-2026/0201")).isEqualTo("0.00");
            assertThat(solde("F-301")).isEqualTo("0.00");
            assertThat(releves.jusquAu(creancier)).contains(LocalDate.of(2026, 2, 17));
        }

        @Test
        void le_meme_mouvement_ne_compte_qu_une_fois_meme_dans_deux_releves_qui_se_chevauchent() {
            ReleveDEssai premier = new ReleveDEssai("00012345678", "150226")
                    .mouvement("160226", "VIR SEPA", 3000, "LCCF-101")
                    .mouvement("160226", "VIR SEPA", 3000, "LCCF-101");
            String un = premier.texte();
            String suite = premier.mouvement("180226", "VIR SEPA", 1500, "LCCF-102")
                    .jusquAu("180226")
                    .dUnSeulTenant();

            importer(un.concat(
                    new ReleveDEssai("00012345678", "160226").jusquAu("160226").texte()));
            assertThat(solde("F-101")).isEqualTo("40.00");

            RapportImport second = importer(suite);
            assertThat(second.doublons()).isEqualTo(2);
            assertThat(second.acceptees()).isEqualTo(1);
            assertThat(solde("F-101")).isEqualTo("40.00");
            assertThat(solde("F-102")).isEqualTo("65.00");
        }

        @Test
        void un_paiement_qui_nomme_les_factures_de_deux_debiteurs_est_laisse_a_une_personne() {
            RapportImport rapport = importer(new ReleveDEssai("00012345678", "150226")
                    .mouvement("160226", "VIR SEPA", 14000, "LCCF-101 F-301")
                    .jusquAu("160226")
                    .texte());
            assertThat(rapport.rejetees()).isEqualTo(1);
            assertThat(solde("F-101")).isEqualTo("100.00");
            assertThat(solde("F-301")).isEqualTo("40.00");
        }

        @Test
        void un_mouvement_illisible_est_dit_et_n_arrete_pas_les_autres() {
            String texte = new ReleveDEssai("00012345678", "150226")
                    .mouvement("310226", "VIR SEPA", 5000, "LCCF-101")
                    .mouvement("160226", "VIR SEPA", 2500, "LCCF-102")
                    .jusquAu("160226")
                    .texte();
            RapportImport rapport = importer(texte);
            assertThat(rapport.acceptees()).isEqualTo(1);
            assertThat(rapport.rejetees()).isEqualTo(1);
            assertThat(solde("F-101")).isEqualTo("100.00");
            assertThat(solde("F-102")).isEqualTo("55.00");
        }

        @Test
        void un_releve_xml_se_lit_de_meme_operation_par_operation() {
            RapportImport rapport = importer(CAMT);
            RapportImport second = importer(CAMT);

            assertThat(rapport.format()).isEqualTo("camt.053");
            assertThat(rapport.acceptees()).isEqualTo(2);
            assertThat(second.acceptees()).isZero();
            assertThat(second.doublons()).isEqualTo(2);
            assertThat(solde("F-101")).isEqualTo("0.00");
            assertThat(solde("F-102")).isEqualTo("50.00");
            assertThat(solde("F-301")).isEqualTo("40.00");
            assertThat(releves.jusquAu(creancier)).contains(LocalDate.of(2026, 2, 18));
        }

        @Test
        void un_avis_provisoire_est_refuse_plutot_que_compte_deux_fois() {
            String avis = CAMT.replace("camt.053", "camt.054").replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn");
            assertThatThrownBy(() -> importer(avis)).isInstanceOf(Refus.class).hasMessageContaining("camt.053");
        }

        private RapportImport importer(String contenu) {
            try {
                Path fichier = Files.createTempFile(dossier, "fichier", ".txt");
                Files.writeString(fichier, contenu);
                return imports.executer(creancier, "releve.txt", fichier, Map.of(), "essai");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String solde(String numero) {
            return creances.trouver(creancier, numero)
                    .orElseThrow()
                    .solde()
                    .valeur()
                    .toString();
        }

        private static final String CAMT = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-02-19T06:00:00+01:00</CreDtTm></GrpHdr>
                <Stmt><Id>S1</Id><CreDtTm>2026-02-19T06:00:00+01:00</CreDtTm>
                <Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>
                <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><Dt><Dt>2026-02-17</Dt></Dt></Bal>
                <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">130.00</Amt><Dt><Dt>2026-02-18</Dt></Dt></Bal>
                <Ntry><Amt Ccy="EUR">130.00000</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                  <BookgDt><DtTm>2026-02-18T13:15:00+01:00</DtTm></BookgDt><AcctSvcrRef>R1</AcctSvcrRef>
                  <NtryDtls>
                    <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">100.00</Amt>
                      <RltdPties><Dbtr><Pty><Nm>Menuiserie Durand</Nm></Pty></Dbtr></RltdPties>
                      <RmtInf><Ustrd>Facture F-101</Ustrd></RmtInf></TxDtls>
                    <TxDtls><Amt Ccy="EUR">30.00</Amt>
                      <RltdPties><Dbtr><Nm>Menuiserie Durand</Nm></Dbtr></RltdPties>
                      <RmtInf><Strd><RfrdDocInf><Nb>F-102</Nb></RfrdDocInf></Strd></RmtInf></TxDtls>
                  </NtryDtls></Ntry>
                <Ntry><Amt Ccy="EUR">40.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>PDNG</Sts><BookgDt><Dt>2026-02-18</Dt></BookgDt>
                  <NtryDtls><TxDtls><RmtInf><Ustrd>F-301</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                <Ntry><Amt Ccy="EUR">12.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-02-18</Dt></BookgDt></Ntry>
                </Stmt></BkToCstmrStmt></Document>
                """;
    }
}
