package fr.escalade.processus.signaux;

import fr.escalade.debiteur.Debiteurs;
import fr.escalade.dossier.Annonce;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.CalendrierOuvre;
import fr.escalade.remise.RemiseConditionnelle;
import fr.escalade.remise.RemisesConditionnelles;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What the table reads to say who approves an offer, with round thresholds only, and until when the diagram waits. One
 * that comes from another case, or whose payment was reversed, is decided already.
 */
@Component
class RemiseProposee implements Sujet {

    private final RemisesConditionnelles remises;
    private final Dossiers dossiers;
    private final Debiteurs debiteurs;
    private final CalendrierOuvre calendrier;

    RemiseProposee(RemisesConditionnelles remises, Dossiers dossiers, Debiteurs debiteurs, CalendrierOuvre calendrier) {
        this.remises = remises;
        this.dossiers = dossiers;
        this.debiteurs = debiteurs;
        this.calendrier = calendrier;
    }

    @Override
    public Annonce.Type type() {
        return Annonce.Type.REMISE;
    }

    @Override
    public Map<String, Object> variables(long dossier, long sujet) {
        RemiseConditionnelle remise = remises.parId(sujet);
        return Map.of(
                "remise_montant",
                remise.remise().plus(remise.accessoires()).valeur().doubleValue(),
                "remise_part",
                remise.part().doubleValue(),
                "remise_decidee",
                remise.offerteLe() != null,
                "segment",
                Objects.requireNonNullElse(
                        debiteurs.parId(dossiers.parId(dossier).debiteur()).segment(), ""),
                "remise_limite",
                Date.from(calendrier.ouvertureAPartirDe(remise.limite())));
    }
}
