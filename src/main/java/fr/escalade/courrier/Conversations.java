package fr.escalade.courrier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One conversation per case and address: each e-mail answers the latest message of its case, ours or the debtor's, and
 * cites the earlier ones (RFC 5322, 3.6.4), so that a mail program shows them together.
 *
 * <p>Cited are those that have left or still may: the bytes are fixed when the message is prepared, before the fate of
 * the one before it is known, and a citation of a message that never comes does no harm. One that was cancelled, came
 * back or was only a trial is not cited. A message outside any case stands alone.
 */
@Component
class Conversations {

    private static final int MAXIMUM = 10;

    /** What a stranger wrote goes into a header of ours: only what is plainly an identifier does. */
    private static final Pattern IDENTIFIANT = Pattern.compile("<[!-;=?-~]{1,200}@[!-;=?-~]{1,200}>");

    private final CourrierRepository courriers;
    private final ObjectProvider<EcritsDuDebiteur> ecrits;

    Conversations(CourrierRepository courriers, ObjectProvider<EcritsDuDebiteur> ecrits) {
        this.courriers = courriers;
        this.ecrits = ecrits;
    }

    /** The Message-IDs to cite, oldest first, the last one being answered; at most ten, the first of the case among them. */
    List<String> references(Long dossier, String adresse) {
        if (dossier == null) {
            return List.of();
        }
        Stream<EcritsDuDebiteur.Ecrit> recus = ecrits.orderedStream()
                .flatMap(source -> source.duDossier(dossier).stream())
                .filter(ecrit -> ecrit.messageId() != null
                        && IDENTIFIANT.matcher(ecrit.messageId()).matches());
        List<String> tous = Stream.concat(courriers.conversation(dossier, adresse).stream(), recus)
                .sorted(Comparator.comparing(EcritsDuDebiteur.Ecrit::recuLe, Comparator.nullsFirst(Instant::compareTo)))
                .map(EcritsDuDebiteur.Ecrit::messageId)
                .distinct()
                .toList();
        return bornees(tous);
    }

    /** Mail programs join by the first and the nearest: the middle may be left out. */
    private static List<String> bornees(List<String> tous) {
        if (tous.size() <= MAXIMUM) {
            return tous;
        }
        List<String> gardes = new ArrayList<>(tous.subList(tous.size() - MAXIMUM + 1, tous.size()));
        gardes.add(0, tous.get(0));
        return List.copyOf(gardes);
    }
}
