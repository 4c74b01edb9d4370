package fr.escalade.processus.taches;

import fr.escalade.courrier.Lettre;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.partage.Langue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ComplementDuLitige implements ComplementDeLettre {

    private final Litiges litiges;

    ComplementDuLitige(Litiges litiges) {
        this.litiges = litiges;
    }

    @Override
    public String sujet() {
        return "litige";
    }

    @Override
    public Lettre.Complement lire(long id, Langue langue) {
        Litige litige = litiges.parId(id);
        return new Lettre.Complement(
                litige.motif().enClair(langue),
                litige.decision() == null ? null : litige.decision().enClair(langue),
                litige.reponse(),
                litiges.avoir(litige).map(langue::montant).orElse(null),
                langue.dateLongue(litige.ouvertLe()),
                List.of());
    }

    @Override
    public Set<String> lettres() {
        return Set.of("reponse_litige");
    }

    /** One that is not decided yet has no answer to show. */
    @Override
    public Optional<Long> dernier(long dossier) {
        return litiges.duDossier(dossier).stream()
                .filter(litige -> litige.decision() != null)
                .map(Litige::id)
                .findFirst();
    }

    @Override
    public String enClair() {
        return "un litige tranché";
    }
}
