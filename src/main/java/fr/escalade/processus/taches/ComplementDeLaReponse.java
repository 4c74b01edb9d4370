package fr.escalade.processus.taches;

import fr.escalade.courrier.Lettre;
import fr.escalade.partage.Langue;
import fr.escalade.reponse.Qualification;
import fr.escalade.reponse.ReponseRecue;
import fr.escalade.reponse.ReponsesRecues;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The day of the debtor's answer, and the instalments that we may offer: what people note of him is not his to read. */
@Component
class ComplementDeLaReponse implements ComplementDeLettre {

    private final ReponsesRecues reponses;

    ComplementDeLaReponse(ReponsesRecues reponses) {
        this.reponses = reponses;
    }

    @Override
    public String sujet() {
        return "reponse";
    }

    @Override
    public Lettre.Complement lire(long id, Langue langue) {
        ReponseRecue reponse = reponses.parId(id);
        boolean propose = reponse.qualification() == Qualification.DIFFICULTE_PASSAGERE;
        return new Lettre.Complement(
                null,
                null,
                propose ? reponse.precisions() : null,
                null,
                langue.dateLongue(reponse.recueLe()),
                List.of());
    }

    @Override
    public Set<String> lettres() {
        return Set.of("proposition_echeancier");
    }

    @Override
    public Optional<Long> dernier(long dossier) {
        return reponses.duDossier(dossier).stream().map(ReponseRecue::id).findFirst();
    }

    @Override
    public String enClair() {
        return "une réponse reçue du débiteur";
    }
}
