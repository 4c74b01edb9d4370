package fr.escalade.echeancier;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.FormatFrancais;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the journal is told of a plan. */
@Component
class RecitDesEcheanciers {

    private final Dossiers dossiers;
    private final Journal journal;

    RecitDesEcheanciers(Dossiers dossiers, Journal journal) {
        this.dossiers = dossiers;
        this.journal = journal;
    }

    void propose(Echeancier echeancier, Initiative initiative, List<String> sante, String auteur) {
        String lignes = echeancier.lignes().stream()
                .map(ligne ->
                        FormatFrancais.montant(ligne.montant()) + " le " + FormatFrancais.dateCourte(ligne.date()))
                .collect(Collectors.joining(", "));
        inscrire(
                echeancier,
                "ECHEANCIER_PROPOSE",
                court("Échéancier " + initiative.enClair() + " : " + lignes),
                auteur,
                Map.of("echeancier", echeancier.id(), "echeances", details(echeancier)));
        inscrire(
                echeancier,
                "SANTE_EXAMINEE",
                court("Santé financière à la demande — " + String.join(" ", sante)),
                Fait.ESCALADE);
    }

    void inscrire(Echeancier echeancier, String type, String libelle, String auteur) {
        inscrire(echeancier, type, libelle, auteur, Map.of("echeancier", echeancier.id()));
    }

    private void inscrire(
            Echeancier echeancier, String type, String libelle, String auteur, Map<String, Object> details) {
        Dossier dossier = dossiers.parId(echeancier.dossier());
        journal.inscrire(Fait.duDossier(dossier.id(), dossier.debiteur(), dossier.creancier(), type, libelle, auteur)
                .avec(details));
    }

    private static List<Map<String, String>> details(Echeancier echeancier) {
        return echeancier.lignes().stream()
                .map(ligne -> Map.of(
                        "date",
                        ligne.date().toString(),
                        "montant",
                        ligne.montant().toString()))
                .toList();
    }

    /** « 1 200,00 € en 3 échéances, du 1er mars 2026 au 1er mai 2026 ». */
    String enClair(Echeancier echeancier) {
        int nombre = echeancier.lignes().size();
        String premiere = FormatFrancais.dateLongue(echeancier.lignes().get(0).date());
        return FormatFrancais.montant(echeancier.montant())
                + (nombre == 1
                        ? " en une échéance, le " + premiere
                        : " en " + nombre + " échéances, du " + premiere + " au "
                                + FormatFrancais.dateLongue(echeancier.fin()));
    }

    private static String court(String texte) {
        return texte.length() <= 900 ? texte : texte.substring(0, 899) + "…";
    }
}
