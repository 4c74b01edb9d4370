package fr.escalade.partage;

import java.util.concurrent.ThreadLocalRandom;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction that collided with another one (a lock that came too late, a deadlock, the same rank of the same journal)
 * was rolled back whole: it is simply done again, so that nobody sees an error because Escalade was at work on the same
 * case at that moment. Only the outermost transaction is: an inner one cannot be saved alone.
 */
final class Reprises implements MethodInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Reprises.class);
    private static final int ESSAIS = 4;
    private static final int PAUSE_MS = 40;

    @Override
    public Object invoke(MethodInvocation appel) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return appel.proceed();
        }
        for (int essai = 1; ; essai++) {
            try {
                return ((ProxyMethodInvocation) appel).invocableClone().proceed();
            } catch (RuntimeException e) {
                if (essai == ESSAIS || !estUneCollision(e)) {
                    throw e;
                }
                LOG.info("{} collided with another transaction: done again", appel.getMethod(), e);
                Thread.sleep(
                        (long) essai * PAUSE_MS + ThreadLocalRandom.current().nextInt(PAUSE_MS));
            }
        }
    }

    /** The engine wraps what its listeners throw: causes count. */
    private static boolean estUneCollision(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException || cause instanceof DuplicateKeyException) {
                return true;
            }
        }
        return false;
    }
}
