package fr.escalade.debiteur;

import fr.escalade.partage.AdresseElectronique;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Saisie;
import fr.escalade.partage.Siren;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what is said of a debtor can be written down. */
final class ControleDeLaFiche {

    private static final Set<String> LANGUES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private ControleDeLaFiche() {}

    /** The same record with its fields cleaned, blank ones as « not said ». @throws Refus */
    static FicheDebiteur verifier(FicheDebiteur fiche) {
        return new FicheDebiteur(
                Saisie.obligatoire("Le code du débiteur", fiche.code(), 60),
                Saisie.texte("Le nom du débiteur", fiche.nom(), 200),
                fiche.type(),
                siren(Saisie.texte(fiche.siren())),
                email(Saisie.texte(fiche.email())),
                Saisie.texte("Le téléphone", fiche.telephone(), 40),
                Saisie.texte("L'adresse", fiche.adresse(), 200),
                Saisie.texte("Le code postal", fiche.codePostal(), 20),
                Saisie.texte("La ville", fiche.ville(), 120),
                Saisie.texte("Le code du pays", fiche.pays(), 3),
                langue(Saisie.texte(fiche.langue())),
                Saisie.texte("Le segment", fiche.segment(), 40),
                delai(fiche.delaiPaiement()));
    }

    private static String siren(String saisi) {
        return saisi == null
                ? null
                : Siren.lire(saisi)
                        .orElseThrow(() -> new Refus(
                                "siren-invalide",
                                "Le SIREN « " + saisi
                                        + " » n'est pas valable : il a 9 chiffres (14 pour un SIRET), dont le"
                                        + " dernier vérifie les autres."));
    }

    private static String email(String saisi) {
        if (saisi != null && !AdresseElectronique.estValide(saisi)) {
            throw new Refus(
                    "email-invalide",
                    "L'adresse électronique « " + saisi + " » n'est pas valable. Exemple : comptabilite@exemple.fr.");
        }
        return saisi;
    }

    private static String langue(String saisie) {
        if (saisie == null) {
            return null;
        }
        String langue = saisie.toLowerCase(Locale.ROOT);
        if (!LANGUES.contains(langue)) {
            throw new Refus(
                    "langue-inconnue",
                    "La langue « " + saisie + " » n'est pas connue. Indiquez un code de deux lettres : fr, en, de…");
        }
        return langue;
    }

    private static Integer delai(Integer jours) {
        if (jours != null && (jours < 0 || jours > 365)) {
            throw new Refus(
                    "delai-invalide",
                    "Le délai de paiement doit être compris entre 0 et 365 jours (reçu : " + jours + ").");
        }
        return jours;
    }
}
