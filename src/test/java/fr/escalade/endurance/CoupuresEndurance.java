package fr.escalade.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A thousand relances through a mail server that has whims, by an application that is killed thirty times without
 * warning and started again. Then it is left in peace, and both sides are compared.
 */
@Tag("endurance")
class CoupuresEndurance {

    private static final int MESSAGES = Integer.getInteger("endurance.messages", 1_000);
    private static final int COUPURES = Integer.getInteger("endurance.coupures", 30);
    private static final long GRAINE = Long.getLong("endurance.graine", 20_261_129L);
    private static final int LENTEUR = Integer.getInteger("endurance.lenteur", 250);

    /** The longest life after it answers, and the longest before, when it is killed while it starts. */
    private static final int VIE_MS = Integer.getInteger("endurance.vie", 10_000);

    private static final int NAISSANCE_MS = 8_000;
    private static final Duration PATIENCE = Duration.ofMinutes(45);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path dossier;

    static Stream<BaseDurable> bases() {
        String une = System.getProperty("endurance.base");
        return Arrays.stream(BaseDurable.values())
                .filter(base -> une == null || base.name().equals(une));
    }

    @ParameterizedTest
    @MethodSource("bases")
    void rien_n_est_perdu_ni_double_sans_etre_dit(BaseDurable base) throws Exception {
        Plan plan = new Plan(GRAINE, false);
        BaseDurable.Acces acces = base.nouvelle(Files.createDirectories(dossier.resolve("donnees")));
        long debut = System.nanoTime();
        try (Messagerie messagerie = new Messagerie(dossier, plan, LENTEUR)) {
            Noeud.Installation installation =
                    new Noeud.Installation(dossier, acces, messagerie, Noeud.Installation.versDixHeures(), List.of());
            charger(installation);
            double coupe = secondes(debut);
            Bilan bilan;
            int avant = messagerie.arrivees().size();
            try (Noeud noeud = new Noeud(installation, "dernier").pret()) {
                List<JsonNode> courriers = laisserEnPaix(noeud.api());
                bilan = new Bilan(MESSAGES, plan, messagerie.arrivees(), courriers);
                publier(base, bilan, avant, coupe, secondes(debut));
                assertThat(noeud.api()
                                .lire("/journal/verification")
                                .get("valide")
                                .asBoolean())
                        .isTrue();
                assertThat(noeud.api().tout("/dossiers"))
                        .allSatisfy(un -> assertThat(un.get("etape").asText()).isNotBlank());
            }
            bilan.rienNEstPerdu();
            bilan.rienNEstDoubleSansEtreDit();
            try (Connection connexion = acces.ouvrir()) {
                bilan.lesOctetsSontCeuxQuiSontGardes(connexion);
                bilan.leJournalLeDit(connexion);
                Bilan.aucunDossierNAttendSansRaison(connexion);
            }
        }
    }

    /** Loads the cases through the API, then kills and starts again. */
    private void charger(Noeud.Installation installation) throws Exception {
        Random hasard = new Random(GRAINE);
        Noeud noeud = new Noeud(installation, "noeud").pret();
        try {
            noeud.api().creerLeCreancier(Portefeuille.CREANCIER);
            JsonNode rapport = noeud.api()
                    .importer(Portefeuille.CREANCIER, new Portefeuille(MESSAGES, Noeud.Installation.jour()).csv());
            assertThat(rapport.get("acceptees").asInt()).as("%s", rapport).isEqualTo(MESSAGES);
            for (int coupure = 0; coupure < COUPURES; coupure++) {
                if (coupure > 0 && hasard.nextInt(5) > 0) {
                    noeud.pret();
                    Thread.sleep(hasard.nextInt(VIE_MS));
                } else {
                    Thread.sleep(hasard.nextInt(NAISSANCE_MS));
                }
                assertThat(noeud.tuer()).isEqualTo(Programme.TUE);
                noeud = new Noeud(installation, "noeud");
            }
        } finally {
            noeud.tuer();
        }
    }

    /** Until every case has written its message and none waits to leave. */
    private static List<JsonNode> laisserEnPaix(ApiDuNoeud api) throws Exception {
        for (long fin = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < fin; Thread.sleep(1_000)) {
            long ecrits = api.lire("/courriers?taille=1").get("total").asLong();
            long restent =
                    api.lire("/courriers?taille=1&etat=A_ENVOYER").get("total").asLong();
            if (ecrits >= MESSAGES && restent == 0) {
                return api.tout("/courriers");
            }
        }
        throw new AssertionError("Des messages attendent encore : " + api.lire("/courriers?etat=A_ENVOYER&taille=5"));
    }

    private static void publier(BaseDurable base, Bilan bilan, int avant, double coupe, double tout) throws Exception {
        new Mesures()
                .noter("base", base)
                .noter("graine", GRAINE)
                .noter("messages", MESSAGES)
                .noter("coupures (SIGKILL)", COUPURES)
                .noter("arrivées", bilan.arrivees().size())
                .noter("dont avant la dernière coupure", avant)
                .noter("arrivés deux fois ou plus", bilan.doubles().size())
                .noter("dits « peut être arrivé deux fois »", bilan.repris().size())
                .noter(
                        "refusés pour toujours",
                        bilan.courriers().stream()
                                .filter(courrier ->
                                        courrier.get("etat").asText().equals("REJETE"))
                                .count())
                .noter("secondes de coupures", Math.round(coupe))
                .noter("secondes en tout", Math.round(tout))
                .publier("coupures-" + base.name().toLowerCase());
    }

    private static double secondes(long debut) {
        return (System.nanoTime() - debut) / 1e9;
    }
}
