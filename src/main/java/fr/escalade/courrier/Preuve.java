package fr.escalade.courrier;

/** A carrier's answer must not be lost for a passing trouble of the database: it cannot be asked again. */
final class Preuve {

    private static final int ESSAIS = 3;

    private Preuve() {}

    /** {@code inscription}: one transaction that may be tried again as it is. */
    static void garder(Runnable inscription) {
        for (int essai = 1; ; essai++) {
            try {
                inscription.run();
                return;
            } catch (RuntimeException e) {
                if (essai == ESSAIS) {
                    throw e;
                }
            }
        }
    }
}
