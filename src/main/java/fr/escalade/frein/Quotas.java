package fr.escalade.frein;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Passes out of a day's limit. A node takes them from the database by the block, smaller and smaller as the limit comes
 * near, so that the sendings of one creditor do not queue for one row; what was taken counts as passed, so that all nodes
 * together never pass the limit, and a node that stops loses a tenth of it at most.
 */
@Component
class Quotas {

    private static final int BLOC = 20;
    private static final int PART = 10;
    private static final int ESSAIS = 5;

    private final FreinRepository frein;
    private final Map<Cle, Integer> enMain = new ConcurrentHashMap<>();

    private record Cle(String portee, LocalDate jour) {}

    Quotas(FreinRepository frein) {
        this.frein = frein;
    }

    /** One pass, or false when none is left. Given back if the caller's transaction does not commit. */
    boolean prendre(String portee, LocalDate jour, IntSupplier limite) {
        Cle cle = new Cle(portee, jour);
        if (piocher(cle)) {
            apres(() -> {}, () -> ajouter(cle, 1));
            return true;
        }
        int limiteDuJour = limite.getAsInt();
        for (int essai = 0; essai < ESSAIS; essai++) {
            FreinRepository.Compteur compteur = frein.lire(portee, jour);
            int reste = limiteDuJour + compteur.permis() - compteur.passes();
            if (reste <= 0) {
                return false;
            }
            int bloc = Math.min(BLOC, Math.max(1, reste / PART));
            if (frein.prendre(portee, jour, bloc, limiteDuJour)) {
                apres(() -> ajouter(cle, bloc - 1), () -> {});
                return true;
            }
        }
        return false;
    }

    /** The pass was not used after all. */
    void rendre(String portee, LocalDate jour) {
        apres(() -> ajouter(new Cle(portee, jour), 1), () -> {});
    }

    /** The day's rows exist, and yesterday's passes are forgotten. */
    void ouvrir(String portee, LocalDate jour) {
        Cle duJour = new Cle(portee, jour);
        if (enMain.containsKey(duJour)) {
            return;
        }
        frein.ouvrir(portee, jour);
        enMain.putIfAbsent(duJour, 0);
        enMain.keySet()
                .removeIf(cle -> cle.portee().equals(portee) && !cle.jour().equals(jour));
    }

    private boolean piocher(Cle cle) {
        boolean[] pris = {false};
        enMain.computeIfPresent(cle, (qui, reste) -> {
            pris[0] = reste > 0;
            return pris[0] ? reste - 1 : reste;
        });
        return pris[0];
    }

    private void ajouter(Cle cle, int nombre) {
        enMain.computeIfPresent(cle, (qui, reste) -> reste + nombre);
    }

    private static void apres(Runnable validee, Runnable annulee) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int issue) {
                (issue == STATUS_COMMITTED ? validee : annulee).run();
            }
        });
    }
}
