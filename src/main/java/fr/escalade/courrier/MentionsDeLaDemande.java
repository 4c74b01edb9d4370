package fr.escalade.courrier;

import fr.escalade.courrier.LettreLue.Cas;
import fr.escalade.partage.TypeDebiteur;

/**
 * M4: an explicit subject, what to do and by when, and a way to answer. M6: payment in instalments, offered to whom it
 * helps: a debtor often late without incident, and a consumer before the last steps. A public accountant pays at once.
 */
final class MentionsDeLaDemande implements RegleDeLettre {

    private static final Mots DIALOGUE = Mots.de(
            "répond|écrivez|appel(ez|er)|signale[zr]|dites-nous|expliquez|proposez|indiquez",
            "\\breply|\\bwrite to us|\\bcall us|\\bcontact us|let us know|tell us|\\bexplain|\\bpropose|get in touch");

    private static final Mots EN_PLUSIEURS_FOIS = Mots.de(
            "échéancier|échelonn|plusieurs (fois|versements|paiements)",
            "instalments?|payment plan|(several|spread) (the )?payments?");

    @Override
    public void lire(LettreLue lettre, Anomalies anomalies) {
        if (!lettre.genre().reclame() || lettre.cas() == Cas.PRESCRIT) {
            return;
        }
        Lettre temoin = lettre.temoin();
        anomalies.exiger(
                explicite(lettre.ecrit().objet(), temoin),
                "M4",
                "dans son objet, le numéro de la facture, le nombre de factures ou la somme");
        anomalies.exiger(
                lettre.ditDansSonCorps(temoin.aPayer()) && lettre.ditDansSonCorps(temoin.dateLimite()),
                "M4",
                "la somme à payer et la date limite, dans une demande précise");
        anomalies.exiger(
                lettre.dit(DIALOGUE), "M4", "comment répondre : contester, expliquer, proposer une date ou appeler");
        if (enPlusieursFois(lettre)) {
            anomalies.exiger(lettre.dit(EN_PLUSIEURS_FOIS), "M6", "la possibilité de payer en plusieurs fois");
        }
    }

    private static boolean explicite(String objet, Lettre temoin) {
        String lu = LettreLue.normaliser(objet);
        return LettreLue.contient(lu, temoin.facture().numero())
                || LettreLue.contient(lu, temoin.aPayer())
                || temoin.plusieurs() && lu.matches(".*\\b" + temoin.nombre() + " .*(factures|invoices).*");
    }

    private static boolean enPlusieursFois(LettreLue lettre) {
        boolean souventEnRetard = lettre.temoin().ton().equals("comprehensif")
                && (lettre.genre() == GenreDeLettre.RELANCE || lettre.genre() == GenreDeLettre.DERNIERE_RELANCE);
        boolean derniersPas =
                lettre.genre() == GenreDeLettre.DERNIERE_RELANCE || lettre.genre() == GenreDeLettre.MISE_EN_DEMEURE;
        return lettre.type() != TypeDebiteur.PUBLIC && souventEnRetard
                || lettre.type() == TypeDebiteur.PARTICULIER && derniersPas;
    }
}
