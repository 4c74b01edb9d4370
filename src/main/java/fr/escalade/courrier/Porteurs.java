package fr.escalade.courrier;

import fr.escalade.courrier.passerelle.Description;
import fr.escalade.courrier.passerelle.Passerelle;
import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.Canal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The carriers that this installation describes, by channel. */
@Component
class Porteurs {

    private static final Set<String> D_UN_SMS = Set.of("numero", "texte", "reference", "id");
    private static final Set<String> D_UNE_LETTRE = Set.of(
            "reference",
            "id",
            "objet",
            "nom",
            "ligne1",
            "ligne2",
            "ligne3",
            "ligne4",
            "ligne5",
            "ligne6",
            "adresse",
            "code_postal",
            "ville",
            "pays",
            "pdf_base64",
            "nom_de_fichier",
            "expediteur_nom",
            "expediteur_adresse",
            "expediteur_code_postal",
            "expediteur_ville");

    private final Map<Canal, PorteurHttp> parCanal = new EnumMap<>(Canal.class);
    private final Debiteurs debiteurs;
    private final Creanciers creanciers;

    Porteurs(PorteursProprietes proprietes, Debiteurs debiteurs, Creanciers creanciers, Clock horloge) {
        this.debiteurs = debiteurs;
        this.creanciers = creanciers;
        Set<String> devenirs = Arrays.stream(Devenir.values()).map(Enum::name).collect(Collectors.toSet());
        Optional.ofNullable(proprietes.sms())
                .filter(Porteurs::decrit)
                .map(un -> new Passerelle(un, D_UN_SMS, devenirs))
                .ifPresent(une -> parCanal.put(Canal.SMS, new PorteurHttp(Canal.SMS, une, Porteurs::sms, horloge)));
        Optional.ofNullable(proprietes.recommande())
                .filter(Porteurs::decrit)
                .map(un -> new Passerelle(un, D_UNE_LETTRE, devenirs))
                .ifPresent(une ->
                        parCanal.put(Canal.RECOMMANDE, new PorteurHttp(Canal.RECOMMANDE, une, this::lettre, horloge)));
    }

    List<PorteurHttp> tous() {
        return List.copyOf(parCanal.values());
    }

    Optional<PorteurHttp> du(Canal canal) {
        return Optional.ofNullable(parCanal.get(canal));
    }

    /** An empty address, as a configuration file with unset variables has it, means no provider. */
    private static boolean decrit(Description description) {
        return description.envoi() != null
                && description.envoi().url() != null
                && !description.envoi().url().isBlank();
    }

    private static Map<String, String> sms(Courrier courrier, byte[] contenu) {
        return Map.of(
                "numero", courrier.destinataire(),
                "texte", new String(contenu, StandardCharsets.UTF_8),
                "reference", reference(courrier));
    }

    private Map<String, String> lettre(Courrier courrier, byte[] pdf) {
        AdressePostale adresse = AdressePostale.de(debiteurs.parId(courrier.debiteur()));
        Creancier expediteur = creanciers.parCode(courrier.creancier());
        Map<String, String> valeurs = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            valeurs.put(
                    "ligne" + (i + 1),
                    i < adresse.lignes().size() ? adresse.lignes().get(i) : "");
        }
        valeurs.put("reference", reference(courrier));
        valeurs.put("objet", courrier.objet());
        valeurs.put("nom", debiteurs.parId(courrier.debiteur()).nom());
        valeurs.put("adresse", debiteurs.parId(courrier.debiteur()).adresse());
        valeurs.put("code_postal", debiteurs.parId(courrier.debiteur()).codePostal());
        valeurs.put("ville", debiteurs.parId(courrier.debiteur()).ville());
        valeurs.put(
                "pays",
                Optional.ofNullable(debiteurs.parId(courrier.debiteur()).pays()).orElse("FR"));
        valeurs.put("pdf_base64", Base64.getEncoder().encodeToString(pdf));
        valeurs.put("nom_de_fichier", "courrier-" + courrier.id() + ".pdf");
        valeurs.put("expediteur_nom", expediteur.nom());
        valeurs.put("expediteur_adresse", expediteur.adresse());
        valeurs.put("expediteur_code_postal", expediteur.codePostal());
        valeurs.put("expediteur_ville", expediteur.ville());
        return valeurs;
    }

    /** The same for every try of one message, and telling nothing of the debtor. */
    private static String reference(Courrier courrier) {
        return courrier.messageId().replaceAll("[<>]|@.*", "");
    }
}
