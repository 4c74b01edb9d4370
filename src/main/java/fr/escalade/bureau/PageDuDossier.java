package fr.escalade.bureau;

import fr.escalade.courrier.Courrier;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.Facture;
import fr.escalade.dossier.Retenue;
import fr.escalade.dossier.Situation;
import fr.escalade.dossier.Suspension;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.processus.Procedures.Position;
import fr.escalade.processus.TacheAFaire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Everything on a case's page. {@code position} null: its procedure has not started. */
public record PageDuDossier(
        Situation situation,
        Position position,
        List<TacheAFaire> taches,
        List<Retenue> retenues,
        List<Suspension> suspensions,
        List<LigneDeFacture> factures,
        List<Evenement> chronologie) {

    /** An invoice of the debtor with what may be claimed on it today; {@code engagee} when this case has asked for it. */
    public record LigneDeFacture(Facture facture, boolean engagee, String interets, String indemnite) {}

    /** A line of the timeline; {@code courrier} is the message that it tells of, or null. */
    public record Evenement(Instant instant, String type, String libelle, String auteur, Courrier courrier) {}

    /** What the law makes of these claims today, for a person to know before acting: French sentences. */
    public List<String> alertesDeDroit() {
        return situation.exigibles().stream()
                .flatMap(decompte -> Stream.concat(prescription(decompte), plancher(decompte)))
                .toList();
    }

    private Stream<String> prescription(Decompte decompte) {
        LocalDate prescriteLe = decompte.prescriteLe();
        String facture = "Facture " + decompte.facture().numero();
        if (decompte.estPrescrite(situation.jour())) {
            return Stream.of(facture + " : prescrite depuis le " + FormatFrancais.dateLongue(prescriteLe)
                    + ". Elle peut être demandée à l’amiable, jamais en justice.");
        }
        return prescriteLe == null || situation.jour().isBefore(prescriteLe.minusMonths(6))
                ? Stream.empty()
                : Stream.of(facture + " : prescrite à partir du " + FormatFrancais.dateLongue(prescriteLe)
                        + " si rien ne l’interrompt d’ici là.");
    }

    private static Stream<String> plancher(Decompte decompte) {
        return decompte.semestresSousLePlancher().stream()
                .map(semestre -> "Facture " + decompte.facture().numero()
                        + " : le taux convenu est sous le minimum légal du semestre commençant le "
                        + FormatFrancais.dateLongue(semestre) + " (art. L441-10 du code de commerce).");
    }

    public boolean clos() {
        return situation.dossier().closLe() != null;
    }
}
