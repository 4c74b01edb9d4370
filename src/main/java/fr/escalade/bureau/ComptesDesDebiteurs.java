package fr.escalade.bureau;

import fr.escalade.creance.Creances;
import fr.escalade.creance.Facture;
import fr.escalade.creance.NatureFacture;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.dossier.Dossiers;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sums up what a debtor owes on a day. */
@Component
class ComptesDesDebiteurs {

    private static final Comparator<String> EUROS_DABORD =
            Comparator.comparing((String devise) -> !devise.equals("EUR")).thenComparing(Comparator.naturalOrder());

    private final Creances creances;
    private final Dossiers dossiers;

    ComptesDesDebiteurs(Creances creances, Dossiers dossiers) {
        this.creances = creances;
        this.dossiers = dossiers;
    }

    CompteDuDebiteur du(Debiteur debiteur, LocalDate jour) {
        List<Facture> ouvertes = creances.duDebiteur(debiteur.id()).stream()
                .filter(facture -> facture.nature() == NatureFacture.FACTURE)
                .filter(facture -> facture.annuleeLe() == null && facture.perteLe() == null)
                .filter(facture -> facture.solde().estPositif())
                .toList();
        return new CompteDuDebiteur(
                debiteur,
                ouvertes.size(),
                parDevise(ouvertes.stream().map(Facture::solde)),
                parDevise(ouvertes.stream()
                        .filter(facture -> facture.joursDeRetard(jour) > 0)
                        .map(Facture::solde)),
                ouvertes.stream()
                        .mapToInt(facture -> facture.joursDeRetard(jour))
                        .max()
                        .orElse(0),
                creances.avoirsDisponibles(debiteur.id()),
                dossiers.actifDuDebiteur(debiteur.id()).orElse(null));
    }

    /** One total per currency: euros first, then by code. */
    static List<Montant> parDevise(Stream<Montant> montants) {
        Collection<Montant> totaux = montants.collect(Collectors.toMap(
                        montant -> montant.devise().getCurrencyCode(),
                        montant -> montant,
                        Montant::plus,
                        () -> new TreeMap<>(EUROS_DABORD)))
                .values();
        return List.copyOf(totaux);
    }
}
