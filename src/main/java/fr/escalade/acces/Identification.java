package fr.escalade.acces;

import java.time.Duration;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks a login and its password, behind the brake on guessing; pages and API alike. As the only provider it is the global
 * one: naming it in a chain as well would ask it twice, and count each mistake twice.
 */
@Component
class Identification implements AuthenticationProvider {

    private final DaoAuthenticationProvider controle;
    private final FreinAuxEssais frein;

    Identification(Comptes comptes, PasswordEncoder chiffrement, FreinAuxEssais frein) {
        this.controle = new DaoAuthenticationProvider(
                login -> comptes.trouver(login).orElseThrow(() -> new UsernameNotFoundException("unknown login")));
        this.controle.setPasswordEncoder(chiffrement);
        this.frein = frein;
    }

    @Override
    public Authentication authenticate(Authentication demande) {
        String login = demande.getName().strip().toLowerCase(Locale.ROOT);
        Duration attente = frein.attente(login);
        if (!attente.isZero()) {
            throw new TropDEssais(attente);
        }
        try {
            Authentication reussie = controle.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(login, demande.getCredentials()));
            frein.reussi(login);
            return reussie;
        } catch (BadCredentialsException mauvais) {
            frein.manque(login);
            throw mauvais;
        }
    }

    @Override
    public boolean supports(Class<?> demande) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(demande);
    }
}
