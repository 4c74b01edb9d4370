package fr.escalade.processus.controle;

import fr.escalade.courrier.ControleDesLettres;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.processus.taches.Gestes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The rules that diagrams, tables, forms and letters must satisfy to be published together: read in the build, before an
 * installation is seeded, and whenever somebody proposes a change. It answers whatever it is given, and throws nothing.
 */
@Component
public class ControleDesProcedures {

    private static final Logger LOG = LoggerFactory.getLogger(ControleDesProcedures.class);

    private static final int OCTETS_EN_TOUT = 30 * 1024 * 1024;

    private final List<Regle> regles;

    @Autowired
    ControleDesProcedures(Gestes gestes, ControleDesLettres lettres, CalendrierOuvre calendrier) {
        this(gestes.parametresParSujet(), lettres, calendrier);
    }

    ControleDesProcedures(
            Map<String, Class<? extends Record>> gestes, ControleDesLettres lettres, CalendrierOuvre calendrier) {
        regles = List.of(
                new Fiche(),
                new Identifiants(),
                new Interruptions(),
                new SansMiseEnDemeure(),
                new Contacts(),
                new Lettres(lettres),
                new ScriptDAppel(),
                new Conciliation(),
                new Etapes(gestes),
                new Attentes(calendrier),
                new Expressions(),
                new SansCode(),
                new Renvois(),
                new Formulaires(),
                new Tables(),
                new Scenarios(),
                new Cheminement(),
                new TachesHumaines(),
                new Choix(),
                new Signaux(),
                new Dessin());
    }

    /** {@code contenu}: name in the deployment (processes/…, forms/…) → bytes. Empty: it may be published. */
    public List<Constat> controler(Map<String, byte[]> contenu) {
        return controler(contenu, regles);
    }

    /** The same, and what {@code ancien}, the version in force, has that {@code contenu} does not carry on. */
    public List<Constat> controler(Map<String, byte[]> contenu, Map<String, byte[]> ancien) {
        List<Regle> toutes = new ArrayList<>(regles);
        toutes.add(new Continuite(Lecture.lire(ancien, new Constats("lecture"))));
        return controler(contenu, toutes);
    }

    /** One rule alone. */
    List<Constat> controler(Map<String, byte[]> contenu, String regle) {
        return controler(
                contenu, regles.stream().filter(une -> une.nom().equals(regle)).toList());
    }

    private static List<Constat> controler(Map<String, byte[]> contenu, List<Regle> regles) {
        Constats constats = new Constats("lecture");
        long octets =
                contenu.values().stream().mapToLong(fichier -> fichier.length).sum();
        if (octets > OCTETS_EN_TOUT) {
            constats.erreur(
                    (String) null,
                    null,
                    "L'ensemble pèse " + octets / 1048576
                            + " Mo, pour 30 Mo au plus : retirez ce qui n'est pas une procédure.");
            return constats.liste();
        }
        Lot lot = Lecture.lire(contenu, constats);
        for (Regle regle : regles) {
            constats.pour(regle.nom());
            try {
                regle.verifier(lot, constats);
            } catch (RuntimeException | StackOverflowError e) {
                LOG.warn("Rule {} could not read this delivery: {}", regle.nom(), e.toString());
                constats.erreur(
                        (String) null,
                        null,
                        "La règle « " + regle.nom()
                                + " » n'a pas pu être vérifiée : un schéma ou une lettre n'a pas la forme attendue. Ouvrez-les"
                                + " dans Camunda Modeler et enregistrez-les de nouveau.");
            }
        }
        return constats.liste();
    }
}
