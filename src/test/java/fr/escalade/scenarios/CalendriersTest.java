package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.courrier.EtatCourrier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.relance.Confirmations;
import fr.escalade.support.SurH2;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The shipped procedure as a timetable that a person approves: what an untouched case of each kind of customer goes
 * through, day by day. A changed wait or table shows here as text. Run with {@code -Descalade.regenerer=true} to write
 * the timetables again, then read them.
 */
@Scenario
@SurH2
class CalendriersTest {

    private static final Path CALENDRIERS = Path.of("processes/calendriers");
    private static final LocalDate ECHEANCE = LocalDate.of(2026, 1, 30);

    private static final Set<String> FAITS = Set.of(
            "ECHEANCE_ANNONCEE",
            "DOSSIER_OUVERT",
            "SCENARIO_CHOISI",
            "RELANCE_EMISE",
            "TACHE_CREEE",
            "TACHE_NON_FAITE",
            "TACHE_MONTEE",
            "ETAPE_PASSEE",
            "ETAPE_RETENUE",
            "MISE_EN_DEMEURE_APPROUVEE",
            "RECOMMANDE_DEPOSE");

    @Autowired
    Histoire histoire;

    @Autowired
    Debiteurs debiteurs;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Journal journal;

    @ParameterizedTest
    @CsvSource({
        "professionnel, PROFESSIONNEL, ''",
        "professionnel-fidele, PROFESSIONNEL, fidele",
        "professionnel-strategique, PROFESSIONNEL, strategique",
        "particulier, PARTICULIER, ''",
        "acheteur-public, PUBLIC, ''",
        "client-inconnu, PROFESSIONNEL, nouveau"
    })
    void le_calendrier_livre_est_celui_qui_a_ete_approuve(String nom, TypeDebiteur type, String segment)
            throws IOException {
        histoire.commence("2026-01-05");
        Debiteur client = histoire.debiteur("CLIENT", type);
        if (!segment.isEmpty()) {
            debiteurs.enregistrer(
                    histoire.creancier(),
                    new FicheDebiteur(
                            "CLIENT", null, null, null, null, null, null, null, null, null, null, segment, null),
                    "test");
        }
        histoire.facture(client, "FAC-1", ECHEANCE.toString(), "1200.00");
        for (LocalDate jour = LocalDate.of(2026, 1, 6);
                jour.isBefore(LocalDate.of(2026, 4, 20));
                jour = jour.plusDays(1)) {
            histoire.jusquAu(jour.toString());
            confirmer(client);
            approuverEtDeposer(client);
        }
        String calendrier = "Calendrier d'un dossier intact : " + nom.replace('-', ' ')
                + "\nFacture de 1 200,00 € échue le vendredi 30 janvier 2026 ; personne n'appelle ni ne vérifie, la mise en"
                + " demeure est approuvée et déposée le jour même"
                + (segment.equals("strategique") ? ", chaque message est relu et confirmé le jour même" : "")
                + ".\n\n"
                + journal.chronologieDuDebiteur(client.id()).stream()
                        .filter(ligne -> FAITS.contains(ligne.type()))
                        .map(CalendriersTest::ligne)
                        .collect(Collectors.joining("\n"))
                + "\n";
        Path approuve = CALENDRIERS.resolve(nom + ".txt");
        if (Boolean.getBoolean("escalade.regenerer")) {
            Files.createDirectories(CALENDRIERS);
            Files.writeString(approuve, calendrier);
        }
        assertThat(calendrier).isEqualTo(Files.readString(approuve));
    }

    private void confirmer(Debiteur client) {
        histoire.courriers(client).stream()
                .filter(courrier -> courrier.etat() == EtatCourrier.A_CONFIRMER)
                .forEach(courrier -> confirmations.confirmer(courrier.id(), "claire"));
    }

    private void approuverEtDeposer(Debiteur client) {
        if (histoire.dossiers(client).isEmpty()) {
            return;
        }
        for (TacheAFaire tache : histoire.taches(client)) {
            if (tache.formulaire().equals("approbation_mise_en_demeure")) {
                histoire.fait(client, tache.libelle(), Map.of("decision", "approuver"));
            } else if (tache.formulaire().equals("depot_recommande")) {
                histoire.fait(
                        client,
                        tache.libelle(),
                        Map.of("date_depot", histoire.aujourdhui().toString(), "numero_suivi", "1A 234"));
            }
        }
    }

    /** « J+3   lundi 02/02/2026  Relance courtoise ». */
    private static String ligne(LigneDuJournal fait) {
        LocalDate jour = fait.instant().atZone(Temps.PARIS).toLocalDate();
        long rang = ChronoUnit.DAYS.between(ECHEANCE, jour);
        return "J%+d".formatted(rang).replace("J+0", "J").concat("      ").substring(0, 6)
                + FormatFrancais.dateCourte(jour)
                + "  "
                + fait.libelle().replaceAll("[\\u202f\\u00a0]", " ");
    }
}
