package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.frein.Freins;
import fr.escalade.historique.Journal;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.scenarios.Aleas.Evenement;
import fr.escalade.scenarios.Aleas.Genre;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Whatever happens, in whatever order: random payments, disputes, promises, plans, pauses, insolvencies, decisions and time
 * against small portfolios; after every day what must never be is looked for, and at the end the journal alone must give
 * every balance and state back. {@code -Descalade.graines=200} runs more of them; {@code -Descalade.graine=1017} runs one
 * again. The stories share one calendar, in which the volume brake counts for all of them: it is set wide, or so narrow that
 * messages wait in the outbox while the rest happens.
 */
@Scenario
@SurH2
@TestPropertySource(properties = "escalade.courrier.frein.installation=1000000")
class ProprietesTest {

    private static final LocalDate DEBUT = LocalDate.of(2026, 3, 16);
    private static final int JOURS = 75;
    private static final int ESSAIS = 30;

    /**
     * A seed's portfolio is drawn from it; only its events are taken away to shorten a story. {@code parJour}: how many
     * messages the brake lets leave in a day, or null.
     */
    private record Recit(long graine, Integer parJour, List<Evenement> evenements) {

        static Recit de(long graine, Integer parJour) {
            Random hasard = new Random(graine);
            List<Evenement> evenements = new ArrayList<>();
            for (int jour = 1; jour < JOURS; jour++) {
                for (int i = hasard.nextInt(4); i > 0; i--) {
                    evenements.add(new Evenement(jour, Genre.auHasard(hasard), hasard.nextInt(3), hasard.nextLong()));
                }
            }
            return new Recit(graine, parJour, evenements);
        }

        Recit sans(int debut, int nombre) {
            List<Evenement> reste = new ArrayList<>(evenements);
            reste.subList(debut, Math.min(reste.size(), debut + nombre)).clear();
            return new Recit(graine, parJour, reste);
        }

        boolean renonceAccessoires() {
            return graine % 2 == 0;
        }
    }

    @Autowired
    Histoire histoire;

    @Autowired
    Aleas aleas;

    @Autowired
    Interdits interdits;

    @Autowired
    Rejeu rejeu;

    @Autowired
    Journal journal;

    @Autowired
    Freins freins;

    @Test
    void rien_d_interdit_n_arrive_jamais() {
        raconter(Integer.getInteger("escalade.graines", 3), null);
    }

    @Test
    void meme_quand_un_seul_message_part_par_jour() {
        raconter(Integer.getInteger("escalade.graines", 1), 1);
    }

    private void raconter(int nombre, Integer parJour) {
        Integer une = Integer.getInteger("escalade.graine");
        List<String> echecs = new ArrayList<>();
        for (int i = 0; i < (une == null ? nombre : 1); i++) {
            Recit recit = Recit.de(une == null ? 1_000 + i : une, parJour);
            System.out.println(
                    "Graine " + recit.graine() + " : " + recit.evenements().size() + " événements");
            raconter(recit).ifPresent(echec -> echecs.add(enClair(recit, echec)));
        }
        assertThat(echecs).isEmpty();
        assertThat(journal.verifier().valide()).isTrue();
    }

    private Optional<Throwable> raconter(Recit recit) {
        try {
            jouer(recit);
            return Optional.empty();
        } catch (AssertionError | RuntimeException echec) {
            return Optional.of(echec);
        }
    }

    private String enClair(Recit recit, Throwable echec) {
        System.out.println("Graine " + recit.graine() + " échoue : " + echec);
        Recit court = reduire(recit);
        String pourquoi = raconter(court).orElse(echec).toString();
        return "Graine " + recit.graine() + " : " + pourquoi + "\nLe plus court récit qui échoue : "
                + court.evenements();
    }

    /** Takes events away as long as it still fails: halves first, then one by one, within a bounded number of tries. */
    private Recit reduire(Recit recit) {
        Recit court = recit;
        int essais = 0;
        for (int pas = Math.max(1, court.evenements().size() / 2); pas >= 1 && essais < ESSAIS; pas /= 2) {
            for (int debut = 0; debut < court.evenements().size() && essais < ESSAIS; essais++) {
                Recit sans = court.sans(debut, pas);
                if (raconter(sans).isPresent()) {
                    court = sans;
                } else {
                    debut += pas;
                }
            }
        }
        return court;
    }

    private void jouer(Recit recit) {
        histoire.commence(DEBUT.toString(), ModeEnvoi.AUTOMATIQUE, recit.renonceAccessoires());
        freins.fixer(histoire.creancier(), recit.parJour(), "essai");
        List<Debiteur> debiteurs = List.of(
                histoire.debiteur("PRO", TypeDebiteur.PROFESSIONNEL),
                histoire.debiteur("PART", TypeDebiteur.PARTICULIER),
                histoire.debiteur("PUB", TypeDebiteur.PUBLIC));
        facturer(debiteurs, new Random(recit.graine()));
        for (int jour = 0; jour < JOURS; jour++) {
            int aujourdhui = jour;
            recit.evenements().stream()
                    .filter(evenement -> evenement.jour() == aujourdhui)
                    .forEach(evenement -> aleas.arriver(evenement, debiteurs.get(evenement.debiteur())));
            Map<Debiteur, Interdits.Regard> avant = new HashMap<>();
            debiteurs.forEach(debiteur -> avant.put(debiteur, interdits.avant(debiteur)));
            histoire.jusquAu(DEBUT.plusDays(jour + 1L).toString());
            debiteurs.forEach(debiteur -> interdits.verifier(debiteur, avant.get(debiteur)));
        }
        rejeu.verifier(histoire.creancier());
    }

    /** Three invoices each, some due before the story begins, some after: every step of entry, and the court in time. */
    private void facturer(List<Debiteur> debiteurs, Random hasard) {
        for (Debiteur debiteur : debiteurs) {
            for (int i = 1; i <= 3; i++) {
                histoire.facture(
                        debiteur,
                        debiteur.code() + "-" + i,
                        DEBUT.plusDays(hasard.nextInt(80) - 50L).toString(),
                        i + "00.00");
            }
        }
    }
}
