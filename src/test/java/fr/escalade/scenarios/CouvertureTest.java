package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the diagrams' coverage sees what it must see: a place that no story visits, a survey that is missing. */
class CouvertureTest {

    private static final Path PROCEDURES = Path.of("processes");
    private static final Instant DEBUT = Instant.parse("2026-01-05T09:00:00Z");

    @TempDir
    Path releves;

    @Test
    void un_noeud_et_un_flux_jamais_visites_sont_nommes() {
        Set<String> visites = toutDeLitige();
        assertThat(litige(visites))
                .allSatisfy(bilan -> assertThat(bilan.manquants()).isEmpty());
        visites.remove("litige alerte_decision");
        visites.remove("litige vers_alerte");
        assertThat(litige(visites))
                .extracting(Couverture.Bilan::toString)
                .satisfiesExactly(
                        noeuds -> assertThat(noeuds).endsWith(", jamais visités : alerte_decision"),
                        flux -> assertThat(flux).endsWith(", jamais visités : vers_alerte"));
    }

    @Test
    void le_meme_identifiant_dans_une_autre_procedure_ne_compte_pas() {
        Set<String> visites = toutDeLitige();
        visites.remove("litige router");
        visites.add("contentieux router");
        assertThat(litige(visites).get(0).manquants()).containsExactly("router");
    }

    @Test
    void sans_aucun_releve_tout_manque() {
        assertThat(Couverture.visites(releves.resolve("absent"), Set.of())).isEmpty();
        assertThat(Couverture.bilan(PROCEDURES, Set.of())).hasSize(14).allSatisfy(bilan -> assertThat(bilan.manquants())
                .hasSize(bilan.total())
                .isNotEmpty());
    }

    @Test
    void un_releve_absent_vide_ancien_ou_d_un_moteur_au_repos_ne_prouve_rien() throws IOException {
        relever("Bon", "2026-01-05T09:04:00Z", "# 2 visites", "litige router");
        relever("Ancien", "2026-01-05T08:59:00Z", "# 2 visites", "litige router");
        relever("Repos", "2026-01-05T09:04:00Z", "# 0 visites");
        relever("Vide", "2026-01-05T09:04:00Z");
        Set<String> classes = Set.of("Bon", "Ancien", "Repos", "Vide", "Absent");
        assertThat(Couverture.sansReleve(releves, classes, DEBUT)).containsExactly("Absent", "Ancien", "Repos", "Vide");
        assertThat(Couverture.visites(releves, Set.of("Ancien"))).contains("litige router");
        assertThat(Couverture.visites(releves, Set.of("Bon", "Ancien"))).doesNotContain("litige router");
    }

    private void relever(String classe, String quand, String... lignes) throws IOException {
        Path releve = releves.resolve(classe + Couverture.SUFFIXE);
        Files.write(releve, List.of(lignes));
        Files.setLastModifiedTime(releve, FileTime.from(Instant.parse(quand)));
    }

    private static List<Couverture.Bilan> litige(Set<String> visites) {
        return Couverture.bilan(PROCEDURES, visites).stream()
                .filter(bilan -> bilan.diagramme().equals("litige.bpmn"))
                .toList();
    }

    private static Set<String> toutDeLitige() {
        Set<String> tout = new TreeSet<>();
        Bpmn.readModelFromFile(PROCEDURES.resolve("litige.bpmn").toFile())
                .getModelElementsByType(FlowElement.class)
                .forEach(element -> tout.add("litige " + element.getId()));
        return tout;
    }
}
