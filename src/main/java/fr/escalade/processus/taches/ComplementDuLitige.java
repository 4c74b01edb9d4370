package fr.escalade.processus.taches;

import fr.escalade.courrier.Lettre;
import fr.escalade.litige.Litige;
import fr.escalade.litige.Litiges;
import fr.escalade.partage.Langue;
import java.util.List;
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
}
