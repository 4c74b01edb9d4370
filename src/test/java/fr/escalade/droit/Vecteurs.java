package fr.escalade.droit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.escalade.partage.Montant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;

/** The cases of {@code droit/vecteurs.json}, and the rates that they are calculated with. */
final class Vecteurs {

    static final Taux TAUX = Taux.de(List.of(
            semestre("2023-07-01", "4.00", "4.22"),
            semestre("2024-01-01", "4.50", "5.07"),
            semestre("2024-07-01", "4.25", "4.92"),
            semestre("2025-07-01", "2.15", "2.76"),
            semestre("2026-01-01", "2.15", "2.62"),
            semestre("2026-07-01", "2.40", "2.75")));

    private Vecteurs() {}

    static Stream<Named<JsonNode>> section(String nom) {
        return StreamSupport.stream(tout().get(nom).spliterator(), false)
                .map(noeud -> Named.of(noeud.path("cas").asText(noeud.toString()), noeud));
    }

    static JsonNode tout() {
        try (InputStream flux = Vecteurs.class.getResourceAsStream("/droit/vecteurs.json")) {
            return new ObjectMapper().readTree(flux);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate date(JsonNode cas, String champ) {
        return cas.hasNonNull(champ) ? LocalDate.parse(cas.get(champ).asText()) : null;
    }

    static BigDecimal nombre(JsonNode cas, String champ) {
        return cas.hasNonNull(champ) ? new BigDecimal(cas.get(champ).asText()) : null;
    }

    static Montant euros(JsonNode cas, String champ) {
        return Montant.euros(cas.path(champ).asText("0.00"));
    }

    private static TauxSemestriel semestre(String debut, String bce, String legal) {
        return new TauxSemestriel(LocalDate.parse(debut), new BigDecimal(bce), new BigDecimal(legal), null);
    }
}
