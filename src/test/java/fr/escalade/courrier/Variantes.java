package fr.escalade.courrier;

import fr.escalade.creancier.Creancier;
import java.util.List;

/** An invented letter with one thing changed. */
final class Variantes {

    private Variantes() {}

    static Lettre debiteur(Lettre l, String nom, String adresse, String codePostal, String ville, String pays) {
        return Retouche.de(
                l,
                "debiteur",
                Retouche.de(
                        l.debiteur(),
                        "nom",
                        nom,
                        "adresse",
                        adresse,
                        "codePostal",
                        codePostal,
                        "ville",
                        ville,
                        "pays",
                        pays));
    }

    static Lettre nomDuDebiteur(Lettre l, String nom) {
        return Retouche.de(l, "debiteur", Retouche.de(l.debiteur(), "nom", nom));
    }

    static Lettre creancier(Lettre l, Creancier creancier) {
        return Retouche.de(l, "creancier", creancier);
    }

    /** A creditor of whom little is known: no account, no telephone, no contact, no legal form. */
    static Creancier sommaire(Creancier c) {
        return Retouche.de(
                c,
                "formeJuridique",
                null,
                "siren",
                null,
                "telephone",
                null,
                "contact",
                null,
                "iban",
                null,
                "bic",
                null);
    }

    static Creancier nomme(Creancier c, String nom) {
        return Retouche.de(c, "nom", nom);
    }

    static Lettre factures(Lettre l, List<Lettre.LigneFacture> factures, List<Lettre.Total> totaux) {
        return Retouche.de(l, "factures", factures, "totaux", totaux);
    }

    static Lettre totaux(Lettre l, Lettre.Total... totaux) {
        return Retouche.de(l, "totaux", List.of(totaux));
    }
}
