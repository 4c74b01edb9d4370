package fr.escalade.droit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImputationLegaleTest {

    static Stream<Named<JsonNode>> cas() {
        return Vecteurs.section("imputation");
    }

    @ParameterizedTest
    @MethodSource("cas")
    void le_paiement_va_ou_la_loi_le_met(JsonNode cas) {
        List<ImputationLegale.Part> parts = ImputationLegale.repartir(
                Vecteurs.euros(cas, "paiement"),
                StreamSupport.stream(cas.get("dettes").spliterator(), false)
                        .map(ImputationLegaleTest::poste)
                        .toList(),
                PlaceDeLIndemnite.valueOf(cas.path("indemnite").asText("DERNIERE")));

        Map<String, List<String>> obtenu = new LinkedHashMap<>();
        parts.forEach(part -> obtenu.put(
                part.cle(), List.of(texte(part.interets()), texte(part.principal()), texte(part.indemnite()))));
        Map<String, List<String>> attendu = new LinkedHashMap<>();
        cas.get("parts").properties().forEach(champ -> {
            List<String> montants = new ArrayList<>();
            champ.getValue().forEach(noeud -> montants.add(noeud.asText()));
            attendu.put(champ.getKey(), montants);
        });
        assertThat(obtenu).isEqualTo(attendu);
    }

    private static ImputationLegale.Poste poste(JsonNode dette) {
        return new ImputationLegale.Poste(
                dette.get("cle").asText(),
                !dette.path("aEchoir").asBoolean(),
                Vecteurs.date(dette, "echeance"),
                dette.has("taux") ? Vecteurs.nombre(dette, "taux") : BigDecimal.ZERO,
                Vecteurs.euros(dette, "interets"),
                Vecteurs.euros(dette, "principal"),
                Vecteurs.euros(dette, "indemnite"));
    }

    private static String texte(Montant montant) {
        return montant.valeur().toPlainString();
    }
}
