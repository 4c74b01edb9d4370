package fr.escalade.courrier.passerelle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider, described.
 *
 * @param nom what people call it
 * @param expediteur the sender's name that it shows, free for templates as {@code {expediteur}}
 * @param secrets keys and passwords, for templates under their names; they appear nowhere else
 * @param repetable whether it recognises {@code {reference}} and does the same thing once only: a request without an
 *     answer is then made again, otherwise a person decides
 * @param reponse where the answer to {@code envoi} says what became of it
 * @param etats our words for a state (remis, rejete…), and under each those of the provider
 * @param passageres HTTP codes and error words that mean « later »
 * @param suivi how to ask for news, or null
 * @param retour how its own calls are recognised and read, or null
 */
public record Description(
        @DefaultValue("le prestataire") String nom,
        String expediteur,
        @DefaultValue Map<String, String> secrets,
        boolean repetable,
        Appel envoi,
        Lecture reponse,
        @DefaultValue Map<String, List<String>> etats,
        @DefaultValue({"429", "503"}) List<String> passageres,
        Suivi suivi,
        Retour retour) {

    /** News asked for every {@code toutesLes}, for {@code pendant} at most. */
    public record Suivi(
            Appel appel,
            Lecture lecture,
            @DefaultValue("15m") Duration toutesLes,
            @DefaultValue("30d") Duration pendant) {}

    /**
     * A call of the provider is believed when its header {@code entete} carries {@code jeton}, or a signature of the body
     * with {@code cle} ({@code HmacSHA256}, hexadecimal or base64).
     */
    public record Retour(String entete, String jeton, String cle, Lecture lecture) {

        @Override
        public String toString() {
            return "retour par " + entete;
        }
    }

    @Override
    public String toString() {
        return nom;
    }
}
