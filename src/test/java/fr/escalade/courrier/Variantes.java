package fr.escalade.courrier;

import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import java.util.List;

/** An invented letter with one thing changed. */
final class Variantes {

    private Variantes() {}

    static Lettre debiteur(Lettre l, String nom, String adresse, String codePostal, String ville, String pays) {
        Debiteur d = l.debiteur();
        Debiteur autre = new Debiteur(
                d.id(),
                d.creancier(),
                d.code(),
                nom,
                d.type(),
                d.siren(),
                d.email(),
                d.telephone(),
                adresse,
                codePostal,
                ville,
                pays,
                d.langue(),
                d.segment(),
                null);
        return lettre(l, l.creancier(), autre, l.factures(), l.avoirs(), l.totaux());
    }

    static Lettre nomDuDebiteur(Lettre l, String nom) {
        Debiteur d = l.debiteur();
        return debiteur(l, nom, d.adresse(), d.codePostal(), d.ville(), d.pays());
    }

    static Lettre creancier(Lettre l, Creancier creancier) {
        return lettre(l, creancier, l.debiteur(), l.factures(), l.avoirs(), l.totaux());
    }

    /** A creditor of whom little is known: no account, no telephone, no contact, no legal form. */
    static Creancier sommaire(Creancier c) {
        return creancier(c, c.nom(), null);
    }

    static Creancier nomme(Creancier c, String nom) {
        return creancier(c, nom, c.iban());
    }

    static Lettre factures(Lettre l, List<Lettre.LigneFacture> factures, List<Lettre.Total> totaux) {
        return lettre(l, l.creancier(), l.debiteur(), factures, l.avoirs(), totaux);
    }

    static Lettre totaux(Lettre l, Lettre.Total... totaux) {
        return lettre(l, l.creancier(), l.debiteur(), l.factures(), l.avoirs(), List.of(totaux));
    }

    private static Creancier creancier(Creancier c, String nom, String iban) {
        boolean complet = iban != null;
        return new Creancier(
                c.code(),
                nom,
                complet ? c.formeJuridique() : null,
                complet ? c.siren() : null,
                c.adresse(),
                c.codePostal(),
                c.ville(),
                c.pays(),
                c.email(),
                complet ? c.telephone() : null,
                complet ? c.contact() : null,
                iban,
                complet ? c.bic() : null,
                c.mode(),
                c.tauxConvenu(),
                c.renonceAccessoires(),
                c.intervalleMinimum(),
                c.maximumContacts(),
                c.delaiPaiement(),
                c.placeDeLIndemnite(),
                c.delais());
    }

    private static Lettre lettre(
            Lettre l,
            Creancier creancier,
            Debiteur debiteur,
            List<Lettre.LigneFacture> factures,
            List<Lettre.LigneFacture> avoirs,
            List<Lettre.Total> totaux) {
        return new Lettre(
                l.date(),
                l.dossier(),
                creancier,
                debiteur,
                factures,
                avoirs,
                totaux,
                l.reference(),
                l.dateLimite(),
                l.delaiJours(),
                l.anterieures(),
                l.taux(),
                l.complement(),
                l.ton(),
                l.lien(),
                l.langue());
    }
}
