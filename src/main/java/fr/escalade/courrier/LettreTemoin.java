package fr.escalade.courrier;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An invented case on which a letter is tried out before a real debtor reads it: one invoice with nothing else, or an
 * account that shows everything (several invoices, part payment, credit note, dispute, earlier messages).
 */
final class LettreTemoin {

    /** As long as most of them. */
    static final String LIEN = "https://escalade.vauban.example/espace/k3f9mzq7w2xh5tbn8rcv4jd6py";

    /** The invented day on which the letter is written. */
    private static final LocalDate JOUR = LocalDate.of(2026, 4, 3);

    private final TypeDebiteur type;
    private final Langue langue;
    private final boolean accessoires;

    private LettreTemoin(TypeDebiteur type, Langue langue, boolean accessoires) {
        this.type = type;
        this.langue = langue;
        this.accessoires = accessoires;
    }

    static Lettre simple(TypeDebiteur type, String modele) {
        return simple(type, modele, Langue.FRANCAIS);
    }

    static Lettre complete(TypeDebiteur type, String modele) {
        return complete(type, modele, Langue.FRANCAIS);
    }

    static Lettre prescrite(TypeDebiteur type, String modele) {
        return prescrite(type, modele, Langue.FRANCAIS);
    }

    static Lettre simple(TypeDebiteur type, String modele, Langue langue) {
        return new LettreTemoin(type, langue, modele.equals("mise_en_demeure") && type != TypeDebiteur.PARTICULIER)
                .simple();
    }

    static Lettre complete(TypeDebiteur type, String modele, Langue langue) {
        return new LettreTemoin(type, langue, modele.equals("mise_en_demeure") && type != TypeDebiteur.PARTICULIER)
                .complete();
    }

    /** The same account, but its claims have lapsed. */
    static Lettre prescrite(TypeDebiteur type, String modele, Langue langue) {
        LettreTemoin temoin =
                new LettreTemoin(type, langue, modele.equals("mise_en_demeure") && type != TypeDebiteur.PARTICULIER);
        Lettre lettre = temoin.simple();
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
        return temoin.lettre(List.of(ancienne), List.of(), lettre.totaux().get(0), List.of());
    }

    /** A debtor whose name and whose answer are an attack: they must come out as mere words. */
    static Lettre hostile(TypeDebiteur type, String modele, Langue langue) {
        Lettre lettre = simple(type, modele, langue);
        String attaque = "javascript:alert(1)//\"><script>alert(1)</script><img src=x onerror=alert(1)>${lettre.date}";
        Lettre.Complement c = lettre.complement();
        return new Lettre(
                        lettre.date(),
                        lettre.dossier(),
                        lettre.creancier(),
                        debiteur(type, "D0207", attaque, null, "compta@lefevre.example"),
                        lettre.factures(),
                        lettre.avoirs(),
                        lettre.totaux(),
                        lettre.reference(),
                        lettre.dateLimite(),
                        lettre.delaiJours(),
                        lettre.anterieures(),
                        lettre.taux())
                .en(langue)
                .avec(new Lettre.Complement(
                        c.motif(),
                        c.decision(),
                        attaque,
                        c.montant(),
                        c.date(),
                        c.echeances(),
                        c.demande(),
                        c.offre()));
    }

    private Lettre simple() {
        Brouillon facture = facture("FA-2026-0117", "2026-02-08", "2026-03-10", "1200.00", "0.00", "1200.00", 24, true)
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
        return lettre(List.of(facture.ligne()), List.of(), total, List.of());
    }

    private Lettre complete() {
        List<Lettre.LigneFacture> factures = new ArrayList<>();
        factures.add(facture("FA-2026-0117", "2026-02-08", "2026-03-10", "1200.00", "200.00", "1000.00", 24, true)
                .avec(accessoires, euros("7.99"))
                .ligne());
        factures.add(facture("FA-2026-0123", "2026-02-13", "2026-03-15", "3450.50", "0.00", "3450.50", 19, true)
                .avec(accessoires, euros("21.82"))
                .ligne());
        factures.add(facture("FA-2026-0160", "2026-03-01", "2026-03-31", "600.00", "0.00", "600.00", 3, false)
                .ligne());
        factures.add(new Lettre.LigneFacture(
                "FA-2026-0098",
                date("2026-01-25"),
                date("2026-02-24"),
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
                date("2026-03-20"),
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
        return lettre(factures, avoirs, total, anterieures());
    }

    private List<Lettre.Anterieure> anterieures() {
        boolean anglais = langue == Langue.ANGLAIS;
        return List.of(
                new Lettre.Anterieure(
                        "relance courtoise",
                        "e-mail",
                        date("2026-03-13"),
                        anglais
                                ? "Invoice FA-2026-0117, due on 10 March 2026: " + euros("1000.00") + " outstanding"
                                : "Facture FA-2026-0117 échue le 10 mars 2026 : " + euros("1000.00") + " en attente"),
                new Lettre.Anterieure(
                        "relance ferme",
                        "e-mail",
                        date("2026-03-25"),
                        anglais
                                ? "2 unpaid invoices: " + euros("4450.50") + " due by 1 April 2026"
                                : "2 factures impayées : " + euros("4450.50") + " attendus le 1er avril 2026"));
    }

    private Lettre lettre(
            List<Lettre.LigneFacture> factures,
            List<Lettre.LigneFacture> avoirs,
            Lettre.Total total,
            List<Lettre.Anterieure> anterieures) {
        return new Lettre(
                        langue.dateLongue(JOUR),
                        "D-2026-00042",
                        creancier(),
                        debiteur(type),
                        factures,
                        avoirs,
                        List.of(total),
                        "RF59FAC20260001",
                        langue.dateLongue(JOUR.plusDays(8)),
                        8,
                        anterieures,
                        List.of(new Lettre.LigneTaux(
                                langue.taux(new BigDecimal(type == TypeDebiteur.PARTICULIER ? "2.62" : "12.15")),
                                date("2026-01-01"),
                                date("2026-06-30"))))
                .en(langue)
                .avec(complement(total.principal(), factures.size() == 1 ? "1000.00" : "4250.50"));
    }

    private Lettre.Complement complement(String solde, String net) {
        boolean anglais = langue == Langue.ANGLAIS;
        return new Lettre.Complement(
                anglais ? "the delivery" : "la livraison",
                anglais ? "we are issuing a credit note" : "nous établissons un avoir",
                anglais
                        ? "The delivery note confirms that two boxes are missing."
                        : "Le bon de livraison confirme deux cartons manquants.",
                euros("150.00"),
                date("2026-03-24"),
                List.of(
                        new Lettre.LigneEcheance(1, date("2026-04-15"), euros("600.00"), anglais ? "paid" : "payée"),
                        new Lettre.LigneEcheance(2, date("2026-05-15"), euros("600.00"), null)),
                Montant.euros("150.00"),
                new Lettre.Offre(
                        solde,
                        euros("200.00"),
                        euros(net),
                        date("2026-04-24"),
                        type == TypeDebiteur.PARTICULIER
                                ? null
                                : langue.montantAu(Montant.euros("49.21"), LocalDate.parse("2026-04-03"))));
    }

    private String euros(String valeur) {
        return langue.montant(Montant.euros(valeur));
    }

    private String date(String iso) {
        return langue.dateLongue(LocalDate.parse(iso));
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

    private Brouillon facture(
            String numero,
            String date,
            String echeance,
            String montant,
            String regle,
            String reste,
            int retard,
            boolean engagee) {
        return new Brouillon(new Lettre.LigneFacture(
                numero,
                date(date),
                date(echeance),
                euros(montant),
                euros(regle),
                euros(reste),
                retard,
                engagee,
                false,
                false,
                null,
                null));
    }

    private final class Brouillon {

        private final Lettre.LigneFacture ligne;

        Brouillon(Lettre.LigneFacture ligne) {
            this.ligne = ligne;
        }

        Lettre.LigneFacture ligne() {
            return ligne;
        }

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
