package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.courrier.Liens;
import fr.escalade.creance.Creances;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.creance.Pieces;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The invoice as received travels again with each relance, byte for byte (M2). */
@Scenario
@SurH2
class PiecesJointesTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Creances creances;

    @Autowired
    Pieces pieces;

    @Autowired
    Liens liens;

    @Test
    void le_pdf_recu_est_joint_a_la_relance() throws Exception {
        histoire.commence("2026-01-05");
        Debiteur leroy = histoire.debiteur("LEROY", TypeDebiteur.PROFESSIONNEL);
        byte[] pdf = unPdf();
        enregistrer(leroy, "FA-77", pieces.conserver("FA-77.pdf", "application/pdf", pdf));

        histoire.jusquAu("2026-01-08");

        assertThat(histoire.recusParEtape(leroy)).containsExactly("2026-01-07 relance_courtoise");
        assertThat(piecesDe(histoire.recus(leroy).get(0))).containsExactly(pdf);
    }

    @Test
    void le_pdf_recu_repart_quand_le_debiteur_dit_ne_pas_avoir_la_facture() throws Exception {
        histoire.commence("2026-01-05");
        Debiteur leroy = histoire.debiteur("LEROY", TypeDebiteur.PROFESSIONNEL);
        byte[] pdf = unPdf();
        enregistrer(leroy, "FA-78", pieces.conserver("FA-78.pdf", "application/pdf", pdf));
        histoire.jusquAu("2026-01-12");
        histoire.fait(leroy, "Appel téléphonique", Map.of("resultat", "facture_non_recue"));
        List<MimeMessage> recus = histoire.recus(leroy);
        assertThat(histoire.recusParEtape(leroy)).endsWith("2026-01-12 duplicata_factures");
        assertThat(piecesDe(recus.get(recus.size() - 1))).containsExactly(pdf);
    }

    @Test
    void sans_adresse_publique_aucun_lien_n_est_ecrit_ni_garde() {
        histoire.commence("2026-01-05");
        Debiteur leroy = histoire.debiteur("LEROY", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(leroy, "FA-79", "2026-01-04", "450.00");

        histoire.jusquAu("2026-01-08");

        assertThat(histoire.courriers(leroy)).hasSize(1).allSatisfy(courrier -> {
            assertThat(courrier.texte()).doesNotContain("/espace/", "Consultez vos factures");
            assertThat(liens.duCourrier(courrier.id())).isEmpty();
        });
    }

    private void enregistrer(Debiteur debiteur, String numero, long piece) {
        creances.enregistrer(
                debiteur,
                List.of(new NouvelleFacture(
                        numero,
                        NatureFacture.FACTURE,
                        LocalDate.parse("2025-12-05"),
                        LocalDate.parse("2026-01-04"),
                        Montant.euros("450.00"),
                        null,
                        false,
                        null,
                        piece)),
                "test");
    }

    private static List<byte[]> piecesDe(MimeMessage message) throws Exception {
        Multipart parties = (Multipart) message.getContent();
        List<byte[]> pdfs = new java.util.ArrayList<>();
        for (int i = 0; i < parties.getCount(); i++) {
            BodyPart partie = parties.getBodyPart(i);
            if (partie.isMimeType("application/pdf")) {
                pdfs.add(partie.getInputStream().readAllBytes());
            }
        }
        return pdfs;
    }

    private static byte[] unPdf() throws Exception {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream sortie = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(sortie);
            return sortie.toByteArray();
        }
    }
}
