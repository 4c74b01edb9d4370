package fr.escalade.processus.taches;

import fr.escalade.courrier.Lettre;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Montant;
import fr.escalade.remise.RemiseConditionnelle;
import fr.escalade.remise.RemisesConditionnelles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a letter says of a discount on a condition. */
@Component
class ComplementDeLaRemise implements ComplementDeLettre {

    private final RemisesConditionnelles remises;

    ComplementDeLaRemise(RemisesConditionnelles remises) {
        this.remises = remises;
    }

    @Override
    public String sujet() {
        return "remise";
    }

    @Override
    public Lettre.Complement lire(long id, Langue langue) {
        RemiseConditionnelle remise = remises.parId(id);
        Montant accessoires = remise.accessoires();
        return new Lettre.Complement(
                null,
                null,
                null,
                langue.montant(remise.net()),
                langue.dateLongue(remise.limite()),
                List.of(),
                remise.net(),
                new Lettre.Offre(
                        langue.montant(remise.principal()),
                        langue.montant(remise.remise()),
                        langue.montant(remise.net()),
                        langue.dateLongue(remise.limite()),
                        accessoires.estPositif() ? langue.montantAu(accessoires, remise.proposeeLe()) : null));
    }

    @Override
    public Set<String> lettres() {
        return Set.of("offre_remise");
    }

    @Override
    public Optional<Long> dernier(long dossier) {
        return remises.duDossier(dossier).stream().map(RemiseConditionnelle::id).findFirst();
    }

    @Override
    public String enClair() {
        return "une remise proposée";
    }

    @Override
    public boolean concerne(long id, long facture) {
        return remises.parId(id).factures().contains(facture);
    }
}
