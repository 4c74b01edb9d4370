package fr.escalade.processus.taches;

import fr.escalade.courrier.Lettre;
import fr.escalade.echeancier.Echeancier;
import fr.escalade.echeancier.Echeanciers;
import fr.escalade.echeancier.Ligne;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What letters say of a plan: its instalments and what became of them; « montant » and « date » are those of what is late
 * once an instalment was found so, those of the whole plan otherwise.
 */
@Component
class ComplementDeLEcheancier implements ComplementDeLettre {

    private final Echeanciers echeanciers;

    ComplementDeLEcheancier(Echeanciers echeanciers) {
        this.echeanciers = echeanciers;
    }

    @Override
    public String sujet() {
        return "echeancier";
    }

    @Override
    public Lettre.Complement lire(long id, Langue langue) {
        Echeancier echeancier = echeanciers.parId(id);
        Montant retard = echeanciers.retard(echeancier);
        boolean enRetard = echeancier.rappeleLe() != null && retard.estPositif();
        LocalDate date =
                enRetard ? echeanciers.premiereImpayee(echeancier).orElseThrow().date() : echeancier.proposeLe();
        return new Lettre.Complement(
                echeancier.motif(),
                null,
                null,
                langue.montant(enRetard ? retard : echeancier.montant()),
                langue.dateLongue(date),
                lignes(echeancier, enRetard ? date : null, langue),
                enRetard ? retard : null);
    }

    @Override
    public Set<String> lettres() {
        return Set.of("accord_echeancier", "refus_echeancier", "rappel_echeance", "decheance_terme");
    }

    @Override
    public Optional<Long> dernier(long dossier) {
        return echeanciers.duDossier(dossier).stream().map(Echeancier::id).findFirst();
    }

    @Override
    public String enClair() {
        return "un échéancier";
    }

    private List<Lettre.LigneEcheance> lignes(Echeancier echeancier, LocalDate enRetard, Langue langue) {
        List<Lettre.LigneEcheance> lignes = new ArrayList<>();
        for (Ligne ligne : echeancier.lignes()) {
            lignes.add(new Lettre.LigneEcheance(
                    lignes.size() + 1,
                    langue.dateLongue(ligne.date()),
                    langue.montant(ligne.montant()),
                    enRetard == null ? null : etat(ligne.date(), enRetard, echeancier.rappeleLe(), langue)));
        }
        return lignes;
    }

    private static String etat(LocalDate date, LocalDate enRetard, LocalDate rappel, Langue langue) {
        boolean anglais = langue == Langue.ANGLAIS;
        if (date.isBefore(enRetard)) {
            return anglais ? "paid" : "payée";
        }
        if (date.isBefore(rappel)) {
            return anglais ? "overdue" : "en retard";
        }
        return anglais ? "to come" : "à venir";
    }
}
