package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import fr.escalade.courrier.Courrier;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.creance.Creances;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.importation.Imports;
import fr.escalade.importation.RapportImport;
import fr.escalade.processus.MachineTemps;
import fr.escalade.support.SurH2;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A whole ledger over sixty days: the table debtor × step × date × amount worked out from the rules alone equals what
 * the SMTP server received, message for message, and equals the outbox.
 */
@Scenario
@SurH2(isolee = true)
class PortefeuilleTest {

    private static final DateTimeFormatter AMERICAINE = DateTimeFormatter.ofPattern("M/d/yyyy");
    private static final String ENTETE =
            "customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate";
    private static final int JOURS = 60;

    @TempDir
    Path dossier;

    @Autowired
    Histoire histoire;

    @Autowired
    Imports imports;

    @Autowired
    Debiteurs debiteurs;

    @Autowired
    Courriers courriers;

    @Autowired
    Creances creances;

    @Autowired
    MachineTemps machine;

    @Autowired
    GreenMail smtp;

    /** A ledger that we make ourselves: forty debtors, due dates on both sides of the first day, some disputes. */
    @Test
    void un_grand_livre_invente_recoit_exactement_ses_messages() throws Exception {
        long graine = 20260105L;
        Random hasard = new Random(graine);
        LocalDate debut = LocalDate.of(2026, 4, 20);
        List<Attendus.Facture> factures = new ArrayList<>();
        for (int d = 0; d < 40; d++) {
            int nombre = 1 + hasard.nextInt(5);
            for (int f = 0; f < nombre; f++) {
                factures.add(new Attendus.Facture(
                        "C-%03d".formatted(d),
                        "00%04d".formatted(factures.size() + 1),
                        debut.plusDays(hasard.nextInt(100) - 45),
                        BigDecimal.valueOf(1000 + hasard.nextInt(900_000), 2),
                        hasard.nextInt(10) == 0));
            }
        }
        verifier(debut, factures);
    }

    /** The real ledger of 2,466 invoices, where it lies: what was open on the third of June 2013, and nobody pays. */
    @Test
    void un_vrai_grand_livre_recoit_exactement_ses_messages() throws Exception {
        Path reel = donneesReelles().resolve("grand-livre-clients/comptes-clients-2466.csv");
        assumeTrue(Files.exists(reel), "le grand livre réel n'est pas sur cette machine");
        LocalDate debut = LocalDate.of(2013, 6, 3);
        List<Attendus.Facture> ouvertes = Files.readAllLines(reel).stream()
                .skip(1)
                .map(ligne -> ligne.split(","))
                .filter(champs ->
                        !date(champs[4]).isAfter(debut) && date(champs[8]).isAfter(debut))
                .map(champs -> new Attendus.Facture(
                        champs[1], champs[3], date(champs[5]), new BigDecimal(champs[6]), champs[7].equals("Yes")))
                .toList();
        assertThat(ouvertes).hasSizeGreaterThan(60);
        verifier(debut, ouvertes);
    }

    private void verifier(LocalDate debut, List<Attendus.Facture> factures) throws Exception {
        histoire.commence(debut.toString());
        donnerUneAdresse(factures);
        RapportImport rapport =
                imports.executer(histoire.creancier(), "ouvertes.csv", ecrire(debut, factures), null, "test");
        assertThat(rapport.acceptees()).isEqualTo(factures.size());

        machine.avancer(Period.ofDays(JOURS));

        List<Attendus.Message> attendus = new Attendus(debut, JOURS).messages(factures);
        List<MimeMessage> recus = Arrays.stream(smtp.getReceivedMessages()).toList();
        assertThat(lignes(recus.stream().map(this::lu).toList()))
                .as("ce que le serveur SMTP a reçu")
                .isEqualTo(lignes(attendus));
        verifierLaBoiteDEnvoi(recus);
    }

    /** Every received message is a row of the outbox with the same key, sent, and no other row has left. */
    private void verifierLaBoiteDEnvoi(List<MimeMessage> recus) {
        List<Courrier> envoyes =
                courriers.chercher(histoire.creancier(), null, 0, 5000).contenu();
        assertThat(envoyes).extracting(Courrier::etat).containsOnly(EtatCourrier.EXPEDIE);
        assertThat(envoyes).extracting(Courrier::cle).doesNotHaveDuplicates();
        assertThat(envoyes)
                .extracting(Courrier::cle)
                .containsExactlyInAnyOrderElementsOf(
                        recus.stream().map(PortefeuilleTest::cle).toList());
    }

    /** A message as its receiver reads it: who, which step, which day, and the amount that its text asks for. */
    private Attendus.Message lu(MimeMessage message) {
        Courrier courrier = courriers.parCle(cle(message)).orElseThrow();
        Debiteur debiteur = debiteurs.parId(courrier.debiteur());
        String[] jourEtEtape = Histoire.jourEtEtape(message).split(" ");
        return new Attendus.Message(
                debiteur.code(), jourEtEtape[1], LocalDate.parse(jourEtEtape[0]), montantDemande(courrier));
    }

    /** The demanded invoices' balances, and that very sum must stand in the text. */
    private BigDecimal montantDemande(Courrier courrier) {
        BigDecimal somme = courrier.factures().stream()
                .map(id -> creances.parId(id).solde().valeur())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String ecrit = String.format(Locale.FRANCE, "%,.2f", somme);
        assertThat(courrier.texte().replaceAll("[\\s\\u00a0\\u202f]+", " "))
                .as("%s %s", courrier.cle(), courrier.factures())
                .contains(ecrit.replaceAll("[\\s\\u00a0\\u202f]+", " ") + " €");
        return somme.setScale(2);
    }

    private static List<String> lignes(List<Attendus.Message> messages) {
        return messages.stream()
                .map(m -> m.debiteur() + " | " + m.etape() + " | " + m.jour() + " | " + m.montant())
                .sorted()
                .toList();
    }

    private void donnerUneAdresse(List<Attendus.Facture> factures) {
        factures.stream()
                .map(Attendus.Facture::debiteur)
                .distinct()
                .forEach(code -> debiteurs.enregistrer(
                        histoire.creancier(),
                        new FicheDebiteur(
                                code,
                                "Client " + code,
                                null,
                                null,
                                code.toLowerCase(Locale.ROOT) + "@client.example",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        "test"));
    }

    private Path ecrire(LocalDate debut, List<Attendus.Facture> factures) throws IOException {
        String lignes = factures.stream()
                .map(f -> String.join(
                        ",",
                        f.debiteur(),
                        f.numero(),
                        AMERICAINE.format(f.echeance().minusDays(60)),
                        AMERICAINE.format(f.echeance()),
                        f.solde().toPlainString(),
                        f.contestee() ? "Yes" : "No",
                        ""))
                .collect(Collectors.joining("\r\n"));
        return Files.writeString(dossier.resolve("ouvertes.csv"), ENTETE + "\r\n" + lignes + "\r\n");
    }

    private static String cle(MimeMessage message) {
        try {
            return message.getHeader("X-Escalade-Cle")[0];
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static LocalDate date(String texte) {
        return LocalDate.parse(texte, AMERICAINE);
    }

    private static Path donneesReelles() {
        return Path.of(System.getenv().getOrDefault("ESCALADE_DONNEES_REELLES", "../shared/data"));
    }
}
