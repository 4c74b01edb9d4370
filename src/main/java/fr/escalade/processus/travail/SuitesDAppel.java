package fr.escalade.processus.travail;

import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.debiteur.FicheDebiteur;
import fr.escalade.dossier.Accelerations;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Mensualites;
import fr.escalade.litige.Litiges;
import fr.escalade.litige.Motif;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import fr.escalade.promesse.Promesses;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the outcome of a call changes at once (Q2); an outcome that changes nothing lets the escalation go on. */
@Component
class SuitesDAppel {

    /** A later due date is a favour of a few weeks; beyond, it is a payment plan. */
    private static final int REPORT_AU_PLUS = 30;

    private final Promesses promesses;
    private final Litiges litiges;
    private final Echeanciers echeanciers;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Accelerations accelerations;
    private final EnvoiDeDuplicata duplicata;
    private final Clock horloge;

    SuitesDAppel(
            Promesses promesses,
            Litiges litiges,
            Echeanciers echeanciers,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Accelerations accelerations,
            EnvoiDeDuplicata duplicata,
            Clock horloge) {
        this.promesses = promesses;
        this.litiges = litiges;
        this.echeanciers = echeanciers;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.accelerations = accelerations;
        this.duplicata = duplicata;
        this.horloge = horloge;
    }

    /** @throws Refus when a date or amount is not possible: the call is then not noted either */
    void donner(TacheAchevee tache, Saisie saisie, String auteur) {
        long dossier = tache.dossier();
        switch (saisie.texte("resultat")) {
            case "promesse" ->
                promesses.recevoir(
                        dossier,
                        new Montant((BigDecimal) saisie.valeurs().get("montant_promis"), Montant.EURO),
                        saisie.date("date_promesse"),
                        auteur);
            case "paiement_en_cours" ->
                promesses.recevoir(dossier, toutCeQuiEstDu(dossier), saisie.date("date_paiement"), auteur);
            case "contestation" ->
                litiges.ouvrir(
                        dossier,
                        List.of(),
                        Motif.lire(saisie.texte("motif_contestation")),
                        "Dit au téléphone. " + texte(saisie, "compte_rendu"),
                        auteur);
            case "demande_echeancier" -> echelonner(dossier, saisie, auteur);
            case "report_echeance" -> reporter(dossier, saisie.date("date_report"), auteur);
            case "numero_errone" -> corriger(dossier, texte(saisie, "nouveau_numero"), auteur);
            case "facture_non_recue" -> duplicata.envoyer(tache);
            case "refus" ->
                accelerations.demander(dossier, "Refus de payer : " + court(saisie.texte("motif_refus")), auteur);
            case "ne_pas_rappeler" ->
                debiteurs.nePlusAppeler(dossiers.parId(dossier).debiteur(), Temps.aujourdhui(horloge), auteur);
            default -> {}
        }
    }

    /** All that is owed, in equal monthly instalments; an older form has only the debtor's own words, kept in the journal. */
    private void echelonner(long dossier, Saisie saisie, String auteur) {
        BigDecimal nombre = (BigDecimal) saisie.valeurs().get("nombre_echeances");
        if (nombre == null) {
            return;
        }
        if (nombre.stripTrailingZeros().scale() > 0 || nombre.compareTo(BigDecimal.valueOf(24)) > 0) {
            throw new Refus("nombre-d-echeances", "Le nombre d'échéances est un nombre entier, de 1 à 24.");
        }
        echeanciers.proposer(
                dossier,
                Mensualites.egales(
                        toutCeQuiEstDu(dossier), nombre.intValueExact(), saisie.date("date_premiere_echeance")),
                auteur);
    }

    private void reporter(long dossier, LocalDate report, String auteur) {
        LocalDate limite = Temps.aujourdhui(horloge).plusDays(REPORT_AU_PLUS);
        if (report.isAfter(limite)) {
            throw new Refus(
                    "report-trop-long",
                    "Un report d'échéance va jusqu'à " + REPORT_AU_PLUS + " jours. Au-delà, proposez un échéancier.");
        }
        dossiers.suspendre(dossier, "Report d'échéance accordé au téléphone", report, auteur);
    }

    private void corriger(long id, String numero, String auteur) {
        if (numero.isBlank()) {
            return;
        }
        Dossier dossier = dossiers.parId(id);
        Debiteur debiteur = debiteurs.parId(dossier.debiteur());
        debiteurs.enregistrer(
                dossier.creancier(),
                new FicheDebiteur(
                        debiteur.code(), null, null, null, null, numero, null, null, null, null, null, null, null),
                auteur);
    }

    private Montant toutCeQuiEstDu(long dossier) {
        return dossiers.situation(dossier, Temps.aujourdhui(horloge)).soldes().stream()
                .findFirst()
                .map(Situation.Solde::aPayer)
                .filter(Montant::estPositif)
                .orElseThrow(() -> new Refus("rien-a-payer", "Plus rien n'est dû sur ce dossier à ce jour."));
    }

    private static String court(String texte) {
        return texte.substring(0, Math.min(texte.length(), 400));
    }

    private static String texte(Saisie saisie, String champ) {
        return saisie.valeurs().get(champ) == null ? "" : saisie.texte(champ);
    }
}
