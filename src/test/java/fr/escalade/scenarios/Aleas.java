package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.abandon.Abandons;
import fr.escalade.creance.Creances;
import fr.escalade.creance.EtatFacture;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.creance.NouvelleFacture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.echeancier.Mensualites;
import fr.escalade.insolvabilite.ProceduresCollectives;
import fr.escalade.insolvabilite.TypeDeProcedure;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.promesse.Promesses;
import fr.escalade.remise.Proposition;
import fr.escalade.remise.RemiseConditionnelle;
import fr.escalade.remise.RemisesConditionnelles;
import fr.escalade.reponse.ReponseRecue;
import fr.escalade.reponse.ReponsesRecues;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** What may happen to a debtor on any day, drawn by lot. Refusals are fine: they are what a person would read. */
class Aleas {

    /** One event of a story: on that day, of that kind, on that debtor; {@code hasard} decides the rest. */
    record Evenement(int jour, Genre genre, int debiteur, long hasard) {}

    /** {@code poids}: how often, against the others. What ends everything is rare, or little else would be seen. */
    enum Genre {
        PAYER(4),
        ANNULER_UN_REGLEMENT(2),
        FACTURER(3),
        CREDITER(2),
        ANNULER_UNE_FACTURE(2),
        CONTESTER(3),
        PROMETTRE(3),
        PROPOSER_UN_ECHEANCIER(4),
        RETIRER_L_ECHEANCIER(1),
        PAYER_UNE_ECHEANCE(4),
        OFFRIR_UNE_REMISE(4),
        RETIRER_LA_REMISE(1),
        PAYER_LA_REMISE(4),
        SUSPENDRE(3),
        REPRENDRE(3),
        REPONDRE(2),
        DEVENIR_INSOLVABLE(1),
        DEMANDER_L_ABANDON(1),
        FAIRE_UNE_TACHE(14);

        private final int poids;

        Genre(int poids) {
            this.poids = poids;
        }

        static Genre auHasard(Random hasard) {
            int total = 0;
            for (Genre genre : values()) {
                total += genre.poids;
            }
            int tirage = hasard.nextInt(total);
            for (Genre genre : values()) {
                tirage -= genre.poids;
                if (tirage < 0) {
                    return genre;
                }
            }
            throw new IllegalStateException();
        }
    }

    private final Histoire histoire;
    private final Creances creances;
    private final Dossiers dossiers;
    private final Litiges litiges;
    private final Promesses promesses;
    private final Echeanciers echeanciers;
    private final RemisesConditionnelles remises;
    private final Abandons abandons;
    private final ProceduresCollectives procedures;
    private final ReponsesRecues reponses;
    private final TachesAuHasard taches;

    Aleas(
            Histoire histoire,
            Creances creances,
            Dossiers dossiers,
            Litiges litiges,
            Promesses promesses,
            Echeanciers echeanciers,
            RemisesConditionnelles remises,
            Abandons abandons,
            ProceduresCollectives procedures,
            ReponsesRecues reponses,
            TachesAuHasard taches) {
        this.histoire = histoire;
        this.creances = creances;
        this.dossiers = dossiers;
        this.litiges = litiges;
        this.promesses = promesses;
        this.echeanciers = echeanciers;
        this.remises = remises;
        this.abandons = abandons;
        this.procedures = procedures;
        this.reponses = reponses;
        this.taches = taches;
    }

    void arriver(Evenement evenement, Debiteur debiteur) {
        try {
            executer(evenement, debiteur, new Random(evenement.hasard()));
        } catch (Refus refus) {
            assertThat(refus.getMessage()).isNotBlank();
        }
    }

    private void executer(Evenement evenement, Debiteur debiteur, Random hasard) {
        String nom = debiteur.code() + "-" + evenement.jour() + "-" + hasard.nextInt(1_000_000);
        switch (evenement.genre()) {
            case PAYER -> payer(debiteur, nom, hasard);
            case ANNULER_UN_REGLEMENT ->
                creances.annulerReglement(
                        histoire.creancier(),
                        unDe(creances.reglements(debiteur.id()), hasard).reference(),
                        histoire.aujourdhui(),
                        "claire");
            case FACTURER ->
                histoire.facture(
                        debiteur,
                        nom,
                        histoire.aujourdhui().plusDays(hasard.nextInt(20)).toString(),
                        (50 + hasard.nextInt(400)) + ".00");
            case CREDITER -> crediter(debiteur, nom, hasard);
            case ANNULER_UNE_FACTURE ->
                creances.annulerFacture(
                        histoire.creancier(), uneFacture(debiteur, hasard).numero(), "claire");
            case CONTESTER ->
                litiges.ouvrir(
                        dossier(debiteur),
                        hasard.nextInt(4) == 0
                                ? List.of()
                                : List.of(uneFacture(debiteur, hasard).numero()),
                        Motif.QUALITE,
                        "hasard",
                        "claire");
            case PROMETTRE ->
                promesses.recevoir(
                        dossier(debiteur),
                        centimes(30 + hasard.nextInt(300)),
                        histoire.aujourdhui().plusDays(1 + hasard.nextInt(14)),
                        "claire");
            case PROPOSER_UN_ECHEANCIER ->
                echeanciers.proposer(
                        dossier(debiteur),
                        Mensualites.egales(
                                du(debiteur),
                                1 + hasard.nextInt(3),
                                histoire.aujourdhui().plusDays(3 + hasard.nextInt(15))),
                        "claire");
            case RETIRER_L_ECHEANCIER -> echeanciers.retirer(plan(debiteur).id(), "hasard", "claire");
            case PAYER_UNE_ECHEANCE -> payerUneEcheance(debiteur, nom, hasard);
            case OFFRIR_UNE_REMISE -> offrirUneRemise(debiteur, hasard);
            case RETIRER_LA_REMISE -> remises.retirer(remise(debiteur).id(), "hasard", "claire");
            case PAYER_LA_REMISE -> payerLaRemise(debiteur, nom, hasard);
            case SUSPENDRE -> suspendre(debiteur, hasard);
            case REPRENDRE ->
                dossiers.lever(
                        unDe(
                                        dossiers.suspensions(dossier(debiteur)).stream()
                                                .filter(suspension -> suspension.origine() == null)
                                                .toList(),
                                        hasard)
                                .id(),
                        "claire");
            case REPONDRE ->
                reponses.recevoir(dossier(debiteur), ReponseRecue.Canal.EMAIL, "Je vous réponds.", "claire");
            case DEVENIR_INSOLVABLE ->
                procedures.ouvrir(
                        debiteur.id(),
                        debiteur.type() == TypeDebiteur.PARTICULIER
                                ? TypeDeProcedure.SURENDETTEMENT
                                : hasard.nextBoolean() ? TypeDeProcedure.LIQUIDATION : TypeDeProcedure.REDRESSEMENT,
                        histoire.aujourdhui(),
                        histoire.aujourdhui(),
                        "Me Hasard",
                        "claire");
            case DEMANDER_L_ABANDON -> abandons.demander(dossier(debiteur), "hasard", "claire");
            case FAIRE_UNE_TACHE -> taches.faire(dossier(debiteur), hasard);
        }
    }

    /** All that is due, one invoice by its name (disputed, written off or not yet due as may be), or something of it. */
    private void payer(Debiteur debiteur, String reference, Random hasard) {
        switch (hasard.nextInt(4)) {
            case 0 -> histoire.paie(debiteur, reference, enChiffres(du(debiteur)));
            case 1 -> {
                Facture facture = uneFacture(debiteur, hasard);
                histoire.paieLaFacture(debiteur, reference, facture.numero(), enChiffres(facture.solde()));
            }
            default -> histoire.paie(debiteur, reference, enChiffres(centimes(20 + hasard.nextInt(300))));
        }
    }

    private void payerUneEcheance(Debiteur debiteur, String reference, Random hasard) {
        Ligne ligne =
                echeanciers.premiereImpayee(plan(debiteur)).orElseThrow(() -> new Refus("payee", "Tout est payé."));
        histoire.paie(debiteur, reference, hasard.nextInt(3) == 0 ? "37.37" : enChiffres(ligne.montant()));
    }

    /** A few per cent, which nobody has to approve, or more than that. */
    private void offrirUneRemise(Debiteur debiteur, Random hasard) {
        remises.proposer(
                dossier(debiteur),
                new Proposition(
                        List.of(),
                        null,
                        BigDecimal.valueOf(3 + hasard.nextInt(20)),
                        histoire.aujourdhui().plusDays(2 + hasard.nextInt(12)),
                        "hasard"),
                "claire");
    }

    private void payerLaRemise(Debiteur debiteur, String reference, Random hasard) {
        Montant manque = remises.manque(remise(debiteur));
        histoire.paie(debiteur, reference, hasard.nextInt(3) == 0 ? "37.37" : enChiffres(manque));
    }

    private RemiseConditionnelle remise(Debiteur debiteur) {
        return remises.ouverte(dossier(debiteur)).orElseThrow(() -> new Refus("sans-remise", "Pas de remise."));
    }

    private void crediter(Debiteur debiteur, String numero, Random hasard) {
        Facture facture = uneFacture(debiteur, hasard);
        Montant montant = hasard.nextBoolean() && facture.solde().estPositif()
                ? facture.solde()
                : centimes(10 + hasard.nextInt(200));
        creances.enregistrer(
                debiteur,
                List.of(new NouvelleFacture(
                        "AV-" + numero,
                        NatureFacture.AVOIR,
                        histoire.aujourdhui(),
                        null,
                        montant,
                        null,
                        false,
                        hasard.nextInt(4) == 0 ? null : facture.numero(),
                        null)),
                "claire");
    }

    private void suspendre(Debiteur debiteur, Random hasard) {
        var fin = hasard.nextInt(4) == 0 ? null : histoire.aujourdhui().plusDays(hasard.nextInt(10));
        switch (hasard.nextInt(3)) {
            case 0 -> dossiers.suspendre(dossier(debiteur), "hasard", fin, "claire");
            case 1 -> dossiers.suspendreFacture(uneFacture(debiteur, hasard).id(), "hasard", fin, "claire");
            default -> dossiers.suspendreDebiteur(debiteur.id(), "hasard", fin, "claire");
        }
    }

    private Montant du(Debiteur debiteur) {
        return creances.duDebiteur(debiteur.id()).stream()
                .filter(facture -> facture.nature() == NatureFacture.FACTURE)
                .filter(facture -> facture.etat(histoire.aujourdhui()) == EtatFacture.ECHUE)
                .map(Facture::solde)
                .reduce(Montant.euros("0"), Montant::plus);
    }

    private Echeancier plan(Debiteur debiteur) {
        return echeanciers.duDossier(dossier(debiteur)).stream()
                .filter(Echeancier::ouvert)
                .findFirst()
                .orElseThrow(() -> new Refus("sans-plan", "Pas d'échéancier."));
    }

    private Facture uneFacture(Debiteur debiteur, Random hasard) {
        return unDe(creances.duDebiteur(debiteur.id()), hasard);
    }

    private long dossier(Debiteur debiteur) {
        return dossiers.actifDuDebiteur(debiteur.id())
                .orElseThrow(() -> new Refus("sans-dossier", "Pas de dossier."))
                .id();
    }

    private static <T> T unDe(List<T> possibles, Random hasard) {
        if (possibles.isEmpty()) {
            throw new Refus("rien", "Rien à choisir.");
        }
        return possibles.get(hasard.nextInt(possibles.size()));
    }

    /** Never a round amount: what is left of a debt is not taken for the indemnity of 40,00 €. */
    private static Montant centimes(int euros) {
        return Montant.euros(euros + ".37");
    }

    private static String enChiffres(Montant montant) {
        return montant.valeur().toPlainString();
    }
}
