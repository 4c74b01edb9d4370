package fr.escalade.reception;

import fr.escalade.courrier.Accuses;
import fr.escalade.courrier.AdressesDeReponse;
import fr.escalade.courrier.Courrier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.reception.mime.Message;
import fr.escalade.reception.tri.Constat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds whom a message is about: by the token of its address, then by the message that it answers, then by its sender. */
@Component
class Rattachements {

    /** A bounce that names only an address is about what left for it lately. */
    private static final Duration MEMOIRE = Duration.ofDays(15);

    private final AdressesDeReponse adresses;
    private final Accuses accuses;
    private final Debiteurs debiteurs;
    private final Dossiers dossiers;
    private final Clock horloge;

    Rattachements(AdressesDeReponse adresses, Accuses accuses, Debiteurs debiteurs, Dossiers dossiers, Clock horloge) {
        this.adresses = adresses;
        this.accuses = accuses;
        this.debiteurs = debiteurs;
        this.dossiers = dossiers;
        this.horloge = horloge;
    }

    Rattachement chercher(Message message, Constat constat) {
        List<String> vers = Stream.concat(constat.adresses().stream(), message.destinataires().stream())
                .toList();
        Optional<AdressesDeReponse.Destination> jeton = adresses.lire(vers);
        Optional<Courrier> courrier = courrier(message, constat)
                .filter(un -> jeton.isEmpty() || un.debiteur() == jeton.get().debiteur());
        if (jeton.isPresent()) {
            return du(jeton.get().debiteur(), jeton.get().dossier(), courrier);
        }
        if (courrier.isPresent()) {
            return du(courrier.get().debiteur(), courrier.get().dossier(), courrier);
        }
        return constat.nature().estUnRapport() ? parDestinataire(constat) : parExpediteur(message);
    }

    private Optional<Courrier> courrier(Message message, Constat constat) {
        return Stream.concat(constat.origines().stream(), message.references().stream())
                .flatMap(id -> accuses.deMessageId(id).stream())
                .findFirst()
                .or(() -> constat.cles().stream()
                        .flatMap(cle -> accuses.deCle(cle).stream())
                        .findFirst());
    }

    private Rattachement parDestinataire(Constat constat) {
        if (constat.destinataire() == null) {
            return Rattachement.inconnu("Cet avis ne dit pas de quel message il s’agit.");
        }
        Instant depuis = horloge.instant().minus(MEMOIRE);
        List<Courrier> partis = accuses.envoyesA(constat.destinataire(), depuis);
        long combien = partis.stream().map(Courrier::debiteur).distinct().count();
        if (combien != 1) {
            return Rattachement.inconnu(
                    combien == 0
                            ? "Aucun message récent n’est parti vers " + constat.destinataire() + "."
                            : "Plusieurs débiteurs ont l’adresse " + constat.destinataire() + ".");
        }
        Courrier dernier = partis.get(0);
        return du(dernier.debiteur(), dernier.dossier(), Optional.of(dernier));
    }

    private Rattachement parExpediteur(Message message) {
        String adresse = message.expediteur().orElse(null);
        List<Debiteur> connus = adresse == null ? List.of() : debiteurs.avecEmail(adresse);
        if (connus.size() == 1) {
            return du(connus.get(0).id(), null, Optional.empty());
        }
        return Rattachement.inconnu(
                connus.isEmpty()
                        ? "Aucun débiteur n’a cette adresse : choisissez le dossier."
                        : "Plusieurs débiteurs ont cette adresse : "
                                + connus.stream()
                                        .map(qui -> qui.nom() + " (" + qui.code() + ")")
                                        .limit(5)
                                        .collect(Collectors.joining(", "))
                                + ". Choisissez le dossier.");
    }

    /** The debtor's case of today; when there is none, the one that was written to. */
    private Rattachement du(long debiteur, Long dossier, Optional<Courrier> courrier) {
        Long actif = dossiers.actifDuDebiteur(debiteur).map(Dossier::id).orElse(dossier);
        return new Rattachement(debiteur, actif, courrier.map(Courrier::id).orElse(null), null);
    }
}
