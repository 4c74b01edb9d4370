package fr.escalade.bureau;

import fr.escalade.creancier.Creancier;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.droit.PlaceDeLIndemnite;
import java.util.Optional;

/** The creditor's settings between their form and their record. */
final class FicheDuCreancier {

    private FicheDuCreancier() {}

    /** A new entity starts in trial mode: nothing leaves until someone decides so. */
    static Saisie vierge() {
        return Saisie.vide()
                .proposer("pays", "FR")
                .proposer("mode", ModeEnvoi.ESSAI)
                .proposer("intervalleMinimum", 3)
                .proposer("maximumContacts", 6)
                .proposer("delaiPaiement", 30)
                .proposer("placeDeLIndemnite", PlaceDeLIndemnite.DERNIERE)
                .proposer("courtoisie", Creancier.Delais.HABITUELS.courtoisie())
                .proposer("reportMaximum", Creancier.Delais.HABITUELS.reportMaximum())
                .proposer("promesseMaximum", Creancier.Delais.HABITUELS.promesseMaximum());
    }

    static Saisie remplie(Creancier c) {
        return Saisie.vide()
                .proposer("code", c.code())
                .proposer("nom", c.nom())
                .proposer("formeJuridique", c.formeJuridique())
                .proposer("siren", c.siren())
                .proposer("adresse", c.adresse())
                .proposer("codePostal", c.codePostal())
                .proposer("ville", c.ville())
                .proposer("pays", c.pays())
                .proposer("email", c.email())
                .proposer("telephone", c.telephone())
                .proposer("contact", c.contact())
                .proposer("iban", c.iban())
                .proposer("bic", c.bic())
                .proposer("mode", c.mode())
                .proposer(
                        "tauxConvenu",
                        c.tauxConvenu() == null
                                ? null
                                : c.tauxConvenu()
                                        .stripTrailingZeros()
                                        .toPlainString()
                                        .replace('.', ','))
                .proposer("renonceAccessoires", c.renonceAccessoires() ? "true" : null)
                .proposer("intervalleMinimum", c.intervalleMinimum())
                .proposer("maximumContacts", c.maximumContacts())
                .proposer("delaiPaiement", c.delaiPaiement())
                .proposer("placeDeLIndemnite", c.placeDeLIndemnite())
                .proposer("courtoisie", c.delais().courtoisie())
                .proposer("reportMaximum", c.delais().reportMaximum())
                .proposer("promesseMaximum", c.delais().promesseMaximum());
    }

    /** Meaningless while {@link Saisie#aCorriger()}. */
    static Creancier lire(Saisie s) {
        return new Creancier(
                s.texteObligatoire("code", "Indiquez un code court, par exemple LUMEN."),
                s.texteObligatoire("nom", "Indiquez la dénomination : elle figure sur chaque message."),
                s.texte("formeJuridique"),
                s.texte("siren"),
                s.texte("adresse"),
                s.texte("codePostal"),
                s.texte("ville"),
                Optional.ofNullable(s.texte("pays")).orElse("FR"),
                s.texteObligatoire("email", "Indiquez l’adresse qui envoie les messages et reçoit les réponses."),
                s.texte("telephone"),
                s.texte("contact"),
                s.texte("iban"),
                s.texte("bic"),
                s.choix("mode", ModeEnvoi.class, "Choisissez un mode d’envoi."),
                s.pourcentage("tauxConvenu"),
                s.texte("renonceAccessoires") != null,
                nombre(s, "intervalleMinimum", 0, 60),
                nombre(s, "maximumContacts", 1, 20),
                nombre(s, "delaiPaiement", 0, 120),
                s.choix("placeDeLIndemnite", PlaceDeLIndemnite.class, "Choisissez quand un règlement va aux 40 €."),
                new Creancier.Delais(
                        nombre(s, "courtoisie", 0, 30),
                        nombre(s, "reportMaximum", 1, 90),
                        nombre(s, "promesseMaximum", 1, 180)));
    }

    private static int nombre(Saisie s, String champ, int minimum, int maximum) {
        Integer valeur = s.entier(champ);
        if (valeur == null || valeur < minimum || valeur > maximum) {
            s.refuser(champ, "Indiquez un nombre de " + minimum + " à " + maximum + ".");
            return minimum;
        }
        return valeur;
    }
}
