package fr.escalade.processus.controle;

import fr.escalade.courrier.ControleDesLettresDEssai;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Ouverture;
import fr.escalade.processus.taches.GestesConnus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Deliveries to be checked: the shipped one, and a small irreproachable one from which each test spoils one thing. */
final class ProceduresDEssai {

    static final String PRINCIPALE = "processes/recouvrement-amiable.bpmn";
    static final String CONTENTIEUX = "processes/contentieux.bpmn";
    static final String ECHEANCE = "processes/echeance.bpmn";

    /** The only step of the witness that the application does not know yet. */
    record AssignerAuFond() {}

    private ProceduresDEssai() {}

    static ControleDesProcedures controle() {
        Map<String, Class<? extends Record>> gestes = new TreeMap<>(GestesConnus.parSujet());
        gestes.put("assigner_au_fond", AssignerAuFond.class);
        return new ControleDesProcedures(
                gestes,
                ControleDesLettresDEssai.creer(),
                new CalendrierOuvre(new Ouverture(LocalTime.of(9, 0), LocalTime.of(18, 0))));
    }

    static Map<String, byte[]> livrees() {
        Map<String, byte[]> contenu = new TreeMap<>();
        lire(Path.of("."), "processes", contenu);
        lire(Path.of("."), "forms", contenu);
        contenu.keySet().removeIf(nom -> !nom.matches("processes/[^/]+\\.(bpmn|dmn)|forms/.+\\.(form|html|txt|css)"));
        return contenu;
    }

    /** Small diagrams of the same shape, with the shipped letters. */
    static Map<String, byte[]> temoin() {
        Map<String, byte[]> contenu = new TreeMap<>();
        Path racine = Path.of("src/test/resources/procedures-temoins");
        lire(racine, "processes", contenu);
        lire(racine, "forms", contenu);
        livrees().forEach((nom, octets) -> {
            if (nom.startsWith("forms/courriers/")) {
                contenu.put(nom, octets);
            }
        });
        return contenu;
    }

    /** One edit: {@code avant}, which must be there once, becomes {@code apres}. */
    static Map<String, byte[]> avec(Map<String, byte[]> contenu, String fichier, String avant, String apres) {
        String texte = new String(contenu.get(fichier), StandardCharsets.UTF_8);
        int place = texte.indexOf(avant);
        if (place < 0 || texte.indexOf(avant, place + 1) >= 0) {
            throw new AssertionError("« " + avant + " » : pas une fois dans " + fichier);
        }
        return avec(contenu, fichier, texte.replace(avant, apres));
    }

    static Map<String, byte[]> avec(Map<String, byte[]> contenu, String fichier, String texte) {
        Map<String, byte[]> change = new TreeMap<>(contenu);
        change.put(fichier, texte.getBytes(StandardCharsets.UTF_8));
        return change;
    }

    private static void lire(Path racine, String dossier, Map<String, byte[]> contenu) {
        try (Stream<Path> chemins = Files.walk(racine.resolve(dossier))) {
            for (Path chemin : chemins.filter(Files::isRegularFile).toList()) {
                contenu.put(racine.relativize(chemin).toString().replace('\\', '/'), Files.readAllBytes(chemin));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
