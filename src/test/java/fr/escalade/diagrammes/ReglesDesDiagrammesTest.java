package fr.escalade.diagrammes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that every shipped diagram keeps, whatever the analyst draws. */
class ReglesDesDiagrammesTest {

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** Topic → its complete parameters, with what each may be. */
    private static final Map<String, Map<String, String>> GESTES = Map.ofEntries(
            Map.entry(
                    "envoyer_relance",
                    Map.of(
                            "lettre", "[a-z_]+",
                            "canal", "EMAIL|SMS|COURRIER|RECOMMANDE",
                            "palier", "\\d+",
                            "age_minimum", "\\d+",
                            "delai_paiement", "\\d+")),
            Map.entry(
                    "emettre_mise_en_demeure",
                    Map.of("lettre", "[a-z_]+", "palier", "\\d+", "age_minimum", "\\d+", "delai_paiement", "\\d+")),
            Map.entry("rappeler_echeance", Map.of("lettre", "[a-z_]+", "canal", "EMAIL|SMS")),
            Map.entry("remercier", Map.of("lettre", "[a-z_]+")),
            Map.entry("repondre", Map.of("lettre", "[a-z_]+", "canal", "EMAIL|COURRIER")),
            Map.entry("constater_promesse", Map.of()),
            Map.entry("constituer_dossier", Map.of()),
            Map.entry("noter_acte", Map.of("acte", "SILENCE|CADUCITE")),
            Map.entry("passer_en_perte", Map.of("motif", "IRRECOUVRABLE|ABANDON|PROCEDURE_COLLECTIVE")),
            Map.entry("alerter", Map.of("groupe", "responsable|admin")));

    /** The named questions that a condition may ask. */
    private static final Pattern CONDITION =
            Pattern.compile("\\$\\{(scenario\\.entree|decision|recevabilite|orientation|suite|issue) == '[a-z_]+'}"
                    + "|\\$\\{(rappel_possible|procedure_engagee)}");

    private static final Set<String> DATES = Set.of(
            "${echeance_mise_en_demeure}",
            "${jour_echeance}",
            "${promesse_echeance}",
            "${prochaine_echeance}",
            "${fin_procedure_simplifiee}",
            "${limite_signification}",
            "${fin_opposition}");

    /** What would make a diagram run code of its own. */
    private static final Pattern CODE = Pattern.compile(
            "camunda:(class|delegateExpression|expression|script|taskListener|executionListener|connector)|<bpmn:script");

    static Stream<Path> diagrammes() {
        return Diagrammes.tous();
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void chaque_procedure_porte_sa_version_et_sa_duree_de_conservation(Path fichier) {
        assertThat(Diagrammes.lire(fichier).getModelElementsByType(Process.class))
                .singleElement()
                .satisfies(procedure -> {
                    assertThat(procedure.isExecutable()).isTrue();
                    assertThat(procedure.getName()).isNotBlank();
                    assertThat(procedure.getCamundaVersionTag()).isNotBlank();
                    assertThat(procedure.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
                });
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void les_identifiants_sont_stables_et_lisibles(Path fichier) {
        BpmnModelInstance modele = Diagrammes.lire(fichier);
        assertThat(Diagrammes.elements(modele, FlowElement.class))
                .extracting(BaseElement::getId)
                .allMatch(id -> SNAKE_CASE.matcher(id).matches())
                .doesNotHaveDuplicates();
        assertThat(Diagrammes.elements(modele, FlowNode.class))
                .allSatisfy(
                        noeud -> assertThat(noeud.getName()).as(noeud.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void chaque_geste_est_connu_et_complet(Path fichier) {
        assertThat(Diagrammes.elements(Diagrammes.lire(fichier), ServiceTask.class))
                .isNotEmpty()
                .allSatisfy(tache -> {
                    assertThat(tache.getCamundaType()).isEqualTo("external");
                    Map<String, String> attendus = GESTES.get(tache.getCamundaTopic());
                    Map<String, String> ecrits = Diagrammes.parametres(tache);
                    assertThat(attendus).as("geste de %s", tache.getId()).isNotNull();
                    assertThat(ecrits).containsOnlyKeys(attendus.keySet());
                    attendus.forEach(
                            (nom, forme) -> assertThat(ecrits.get(nom)).as(nom).matches(forme));
                });
    }

    @Test
    void les_paliers_montent_et_l_age_des_factures_engagees_aussi() {
        BpmnModelInstance schema = Diagrammes.principal();
        int palier = 0;
        int age = 0;
        for (String id : new String[] {"relance_courtoise", "relance_ferme", "derniere_relance", "mise_en_demeure"}) {
            Map<String, String> parametres = Diagrammes.parametres(schema.getModelElementById(id));
            assertThat(Integer.parseInt(parametres.get("palier"))).as(id).isGreaterThan(palier);
            assertThat(Integer.parseInt(parametres.get("age_minimum"))).as(id).isGreaterThan(age);
            palier = Integer.parseInt(parametres.get("palier"));
            age = Integer.parseInt(parametres.get("age_minimum"));
        }
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void chaque_attente_se_lit_et_porte_sa_duree_en_mots(Path fichier) {
        Diagrammes.elements(Diagrammes.lire(fichier), Event.class).stream()
                .filter(evenement -> Diagrammes.minuterie(evenement) != null)
                .forEach(evenement -> {
                    var minuterie = Diagrammes.minuterie(evenement);
                    if (minuterie.getTimeDate() != null) {
                        assertThat(minuterie.getTimeDate().getTextContent()).isIn(DATES);
                    } else {
                        assertThat(minuterie.getTimeDuration())
                                .as(evenement.getId())
                                .isNotNull();
                        Attente attente =
                                Attente.lire(minuterie.getTimeDuration().getTextContent());
                        assertThat(evenement.getName()).as(evenement.getId()).endsWith(attente.enMots());
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void chaque_tache_humaine_a_un_groupe_une_echeance_un_formulaire_et_une_suite_si_personne_n_agit(Path fichier) {
        assertThat(Diagrammes.elements(Diagrammes.lire(fichier), UserTask.class))
                .allSatisfy(tache -> {
                    assertThat(tache.getCamundaCandidateGroups())
                            .isIn("gestionnaire", "responsable", "admin", "${routage.groupe}", "${approbation.groupe}");
                    if (!tache.getCamundaDueDate().equals("${routage.delai}")) {
                        assertThat(Attente.lire(tache.getCamundaDueDate()).jours())
                                .isPositive();
                    }
                    assertThat(tache.getCamundaFormRefBinding()).isEqualTo("deployment");
                    assertThat(Diagrammes.FORMULAIRES.resolve(tache.getCamundaFormRef() + ".form"))
                            .exists();
                    assertThat(Diagrammes.suivants(tache))
                            .as("minuterie attachée à %s", tache.getId())
                            .anyMatch(noeud -> noeud instanceof Event evenement
                                    && Diagrammes.minuterie(evenement) != null
                                    && !noeud.equals(
                                            tache.getSucceedingNodes().list().get(0)));
                });
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void aucun_code_ne_se_cache_dans_un_diagramme(Path fichier) throws IOException {
        assertThat(Files.readString(fichier)).doesNotContainPattern(CODE);
        BpmnModelInstance modele = Diagrammes.lire(fichier);
        assertThat(modele.getModelElementsByType(ConditionExpression.class))
                .extracting(ConditionExpression::getTextContent)
                .allMatch(texte -> CONDITION.matcher(texte).matches());
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void chaque_choix_a_une_branche_par_defaut_et_une_condition_sur_les_autres(Path fichier) {
        assertThat(Diagrammes.elements(Diagrammes.lire(fichier), ExclusiveGateway.class))
                .allSatisfy(choix -> {
                    assertThat(choix.getDefault()).as(choix.getId()).isNotNull();
                    assertThat(choix.getOutgoing()).hasSizeGreaterThan(1).allSatisfy(branche -> {
                        assertThat(branche.getName()).as(branche.getId()).isNotBlank();
                        assertThat(branche.getConditionExpression() == null)
                                .isEqualTo(branche.equals(choix.getDefault()));
                    });
                });
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void les_tables_appelees_sont_celles_du_meme_deploiement(Path fichier) {
        assertThat(Diagrammes.elements(Diagrammes.lire(fichier), BusinessRuleTask.class))
                .allSatisfy(tache -> {
                    assertThat(tache.getCamundaDecisionRefBinding()).isEqualTo("deployment");
                    assertThat(Diagrammes.PROCEDURES.resolve(tache.getCamundaDecisionRef() + ".dmn"))
                            .exists();
                });
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void aucune_transaction_de_plus_juste_apres_une_minuterie(Path fichier) {
        assertThat(Diagrammes.elements(Diagrammes.lire(fichier), SequenceFlow.class))
                .filteredOn(lien -> lien.getSource() instanceof Event source && Diagrammes.minuterie(source) != null)
                .allSatisfy(lien -> {
                    assertThat(lien.getTarget().isCamundaAsyncBefore()).isFalse();
                    assertThat(lien.getSource().isCamundaAsyncAfter()).isFalse();
                });
    }

    @ParameterizedTest
    @MethodSource("diagrammes")
    void toute_branche_finit_et_rien_ne_tourne_sans_attendre(Path fichier) {
        assertThat(Diagrammes.elements(Diagrammes.lire(fichier), FlowNode.class))
                .filteredOn(noeud -> !(noeud instanceof EndEvent) && !(noeud instanceof SubProcess))
                .allSatisfy(noeud -> {
                    assertThat(Diagrammes.atteints(noeud, suivant -> false))
                            .as("suites de %s", noeud.getId())
                            .anyMatch(EndEvent.class::isInstance);
                    assertThat(arrete(noeud) ? Set.of() : Diagrammes.atteints(noeud, ReglesDesDiagrammesTest::arrete))
                            .as("boucle sans attente par %s", noeud.getId())
                            .doesNotContain(noeud);
                });
    }

    /** Nothing goes past it by itself: a wait on the line, or a person who decides. */
    private static boolean arrete(FlowNode noeud) {
        return Diagrammes.attend(noeud) || noeud instanceof UserTask;
    }
}
