package fr.escalade.echeancier;

/** Whose idea a plan is: only the debtor's own written proposal acknowledges the debt. */
public enum Initiative {
    DEBITEUR("demandé par le débiteur"),
    CREANCIER("proposé par nous");

    private final String enClair;

    Initiative(String enClair) {
        this.enClair = enClair;
    }

    public String enClair() {
        return enClair;
    }
}
