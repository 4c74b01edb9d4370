package fr.escalade.bureau;

import fr.escalade.dossier.Dossier;
import fr.escalade.dossier.Situation;
import fr.escalade.partage.Montant;
import fr.escalade.processus.Procedures.Position;
import java.time.Instant;
import java.util.List;

/** A case as a line of the list. {@code etape} null when its procedure has ended or not started. */
public record LigneDeDossier(
        Dossier dossier, String nom, int factures, int retard, List<Montant> soldes, String etape, Instant prochaine) {

    static LigneDeDossier de(Situation situation, Position position) {
        return new LigneDeDossier(
                situation.dossier(),
                situation.debiteur().nom(),
                situation.exigibles().size(),
                situation.plusAncienRetard(),
                situation.soldes().stream().map(Situation.Solde::aPayer).toList(),
                position == null ? null : position.etape(),
                position == null ? null : position.prochaineDate());
    }
}
