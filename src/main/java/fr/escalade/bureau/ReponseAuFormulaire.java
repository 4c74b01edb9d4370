package fr.escalade.bureau;

import fr.escalade.processus.Formulaire;
import fr.escalade.processus.Formulaire.Champ;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A task form read from what a French hand typed into the machine forms that the procedure expects (2026-01-31, 1200.00,
 * true). A field that its condition hides is not sent, whatever the browser posted.
 */
final class ReponseAuFormulaire {

    private final Formulaire formulaire;
    private final Saisie saisie;

    ReponseAuFormulaire(Formulaire formulaire, Saisie saisie) {
        this.formulaire = formulaire;
        this.saisie = saisie;
    }

    /** The fields in machine form; complete only while {@link Saisie#aCorriger()} is false. */
    Map<String, String> lire() {
        Map<String, String> champs = new LinkedHashMap<>();
        for (Champ champ : formulaire.champs()) {
            if (!champ.type().equals("information") && demande(champ, champs)) {
                String valeur = valeur(champ);
                if (valeur != null) {
                    champs.put(champ.id(), valeur);
                } else if (champ.obligatoire()) {
                    saisie.refuser(champ.id(), manque(champ));
                }
            }
        }
        return champs;
    }

    /** The fields as first shown: proposals turned into what a person would have typed. */
    static Saisie proposee(Formulaire formulaire) {
        Saisie saisie = Saisie.vide();
        for (Champ champ : formulaire.champs()) {
            boolean montant = champ.type().equals("montant") && champ.valeur() != null;
            saisie.proposer(champ.id(), montant ? champ.valeur().replace('.', ',') : champ.valeur());
        }
        return saisie;
    }

    private static boolean demande(Champ champ, Map<String, String> connus) {
        return Condition.lire(champ.si()).remplie(connus);
    }

    private String valeur(Champ champ) {
        return switch (champ.type()) {
            case "montant", "nombre" -> nombre(saisie.montant(champ.id()));
            case "date" -> texte(saisie.date(champ.id()));
            case "case" -> saisie.texte(champ.id()) == null ? (champ.obligatoire() ? null : "false") : "true";
            case "choix" -> choix(champ);
            default -> saisie.texte(champ.id());
        };
    }

    private String choix(Champ champ) {
        String choisi = saisie.texte(champ.id());
        if (choisi != null && champ.choix().stream().noneMatch(un -> un.valeur().equals(choisi))) {
            saisie.refuser(champ.id(), "Choisissez l’une des réponses proposées.");
        }
        return choisi;
    }

    private static String nombre(BigDecimal valeur) {
        return valeur == null ? null : valeur.toPlainString();
    }

    private static String texte(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String manque(Champ champ) {
        return switch (champ.type()) {
            case "choix" -> "Choisissez une réponse.";
            case "case" -> "Cochez cette case pour continuer.";
            case "date" -> "Indiquez une date, par exemple 31/01/2026.";
            case "montant" -> "Indiquez un montant, par exemple 1 234,56.";
            default -> "Ce champ est nécessaire.";
        };
    }
}
