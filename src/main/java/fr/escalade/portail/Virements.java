package fr.escalade.portail;

import fr.escalade.creancier.Creancier;
import fr.escalade.dossier.Dossier;
import fr.escalade.droit.ReferenceRF;
import fr.escalade.droit.VirementQr;
import fr.escalade.partage.CodeQr;
import fr.escalade.partage.Montant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The transfers that would pay an account, with the same reference as its letters: money is matched by it. */
final class Virements {

    private Virements() {}

    /** Empty without an IBAN or anything to pay. {@code description}: what a screen reader says of the picture. */
    static List<Espace.Virement> pour(Compte compte, Creancier creancier, Dossier dossier, String description) {
        if (creancier.iban() == null) {
            return List.of();
        }
        String reference = reference(compte, dossier);
        return compte.aPayer().stream()
                .filter(Montant::estPositif)
                .map(montant -> new Espace.Virement(montant, reference, qr(creancier, montant, reference, description)))
                .toList();
    }

    private static String reference(Compte compte, Dossier dossier) {
        List<String> numeros = compte.factures().stream()
                .filter(ligne -> ligne.sort() == Compte.Sort.A_REGLER || ligne.sort() == Compte.Sort.A_ECHOIR)
                .map(ligne -> ligne.facture().numero())
                .toList();
        Optional<String> rf = dossier != null
                ? ReferenceRF.de(dossier.numero())
                : numeros.stream().findFirst().flatMap(ReferenceRF::de);
        return rf.orElseGet(() -> numeros.stream().collect(Collectors.joining(", ")));
    }

    private static String qr(Creancier creancier, Montant montant, String reference, String description) {
        return VirementQr.texte(creancier.nom(), creancier.iban(), creancier.bic(), montant, reference)
                .map(texte -> CodeQr.de(texte).svg(description))
                .orElse(null);
    }
}
