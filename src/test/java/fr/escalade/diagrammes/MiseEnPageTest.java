package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A picture that can be read at a glance: everything on the sheet, nothing over anything else, no flow across another. */
class MiseEnPageTest {

    private static final Rectangle2D FEUILLE = new Rectangle2D.Double(0, 0, 1900, 1000);

    /** Something drawn: its element, its box, and what it may lie upon (its host, the frame around it). */
    private record Dessin(String nom, Rectangle2D boite, Set<String> supports) {}

    private record Trait(String lien, String source, String cible, Rectangle2D segment, boolean oriente) {}

    static Stream<Path> diagrammes() {
        return Diagrammes.tous();
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void tout_tient_sur_la_feuille(Path fichier) {
        BpmnModelInstance modele = Diagrammes.lire(fichier);
        assertThat(dessins(modele)).isNotEmpty().allMatch(dessin -> FEUILLE.contains(dessin.boite()));
        assertThat(modele.getModelElementsByType(Waypoint.class))
                .allMatch(point -> FEUILLE.contains(point.getX(), point.getY()));
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void aucune_boite_ni_aucun_libelle_n_en_recouvre_un_autre(Path fichier) {
        List<Dessin> dessins = dessins(Diagrammes.lire(fichier));
        for (Dessin un : dessins) {
            for (Dessin autre : dessins) {
                if (un.nom().compareTo(autre.nom()) < 0
                        && !un.supports().contains(autre.nom())
                        && !autre.supports().contains(un.nom())) {
                    assertThat(un.boite().intersects(autre.boite()))
                            .as("%s sur %s", un.nom(), autre.nom())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void les_liens_sont_droits_et_ne_se_croisent_pas(Path fichier) {
        List<Trait> traits = traits(Diagrammes.lire(fichier));
        assertThat(traits).isNotEmpty().allMatch(Trait::oriente, "horizontal ou vertical");
        for (Trait un : traits) {
            for (Trait autre : traits) {
                // Flows that lead to the same element may meet where they reach it.
                if (un.lien().compareTo(autre.lien()) < 0 && !un.cible().equals(autre.cible())) {
                    assertThat(touche(un.segment(), autre.segment()))
                            .as("%s croise %s", un.lien(), autre.lien())
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void aucun_lien_ne_traverse_une_boite_ni_un_libelle(Path fichier) {
        BpmnModelInstance modele = Diagrammes.lire(fichier);
        List<Dessin> dessins = dessins(modele);
        for (Trait trait : traits(modele)) {
            for (Dessin dessin : dessins) {
                boolean cadre = dessins.stream()
                        .anyMatch(autre -> autre.nom().equals(trait.source())
                                && autre.supports().contains(dessin.nom()));
                if (!cadre
                        && !dessin.nom().equals(trait.source())
                        && !dessin.nom().equals(trait.cible())) {
                    assertThat(touche(trait.segment(), dessin.boite()))
                            .as("%s passe sur %s", trait.lien(), dessin.nom())
                            .isFalse();
                }
            }
        }
    }

    private static List<Dessin> dessins(BpmnModelInstance modele) {
        List<Dessin> dessins = new ArrayList<>();
        for (BpmnShape forme : modele.getModelElementsByType(BpmnShape.class)) {
            ModelElementInstance element = forme.getBpmnElement();
            String nom = forme.getBpmnElement().getId();
            String cadre = element.getParentElement().getAttributeValue("id");
            Set<String> supports = element instanceof BoundaryEvent attache
                    ? Set.of(cadre, attache.getAttachedTo().getId())
                    : Set.of(cadre);
            dessins.add(new Dessin(nom, boite(forme.getBounds()), supports));
            ajouterLibelle(dessins, nom, cadre, forme.getBpmnLabel());
        }
        for (BpmnEdge lien : modele.getModelElementsByType(BpmnEdge.class)) {
            ModelElementInstance element = lien.getBpmnElement();
            String cadre = element.getParentElement().getAttributeValue("id");
            ajouterLibelle(dessins, lien.getBpmnElement().getId(), cadre, lien.getBpmnLabel());
        }
        return dessins;
    }

    private static void ajouterLibelle(List<Dessin> dessins, String nom, String cadre, BpmnLabel libelle) {
        if (libelle != null && libelle.getBounds() != null) {
            dessins.add(new Dessin("libellé de " + nom, boite(libelle.getBounds()), Set.of(cadre)));
        }
    }

    private static List<Trait> traits(BpmnModelInstance modele) {
        List<Trait> traits = new ArrayList<>();
        for (BpmnEdge lien : modele.getModelElementsByType(BpmnEdge.class)) {
            SequenceFlow flux = (SequenceFlow) lien.getBpmnElement();
            List<Waypoint> points = List.copyOf(lien.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                Waypoint a = points.get(i - 1);
                Waypoint b = points.get(i);
                Rectangle2D segment = new Rectangle2D.Double(
                        Math.min(a.getX(), b.getX()),
                        Math.min(a.getY(), b.getY()),
                        Math.abs(a.getX() - b.getX()),
                        Math.abs(a.getY() - b.getY()));
                boolean oriente = segment.getWidth() == 0 || segment.getHeight() == 0;
                traits.add(new Trait(
                        flux.getId(), flux.getSource().getId(), flux.getTarget().getId(), segment, oriente));
            }
        }
        return traits;
    }

    private static Rectangle2D boite(Bounds bornes) {
        return new Rectangle2D.Double(bornes.getX(), bornes.getY(), bornes.getWidth(), bornes.getHeight());
    }

    /** Unlike {@link Rectangle2D#intersects}, counts boxes without thickness and shared borders. */
    private static boolean touche(Rectangle2D un, Rectangle2D autre) {
        return un.getMinX() <= autre.getMaxX()
                && autre.getMinX() <= un.getMaxX()
                && un.getMinY() <= autre.getMaxY()
                && autre.getMinY() <= un.getMaxY();
    }
}
