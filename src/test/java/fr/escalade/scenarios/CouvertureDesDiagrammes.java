package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Every node and every arrow of every shipped diagram was visited by a story. Not named …Test: the build runs it by
 * itself, once all stories have been told ({@code pom.xml}, profile {@code couverture}), and not when only some tests
 * are asked for.
 */
class CouvertureDesDiagrammes {

    /** When the build began: an older survey proves nothing. Without it (run by hand) any survey is read. */
    private static final Instant DEPUIS =
            Instant.parse(System.getProperty("escalade.couverture.depuis", Instant.EPOCH.toString()));

    /** What chance visits is no story: another seed would go elsewhere. */
    private static final Set<String> HASARD = Set.of(ProprietesTest.class.getName());

    @Test
    void toutes_les_histoires_ont_laisse_leur_releve() {
        Set<String> histoires = histoires();
        assertThat(histoires).isNotEmpty();
        assertThat(Couverture.sansReleve(Couverture.RELEVES, histoires, DEPUIS))
                .as("histoires dont le moteur n'a rien laissé dans %s", Couverture.RELEVES)
                .isEmpty();
    }

    @Test
    void chaque_noeud_et_chaque_flux_est_visite_par_une_histoire() throws IOException {
        List<Couverture.Bilan> bilans =
                Couverture.bilan(Path.of("processes"), Couverture.visites(Couverture.RELEVES, HASARD));
        List<String> rapport = bilans.stream().map(Couverture.Bilan::toString).toList();
        Files.createDirectories(Couverture.RELEVES);
        Files.write(Couverture.RELEVES.resolve("rapport.txt"), rapport);
        rapport.forEach(System.out::println);
        assertThat(bilans).isNotEmpty().allSatisfy(bilan -> assertThat(bilan.total())
                .as("%s : %s", bilan.diagramme(), bilan.quoi())
                .isPositive());
        assertThat(bilans.stream().filter(bilan -> !bilan.manquants().isEmpty()).map(Couverture.Bilan::toString))
                .as("ce qu'aucune histoire ne visite")
                .isEmpty();
    }

    /** The test classes that tell stories, by their annotation; inherited by nested ones. */
    private static Set<String> histoires() {
        ClassPathScanningCandidateComponentProvider recherche = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition classe) {
                return classe.getMetadata().isConcrete();
            }
        };
        recherche.addIncludeFilter(new AnnotationTypeFilter(Scenario.class));
        Set<String> noms = new TreeSet<>();
        recherche.findCandidateComponents("fr.escalade").forEach(classe -> noms.add(classe.getBeanClassName()));
        return noms;
    }
}
