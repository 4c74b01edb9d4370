package fr.escalade.creance;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.droit.HorlogeDePrescription;
import fr.escalade.partage.Refus;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which claims lapse when, and what moved it: read by people, who alone can interrupt it ({@link Prescriptions}). */
@Component
public class DelaisDePrescription {

    private final JdbcClient jdbc;
    private final FacturesEnBase factures;
    private final EvenementsEnBase evenements;
    private final Comptes comptes;
    private final Debiteurs debiteurs;
    private final Creanciers creanciers;

    DelaisDePrescription(
            JdbcClient jdbc,
            FacturesEnBase factures,
            EvenementsEnBase evenements,
            Comptes comptes,
            Debiteurs debiteurs,
            Creanciers creanciers) {
        this.jdbc = jdbc;
        this.factures = factures;
        this.evenements = evenements;
        this.comptes = comptes;
        this.debiteurs = debiteurs;
        this.creanciers = creanciers;
    }

    /** The unpaid invoices of a debtor that have a due date, the first to lapse first, those that are held last. */
    public List<DelaiDePrescription> duDebiteur(long id) {
        return lire(debiteurs.parId(id), factures.ouvertes(id));
    }

    /** Claims that lapse on {@code limite} or before, lapsed ones included, the first to lapse first. creancier null: all. */
    public List<DelaiDePrescription> jusquAu(String creancier, LocalDate limite) {
        Map<Long, List<Facture>> candidates =
                candidates(creancier, limite).stream().collect(Collectors.groupingBy(Facture::debiteur));
        return candidates.entrySet().stream()
                .flatMap(entree -> lire(debiteurs.parId(entree.getKey()), entree.getValue()).stream())
                .filter(delai -> delai.estAcquise(limite))
                .sorted(ordre())
                .toList();
    }

    /** The invoice of what a person recorded. @throws Refus when there is no such event */
    public Facture factureDe(long evenement) {
        return evenements
                .parId(evenement)
                .flatMap(inscrit -> factures.parId(inscrit.facture()))
                .orElseThrow(() -> Refus.introuvable("L'événement de prescription n°", Long.toString(evenement)));
    }

    /** By the due date alone: what happens to a claim since only ever lengthens its period. */
    private List<Facture> candidates(String creancier, LocalDate limite) {
        return jdbc.sql("""
                        select f.* from facture f join debiteur d on d.id = f.debiteur_id
                        where f.nature = 'FACTURE' and f.solde > 0 and f.annulee_le is null and f.perte_le is null
                          and (:creancier is null or f.creancier = :creancier)
                          and (d.type = 'PROFESSIONNEL' and f.echeance <= :pro
                            or d.type = 'PARTICULIER' and f.echeance <= :particulier
                            or d.type = 'PUBLIC' and f.echeance <= :public)""")
                .param("creancier", creancier, Types.VARCHAR)
                .param("pro", limite.minusYears(5))
                .param("particulier", limite.minusYears(2))
                .param("public", LocalDate.of(limite.getYear() - 5, 12, 31))
                .query(LigneFacture::lire)
                .list();
    }

    private List<DelaiDePrescription> lire(Debiteur debiteur, List<Facture> ouvertes) {
        List<Facture> suivies = ouvertes.stream()
                .filter(facture -> facture.perteLe() == null && facture.echeance() != null)
                .toList();
        if (suivies.isEmpty()) {
            return List.of();
        }
        Creancier creancier = creanciers.parCode(debiteur.creancier());
        Map<Long, List<EvenementsEnBase.Inscrit>> inscrits =
                evenements.inscrits(suivies.stream().map(Facture::id).toList());
        return comptes.ouvrir(debiteur, creancier, suivies).stream()
                .map(compte ->
                        delai(compte, inscrits.getOrDefault(compte.facture().id(), List.of())))
                .sorted(ordre())
                .toList();
    }

    private static DelaiDePrescription delai(Compte compte, List<EvenementsEnBase.Inscrit> inscrits) {
        HorlogeDePrescription horloge = compte.prescription().orElseThrow();
        List<DelaiDePrescription.Mouvement> mouvements = Stream.concat(
                        inscrits.stream()
                                .map(un -> new DelaiDePrescription.Mouvement(un.id(), un.evenement(), un.source())),
                        horloge.evenements().stream()
                                .filter(fait -> inscrits.stream()
                                        .noneMatch(un -> un.evenement().equals(fait)))
                                .map(fait -> new DelaiDePrescription.Mouvement(null, fait, null)))
                .sorted(Comparator.comparing(mouvement -> mouvement.fait().jour()))
                .toList();
        return new DelaiDePrescription(compte.facture(), horloge.acquiseLe().orElse(null), mouvements);
    }

    private static Comparator<DelaiDePrescription> ordre() {
        return Comparator.comparing(DelaiDePrescription::acquiseLe, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(delai -> delai.facture().numero());
    }
}
