package fr.escalade.processus.controle;

import static fr.escalade.processus.controle.ProceduresDEssai.ECHEANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent to be checked gets an answer in French, and nothing outside is touched. */
class LectureTest {

    private static final ControleDesProcedures CONTROLE = ProceduresDEssai.controle();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            processes/echeance.bpmn | ``                     | Le fichier ne se lit pas comme du XML (ligne 1) : ouvrez-le dans Camunda Modeler, corrigez-le et enregistrez-le de nouveau.
            processes/echeance.bpmn | bonjour                | Le fichier ne se lit pas comme du XML (ligne 1) : ouvrez-le dans Camunda Modeler, corrigez-le et enregistrez-le de nouveau.
            processes/echeance.bpmn | <a><b></a>             | Le fichier ne se lit pas comme du XML (ligne 1) : ouvrez-le dans Camunda Modeler, corrigez-le et enregistrez-le de nouveau.
            processes/echeance.bpmn | <html/>                | Le fichier ne suit pas la norme BPMN 2.0, à l'endroit de « html » : ouvrez-le dans Camunda Modeler, corrigez-le et enregistrez-le de nouveau.
            processes/echeance.bpmn | <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"/> | Le fichier ne contient aucune procédure : dessinez-en une, ou retirez le fichier.
            processes/echeance.bpmn | <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process/></definitions> | La procédure n'a pas d'identifiant : donnez-lui-en un, lisible et stable.
            processes/echeance.bpmn | <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p"/><process id="q"/></definitions> | Le fichier contient 2 procédures : gardez-en une par fichier, pour que chacune ait son schéma.
            processes/echeance.bpmn | <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p"><startEvent name="Début"/></process></definitions> | L'élément « Début » n'a pas d'identifiant : donnez-lui-en un, lisible et stable.
            processes/echeance.bpmn | <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p"><startEvent id="a"/><sequenceFlow id="f" sourceRef="a" targetRef="z"/></process></definitions> | Un lien mène à « z », qui n'existe pas : reliez-le à un élément du schéma.
            processes/scenario.dmn  | <definitions/>         | Le fichier ne contient aucune table de décision : ajoutez-en une, ou retirez le fichier.
            forms/taches/appel.form | {"id":                 | Le formulaire ne se lit pas : ouvrez-le dans Camunda Modeler, corrigez-le et enregistrez-le de nouveau.
            forms/taches/appel.form | [1]                    | Le formulaire ne se lit pas : ouvrez-le dans Camunda Modeler, corrigez-le et enregistrez-le de nouveau.
            """)
    void un_fichier_illisible_est_dit(String fichier, String texte, String message) {
        List<Constat> constats =
                CONTROLE.controler(ProceduresDEssai.avec(ProceduresDEssai.temoin(), fichier, texte), "fiche");
        assertThat(Faute.enClair(constats, "lecture")).containsExactly(message);
        assertThat(constats).extracting(Constat::fichier).contains(fichier);
    }

    @Test
    void rien_n_est_lu_hors_du_fichier(@TempDir Path dossier) throws Exception {
        Path secret = Files.writeString(dossier.resolve("secret.txt"), "SECRET");
        String texte = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY s SYSTEM \"" + secret.toUri()
                + "\">]><definitions>&s;</definitions>";
        for (String fichier : List.of(ECHEANCE, "processes/scenario.dmn")) {
            List<Constat> constats =
                    CONTROLE.controler(ProceduresDEssai.avec(ProceduresDEssai.temoin(), fichier, texte));
            assertThat(Faute.enClair(constats, "lecture"))
                    .containsExactly(
                            "Le fichier contient une déclaration DOCTYPE : retirez-la, une procédure ne va rien chercher ailleurs.");
            assertThat(constats.toString()).doesNotContain("SECRET");
        }
    }

    @Test
    void un_fichier_profond_n_epuise_rien() {
        String texte = "<a>".repeat(300_000) + "</a>".repeat(300_000);
        assertThat(Faute.enClair(
                        CONTROLE.controler(ProceduresDEssai.avec(ProceduresDEssai.temoin(), ECHEANCE, texte)),
                        "lecture"))
                .containsExactly(
                        texte.length() > Lecture.OCTETS_PAR_FICHIER
                                ? "Le fichier pèse 3 Mo, pour 2 Mo au plus : allégez-le ou retirez-le."
                                : "Le fichier emboîte plus de 40 éléments : ce n'est pas un schéma.");
        String moins = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThat(Faute.enClair(
                        CONTROLE.controler(ProceduresDEssai.avec(ProceduresDEssai.temoin(), ECHEANCE, moins)),
                        "lecture"))
                .containsExactly("Le fichier emboîte plus de 40 éléments : ce n'est pas un schéma.");
    }

    @Test
    void un_ensemble_vide_dit_ce_qui_manque() {
        assertThat(Faute.enClair(CONTROLE.controler(Map.of()), "fiche"))
                .containsExactly(
                        "recouvrement_amiable : La procédure « recouvrement_amiable » manque : l'application la démarre elle-même,"
                                + " publiez-la avec les autres.",
                        "echeance : La procédure « echeance » manque : l'application la démarre elle-même, publiez-la avec les"
                                + " autres.");
    }

    @Test
    void cinquante_megaoctets_de_rien_sont_refuses() {
        byte[] rien = new byte[50 * 1024 * 1024];
        new Random(1).nextBytes(rien);
        assertThat(Faute.enClair(CONTROLE.controler(Map.of(ECHEANCE, rien)), "lecture"))
                .containsExactly("L'ensemble pèse 50 Mo, pour 30 Mo au plus : retirez ce qui n'est pas une procédure.");
        byte[] moins = Arrays.copyOf(rien, 20 * 1024 * 1024);
        assertThat(Faute.enClair(CONTROLE.controler(Map.of(ECHEANCE, moins)), "lecture"))
                .containsExactly("Le fichier pèse 20 Mo, pour 2 Mo au plus : allégez-le ou retirez-le.");
    }

    @Test
    void un_schema_sans_dessin_est_refuse() {
        String texte = new String(ProceduresDEssai.temoin().get(ECHEANCE), StandardCharsets.UTF_8)
                .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
        assertThat(Faute.enClair(
                        CONTROLE.controler(ProceduresDEssai.avec(ProceduresDEssai.temoin(), ECHEANCE, texte)),
                        "dessin"))
                .containsExactly(
                        "echeance : Le schéma n'a pas de dessin : ouvrez-le dans Camunda Modeler et placez ses éléments.");
    }

    @Test
    void un_fichier_etranger_est_signale() {
        Map<String, byte[]> contenu = new TreeMap<>(ProceduresDEssai.temoin());
        contenu.put("forms/courriers/../../etc/passwd.txt", new byte[] {1});
        contenu.put("processes/LISEZMOI.md", new byte[] {1});
        assertThat(CONTROLE.controler(contenu))
                .extracting(Constat::fichier, Constat::gravite)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "forms/courriers/../../etc/passwd.txt", Gravite.AVERTISSEMENT),
                        org.assertj.core.groups.Tuple.tuple("processes/LISEZMOI.md", Gravite.AVERTISSEMENT));
    }

    /** A flow may name anything as its end: the answer is still a sentence. */
    @Test
    void un_lien_vers_autre_chose_qu_un_element_est_dit() {
        assertThat(CONTROLE.controler(ProceduresDEssai.avec(
                        ProceduresDEssai.temoin(),
                        ECHEANCE,
                        "targetRef=\"message_du_jour\"",
                        "targetRef=\"message_solde\"")))
                .isNotEmpty()
                .allSatisfy(constat -> assertThat(constat.message()).endsWith("."));
    }

    @Test
    void une_lettre_qui_s_appelle_elle_meme_est_dite() {
        List<Constat> constats = CONTROLE.controler(
                ProceduresDEssai.avec(
                        ProceduresDEssai.temoin(),
                        "forms/courriers/rappel.particulier.html",
                        "<html><body><div th:replace=\"~{rappel.particulier :: body}\"></div></body></html>"),
                "lettres");
        assertThat(Faute.enClair(constats, "lettres"))
                .containsExactly(
                        "La lettre « rappel.particulier.html » s'inclut elle-même, ou inclut un bloc dont le nom n'est pas écrit"
                                + " en toutes lettres : elle ne finirait jamais. Retirez cette inclusion.");
    }
}
