package fr.escalade.courrier;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code escalade.portail.*}: whether debtors have a space, and where.
 *
 * @param adresse what debtors' browsers reach this installation by (https://factures.maison.example), without a slash at
 *     the end; null: no debtor's space, no link anywhere
 * @param validite how long the link of a message opens anything
 */
@ConfigurationProperties("escalade.portail")
record PortailProprietes(
        String adresse, @DefaultValue("180d") Duration validite) {

    private static final Set<String> ICI = Set.of("localhost", "127.0.0.1", "[::1]");

    PortailProprietes {
        adresse = adresse == null || adresse.isBlank() ? null : verifier(adresse.strip());
        if (validite.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("escalade.portail.validite : un lien doit servir un jour au moins.");
        }
    }

    /** Links are read aloud to nobody: they may only travel encrypted, except on the machine itself. */
    private static String verifier(String adresse) {
        String sansBarre = adresse.replaceAll("/+$", "");
        URI lue = URI.create(sansBarre);
        boolean chiffree = "https".equals(lue.getScheme());
        boolean ici = "http".equals(lue.getScheme()) && ICI.contains(String.valueOf(lue.getHost()));
        boolean nue = lue.getHost() != null
                && lue.getQuery() == null
                && lue.getFragment() == null
                && lue.getUserInfo() == null;
        if (!nue || !chiffree && !ici) {
            throw new IllegalArgumentException(
                    "escalade.portail.adresse : « " + adresse
                            + " » doit être une adresse complète en https (https://factures.maison.example), sans « ? » ni « # ».");
        }
        return sansBarre;
    }
}
