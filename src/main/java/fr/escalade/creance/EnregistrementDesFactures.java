package fr.escalade.creance;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.historique.Fait;
import fr.escalade.historique.Journal;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Records one debtor's invoices: one lock, one look for duplicates, one batch, one journal line, whatever their number. */
@Component
class EnregistrementDesFactures {

    private final Debiteurs debiteurs;
    private final FacturesEnBase factures;
    private final ImputationDesAvoirs avoirs;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    EnregistrementDesFactures(
            Debiteurs debiteurs,
            FacturesEnBase factures,
            ImputationDesAvoirs avoirs,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.debiteurs = debiteurs;
        this.factures = factures;
        this.avoirs = avoirs;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    List<Enregistrement> enregistrer(long debiteur, List<NouvelleFacture> presentees, String auteur) {
        if (presentees.isEmpty()) {
            return List.of();
        }
        Debiteur qui = debiteurs.verrouiller(debiteur);
        LocalDate jour = Temps.aujourdhui(horloge);
        Tri tri = new Tri(qui, jour, presentees);
        List<FactureVerifiee> nouvelles = List.copyOf(tri.nouvelles.values());
        if (!nouvelles.isEmpty()) {
            tri.numeroter(inserer(qui, nouvelles, jour));
            inscrire(qui, nouvelles, auteur);
            avoirs.imputer(qui, auteur);
            evenements.publishEvent(new SoldeModifie(qui.id(), "FACTURES_ENREGISTREES"));
        }
        return tri.reponses();
    }

    private List<Long> inserer(Debiteur debiteur, List<FactureVerifiee> nouvelles, LocalDate jour) {
        try {
            return factures.inserer(debiteur.id(), debiteur.creancier(), nouvelles, jour);
        } catch (DuplicateKeyException e) {
            throw new Refus(
                    Refus.Nature.CONFLIT,
                    "facture-deja-creee",
                    "Une de ces factures vient d'être enregistrée par ailleurs. Recommencez : elle sera reconnue.");
        }
    }

    private void inscrire(Debiteur debiteur, List<FactureVerifiee> nouvelles, String auteur) {
        String libelle = nouvelles.size() == 1
                ? (nouvelles.get(0).nature() == NatureFacture.AVOIR ? "Avoir enregistré : " : "Facture enregistrée : ")
                        + nouvelles.get(0).numero()
                : nouvelles.size() + " factures et avoirs enregistrés";
        journal.inscrire(Fait.duDebiteur(debiteur.id(), debiteur.creancier(), "FACTURES_ENREGISTREES", libelle, auteur)
                .avec(Map.of(
                        "nombre",
                        nouvelles.size(),
                        "factures",
                        nouvelles.stream()
                                .map(EnregistrementDesFactures::details)
                                .toList())));
    }

    /** Enough to work the balance and the state out again from the journal alone. */
    private static Map<String, String> details(FactureVerifiee facture) {
        Map<String, String> details = new TreeMap<>();
        details.put("numero", facture.numero());
        details.put("nature", facture.nature().name());
        details.put("montant", facture.montant().toString());
        details.put("solde", facture.solde().toString());
        if (facture.echeance() != null) {
            details.put("echeance", facture.echeance().toString());
        }
        if (facture.litige()) {
            details.put("litige", "A_QUALIFIER");
        }
        return details;
    }

    /** Sorts what is presented into new, known and wrong, and keeps the place of each in the answer. */
    private final class Tri {

        private final Map<String, FactureVerifiee> nouvelles = new LinkedHashMap<>();
        private final Map<String, Long> numerotees = new LinkedHashMap<>();
        private final List<Function<Map<String, Long>, Enregistrement>> reponses = new ArrayList<>();

        Tri(Debiteur debiteur, LocalDate jour, List<NouvelleFacture> presentees) {
            ControleDesFactures controle = new ControleDesFactures(debiteur, jour);
            List<Optional<Enregistrement.Rejetee>> motifs =
                    presentees.stream().map(controle::motifDeRejet).toList();
            List<String> numeros = new ArrayList<>();
            for (int i = 0; i < presentees.size(); i++) {
                if (motifs.get(i).isEmpty()) {
                    numeros.add(presentees.get(i).numero().strip());
                }
            }
            Map<String, Facture> connues = factures.parNumeros(debiteur.creancier(), numeros);
            for (int i = 0; i < presentees.size(); i++) {
                reponses.add(
                        motifs.get(i).isPresent()
                                ? toujours(motifs.get(i).get())
                                : juger(controle.verifiee(presentees.get(i)), connues, debiteur.id()));
            }
        }

        private Function<Map<String, Long>, Enregistrement> juger(
                FactureVerifiee facture, Map<String, Facture> connues, long debiteur) {
            Facture connue = connues.get(facture.numero());
            if (connue != null) {
                boolean ailleurs = connue.debiteur() != debiteur && !factures.aEteA(connue.id(), debiteur);
                return toujours(Comparaison.contradiction(facture, connue, ailleurs)
                        .<Enregistrement>map(rejet -> rejet)
                        .orElseGet(() -> new Enregistrement.Doublon(connue.id())));
            }
            FactureVerifiee premiere = nouvelles.putIfAbsent(facture.numero(), facture);
            if (premiere == null) {
                return ids -> new Enregistrement.Acceptee(ids.get(facture.numero()));
            }
            Optional<Enregistrement.Rejetee> rejet = Comparaison.contradiction(facture, premiere);
            return rejet.isPresent()
                    ? toujours(rejet.get())
                    : ids -> new Enregistrement.Doublon(ids.get(facture.numero()));
        }

        void numeroter(List<Long> ids) {
            int i = 0;
            for (String numero : nouvelles.keySet()) {
                numerotees.put(numero, ids.get(i++));
            }
        }

        List<Enregistrement> reponses() {
            return reponses.stream().map(reponse -> reponse.apply(numerotees)).toList();
        }

        private static Function<Map<String, Long>, Enregistrement> toujours(Enregistrement reponse) {
            return ids -> reponse;
        }
    }
}
