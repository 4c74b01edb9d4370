package fr.escalade.relance;

import fr.escalade.courrier.Bibliotheque;
import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.EtatCourrier;
import fr.escalade.courrier.GenreDeLettre;
import fr.escalade.courrier.Lettre;
import fr.escalade.courrier.Preparation;
import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Dossiers;
import fr.escalade.dossier.Situation;
import fr.escalade.historique.Fait;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Temps;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Any letter as it would read for a real case today, kept nowhere and sent to nobody. */
@Component
public class Apercus {

    private static final int DELAI_MONTRE = 8;

    private final Dossiers dossiers;
    private final Courriers courriers;
    private final Redaction redaction;
    private final Pieces pieces;
    private final Clock horloge;

    Apercus(Dossiers dossiers, Courriers courriers, Redaction redaction, Pieces pieces, Clock horloge) {
        this.dossiers = dossiers;
        this.courriers = courriers;
        this.redaction = redaction;
        this.pieces = pieces;
        this.horloge = horloge;
    }

    /**
     * For all that is payable today, whatever the step. {@code langue} null: the debtor's.
     *
     * @throws Refus when nothing is payable, the letter does not exist, or it speaks of a dispute or a plan
     */
    @Transactional(readOnly = true)
    public Courriers.Apercu lire(long id, String lettre, Canal canal, Langue langue, Bibliotheque bibliotheque) {
        Dossier dossier = dossiers.parId(id);
        Situation situation = dossiers.situation(id, Temps.aujourdhui(horloge));
        Set<Long> demandees = situation.exigibles().stream()
                .map(decompte -> decompte.facture().id())
                .collect(Collectors.toSet());
        GenreDeLettre genre = GenreDeLettre.duNom(lettre);
        if (demandees.isEmpty() && genre != GenreDeLettre.INFORMATION) {
            throw new Refus(
                    "rien-a-reclamer",
                    "Rien n'est exigible aujourd'hui dans ce dossier : seul le remerciement peut être lu.");
        }
        Function<Langue, Lettre> redigee = demandees.isEmpty()
                ? enLangue -> redaction.remerciement(situation, enLangue)
                : enLangue -> redaction.lettre(situation, demandees, DELAI_MONTRE, enLangue);
        Preparation preparation = new Preparation(
                        "apercu/" + dossier.numero(),
                        dossier.id(),
                        lettre,
                        "Aperçu",
                        canal,
                        EtatCourrier.ESSAI,
                        redigee.apply(Langue.FRANCAIS),
                        pieces.des(demandees),
                        List.of(),
                        bibliotheque,
                        Fait.ESCALADE)
                .pour(genre, redigee);
        return courriers.apercu(preparation, langue);
    }
}
