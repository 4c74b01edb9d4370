package fr.escalade.courrier;

import fr.escalade.courrier.DkimProprietes.Domaine;
import java.net.IDN;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The DKIM signatures of this installation, by sender domain: their keys are read when the application starts. */
@Component
class Signataires {

    private static final Logger LOG = LoggerFactory.getLogger(Signataires.class);
    private static final Pattern NOM =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

    private final Map<String, SignatureDkim> parDomaine = new HashMap<>();

    Signataires(DkimProprietes proprietes) {
        proprietes.dkim().forEach(this::ajouter);
    }

    /** The bytes that leave and are kept: signed when the sender's domain, or a parent of it, has a key. */
    byte[] signer(byte[] octets, String expediteur, Instant moment) {
        return pour(expediteur)
                .map(signature -> signature.signer(octets, moment))
                .orElse(octets);
    }

    private Optional<SignatureDkim> pour(String expediteur) {
        String domaine = ascii(expediteur.substring(expediteur.indexOf('@') + 1));
        return parDomaine.keySet().stream()
                .filter(connu -> domaine.equals(connu) || domaine.endsWith("." + connu))
                .max(Comparator.comparingInt(String::length))
                .map(parDomaine::get);
    }

    private void ajouter(Domaine decrit) {
        String domaine = nom("domaine", decrit.domaine());
        String selecteur = nom("selecteur", decrit.selecteur());
        Path fichier = fichier(domaine, decrit.cle());
        SignatureDkim signature = new SignatureDkim(domaine, selecteur, ClePrivee.lire(fichier));
        if (ClePrivee.estAPortee(fichier)) {
            LOG.warn("La clé DKIM « {} » peut être lue par d'autres comptes de cette machine : chmod 600.", fichier);
        }
        if (parDomaine.put(domaine, signature) != null) {
            throw new IllegalStateException(
                    "escalade.courrier.dkim décrit deux fois le domaine « " + domaine + " » : gardez-en un.");
        }
    }

    private static String nom(String champ, String valeur) {
        String ascii = valeur == null ? "" : ascii(valeur.strip());
        if (!NOM.matcher(ascii).matches()) {
            throw new IllegalStateException("escalade.courrier.dkim : « " + champ
                    + " » manque ou n'est pas un nom de domaine (" + valeur + "). Exemple : domaine=atelier.fr,"
                    + " selecteur=escalade, cle=/etc/escalade/dkim.pem.");
        }
        return ascii;
    }

    private static Path fichier(String domaine, String chemin) {
        try {
            if (chemin != null && !chemin.isBlank()) {
                return Path.of(chemin.strip());
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new IllegalStateException(
                "escalade.courrier.dkim : indiquez dans « cle » le fichier de la clé privée de « " + domaine + " ».");
    }

    private static String ascii(String domaine) {
        try {
            return IDN.toASCII(domaine).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
