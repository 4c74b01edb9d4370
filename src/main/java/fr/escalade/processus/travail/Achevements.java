package fr.escalade.processus.travail;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds what completing a task means, by its form. A form that we know nothing special about is told in the journal, and
 * its choices become variables.
 */
@Component
class Achevements {

    private final Map<String, Achevement> parFormulaire;
    private final Recit recit;

    Achevements(List<Achevement> achevements, Recit recit) {
        this.parFormulaire =
                achevements.stream().collect(Collectors.toMap(Achevement::formulaire, Function.identity()));
        this.recit = recit;
    }

    Optional<LocalDate> autreEssai(TacheAchevee tache, Saisie saisie) {
        return Optional.ofNullable(parFormulaire.get(tache.ligne().formulaire()))
                .flatMap(achevement -> achevement.autreEssai(tache, saisie));
    }

    Map<String, Object> achever(TacheAchevee tache, Saisie saisie, String auteur) {
        Achevement achevement = parFormulaire.get(tache.ligne().formulaire());
        if (achevement != null) {
            return achevement.achever(tache, saisie, auteur);
        }
        recit.inscrire(tache, saisie, auteur);
        return Recit.variables(saisie);
    }
}
