package fr.escalade.frein;

import fr.escalade.courrier.AvantEnvoi;
import fr.escalade.courrier.Courrier;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Holds what is too much: the same letter again, too many messages to one debtor, for one creditor, or in all. It is asked
 * last, since what it lets pass is counted. A debtor's messages are counted under the debtor's lock, the others by
 * {@link Quotas}.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Frein implements AvantEnvoi {

    private final FreinRepository frein;
    private final Limites limites;
    private final Quotas quotas;
    private final Alarme alarme;
    private final FreinProprietes proprietes;
    private final CalendrierOuvre calendrier;
    private final Clock horloge;

    Frein(
            FreinRepository frein,
            Limites limites,
            Quotas quotas,
            Alarme alarme,
            FreinProprietes proprietes,
            CalendrierOuvre calendrier,
            Clock horloge) {
        this.frein = frein;
        this.limites = limites;
        this.quotas = quotas;
        this.alarme = alarme;
        this.proprietes = proprietes;
        this.calendrier = calendrier;
        this.horloge = horloge;
    }

    @Override
    public Optional<String> empechement(Courrier courrier) {
        return Optional.empty();
    }

    /** One that is tried again on the day on which it passed passes again: it is the same message. */
    @Override
    public Optional<Attente> attente(Courrier courrier) {
        LocalDate jour = Temps.aujourdhui(horloge);
        Optional<LocalDate> passage = frein.passage(courrier.id());
        if (passage.filter(jour::equals).isPresent()) {
            return Optional.empty();
        }
        quotas.ouvrir(courrier.creancier(), jour);
        quotas.ouvrir(Limites.INSTALLATION, jour);
        Optional<Attente> attente = tropPourLeDebiteur(courrier, jour)
                .or(() -> limiteAtteinte(courrier, jour))
                .filter(trop -> !frein.estPermis(courrier.id()));
        attente.ifPresentOrElse(
                trop -> alarme.sonner(courrier.creancier(), jour, trop.motif()),
                () -> frein.noterPassage(courrier, jour, passage.isPresent()));
        return attente;
    }

    private Optional<Attente> tropPourLeDebiteur(Courrier courrier, LocalDate jour) {
        boolean demande = !courrier.factures().isEmpty();
        int partis = frein.partisVers(courrier.debiteur(), jour, demande);
        int limite = demande ? proprietes.demandes() : proprietes.reponses();
        if (partis >= limite) {
            return Optional.of(attendre(
                    "déjà " + partis + (demande ? " demandes" : " réponses") + " à ce débiteur aujourd'hui",
                    jour.plusDays(1)));
        }
        if (!demande) {
            return Optional.empty();
        }
        return frein.memeLettre(courrier, jour.minusDays(proprietes.memeLettre() - 1L))
                .map(partie -> attendre(
                        "la même lettre, pour les mêmes factures, est partie le " + Alarme.date(partie),
                        partie.plusDays(proprietes.memeLettre())));
    }

    private Optional<Attente> limiteAtteinte(Courrier courrier, LocalDate jour) {
        String creancier = courrier.creancier();
        if (!quotas.prendre(creancier, jour, () -> limites.de(creancier, jour).nombre())) {
            return Optional.of(attendre("la limite du jour est atteinte pour ce créancier", jour.plusDays(1)));
        }
        if (!quotas.prendre(Limites.INSTALLATION, jour, () -> limites.de(Limites.INSTALLATION, jour)
                .nombre())) {
            quotas.rendre(creancier, jour);
            return Optional.of(attendre("la limite du jour est atteinte pour l'installation", jour.plusDays(1)));
        }
        return Optional.empty();
    }

    private Attente attendre(String motif, LocalDate jour) {
        return new Attente(FREIN + motif, calendrier.ouvertureAPartirDe(jour));
    }
}
