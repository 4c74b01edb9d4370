package fr.escalade.bench;

import fr.escalade.processus.Taches;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the number of waiting cases costs: the same relances among a thousand cases that wait and among a hundred
 * thousand. Nine in ten wait on a timer, one in ten on a person; each has its rows in the engine, its history, and its
 * debtor, invoice, messages, contacts and journal in the domain. The bare engine has as many waiting timers.
 */
@Tag("bench")
class EnAttenteBench {

    private static final String TAILLES = System.getProperty("bench.attentes", "1000,100000");
    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500);
    private static final LocalDate IL_Y_A_LONGTEMPS = Campagne.ENTREE.minusDays(56);

    private static Tableau tableau;
    private static double[] premiere;

    @TempDir
    Path dossier;

    @BeforeAll
    static void commencer() {
        tableau = new Tableau(
                "Relances au milieu des dossiers en attente : %d dossiers à la même minute".formatted(DOSSIERS),
                "base",
                "en attente",
                "relances/s",
                "moteur nu, minuteries/s",
                "rapport",
                "relances, au premier",
                "moteur nu, au premier",
                "routine du matin, ms",
                "liste des tâches, ms");
    }

    @AfterAll
    static void publier() throws Exception {
        tableau.publier("en-attente");
    }

    static Stream<Arguments> cas() {
        return Stream.of(BaseMesuree.values()).flatMap(base -> Arrays.stream(TAILLES.split(","))
                .map(taille -> Arguments.of(base, Integer.parseInt(taille))));
    }

    @ParameterizedTest
    @MethodSource("cas")
    void le_nombre_de_dossiers_en_attente(BaseMesuree base, int enAttente) throws Exception {
        if (enAttente == Integer.parseInt(TAILLES.split(",")[0])) {
            premiere = null;
        }
        double nu = moteurNu(base, enAttente);
        BaseMesuree.Acces acces = base.nouvelle(dossier);
        try (BoiteAuxLettres boite = new BoiteAuxLettres();
                Installation installation = new Installation(acces, dossier, boite);
                Connection connexion = acces.ouvrir()) {
            Campagne campagne = new Campagne(installation, boite);
            remplir(campagne, connexion, enAttente);
            campagne.ouvrir("BENCH", DOSSIERS);
            double routine = 1_000 * campagne.faireLaRoutine();
            double relances = campagne.relancer(DOSSIERS);
            premiere = premiere == null ? new double[] {relances, nu} : premiere;
            tableau.ligne(
                    acces.produit(),
                    enAttente,
                    relances,
                    nu,
                    relances / nu,
                    relances / premiere[0],
                    nu / premiere[1],
                    routine,
                    listeDesTaches(installation));
        }
    }

    private double moteurNu(BaseMesuree base, int enAttente) throws Exception {
        BaseMesuree.Acces acces = base.nouvelle(dossier);
        try (MoteurNu nu = new MoteurNu(acces);
                Connection connexion = acces.ouvrir()) {
            Instant maintenant = ClockUtil.getCurrentTime().toInstant();
            nu.faireAttendre(connexion, enAttente, maintenant);
            nu.demarrer(DOSSIERS, maintenant.minusSeconds(60));
            return DOSSIERS / nu.executer(DOSSIERS);
        }
    }

    private static void remplir(Campagne campagne, Connection connexion, int enAttente) throws Exception {
        String chezQuelquUn = campagne.ouvrirUn("PERSONNE", IL_Y_A_LONGTEMPS, 1);
        campagne.attendre(Campagne.ENTREE);
        exigerUneTache(connexion);
        String surMinuterie = campagne.ouvrirUn("MINUTERIE", Campagne.ENTREE, 16);
        DossiersEnAttente copies = DossiersEnAttente.sansContenu(connexion);
        copies.multiplier(chezQuelquUn, enAttente / 10);
        copies.multiplier(surMinuterie, enAttente - enAttente / 10);
        copies.recompter();
    }

    private static void exigerUneTache(Connection connexion) throws Exception {
        try (Statement ordre = connexion.createStatement();
                ResultSet ligne = ordre.executeQuery("select count(*) from tache")) {
            ligne.next();
            if (ligne.getInt(1) == 0) {
                throw new IllegalStateException("le dossier à recopier n'attend personne");
            }
        }
    }

    /** The first page of the work list, the fastest of five: what a person waits for. */
    private static double listeDesTaches(Installation installation) {
        Taches taches = installation.piece(Taches.class);
        double meilleur = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long debut = System.nanoTime();
            taches.lister(null, null, null, 0, 50);
            meilleur = Math.min(meilleur, (System.nanoTime() - debut) / 1e6);
        }
        return meilleur;
    }
}
