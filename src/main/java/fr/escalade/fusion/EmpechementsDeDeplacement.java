package fr.escalade.fusion;

import static fr.escalade.fusion.EngagementsEnCours.si;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.creance.MouvementDeFacture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossiers;
import fr.escalade.litige.Litiges;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Refus;
import fr.escalade.relance.EnvoisEnAttente;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why an invoice cannot go to another debtor, or not now: the first reason, which says what to do before. */
@Component
class EmpechementsDeDeplacement {

    private final Creances creances;
    private final Debiteurs debiteurs;
    private final Dossiers dossiers;
    private final Litiges litiges;
    private final EnvoisEnAttente envois;
    private final EngagementsEnCours engagements;

    EmpechementsDeDeplacement(
            Creances creances,
            Debiteurs debiteurs,
            Dossiers dossiers,
            Litiges litiges,
            EnvoisEnAttente envois,
            EngagementsEnCours engagements) {
        this.creances = creances;
        this.debiteurs = debiteurs;
        this.dossiers = dossiers;
        this.litiges = litiges;
        this.envois = envois;
        this.engagements = engagements;
    }

    void exigerAucun(Facture facture, Debiteur vers) {
        Debiteur de = debiteurs.parId(facture.debiteur());
        Stream<Supplier<Optional<Refus>>> questions = Stream.of(
                () -> terminee(facture),
                () -> imputee(facture),
                () -> contestee(facture),
                () -> aDeposer(facture),
                () -> engagements.procedureCollective(de),
                () -> engagements.procedureCollective(vers),
                () -> dossiers.actifDuDebiteur(de.id()).flatMap(engagements::echeancier),
                () -> dossiers.actifDuDebiteur(de.id()).flatMap(engagements::remise),
                () -> dossiers.actifDuDebiteur(de.id())
                        .filter(dossier -> facture.dossier() != null && facture.dossier() == dossier.id())
                        .flatMap(engagements::poursuite));
        questions.flatMap(question -> question.get().stream()).findFirst().ifPresent(refus -> {
            throw refus;
        });
    }

    private static Optional<Refus> terminee(Facture facture) {
        return si(
                facture.annuleeLe() != null
                        || facture.perteLe() != null
                        || !facture.solde().estPositif(),
                "facture-terminee",
                "« " + facture.numero()
                        + " » est réglée, annulée ou passée en perte : personne ne doit plus rien sur elle, elle ne se"
                        + " déplace pas.");
    }

    /** The money came from the former debtor: whose it is must be said before. */
    private Optional<Refus> imputee(Facture facture) {
        if (facture.nature() == NatureFacture.AVOIR) {
            return si(
                    !facture.solde().equals(facture.montant()),
                    "avoir-utilise",
                    "L'avoir « " + facture.numero()
                            + " » est déjà utilisé, au moins en partie : enregistrez plutôt un nouvel avoir chez l'autre"
                            + " débiteur.");
        }
        String origines = creances.mouvements(facture.id()).stream()
                .filter(mouvement -> !mouvement.annule())
                .map(MouvementDeFacture::origine)
                .distinct()
                .collect(Collectors.joining(", "));
        return si(
                !origines.isEmpty(),
                "facture-imputee",
                "« " + facture.numero() + " » est réglée en partie (" + origines
                        + ") par son débiteur actuel : annulez d'abord ce règlement, déplacez la facture, puis"
                        + " enregistrez-le à nouveau chez qui l'a payé. S'il s'agit d'un avoir, refacturez l'autre débiteur.");
    }

    private Optional<Refus> contestee(Facture facture) {
        return si(
                litiges.surLaFacture(facture).isPresent(),
                "litige-ouvert",
                "Un litige est ouvert sur « " + facture.numero()
                        + " » : terminez d'abord sa revue (« n'en est pas une, ou est retirée » s'il disait seulement que la"
                        + " facture est à un autre).");
    }

    private Optional<Refus> aDeposer(Facture facture) {
        return si(
                envois.du(facture.debiteur()).stream()
                        .anyMatch(courrier -> courrier.canal() == Canal.RECOMMANDE
                                && courrier.factures().contains(facture.id())),
                "recommande-a-deposer",
                "Une mise en demeure qui réclame « " + facture.numero()
                        + " » attend d'être déposée : notez d'abord son dépôt.");
    }
}
