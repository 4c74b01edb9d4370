package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.Procedures;
import fr.escalade.processus.Procedures.Position;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a case stands while something of its own runs beside it: said of the case's procedure, not of the called one. */
@Scenario
@SurH2
class PositionTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Litiges litiges;

    @Autowired
    Procedures procedures;

    Debiteur durand;

    @BeforeEach
    void deux_factures_et_une_premiere_relance() {
        histoire.commence("2026-01-05");
        durand = histoire.debiteur("DURAND", TypeDebiteur.PROFESSIONNEL);
        histoire.facture(durand, "FAC-1", "2026-01-30", "1000.00");
        histoire.facture(durand, "FAC-2", "2026-01-30", "500.00");
        histoire.jusquAu("2026-02-03");
    }

    private Position position() {
        return procedures.position(histoire.dossier(durand).id()).orElseThrow();
    }

    private void contester(String... factures) {
        litiges.ouvrir(histoire.dossier(durand).id(), List.of(factures), Motif.LIVRAISON, "", "claire");
        histoire.jusquAu(histoire.aujourdhui().plusDays(1).toString());
    }

    private void instruire() {
        histoire.fait(durand, "Revue du litige", Map.of("recevabilite", "instruire", "motif", "livraison"));
    }

    @Test
    void un_litige_instruit_se_dit_derriere_son_appel() {
        String avant = position().etape();
        contester("FAC-1");
        assertThat(position().etape()).isEqualTo(avant + ", Revue du litige");
        instruire();

        Position position = position();
        assertThat(position.cle()).isEqualTo("recouvrement_amiable");
        assertThat(position.etape()).isEqualTo(avant + ", Instruire le litige › Instruire et décider");
        assertThat(position.actifs()).contains("instruction_litige").doesNotContain("decision_litige");
        assertThat(procedures.diagramme(histoire.dossier(durand).id()).orElseThrow())
                .contains("bpmn:process id=\"recouvrement_amiable\"");
    }

    @Test
    void deux_litiges_a_des_etapes_differentes_se_lisent_tous_deux() {
        contester("FAC-1");
        instruire();
        contester("FAC-2");
        assertThat(position().etape()).endsWith("Instruire le litige › Instruire et décider, Revue du litige");
    }

    /** Everything disputed: the main line waits to be asked again, and the alert of the called procedure comes first. */
    @Test
    void la_suite_est_la_premiere_date_de_toutes_les_procedures() {
        contester("FAC-1", "FAC-2");
        instruire();
        histoire.jusquAu("2026-02-16");

        Position position = position();
        assertThat(position.etape()).isEqualTo("Relance ferme, Instruire le litige › Instruire et décider");
        assertThat(jour(position)).isEqualTo("2026-02-18");
        histoire.jusquAu("2026-02-18");
        assertThat(jour(position())).as("the held step, asked again").isEqualTo("2026-02-23");
    }

    private static LocalDate jour(Position position) {
        return LocalDate.ofInstant(position.prochaineDate(), Temps.PARIS);
    }
}
