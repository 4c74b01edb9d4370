package fr.escalade.acces;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five wrong passwords for a login, one minute of waiting, doubled by each further mistake up to
 * a quarter of an hour. Unknown logins count too, so that an answer never tells which logins exist.
 */
@Component
class FreinAuxEssais {

    private static final int ESSAIS_LIBRES = 5;
    private static final Duration ATTENTE = Duration.ofMinutes(1);
    private static final Duration ATTENTE_MAXIMALE = Duration.ofMinutes(15);
    private static final int LOGINS_SUIVIS = 10_000;

    private record Essais(int manques, Instant dernier) {}

    private final Clock horloge;
    private final Map<String, Essais> parLogin = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Essais> plusAncien) {
            return size() > LOGINS_SUIVIS;
        }
    };

    FreinAuxEssais(Clock horloge) {
        this.horloge = horloge;
    }

    /** How long this login must still wait; zero when it may try. */
    synchronized Duration attente(String login) {
        Essais essais = parLogin.get(login);
        if (essais == null || essais.manques < ESSAIS_LIBRES) {
            return Duration.ZERO;
        }
        Duration reste = Duration.between(horloge.instant(), essais.dernier.plus(duree(essais.manques)));
        return reste.isNegative() ? Duration.ZERO : reste;
    }

    synchronized void manque(String login) {
        Essais avant = parLogin.remove(login);
        Instant maintenant = horloge.instant();
        boolean oublie = avant == null
                || avant.dernier.plus(ATTENTE_MAXIMALE.multipliedBy(2)).isBefore(maintenant);
        parLogin.put(login, new Essais(oublie ? 1 : avant.manques + 1, maintenant));
    }

    synchronized void reussi(String login) {
        parLogin.remove(login);
    }

    private static Duration duree(int manques) {
        int doublements = Math.min(manques - ESSAIS_LIBRES, 4);
        Duration duree = ATTENTE.multipliedBy(1L << doublements);
        return duree.compareTo(ATTENTE_MAXIMALE) > 0 ? ATTENTE_MAXIMALE : duree;
    }
}
