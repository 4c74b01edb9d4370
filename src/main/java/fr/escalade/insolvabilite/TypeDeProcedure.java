package fr.escalade.insolvabilite;

import fr.escalade.partage.TypeDebiteur;
import java.util.Arrays;
import java.util.List;

/** What a court or commission opened. */
public enum TypeDeProcedure {
    SAUVEGARDE("sauvegarde"),
    REDRESSEMENT("redressement judiciaire"),
    LIQUIDATION("liquidation judiciaire"),
    /** A consumer's file found admissible by the commission (art. L722-2 C. conso.). */
    SURENDETTEMENT("surendettement recevable");

    private final String enClair;

    TypeDeProcedure(String enClair) {
        this.enClair = enClair;
    }

    public String enClair() {
        return enClair;
    }

    /** Those that a debtor of that kind may be in. */
    public static List<TypeDeProcedure> pour(TypeDebiteur debiteur) {
        return Arrays.stream(values()).filter(type -> type.convient(debiteur)).toList();
    }

    /** Over-indebtedness is the consumer's procedure, the others are not his. */
    boolean convient(TypeDebiteur type) {
        return (this == SURENDETTEMENT) == (type == TypeDebiteur.PARTICULIER);
    }
}
