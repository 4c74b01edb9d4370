package fr.escalade.bench;

import fr.escalade.processus.MachineTemps;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From a due timer to a message that the mail server has accepted, with the executors that run in production, against
 * the bare engine firing as many timers into empty workers on a database of the same kind.
 */
@Tag("bench")
class RelanceBench {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 500);
    private static final int TOURS = Integer.getInteger("bench.tours", 3);

    private static Tableau tableau;

    @TempDir
    Path dossier;

    @BeforeAll
    static void commencer() {
        tableau = new Tableau(
                "Relance de bout en bout : %d dossiers à la même minute, %d tours".formatted(DOSSIERS, TOURS),
                "base",
                "tour",
                "relances/s",
                "moteur nu, minuteries/s",
                "rapport");
    }

    @AfterAll
    static void publier() throws Exception {
        tableau.publier("relance");
    }

    @ParameterizedTest
    @EnumSource
    void une_relance_face_au_moteur_nu(BaseMesuree base) throws Exception {
        BaseMesuree.Acces acces = base.nouvelle(dossier);
        try (BoiteAuxLettres boite = new BoiteAuxLettres();
                Installation installation = new Installation(acces, dossier, boite);
                MoteurNu nu = new MoteurNu(base.nouvelle(dossier))) {
            Campagne campagne = new Campagne(installation, boite);
            for (int tour = 1; tour <= TOURS; tour++) {
                double reference = mesurer(nu, installation);
                campagne.ouvrir("BENCH" + tour, DOSSIERS);
                double relances = campagne.relancer(DOSSIERS);
                tableau.ligne(acces.produit(), tour, relances, reference, relances / reference);
            }
        }
    }

    private static double mesurer(MoteurNu nu, Installation installation) throws InterruptedException {
        MachineTemps machine = installation.piece(MachineTemps.class);
        machine.regler(Campagne.matin(Campagne.ENTREE));
        nu.demarrer(DOSSIERS, Campagne.matin(Campagne.RELANCE).minusSeconds(60));
        machine.regler(Campagne.matin(Campagne.RELANCE));
        return DOSSIERS / nu.executer(DOSSIERS);
    }
}
