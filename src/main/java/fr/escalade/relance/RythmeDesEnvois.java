package fr.escalade.relance;

import fr.escalade.courrier.AvantEnvoi;
import fr.escalade.courrier.Courrier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.dossier.Contacts;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The interval between two contacts (C8) counts from the day on which a message leaves, not from the day on which it was
 * written: one that the outbox kept (volume brake, mail server away) follows no other contact too closely, and the next
 * step waits for its interval after it.
 */
@Component
@Order(1)
class RythmeDesEnvois implements AvantEnvoi {

    private final Contacts contacts;
    private final Creanciers creanciers;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    RythmeDesEnvois(Contacts contacts, Creanciers creanciers, CalendrierOuvre calendrier, Clock horloge) {
        this.contacts = contacts;
        this.creanciers = creanciers;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    @Override
    public Optional<String> empechement(Courrier courrier) {
        return Optional.empty();
    }

    @Override
    public Optional<Attente> attente(Courrier courrier) {
        LocalDate jour = Temps.aujourdhui(horloge);
        String contact = Cle.contact(courrier.cle());
        Optional<LocalDate> prevu = contacts.jour(contact);
        if (prevu.isEmpty()) {
            return Optional.empty();
        }
        boolean enRetard = prevu.get().isBefore(jour);
        // A call of the message's own day was there when it was written, or is a person's choice.
        LocalDate avant = enRetard ? jour.plusDays(1) : jour;
        int intervalle = creanciers.parCode(courrier.creancier()).intervalleMinimum();
        Optional<LocalDate> possible = contacts.dernierAvant(avant, courrier.debiteur(), contact)
                .map(autre -> autre.plusDays(intervalle))
                .filter(jour::isBefore);
        if (possible.isEmpty() && enRetard) {
            contacts.reporter(contact, jour);
        }
        return possible.map(date -> new Attente(
                "dernier contact trop récent, pas avant le " + FormatFrancais.dateLongue(date),
                calendrier.ouvertureAPartirDe(date)));
    }
}
