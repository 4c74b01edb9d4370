package fr.escalade.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import fr.escalade.partage.Montant;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A decimal as written on the wire: always a string in answers ({@code "1200.00"}), a string or a number in requests. It is
 * read from the characters received, never through a double; the shape is bounded so that {@code 1e999999} costs nothing.
 */
@JsonDeserialize(using = DecimalEcrit.Lecture.class)
record DecimalEcrit(BigDecimal valeur) {

    private static final Pattern FORME = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

    static DecimalEcrit de(Montant montant) {
        return montant == null ? null : new DecimalEcrit(montant.valeur());
    }

    static DecimalEcrit de(BigDecimal valeur) {
        return valeur == null ? null : new DecimalEcrit(valeur);
    }

    @JsonValue
    String texte() {
        return valeur.toPlainString();
    }

    static final class Lecture extends JsonDeserializer<DecimalEcrit> {
        @Override
        public DecimalEcrit deserialize(JsonParser lecteur, DeserializationContext contexte) throws IOException {
            if (!lecteur.currentToken().isScalarValue()) {
                return (DecimalEcrit) contexte.handleUnexpectedToken(DecimalEcrit.class, lecteur);
            }
            String texte = lecteur.getText().trim();
            return FORME.matcher(texte).matches()
                    ? new DecimalEcrit(new BigDecimal(texte))
                    : (DecimalEcrit) contexte.handleWeirdStringValue(DecimalEcrit.class, texte, "decimal expected");
        }
    }
}
