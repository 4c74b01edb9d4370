package fr.escalade.processus.travail;

import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Accelerations;
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

/** What the outcome of a call or a visit changes at once (Q2); an outcome that changes nothing lets the escalation go on. */
@Component
class SuitesDAppel {

    private final Promesses promesses;
    private final Litiges litiges;
    private final Echeanciers echeanciers;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final Accelerations accelerations;
    private final EnvoiDeDuplicata duplicata;
    private final CoordonneesCorrigees coordonnees;
    private final Creanciers creanciers;
    private final Clock horloge;

    SuitesDAppel(
            Promesses promesses,
            Litiges litiges,
            Echeanciers echeanciers,
            Dossiers dossiers,
            Debiteurs debiteurs,
            Accelerations accelerations,
            EnvoiDeDuplicata duplicata,
            CoordonneesCorrigees coordonnees,
            Creanciers creanciers,
            Clock horloge) {
        this.promesses = promesses;
        this.litiges = litiges;
        this.echeanciers = echeanciers;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.accelerations = accelerations;
        this.duplicata = duplicata;
        this.coordonnees = coordonnees;
        this.creanciers = creanciers;
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
                        (enVisite(tache) ? "Dit lors d'une visite. " : "Dit au téléphone. ")
                                + texte(saisie, "compte_rendu"),
                        auteur);
            case "demande_echeancier" -> echelonner(dossier, saisie, auteur);
            case "report_echeance" -> reporter(tache, saisie.date("date_report"), auteur);
            case "numero_errone" -> coordonnees.numero(dossier, texte(saisie, "nouveau_numero"), auteur);
            case "adresse_erronee" ->
                coordonnees.adresse(
                        dossier,
                        texte(saisie, "nouvelle_adresse"),
                        texte(saisie, "nouveau_code_postal"),
                        texte(saisie, "nouvelle_ville"),
                        auteur);
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

    /** A later due date is a favour of as many days as the creditor allows; beyond, it is a payment plan. */
    private void reporter(TacheAchevee tache, LocalDate report, String auteur) {
        int auPlus = creanciers
                .parCode(dossiers.parId(tache.dossier()).creancier())
                .delais()
                .reportMaximum();
        LocalDate limite = Temps.aujourdhui(horloge).plusDays(auPlus);
        if (report.isAfter(limite)) {
            throw new Refus(
                    "report-trop-long",
                    "Un report d'échéance va jusqu'à " + auPlus + " jours. Au-delà, proposez un échéancier.");
        }
        dossiers.suspendre(
                tache.dossier(),
                "Report d'échéance accordé " + (enVisite(tache) ? "lors d'une visite" : "au téléphone"),
                report,
                auteur);
    }

    private static boolean enVisite(TacheAchevee tache) {
        return tache.ligne().formulaire().equals("visite");
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
