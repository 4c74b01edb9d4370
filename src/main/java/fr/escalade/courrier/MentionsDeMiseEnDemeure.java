package fr.escalade.courrier;

import fr.escalade.courrier.LettreLue.Cas;
import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Langue;
import java.util.Objects;

/** M7: all that makes a letter a formal notice (art. 1344 C. civ.) and lets a judge follow its figures. */
final class MentionsDeMiseEnDemeure implements RegleDeLettre {

    /** The notice itself: « un dernier rappel avant mise en demeure » is none. */
    private static final Mots ACTE = Mots.de(
            "mett\\w+ en demeure|(?<!avant )(?<!avant la )(?<!avant une )mise en demeure",
            "formal notice \\(mise en demeure\\)");

    private static final Mots CONSEQUENCES =
            Mots.de("en justice|judiciaire|tribunal", "\\bcourts?\\b|legal proceedings");
    private static final Mots CONTESTATION = Mots.de("contest", "disput");

    @Override
    public void lire(LettreLue lettre, Anomalies anomalies) {
        if (lettre.genre() != GenreDeLettre.MISE_EN_DEMEURE
                || lettre.cas() != Cas.SIMPLE && lettre.cas() != Cas.COMPLET) {
            return;
        }
        lireLActe(lettre, anomalies);
        lireLesParties(lettre, anomalies);
        lireLeDecompte(lettre, anomalies);
    }

    private static void lireLActe(LettreLue lettre, Anomalies anomalies) {
        Lettre temoin = lettre.temoin();
        boolean francais = lettre.langue() == Langue.FRANCAIS;
        anomalies.exiger(lettre.dit(ACTE), "M7", "« mise en demeure »");
        anomalies.exiger(
                francais || lettre.ecrit().annonce().isPresent(),
                "M7",
                "qu'elle suit l'original français, seul à faire foi : ajoutez <meta name=\"traduction-de-courtoisie\""
                        + " content=\"…\">");
        String jours = temoin.delaiJours() + (francais ? " jours" : " days");
        anomalies.exiger(lettre.dit(jours), "M7", "le délai de " + temoin.delaiJours() + " jours");
        anomalies.exiger(
                lettre.dit(CONSEQUENCES), "M7", "ce qui peut suivre : le droit de demander le paiement en justice");
        anomalies.exiger(
                lettre.dit(CONTESTATION) && lettre.dit(temoin.creancier().email()), "M7", "un contact pour contester");
        anomalies.exiger(
                !lettre.papier() || !francais || lettre.dit("signature"), "M7", "la signature : blocs/signature");
    }

    private static void lireLesParties(LettreLue lettre, Anomalies anomalies) {
        Creancier creancier = lettre.temoin().creancier();
        Debiteur debiteur = lettre.temoin().debiteur();
        anomalies.exiger(lettre.dit(creancier.formeJuridique()), "M7", "la forme juridique du créancier");
        anomalies.exiger(lettre.dit(lettre.temoin().sirenDuCreancier()), "M7", "le SIREN du créancier");
        anomalies.exiger(lettre.dit(creancier.adresse()), "M7", "l'adresse du siège");
        anomalies.exiger(
                lettre.dit(lettre.temoin().sirenDuDebiteur()) && lettre.dit(debiteur.adresse()),
                "M7",
                "le SIREN et l'adresse du débiteur");
    }

    private static void lireLeDecompte(LettreLue lettre, Anomalies anomalies) {
        Lettre temoin = lettre.temoin();
        anomalies.exiger(
                temoin.engagees().stream()
                        .allMatch(f -> lettre.dit(f.date())
                                && lettre.dit(f.echeance())
                                && lettre.dit(f.montant())
                                && lettre.dit(f.regle())
                                && lettre.dit(f.reste())),
                "M7",
                "la date, l'échéance, le montant TTC, le déjà réglé et le reste dû de chaque facture");
        anomalies.exiger(
                temoin.engagees().stream().allMatch(f -> lettre.dit(f.interets()) && lettre.dit(f.indemnite())),
                "M7",
                "les pénalités et l'indemnité de chaque facture");
        anomalies.exiger(
                temoin.totaux().stream()
                        .allMatch(total -> lettre.dit(total.principal())
                                && lettre.dit(total.interets())
                                && lettre.dit(total.indemnites())
                                && lettre.dit(total.avoirs())),
                "M7",
                "le décompte : principal, pénalités, indemnité de 40 €, déductions");
        anomalies.exiger(
                temoin.totaux().stream()
                                .map(Lettre.Total::aPayer)
                                .filter(Objects::nonNull)
                                .allMatch(lettre::dit)
                        && lettre.dit(temoin.date()),
                "M7",
                "le total et la date du calcul");
        anomalies.exiger(
                temoin.taux().stream()
                        .allMatch(taux -> lettre.dit(taux.taux()) && lettre.dit(taux.du()) && lettre.dit(taux.au())),
                "M7",
                "le taux des intérêts et sa période");
    }
}
