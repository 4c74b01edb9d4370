package fr.escalade.processus.signaux;

import fr.escalade.creance.Habitudes;
import fr.escalade.dossier.Situation;
import fr.escalade.promesse.Promesses;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the scenario table may ask about a case that starts. */
@Component
class FaitsDuScenario {

    private final Habitudes habitudes;
    private final Promesses promesses;

    FaitsDuScenario(Habitudes habitudes, Promesses promesses) {
        this.habitudes = habitudes;
        this.promesses = promesses;
    }

    Map<String, Object> de(Situation situation) {
        long debiteur = situation.debiteur().id();
        Habitudes.Habitude habitude = habitudes.de(debiteur, situation.jour());
        Map<String, Object> faits = new HashMap<>();
        faits.put("type", situation.debiteur().type().name());
        faits.put("segment", Optional.ofNullable(situation.debiteur().segment()).orElse(""));
        faits.put("factures_payees", habitude.payees());
        faits.put("part_en_retard", habitude.partEnRetard());
        faits.put("incidents", habitude.misesEnDemeure() + promesses.rompues(debiteur));
        faits.put("retard", situation.plusAncienRetard());
        faits.put("montant", montant(situation).doubleValue());
        return faits;
    }

    /** For the scenario table only, which compares it with round thresholds: a demand never uses this figure. */
    private static BigDecimal montant(Situation situation) {
        return situation.soldes().stream()
                .findFirst()
                .map(solde -> solde.aPayer().valeur())
                .orElse(BigDecimal.ZERO);
    }
}
