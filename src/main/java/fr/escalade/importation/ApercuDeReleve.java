package fr.escalade.importation;

import fr.escalade.partage.FormatFrancais;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person sees of a bank statement before anything is booked. */
final class ApercuDeReleve {

    private static final int LIGNES_MONTREES = 8;

    private ApercuDeReleve() {}

    static Imports.Reconnaissance de(Lecture lecture) {
        List<List<String>> apercu = lecture.reglements().stream()
                .limit(LIGNES_MONTREES)
                .map(lu -> List.of(
                        FormatFrancais.dateCourte(lu.date()),
                        FormatFrancais.montant(lu.montant()),
                        lu.debiteur() == null ? "" : lu.debiteur(),
                        lu.libelle()))
                .toList();
        List<String> problemes = new ArrayList<>();
        if (lecture.remarque() != null) {
            problemes.add(lecture.remarque());
        }
        problemes.add(
                "Chaque encaissement s’impute sur la facture, le dossier ou le débiteur qu’il nomme ; ce que personne"
                        + " ne reconnaît est laissé à la main, sans être compté.");
        lecture.constats().forEach(constat -> problemes.add("Ligne " + constat.ligne() + " : " + constat.message()));
        return new Imports.Reconnaissance(lecture.format(), null, null, null, List.of(), Map.of(), apercu, problemes);
    }
}
