package fr.escalade.api;

import fr.escalade.dossier.Situation;
import fr.escalade.partage.Montant;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;

@Schema(name = "Solde", description = "Ce qui est exigible dans une devise.")
record VueSolde(
        DecimalEcrit principal,

        @Schema(description = "Pénalités ou intérêts de retard.")
        DecimalEcrit penalites,

        @Schema(description = "Indemnités forfaitaires de recouvrement.")
        DecimalEcrit indemnites,

        DecimalEcrit total,

        @Schema(description = "Avoirs et règlements disponibles, à déduire.")
        DecimalEcrit avoirs,

        @Schema(description = "Total moins les avoirs.") DecimalEcrit aPayer,

        @Schema(example = "EUR") String devise) {

    /** Euros first, then by currency code; never empty: nothing owed is zero euros. */
    static List<VueSolde> de(Situation situation) {
        List<VueSolde> soldes = situation.soldes().stream()
                .map(VueSolde::de)
                .sorted(Comparator.comparing(VueSolde::devise, Comparator.comparing(devise -> !"EUR".equals(devise)))
                        .thenComparing(VueSolde::devise))
                .toList();
        return soldes.isEmpty() ? List.of(nul()) : soldes;
    }

    private static VueSolde de(Situation.Solde solde) {
        return new VueSolde(
                DecimalEcrit.de(solde.principal()),
                DecimalEcrit.de(solde.interets()),
                DecimalEcrit.de(solde.indemnites()),
                DecimalEcrit.de(solde.total()),
                DecimalEcrit.de(solde.avoirs()),
                DecimalEcrit.de(solde.aPayer()),
                solde.principal().devise().getCurrencyCode());
    }

    private static VueSolde nul() {
        Montant zero = Montant.zero(Montant.EURO);
        return de(new Situation.Solde(zero, zero, zero, zero, zero));
    }
}
