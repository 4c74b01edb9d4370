package fr.escalade.importation;

import fr.escalade.partage.FormatFrancais;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of one file: its movements, and up to which day they tell of each account. Money in becomes payments to
 * book; money out is the company's own business.
 */
record ReleveLu(List<MouvementLu> mouvements, Map<String, LocalDate> jusquAu, List<RapportImport.Ligne> constats) {

    Lecture lecture(String format) {
        List<ReglementLu> reglements = new ArrayList<>();
        Map<String, Integer> vus = new HashMap<>();
        for (MouvementLu mouvement : mouvements) {
            String cle = mouvement.compte() + "/" + mouvement.date() + "/" + mouvement.identite();
            // Two equal movements on one day are two payments: what tells them apart is their order.
            int rang = vus.merge(cle, 1, Integer::sum);
            if (mouvement.estUnEncaissement()) {
                reglements.add(reglement(mouvement, cle + (rang == 1 ? "" : "/" + rang)));
            }
        }
        return new Lecture(
                format,
                reglements.size() + constats.size(),
                List.of(),
                reglements,
                constats,
                remarque(mouvements.size() - reglements.size()),
                jusquAu);
    }

    private static ReglementLu reglement(MouvementLu mouvement, String cle) {
        return new ReglementLu(
                mouvement.ligne(),
                "REL-" + Fichier.empreinte(cle.getBytes(StandardCharsets.UTF_8)).substring(0, 24),
                mouvement.date(),
                mouvement.montant(),
                mouvement.payeur(),
                List.of(),
                String.join(" ", mouvement.textes()),
                ReglementLu.Source.BANQUE);
    }

    private String remarque(int sorties) {
        String comptes = jusquAu.entrySet().stream()
                .map(compte ->
                        "compte " + compte.getKey() + " jusqu'au " + FormatFrancais.dateCourte(compte.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
        return Stream.of(
                        comptes.isEmpty() ? null : "Relevé lu : " + comptes + ".",
                        sorties == 0
                                ? null
                                : sorties == 1
                                        ? "Un débit n'est pas un règlement : il est laissé de côté."
                                        : sorties + " débits ne sont pas des règlements : ils sont laissés de côté.")
                .filter(texte -> texte != null)
                .collect(Collectors.joining(" "));
    }
}
