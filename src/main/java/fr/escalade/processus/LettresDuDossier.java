package fr.escalade.processus;

import fr.escalade.courrier.Courriers;
import fr.escalade.courrier.Ton;
import fr.escalade.dossier.Dossier;
import fr.escalade.processus.publication.Consultation;
import fr.escalade.processus.publication.TextesPublies;
import fr.escalade.processus.taches.SujetsDesLettres;
import fr.escalade.relance.Apercus;
import fr.escalade.relance.Scenario;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letters of the version that a case is on, as they would read today. */
@Component
public class LettresDuDossier {

    private final Consultation consultation;
    private final TextesPublies textes;
    private final SujetsDesLettres sujets;
    private final Apercus apercus;

    LettresDuDossier(Consultation consultation, TextesPublies textes, SujetsDesLettres sujets, Apercus apercus) {
        this.consultation = consultation;
        this.textes = textes;
        this.sujets = sujets;
        this.apercus = apercus;
    }

    /** Their names, in alphabetical order. */
    public List<String> noms(Dossier dossier) {
        return textes.lettres(definition(dossier));
    }

    /** The tone that the scenario table chose for this case. */
    public Ton ton(Dossier dossier) {
        return Scenario.lire(consultation.scenario(dossier.numero()).orElse(null))
                .ton();
    }

    /** A tone of null is the scenario's. @throws fr.escalade.partage.Refus when it cannot be written, and why */
    public Courriers.Apercu lire(Dossier dossier, Apercus.Demande demande) {
        return apercus.lire(
                dossier.id(),
                demande.ton() == null ? demande.en(ton(dossier)) : demande,
                textes.bibliotheque(definition(dossier)),
                sujets.pour(demande.lettre(), dossier.id()));
    }

    private String definition(Dossier dossier) {
        return consultation.definition(dossier.numero());
    }
}
