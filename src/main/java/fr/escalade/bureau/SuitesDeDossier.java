package fr.escalade.bureau;

import fr.escalade.abandon.Abandons;
import fr.escalade.creance.Decompte;
import fr.escalade.creance.DelaiDePrescription;
import fr.escalade.creance.DelaisDePrescription;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Situation;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.processus.Taches;
import fr.escalade.remise.RemiseConditionnelle;
import fr.escalade.remise.RemisesConditionnelles;
import fr.escalade.reponse.ReponsesRecues;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what goes on beside the relances from the rooms that know it. */
@Component
class SuitesDeDossier {

    private final ReponsesRecues reponses;
    private final Echeanciers echeanciers;
    private final RemisesConditionnelles remises;
    private final ProceduresCollectives procedures;
    private final Abandons abandons;
    private final DelaisDePrescription delais;
    private final Taches taches;

    SuitesDeDossier(
            ReponsesRecues reponses,
            Echeanciers echeanciers,
            RemisesConditionnelles remises,
            ProceduresCollectives procedures,
            Abandons abandons,
            DelaisDePrescription delais,
            Taches taches) {
        this.reponses = reponses;
        this.echeanciers = echeanciers;
        this.remises = remises;
        this.procedures = procedures;
        this.abandons = abandons;
        this.delais = delais;
        this.taches = taches;
    }

    SuiteDuDossier composer(Situation situation) {
        Dossier dossier = situation.dossier();
        List<DelaiDePrescription> suivies = delais.duDebiteur(dossier.debiteur());
        return new SuiteDuDossier(
                reponses.duDossier(dossier.id()),
                echeanciers.duDossier(dossier.id()).stream().map(this::montrer).toList(),
                remises.duDossier(dossier.id()).stream().map(this::montrer).toList(),
                remisables(situation),
                procedures.duDebiteur(dossier.debiteur()),
                situation.creancier().horsDeMetropole(),
                abandons.duDossier(dossier.id()),
                suivies,
                perdables(situation, suivies),
                taches.duDossier(dossier.id()));
    }

    private static List<Facture> remisables(Situation situation) {
        return situation.exigibles().stream()
                .map(Decompte::facture)
                .filter(facture -> engagee(facture, situation))
                .toList();
    }

    private RemiseMontree montrer(RemiseConditionnelle remise) {
        return new RemiseMontree(remise, remises.manque(remise), remises.avoirAEtablir(remise));
    }

    private static List<Facture> perdables(Situation situation, List<DelaiDePrescription> suivies) {
        Set<Long> exigibles = situation.exigibles().stream()
                .map(decompte -> decompte.facture().id())
                .collect(Collectors.toSet());
        return suivies.stream()
                .map(DelaiDePrescription::facture)
                .filter(facture -> exigibles.contains(facture.id()) || engagee(facture, situation))
                .toList();
    }

    private static boolean engagee(Facture facture, Situation situation) {
        EtatFacture etat = facture.etat(situation.jour());
        return facture.dossier() != null
                && facture.dossier() == situation.dossier().id()
                && (etat == EtatFacture.ECHUE || etat == EtatFacture.LITIGE);
    }

    private EcheancierMontre montrer(Echeancier echeancier) {
        return new EcheancierMontre(echeancier, echeanciers.recu(echeancier), echeanciers.retard(echeancier));
    }
}
