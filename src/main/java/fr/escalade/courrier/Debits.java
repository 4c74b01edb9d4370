package fr.escalade.courrier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How fast e-mails leave for each recipient domain and in all, over all hands and nodes: so many in any minute. One that
 * finds no place is told when to come again, the next one a little later, so that a long queue is not gone through every
 * minute. A domain that answers « too many » is left alone: a minute, then two, four, up to an hour.
 */
@Component
class Debits {

    /** What a message that waits for its place carries as its reason. */
    static final String ETALE = "Envoi étalé : ";

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration REPOS_MAXIMUM = Duration.ofHours(1);

    private final DebitRepository passages;
    private final Plafonds plafonds;
    private final Clock horloge;

    Debits(DebitRepository passages, DebitsProprietes proprietes, Clock horloge) {
        this.passages = passages;
        this.plafonds = new Plafonds(proprietes.debits(), proprietes.debitTotal());
        this.horloge = horloge;
    }

    /**
     * Takes a place for a message to that address, in the transaction of its lease; or says why it has none, and when to
     * ask again. The rows are always held in this order, the domain's, then the common one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AvantEnvoi.Attente> prendrePlace(String destinataire) {
        String domaine = domaine(destinataire);
        Instant maintenant = horloge.instant();
        Optional<DebitRepository.Repos> repos = enRepos(domaine, maintenant);
        if (repos.isPresent()) {
            return Optional.of(new AvantEnvoi.Attente(
                    ETALE + domaine + " demande d'attendre : " + repos.get().motif(),
                    repos.get().jusquA()));
        }
        OptionalInt sien = plafonds.du(domaine);
        OptionalInt total = plafonds.total();
        Optional<AvantEnvoi.Attente> attente = complet(domaine, "vers " + domaine, sien, maintenant)
                .or(() -> complet(Plafonds.TOUS, "en tout", total, maintenant));
        if (attente.isEmpty()) {
            sien.ifPresent(debit -> passages.passer(domaine, maintenant.minus(MINUTE), maintenant));
            total.ifPresent(debit -> passages.passer(Plafonds.TOUS, maintenant.minus(MINUTE), maintenant));
        }
        return attente;
    }

    private Optional<AvantEnvoi.Attente> complet(String cle, String ou, OptionalInt plafond, Instant maintenant) {
        if (plafond.isEmpty()) {
            return Optional.empty();
        }
        passages.tenir(cle);
        int debit = plafond.getAsInt();
        return passages.passage(cle, debit, maintenant.minus(MINUTE), maintenant)
                .map(premier -> {
                    Instant libre = premier.plus(MINUTE);
                    Instant promis = passages.promis(cle)
                            .map(dernier -> dernier.plus(MINUTE.dividedBy(debit)))
                            .filter(libre::isBefore)
                            .orElse(libre);
                    passages.promettre(cle, promis);
                    return new AvantEnvoi.Attente(ETALE + debit + " par minute au plus " + ou, promis);
                });
    }

    /** A rest from before the clock was set back, as stories do, is over. */
    private Optional<DebitRepository.Repos> enRepos(String domaine, Instant maintenant) {
        return passages.repos(domaine)
                .filter(repos -> repos.jusquA() != null
                        && repos.jusquA().isAfter(maintenant)
                        && !repos.jusquA().isAfter(maintenant.plus(REPOS_MAXIMUM)));
    }

    /** What a server answered that has not taken a message: perhaps its whole domain is to be left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void entendre(String destinataire, String reponse) {
        if (TropDeMessages.dit(reponse)) {
            String domaine = domaine(destinataire);
            Instant maintenant = horloge.instant();
            passages.tenir(domaine);
            if (enRepos(domaine, maintenant).isEmpty()) {
                int fois =
                        passages.repos(domaine).map(DebitRepository.Repos::fois).orElse(0) + 1;
                Duration duree = MINUTE.multipliedBy(1L << Math.min(fois - 1, 6));
                Instant fin = maintenant.plus(duree.compareTo(REPOS_MAXIMUM) > 0 ? REPOS_MAXIMUM : duree);
                passages.reposer(domaine, new DebitRepository.Repos(fin, fois, court(reponse)));
            }
        }
    }

    /** It takes messages again: the next « too many » is a first one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accepter(String destinataire) {
        String domaine = domaine(destinataire);
        if (passages.repos(domaine).filter(repos -> repos.fois() > 0).isPresent()
                && enRepos(domaine, horloge.instant()).isEmpty()) {
            passages.reposer(domaine, new DebitRepository.Repos(null, 0, null));
        }
    }

    private static String domaine(String destinataire) {
        return destinataire.substring(destinataire.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static String court(String texte) {
        return texte.length() <= 500 ? texte : texte.substring(0, 499) + "…";
    }
}
