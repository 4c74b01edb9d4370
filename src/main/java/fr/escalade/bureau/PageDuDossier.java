package fr.escalade.bureau;

import fr.escalade.courrier.Courrier;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.dossier.Retenue;
import fr.escalade.dossier.Situation;
import fr.escalade.dossier.Suspension;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.processus.Procedures.Position;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.promesse.Promesse;
import fr.escalade.relance.RecommandePoste;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Everything on a case's page. {@code position} null: its procedure has not started. */
public record PageDuDossier(
        Situation situation,
        Position position,
        List<TacheAFaire> taches,
        List<Retenue> retenues,
        List<Suspension> suspensions,
        List<Promesse> promesses,
        List<LitigeMontre> litiges,
        List<RecommandePoste> recommandes,
        List<LigneDeFacture> factures,
        List<Evenement> chronologie) {

    /** An invoice of the debtor with what may be claimed on it today; {@code engagee} when this case has asked for it. */
    public record LigneDeFacture(
            Facture facture, boolean engagee, String interets, String indemnite, List<Suspension> pauses) {}

    /** A line of the timeline; {@code courrier} is the message that it tells of, or null. */
    public record Evenement(Instant instant, String type, String libelle, String auteur, Courrier courrier) {}

    /** What the scenario table chose when the procedure last started, and why; null before. */
    public String scenario() {
        return chronologie.stream()
                .filter(evenement -> evenement.type().equals("SCENARIO_CHOISI"))
                .map(Evenement::libelle)
                .findFirst()
                .orElse(null);
    }

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

    /** The invoices that may still be disputed or paused. */
    public List<Facture> contestables() {
        return factures.stream()
                .map(LigneDeFacture::facture)
                .filter(facture -> facture.nature() == NatureFacture.FACTURE)
                .filter(facture -> facture.etat(situation.jour()) == EtatFacture.ECHUE
                        || facture.etat(situation.jour()) == EtatFacture.A_ECHOIR)
                .toList();
    }

    /** The currency in which a promise is noted: the case's main one. */
    public String devise() {
        return situation.soldes().stream()
                .findFirst()
                .map(solde -> solde.aPayer().devise().getSymbol(Locale.FRANCE))
                .orElse("€");
    }

    /** True when a promise runs: the next one would take its place. */
    public boolean promesseEnCours() {
        return promesses.stream().anyMatch(promesse -> promesse.etat() == Promesse.Etat.EN_COURS);
    }

    public boolean sansPause() {
        return suspensions.isEmpty()
                && factures.stream().allMatch(ligne -> ligne.pauses().isEmpty());
    }

    public boolean clos() {
        return situation.dossier().closLe() != null;
    }
}
