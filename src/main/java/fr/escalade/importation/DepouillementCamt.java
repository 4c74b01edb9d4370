package fr.escalade.importation;

import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes through the statements of a camt.053 document: each booked entry, or each of its transactions when it has several. */
final class DepouillementCamt {

    private static final String SANS_REFERENCE = "NOTPROVIDED";

    private final List<MouvementLu> mouvements = new ArrayList<>();
    private final Map<String, LocalDate> jusquAu = new HashMap<>();
    private final List<RapportImport.Ligne> constats = new ArrayList<>();
    private int rang;

    private DepouillementCamt() {}

    static ReleveLu de(ArbreXml document) {
        DepouillementCamt depouillement = new DepouillementCamt();
        document.chaque("Stmt", "BkToCstmrStmt").forEach(depouillement::compte);
        return new ReleveLu(depouillement.mouvements, depouillement.jusquAu, depouillement.constats);
    }

    private void compte(ArbreXml releve) {
        Optional<String> compte = releve.texte("Acct", "Id", "IBAN").or(() -> releve.texte("Acct", "Id", "Othr", "Id"));
        if (compte.isEmpty()) {
            return;
        }
        Stream.concat(
                        releve.chaque("Bal").map(solde -> jour(solde, "Dt")),
                        Stream.of(jour(releve, "FrToDt", "ToDtTm"), jour(releve, "CreDtTm")))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(premier -> jusquAu.merge(compte.get(), dernier(releve, premier), DepouillementCamt::tard));
        releve.chaque("Ntry").forEach(ecriture -> ecriture(compte.get(), ecriture));
    }

    /** The latest day that its balances name. */
    private static LocalDate dernier(ArbreXml releve, LocalDate sinon) {
        return releve.chaque("Bal")
                .map(solde -> jour(solde, "Dt"))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .orElse(sinon);
    }

    private void ecriture(String compte, ArbreXml ecriture) {
        rang++;
        String etat =
                ecriture.texte("Sts", "Cd").or(() -> ecriture.texte("Sts")).orElse("BOOK");
        if (!etat.equals("BOOK")) {
            return;
        }
        Optional<LocalDate> date = jour(ecriture, "BookgDt").or(() -> jour(ecriture, "ValDt"));
        List<ArbreXml> operations = ecriture.chaque("NtryDtls")
                .flatMap(details -> details.chaque("TxDtls"))
                .toList();
        boolean groupe = operations.size() > 1
                && operations.stream().allMatch(operation -> montant(operation).isPresent());
        List<ArbreXml> porteurs = groupe ? operations : List.of(ecriture);
        for (ArbreXml porteur : porteurs) {
            Optional<Montant> montant = montant(porteur);
            if (date.isEmpty() || montant.isEmpty()) {
                constats.add(new RapportImport.Ligne(
                        rang,
                        Lecture.REJETEE,
                        null,
                        "Cette écriture n'a pas de date, de montant ou de devise lisible : vérifiez-la sur le relevé de la"
                                + " banque et saisissez le règlement s'il y a lieu.",
                        null));
                continue;
            }
            boolean sortie = ecriture.texte("CdtDbtInd").filter("DBIT"::equals).isPresent();
            ArbreXml dit = groupe ? porteur : operations.isEmpty() ? ecriture : operations.get(0);
            retenir(compte, date.get(), sortie ? montant.get().oppose() : montant.get(), ecriture, dit);
        }
    }

    private void retenir(String compte, LocalDate date, Montant montant, ArbreXml ecriture, ArbreXml dit) {
        String payeur = dit.texte("RltdPties", "Dbtr", "Nm")
                .or(() -> dit.texte("RltdPties", "Dbtr", "Pty", "Nm"))
                .orElse(null);
        List<String> textes = textes(ecriture, dit);
        String banque = ecriture.texte("AcctSvcrRef").orElse("");
        mouvements.add(new MouvementLu(
                rang,
                compte,
                date,
                montant,
                payeur,
                textes,
                String.join("|", banque, montant.toString(), String.valueOf(payeur), String.join("|", textes))));
    }

    /** Structured references first. */
    private static List<String> textes(ArbreXml ecriture, ArbreXml dit) {
        return Stream.of(
                        dit.chaque("Strd", "RmtInf")
                                .map(structure -> structure.texte("CdtrRefInf", "Ref"))
                                .flatMap(Optional::stream),
                        dit.texte("Refs", "EndToEndId").stream(),
                        dit.chaque("Ustrd", "RmtInf")
                                .map(ligne -> ligne.texte())
                                .flatMap(Optional::stream),
                        dit.chaque("Strd", "RmtInf")
                                .flatMap(structure -> structure.chaque("RfrdDocInf"))
                                .map(document -> document.texte("Nb"))
                                .flatMap(Optional::stream),
                        ecriture.texte("AddtlNtryInf").stream())
                .flatMap(textes -> textes)
                .filter(texte -> !texte.equals(SANS_REFERENCE))
                .toList();
    }

    private static Optional<Montant> montant(ArbreXml porteur) {
        Optional<ArbreXml> dit = porteur.chaque("Amt").findFirst().or(() -> porteur.chaque("Amt", "AmtDtls", "TxAmt")
                .findFirst());
        return dit.flatMap(montant -> montant.nombre().flatMap(valeur -> devise(montant, valeur)));
    }

    private static Optional<Montant> devise(ArbreXml montant, BigDecimal valeur) {
        try {
            return Optional.of(new Montant(valeur, Currency.getInstance(montant.attribut("Ccy"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A day, written as a date or as a moment. */
    private static Optional<LocalDate> jour(ArbreXml noeud, String... chemin) {
        return noeud.texte(chemin)
                .filter(texte -> texte.length() >= 10)
                .flatMap(texte -> FormatDate.ISO.lire(texte.substring(0, 10)));
    }

    private static LocalDate tard(LocalDate un, LocalDate autre) {
        return un.isAfter(autre) ? un : autre;
    }
}
