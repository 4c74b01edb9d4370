package fr.escalade.processus.controle;

import fr.escalade.courrier.Ton;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.partage.Canal;
import fr.escalade.relance.ChoixDesCanaux;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The scenario table answers words that the steps understand: tones that letters have, channels that exist. */
final class Scenarios implements Regle {

    private static final String TABLE = "scenario";

    private static final List<String> TONS = Arrays.stream(Ton.values())
            .map(ton -> ton.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final List<String> VALIDATIONS = Stream.of(ModeEnvoi.AUTOMATIQUE, ModeEnvoi.A_CONFIRMER)
            .map(Enum::name)
            .toList();

    private record Attendu(Predicate<String> convient, String mots) {}

    private static final Map<String, Attendu> ATTENDUS = Map.of(
            "ton", new Attendu(TONS::contains, String.join(", ", TONS)),
            "validation", new Attendu(VALIDATIONS::contains, String.join(" ou ", VALIDATIONS)),
            "canaux",
                    new Attendu(
                            ChoixDesCanaux::estUneListe,
                            "des canaux séparés par des virgules, parmi "
                                    + Canal.desRelances().stream()
                                            .map(Canal::name)
                                            .collect(Collectors.joining(", "))));

    @Override
    public String nom() {
        return "scenarios";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        Table table = lot.tables().get(TABLE);
        if (table == null) {
            return;
        }
        List<String> sorties = List.copyOf(table.sorties().keySet());
        for (Element ligne : Noeuds.parNom(table.decision(), "rule")) {
            List<Element> reponses = Noeuds.parNom(ligne, "outputEntry");
            for (int i = 0; i < Math.min(sorties.size(), reponses.size()); i++) {
                verifier(table, sorties.get(i), reponses.get(i), constats);
            }
        }
    }

    private static void verifier(Table table, String sortie, Element reponse, Constats constats) {
        Attendu attendu = ATTENDUS.get(sortie);
        String mot = reponse.getTextContent().strip().replaceAll("^\"|\"$", "");
        if (attendu != null && !attendu.convient().test(mot)) {
            constats.erreur(
                    table.fichier(),
                    Noeuds.id(reponse),
                    "« " + mot + " » ne convient pas pour « " + sortie + " » de la table du scénario : écrivez "
                            + attendu.mots() + ".");
        }
    }
}
