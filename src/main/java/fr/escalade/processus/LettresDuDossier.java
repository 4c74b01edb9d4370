package fr.escalade.processus;

import fr.escalade.courrier.Courriers;
import fr.escalade.dossier.Dossier;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.processus.publication.Consultation;
import fr.escalade.processus.publication.TextesPublies;
import fr.escalade.relance.Apercus;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letters of the version that a case is on, as they would read today. */
@Component
public class LettresDuDossier {

    private final Consultation consultation;
    private final TextesPublies textes;
    private final Apercus apercus;

    LettresDuDossier(Consultation consultation, TextesPublies textes, Apercus apercus) {
        this.consultation = consultation;
        this.textes = textes;
        this.apercus = apercus;
    }

    /** Their names, in alphabetical order. */
    public List<String> noms(Dossier dossier) {
        return textes.lettres(definition(dossier));
    }

    /** {@code langue} null: the debtor's. @throws fr.escalade.partage.Refus when it cannot be written, and why */
    public Courriers.Apercu lire(Dossier dossier, String lettre, Canal canal, Langue langue) {
        return apercus.lire(dossier.id(), lettre, canal, langue, textes.bibliotheque(definition(dossier)));
    }

    private String definition(Dossier dossier) {
        return consultation.definition(dossier.numero());
    }
}
