package fr.escalade.creancier;

import fr.escalade.droit.Plancher;
import fr.escalade.droit.TauxLegaux;
import fr.escalade.partage.AdresseElectronique;
import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.partage.Saisie;
import fr.escalade.partage.Siren;
import fr.escalade.partage.Temps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.springframework.stereotype.Component;

/** Whether a creditor can be written down as it is: identity, bank account, lawful rate, sensible limits. */
@Component
class ControleDuCreancier {

    /** Art. L441-10 I C. com.: 60 days from the invoice at most. */
    private static final int DELAI_MAXIMAL = 60;

    private final TauxLegaux taux;
    private final Clock horloge;

    ControleDuCreancier(TauxLegaux taux, Clock horloge) {
        this.taux = taux;
        this.horloge = horloge;
    }

    /** The creditor with its fields cleaned; {@code ancien} is what is stored, or null. @throws Refus */
    Creancier verifier(Creancier saisi, Creancier ancien) {
        String code = Saisie.obligatoire("Le code du créancier", saisi.code(), 40);
        exiger(
                code.matches("[\\p{Alnum}_.-]+"),
                "code-invalide",
                "Le code du créancier « " + code + " » ne peut contenir que des lettres sans accent, des chiffres,"
                        + " points et tirets.");
        String email = Saisie.obligatoire("L'adresse électronique du créancier", saisi.email(), 200);
        exiger(
                AdresseElectronique.estValide(email),
                "email-invalide",
                "L'adresse électronique « " + email + " » n'est pas valable. Exemple : comptabilite@exemple.fr.");
        String pays = Saisie.texte("Le pays", saisi.pays(), 2);
        limites(saisi);
        delais(saisi.delais());
        return new Creancier(
                code,
                Saisie.obligatoire("Le nom du créancier", saisi.nom(), 200),
                Saisie.texte("La forme juridique", saisi.formeJuridique(), 60),
                siren(saisi.siren()),
                Saisie.texte("L'adresse", saisi.adresse(), 200),
                Saisie.texte("Le code postal", saisi.codePostal(), 20),
                Saisie.texte("La ville", saisi.ville(), 120),
                pays == null ? "FR" : pays.toUpperCase(Locale.ROOT),
                email,
                Saisie.texte("Le téléphone", saisi.telephone(), 40),
                Saisie.texte("Le contact", saisi.contact(), 200),
                iban(saisi.iban()),
                bic(saisi.bic()),
                saisi.mode() == null ? ModeEnvoi.ESSAI : saisi.mode(),
                tauxConvenu(saisi.tauxConvenu(), ancien == null ? null : ancien.tauxConvenu()),
                saisi.renonceAccessoires(),
                saisi.intervalleMinimum(),
                saisi.maximumContacts(),
                saisi.delaiPaiement(),
                saisi.placeDeLIndemnite(),
                saisi.delais());
    }

    private static void limites(Creancier saisi) {
        exiger(
                saisi.intervalleMinimum() >= 0 && saisi.intervalleMinimum() <= 90,
                "intervalle-invalide",
                "L'intervalle minimal entre deux contacts doit être compris entre 0 et 90 jours.");
        exiger(
                saisi.maximumContacts() >= 1 && saisi.maximumContacts() <= 50,
                "maximum-invalide",
                "Le nombre maximal de contacts doit être compris entre 1 et 50.");
        exiger(
                saisi.delaiPaiement() >= 0 && saisi.delaiPaiement() <= DELAI_MAXIMAL,
                "delai-invalide",
                "Le délai de paiement habituel doit être compris entre 0 et 60 jours (art. L441-10 du code de commerce).");
    }

    private static void delais(Creancier.Delais delais) {
        exiger(
                delais.courtoisie() >= 0 && delais.courtoisie() <= 30,
                "courtoisie-invalide",
                "Le délai de courtoisie après une suspension doit être compris entre 0 et 30 jours.");
        exiger(
                delais.reportMaximum() >= 1 && delais.reportMaximum() <= 90,
                "report-invalide",
                "Un report d'échéance doit pouvoir aller de 1 à 90 jours.");
        exiger(
                delais.promesseMaximum() >= 1 && delais.promesseMaximum() <= 180,
                "promesse-invalide",
                "Une promesse doit pouvoir aller de 1 à 180 jours.");
    }

    private static String siren(String saisi) {
        String texte = Saisie.texte(saisi);
        return texte == null
                ? null
                : Siren.lire(texte)
                        .orElseThrow(() -> new Refus(
                                "siren-invalide",
                                "Le SIREN « " + texte
                                        + " » n'est pas valable : il a 9 chiffres, dont le dernier vérifie"
                                        + " les autres."));
    }

    private static String iban(String saisi) {
        String iban = sansEspaces(saisi);
        exiger(
                iban == null || IbanUtil.isValid(iban),
                "iban-invalide",
                "L'IBAN « " + iban + " » n'est pas valable : vérifiez-le sur le relevé d'identité bancaire.");
        return iban;
    }

    private static String bic(String saisi) {
        String bic = sansEspaces(saisi);
        if (bic == null) {
            return null;
        }
        try {
            BicUtil.validate(bic);
            return bic;
        } catch (Iban4jException e) {
            throw new Refus("bic-invalide", "Le BIC « " + bic + " » n'est pas valable : il a 8 ou 11 caractères.");
        }
    }

    private static String sansEspaces(String saisi) {
        String texte = Saisie.texte(saisi);
        return texte == null
                ? null
                : texte.replaceAll("[\\s\\u00a0\\u202f]", "").toUpperCase(Locale.ROOT);
    }

    /** A rate that was lawful when it was entered is not asked about again when something else changes. */
    private BigDecimal tauxConvenu(BigDecimal saisi, BigDecimal ancien) {
        if (saisi == null) {
            return null;
        }
        exiger(
                saisi.signum() > 0 && saisi.compareTo(BigDecimal.valueOf(100)) < 0,
                "taux-invalide",
                "Le taux de pénalité convenu se donne en pour cent par an, entre 0 et 100 : « 12,15 » par exemple.");
        BigDecimal convenu = saisi.setScale(4, RoundingMode.HALF_UP);
        if (!convenu.equals(ancien)) {
            verifierLePlancher(convenu);
        }
        return convenu;
    }

    private void verifierLePlancher(BigDecimal convenu) {
        Plancher plancher = Plancher.verifier(convenu, Temps.aujourdhui(horloge), taux.connus());
        if (plancher instanceof Plancher.TauxTropBas bas) {
            throw new Refus(
                    "taux-sous-le-plancher",
                    "Le taux convenu de " + FormatFrancais.taux(convenu)
                            + " est inférieur à trois fois le taux légal, soit "
                            + FormatFrancais.taux(bas.minimum())
                            + " ce semestre (art. L441-10 du code de commerce). Indiquez au moins ce taux, ou aucun :"
                            + " le taux de la BCE majoré de 10 points s'appliquera.");
        }
        if (plancher instanceof Plancher.TauxManquant manquant) {
            LocalDate semestre = manquant.semestre();
            throw new Refus(
                    "taux-legal-manquant",
                    "Le taux légal du semestre commençant le " + FormatFrancais.dateLongue(semestre)
                            + " n'est pas encore saisi : le taux convenu ne peut pas être vérifié. Saisissez d'abord le taux"
                            + " légal.");
        }
    }

    private static void exiger(boolean condition, String type, String message) {
        if (!condition) {
            throw new Refus(type, message);
        }
    }
}
