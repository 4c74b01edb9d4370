package fr.escalade.courrier;

import fr.escalade.courrier.LettreLue.Cas;
import java.util.List;

/** M1: each invoice asked for, by its number, dates and exact balance. M2: the whole account, nothing left out. */
final class MentionsDeLaDette implements RegleDeLettre {

    @Override
    public void lire(LettreLue lettre, Anomalies anomalies) {
        boolean paie = lettre.cas() == Cas.SIMPLE || lettre.cas() == Cas.COMPLET;
        if (lettre.genre().reclame() && paie) {
            lireLesFactures(lettre, anomalies);
        }
        if (lettre.genre().relance() && lettre.cas() == Cas.COMPLET) {
            lireLeCompte(lettre, anomalies);
        }
    }

    private static void lireLesFactures(LettreLue lettre, Anomalies anomalies) {
        List<Lettre.LigneFacture> demandees = lettre.temoin().engagees();
        anomalies.exiger(demandees.stream().allMatch(f -> lettre.dit(f.numero())), "M1", "le numéro de chaque facture");
        anomalies.exiger(demandees.stream().allMatch(f -> lettre.dit(f.date())), "M1", "la date de chaque facture");
        anomalies.exiger(
                demandees.stream().allMatch(f -> lettre.dit(f.echeance())), "M1", "l'échéance de chaque facture");
        anomalies.exiger(
                demandees.stream().allMatch(f -> lettre.dit(f.reste())), "M1", "le reste dû de chaque facture");
        anomalies.exiger(lettre.dit(lettre.temoin().debiteur().nom()), "M1", "le nom du débiteur");
    }

    private static void lireLeCompte(LettreLue lettre, Anomalies anomalies) {
        Lettre temoin = lettre.temoin();
        anomalies.exiger(
                temoin.factures().stream().allMatch(f -> lettre.dit(f.numero()) && lettre.dit(f.reste())),
                "M2",
                "toutes les factures échues du compte, réclamées ou non : ajoutez le morceau « compte » de blocs/factures");
        anomalies.exiger(
                temoin.avoirs().stream().allMatch(avoir -> lettre.dit(avoir.numero()) && lettre.dit(avoir.reste())),
                "M2",
                "les avoirs et règlements à déduire, avec leur numéro");
        anomalies.exiger(
                temoin.engagees().stream().allMatch(f -> lettre.dit(f.montant()) && lettre.dit(f.regle())),
                "M2",
                "le montant de chaque facture et ce qui en est déjà réglé");
        anomalies.exiger(lettre.dit(ControleDesLettres.PIECE), "M2", "les factures jointes : l'habillage les nomme");
    }
}
