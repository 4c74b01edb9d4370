package fr.escalade.courrier;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented case on which a letter is tried out before a real debtor reads it: one invoice with nothing else, or an
 * account that shows everything (several invoices, part payment, credit note, dispute, earlier messages).
 */
final class LettreTemoin {

    /** As long as most of them. */
    static final String LIEN = "https://escalade.vauban.example/espace/k3f9mzq7w2xh5tbn8rcv4jd6py";

    private LettreTemoin() {}

    static Lettre simple(TypeDebiteur type, String modele) {
        boolean accessoires = modele.equals("mise_en_demeure") && type != TypeDebiteur.PARTICULIER;
        Brouillon facture = facture(
                        "FA-2026-0117",
                        "8 février 2026",
                        "10 mars 2026",
                        euros("1200.00"),
                        euros("0.00"),
                        euros("1200.00"),
                        24,
                        true)
                .avec(accessoires, euros("9.59"));
        Lettre.Total total = accessoires
                ? new Lettre.Total(
                        "EUR",
                        euros("1200.00"),
                        euros("9.59"),
                        euros("40.00"),
                        null,
                        euros("1249.59"),
                        euros("1200.00"),
                        Montant.euros("1249.59"))
                : new Lettre.Total(
                        "EUR",
                        euros("1200.00"),
                        null,
                        null,
                        null,
                        euros("1200.00"),
                        euros("1200.00"),
                        Montant.euros("1200.00"));
        return lettre(type, List.of(facture.ligne()), List.of(), total, List.of());
    }

    static Lettre complete(TypeDebiteur type, String modele) {
        boolean accessoires = modele.equals("mise_en_demeure") && type != TypeDebiteur.PARTICULIER;
        List<Lettre.LigneFacture> factures = new ArrayList<>();
        factures.add(facture(
                        "FA-2026-0117",
                        "8 février 2026",
                        "10 mars 2026",
                        euros("1200.00"),
                        euros("200.00"),
                        euros("1000.00"),
                        24,
                        true)
                .avec(accessoires, euros("7.99"))
                .ligne());
        factures.add(facture(
                        "FA-2026-0123",
                        "13 février 2026",
                        "15 mars 2026",
                        euros("3450.50"),
                        euros("0.00"),
                        euros("3450.50"),
                        19,
                        true)
                .avec(accessoires, euros("21.82"))
                .ligne());
        factures.add(facture(
                        "FA-2026-0160",
                        "1er mars 2026",
                        "31 mars 2026",
                        euros("600.00"),
                        euros("0.00"),
                        euros("600.00"),
                        3,
                        false)
                .ligne());
        factures.add(new Lettre.LigneFacture(
                "FA-2026-0098",
                "25 janvier 2026",
                "24 février 2026",
                euros("780.00"),
                euros("0.00"),
                euros("780.00"),
                38,
                false,
                true,
                false,
                null,
                null));
        List<Lettre.LigneFacture> avoirs = List.of(new Lettre.LigneFacture(
                "AV-2026-0009",
                "20 mars 2026",
                null,
                euros("150.00"),
                euros("0.00"),
                euros("150.00"),
                0,
                false,
                false,
                false,
                null,
                null));
        Lettre.Total total = accessoires
                ? new Lettre.Total(
                        "EUR",
                        euros("4450.50"),
                        euros("29.81"),
                        euros("80.00"),
                        euros("150.00"),
                        euros("4410.31"),
                        euros("5050.50"),
                        Montant.euros("4410.31"))
                : new Lettre.Total(
                        "EUR",
                        euros("4450.50"),
                        null,
                        null,
                        euros("150.00"),
                        euros("4300.50"),
                        euros("5050.50"),
                        Montant.euros("4300.50"));
        List<Lettre.Anterieure> anterieures = List.of(
                new Lettre.Anterieure(
                        "relance courtoise",
                        "e-mail",
                        "13 mars 2026",
                        "Facture FA-2026-0117 échue le 10 mars 2026 : " + euros("1000.00") + " en attente"),
                new Lettre.Anterieure(
                        "relance ferme",
                        "e-mail",
                        "25 mars 2026",
                        "2 factures impayées : " + euros("4450.50") + " attendus le 1er avril 2026"));
        return lettre(type, factures, avoirs, total, anterieures);
    }

    /** The same account, but its claims have lapsed. */
    static Lettre prescrite(TypeDebiteur type, String modele) {
        Lettre lettre = simple(type, modele);
        Lettre.LigneFacture f = lettre.facture();
        Lettre.LigneFacture ancienne = new Lettre.LigneFacture(
                f.numero(),
                f.date(),
                f.echeance(),
                f.montant(),
                f.regle(),
                f.reste(),
                2200,
                true,
                false,
                true,
                f.interets(),
                f.indemnite());
        return lettre(type, List.of(ancienne), List.of(), lettre.totaux().get(0), List.of());
    }

    private static Lettre lettre(
            TypeDebiteur type,
            List<Lettre.LigneFacture> factures,
            List<Lettre.LigneFacture> avoirs,
            Lettre.Total total,
            List<Lettre.Anterieure> anterieures) {
        return new Lettre(
                        "3 avril 2026",
                        "D-2026-00042",
                        creancier(),
                        debiteur(type),
                        factures,
                        avoirs,
                        List.of(total),
                        "RF59FAC20260001",
                        "11 avril 2026",
                        8,
                        anterieures,
                        List.of(new Lettre.LigneTaux(
                                type == TypeDebiteur.PARTICULIER ? "2,62 %" : "12,15 %",
                                "1er janvier 2026",
                                "30 juin 2026")))
                .avec(new Lettre.Complement(
                        "la livraison",
                        "nous établissons un avoir",
                        "Le bon de livraison confirme deux cartons manquants.",
                        euros("150.00"),
                        "24 mars 2026",
                        List.of(
                                new Lettre.LigneEcheance(1, "15 avril 2026", euros("600.00"), "payée"),
                                new Lettre.LigneEcheance(2, "15 mai 2026", euros("600.00"), null)),
                        Montant.euros("150.00"),
                        new Lettre.Offre(
                                total.principal(),
                                euros("200.00"),
                                euros("1000.00"),
                                "24 avril 2026",
                                type == TypeDebiteur.PARTICULIER ? null : euros("49.21") + " au 3 avril 2026")));
    }

    private static String euros(String valeur) {
        return FormatFrancais.montant(Montant.euros(valeur));
    }

    private static Creancier creancier() {
        return new Creancier(
                "vauban",
                "Ateliers Vauban",
                "SAS au capital de 50 000 €",
                "732829320",
                "12 rue des Forges",
                "69007",
                "Lyon",
                "FR",
                "comptabilite@ateliers-vauban.example",
                "04 72 00 00 00",
                "Claire Fontaine",
                "FR7630006000011234567890189",
                "AGRIFRPP",
                ModeEnvoi.AUTOMATIQUE,
                null,
                false,
                3,
                6,
                30);
    }

    private static Debiteur debiteur(TypeDebiteur type) {
        return switch (type) {
            case PARTICULIER -> debiteur(type, "C0815", "Camille Durand", null, "camille.durand@courriel.example");
            case PUBLIC -> debiteur(type, "P0031", "Commune de Saint-Aubin", "217600012", "mairie@saint-aubin.example");
            default -> debiteur(type, "D0207", "Menuiserie Lefèvre SARL", "443061841", "compta@lefevre.example");
        };
    }

    private static Debiteur debiteur(TypeDebiteur type, String code, String nom, String siren, String email) {
        return new Debiteur(
                1,
                "vauban",
                code,
                nom,
                type,
                siren,
                email,
                "02 35 00 00 00",
                "8 place de l'Hôtel-de-Ville",
                "76000",
                "Rouen",
                "FR",
                "fr",
                null,
                null);
    }

    private static Brouillon facture(
            String numero,
            String date,
            String echeance,
            String montant,
            String regle,
            String reste,
            int retard,
            boolean engagee) {
        return new Brouillon(new Lettre.LigneFacture(
                numero, date, echeance, montant, regle, reste, retard, engagee, false, false, null, null));
    }

    private record Brouillon(Lettre.LigneFacture ligne) {

        Brouillon avec(boolean accessoires, String interets) {
            Lettre.LigneFacture l = ligne;
            return accessoires
                    ? new Brouillon(new Lettre.LigneFacture(
                            l.numero(),
                            l.date(),
                            l.echeance(),
                            l.montant(),
                            l.regle(),
                            l.reste(),
                            l.joursDeRetard(),
                            l.engagee(),
                            l.contestee(),
                            l.prescrite(),
                            interets,
                            euros("40.00")))
                    : this;
        }
    }
}
