package fr.escalade.courrier;

import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Accounts that nobody thinks of when writing a letter. */
enum Extreme {
    COMPTE_COMPLET {
        @Override
        Lettre de(LettreLivree livree) {
            return livree.complete();
        }
    },

    /** {@code FA-2026-1001} and the following, of every width of amount. */
    CENT_VINGT_FACTURES {
        @Override
        Lettre de(LettreLivree livree) {
            Lettre lettre = livree.simple();
            List<Montant> restes = IntStream.rangeClosed(1, 120)
                    .mapToObj(i -> Montant.euros(i % 7 == 0 ? i + "000.10" : i + ".10"))
                    .toList();
            List<Lettre.LigneFacture> factures = IntStream.range(0, restes.size())
                    .mapToObj(i -> Retouche.de(
                            lettre.facture(),
                            "numero",
                            "FA-2026-" + (1001 + i),
                            "montant",
                            livree.montant(restes.get(i)),
                            "reste",
                            livree.montant(restes.get(i))))
                    .toList();
            Montant principal = restes.stream().reduce(Montant.euros("0"), Montant::plus);
            boolean accessoires = lettre.accessoires();
            Montant interets = Montant.euros("1150.80");
            Montant indemnites = Montant.euros("4800.00");
            Montant aPayer = accessoires ? principal.plus(interets).plus(indemnites) : principal;
            return Variantes.factures(
                    lettre,
                    factures,
                    List.of(new Lettre.Total(
                            "EUR",
                            livree.montant(principal),
                            accessoires ? livree.montant(interets) : null,
                            accessoires ? livree.montant(indemnites) : null,
                            null,
                            livree.montant(aPayer),
                            livree.montant(principal),
                            aPayer)));
        }
    },

    /** All that the database can hold, in one word. */
    LES_PLUS_LONGS_NOMS {
        @Override
        Lettre de(LettreLivree livree) {
            Lettre lettre = livree.complete();
            List<Lettre.LigneFacture> factures = lettre.factures().stream()
                    .map(facture -> Retouche.de(facture, "numero", sansEspace("FACTURE", 68) + facture.numero()))
                    .toList();
            Lettre longue = Variantes.debiteur(
                    Variantes.factures(lettre, factures, lettre.totaux()),
                    sansEspace("Établissements", 200),
                    sansEspace("Quai", 200),
                    "76000",
                    sansEspace("Rouen", 120),
                    "FR");
            return Retouche.de(
                    longue,
                    "reference",
                    null,
                    "debiteur",
                    Retouche.de(longue.debiteur(), "code", sansEspace("D0207", 60)),
                    "creancier",
                    Retouche.de(
                            lettre.creancier(),
                            "nom",
                            sansEspace("Ateliers", 200),
                            "formeJuridique",
                            sansEspace("SCOP", 60),
                            "adresse",
                            sansEspace("Forges", 200),
                            "ville",
                            sansEspace("Lyon", 120),
                            "email",
                            sansEspace("comptabilite", 180) + "@vauban.example",
                            "contact",
                            sansEspace("Claire", 200)));
        }
    },

    /** In words, as they come. */
    DES_NOMS_ADMINISTRATIFS {
        @Override
        Lettre de(LettreLivree livree) {
            Lettre lettre = Variantes.debiteur(
                    livree.complete(),
                    "COMMUNAUTÉ D'AGGLOMÉRATION DE MONTMORENCY-MAMMAMIA, DIRECTION DES MOYENS GÉNÉRAUX ET DES MARCHÉS",
                    "Bâtiment Emmanuel-Maximilien-Montmollin, 12 bis avenue du Maréchal-Mac-Mahon-de-Montmartre",
                    "95160",
                    "MONTMORENCY-WOMMELGHEM CEDEX 12",
                    "FR");
            return Variantes.creancier(
                    lettre,
                    Variantes.nomme(
                            lettre.creancier(),
                            "Société coopérative d'intérêt collectif des menuisiers et charpentiers du Val de Saône"));
        }
    },

    AVOIRS_PLUS_GRANDS_QUE_LA_DETTE {
        @Override
        Lettre de(LettreLivree livree) {
            Lettre lettre = livree.complete();
            Lettre.Total total = lettre.totaux().get(0);
            Lettre.LigneFacture avoir =
                    Retouche.de(lettre.avoirs().get(0), "reste", livree.montant(Montant.euros("9000.00")));
            Lettre couverte = Retouche.de(lettre, "avoirs", List.of(avoir));
            return Variantes.totaux(
                    couverte,
                    Retouche.de(
                            total,
                            "avoirs",
                            total.principal(),
                            "interets",
                            null,
                            "indemnites",
                            null,
                            "aPayer",
                            livree.montant(Montant.euros("0.00")),
                            "demande",
                            Montant.euros("0.00")));
        }
    },

    RIEN_DE_CONNU {
        @Override
        Lettre de(LettreLivree livree) {
            Lettre lettre = livree.simple();
            return Retouche.de(
                    lettre,
                    "dossier",
                    null,
                    "reference",
                    null,
                    "creancier",
                    Variantes.sommaire(lettre.creancier()),
                    "debiteur",
                    Retouche.de(lettre.debiteur(), "siren", null, "telephone", null, "email", null));
        }
    },

    D_AILLEURS {
        @Override
        Lettre de(LettreLivree livree) {
            return Variantes.debiteur(
                    livree.simple(),
                    "Ελληνική Εταιρεία – شركة النور – 日本 🍕 e\u0301",
                    "Leoforos Vasilissis Sofias 12; Ktirio Beta, 4os orofos; Tmima Promitheion",
                    "106 74",
                    "Athina",
                    "GR");
        }
    },

    DES_MILLIONS_EN_DEUX_DEVISES {
        @Override
        Lettre de(LettreLivree livree) {
            Lettre lettre = livree.simple();
            Montant euros = Montant.euros("123456789.90");
            Montant dollars = Montant.de(new BigDecimal("98765432.10"), "USD");
            List<Lettre.LigneFacture> factures = List.of(euros, dollars).stream()
                    .map(montant -> Retouche.de(
                            lettre.facture(),
                            "numero",
                            "FA-2026-" + montant.devise().getCurrencyCode(),
                            "montant",
                            livree.montant(montant),
                            "regle",
                            livree.montant(montant),
                            "reste",
                            livree.montant(montant)))
                    .toList();
            return Variantes.factures(lettre, factures, List.of(total(livree, euros), total(livree, dollars)));
        }
    };

    abstract Lettre de(LettreLivree livree);

    private static Lettre.Total total(LettreLivree livree, Montant montant) {
        String ecrit = livree.montant(montant);
        return new Lettre.Total(montant.devise().getCurrencyCode(), ecrit, null, null, null, ecrit, ecrit, montant);
    }

    static String sansEspace(String mot, int longueur) {
        return mot.repeat(longueur / mot.length() + 1).substring(0, longueur);
    }
}
