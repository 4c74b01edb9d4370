package fr.escalade.echeancier;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.historique.Journal;
import fr.escalade.historique.LigneDuJournal;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import fr.escalade.promesse.Promesse;
import fr.escalade.promesse.Promesses;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far a debtor who asks for time can be trusted, from what the house itself has seen: lateness, words kept, insolvency. */
@Component
class SanteFinanciere {

    private static final String PROCEDURE_COLLECTIVE = "PROCEDURE_COLLECTIVE";

    private final Dossiers dossiers;
    private final Promesses promesses;
    private final EcheancierRepository echeanciers;
    private final Journal journal;
    private final Clock horloge;

    SanteFinanciere(
            Dossiers dossiers, Promesses promesses, EcheancierRepository echeanciers, Journal journal, Clock horloge) {
        this.dossiers = dossiers;
        this.promesses = promesses;
        this.echeanciers = echeanciers;
        this.journal = journal;
        this.horloge = horloge;
    }

    List<String> examiner(long id) {
        Dossier dossier = dossiers.parId(id);
        Situation situation = dossiers.situation(id, Temps.aujourdhui(horloge));
        List<String> phrases = new ArrayList<>();
        phrases.add("Retard le plus ancien : " + jours(situation.plusAncienRetard()) + ".");
        phrases.add("Reste dû : "
                + situation.soldes().stream()
                        .map(solde -> FormatFrancais.montant(solde.aPayer()))
                        .collect(Collectors.joining(" et "))
                + ".");
        phrases.add(promesses(dossier.debiteur()));
        int rompus = echeanciers.rompusDuDebiteur(dossier.debiteur());
        phrases.add(
                rompus == 0
                        ? "Aucun échéancier rompu."
                        : rompus == 1 ? "1 échéancier déjà rompu." : rompus + " échéanciers déjà rompus.");
        phrases.add(insolvabilite(dossier.debiteur())
                .map(ligne -> "Procédure collective ou surendettement au journal : " + ligne.libelle() + ".")
                .orElse("Aucune procédure collective connue."));
        return phrases;
    }

    private String promesses(long debiteur) {
        List<Promesse> toutes = dossiers.duDebiteur(debiteur).stream()
                .flatMap(dossier -> promesses.duDossier(dossier.id()).stream())
                .toList();
        long rompues = toutes.stream()
                .filter(promesse -> promesse.etat() == Promesse.Etat.ROMPUE)
                .count();
        return toutes.isEmpty()
                ? "Aucune promesse reçue."
                : "Promesses non tenues : " + rompues + " sur " + toutes.size() + ".";
    }

    private Optional<LigneDuJournal> insolvabilite(long debiteur) {
        return journal.chronologieDuDebiteur(debiteur).stream()
                .filter(ligne -> ligne.type().startsWith(PROCEDURE_COLLECTIVE))
                .reduce((avant, apres) -> apres);
    }

    private static String jours(int nombre) {
        return nombre == 1 ? "1 jour" : nombre + " jours";
    }
}
