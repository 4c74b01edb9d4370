package fr.escalade.creance;

import fr.escalade.droit.ImputationLegale;
import fr.escalade.droit.ImputationLegale.Part;
import fr.escalade.droit.ImputationLegale.Poste;
import fr.escalade.droit.PlaceDeLIndemnite;
import fr.escalade.partage.Montant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides one payment: what the debtor indicated first (art. 1342-10 al. 1 C. civ.), then what was agreed, the rest as the
 * law says, on {@code proposees} only. Pure: invoice number → what it receives; {@link #reste} is what nothing took.
 */
final class Repartition {

    private final Map<String, Poste> postes = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final PlaceDeLIndemnite place;
    private Montant reste;

    Repartition(Montant paiement, List<Poste> postes, PlaceDeLIndemnite place) {
        this.reste = paiement;
        this.place = place;
        postes.forEach(poste -> this.postes.put(poste.cle(), poste));
    }

    /** Indications with an amount are served before those that say « what this invoice needs ». */
    void selonLeDebiteur(List<NouveauReglement.Indication> indications) {
        indications.stream()
                .sorted(Comparator.comparing(indication -> indication.montant() == null))
                .forEach(indication -> {
                    Montant souhaite = indication.montant() == null ? reste : indication.montant();
                    noter(ImputationLegale.imputer(reste.min(souhaite), postes.get(indication.numeroFacture()), place));
                });
    }

    /** These invoices together, oldest first, until {@code laisse} is left of them. */
    void selonLaConvention(Collection<String> convenues, Montant laisse) {
        List<Poste> siens = convenues.stream().map(postes::get).toList();
        Montant manque = siens.stream().map(Poste::principal).reduce(laisse.oppose(), Montant::plus);
        if (manque.estPositif()) {
            ImputationLegale.repartir(reste.min(manque), siens, place).forEach(this::noter);
        }
    }

    void selonLaLoi(Collection<String> proposees) {
        ImputationLegale.repartir(reste, proposees.stream().map(postes::get).toList(), place)
                .forEach(this::noter);
    }

    Map<String, Part> parts() {
        return parts;
    }

    Montant reste() {
        return reste;
    }

    private void noter(Part part) {
        if (!part.total().estPositif()) {
            return;
        }
        Poste poste = postes.get(part.cle());
        postes.put(
                part.cle(),
                new Poste(
                        poste.cle(),
                        poste.echue(),
                        poste.echeance(),
                        poste.taux(),
                        poste.interets().moins(part.interets()),
                        poste.principal().moins(part.principal()),
                        poste.indemnite().moins(part.indemnite())));
        parts.merge(part.cle(), part, Part::plus);
        reste = reste.moins(part.total());
    }
}
