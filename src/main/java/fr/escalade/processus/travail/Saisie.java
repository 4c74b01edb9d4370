package fr.escalade.processus.travail;

import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Refus;
import fr.escalade.processus.Formulaire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person filled in, checked against its form and typed: amounts are BigDecimal, dates LocalDate. */
record Saisie(Map<String, Object> valeurs, Map<String, String> lisibles) {

    /** @throws Refus type « formulaire-invalide », every wrong field named */
    static Saisie lire(Formulaire formulaire, Map<String, String> recus) {
        Map<String, String> champs = avecLesValeursProposees(formulaire, recus);
        List<String> erreurs = new ArrayList<>();
        Map<String, Object> valeurs = new LinkedHashMap<>();
        Map<String, String> lisibles = new LinkedHashMap<>();
        for (Formulaire.Champ champ : formulaire.champs()) {
            if (champ.type().equals("information") || !estDemande(champ, champs)) {
                continue;
            }
            String brut = champs.getOrDefault(champ.id(), "").trim();
            if (brut.isEmpty()) {
                if (champ.obligatoire()) {
                    erreurs.add("« " + champ.libelle() + " » est à remplir.");
                }
                continue;
            }
            lireUn(champ, brut, valeurs, lisibles, erreurs);
        }
        if (!erreurs.isEmpty()) {
            throw new Refus("formulaire-invalide", String.join(" ", erreurs));
        }
        return new Saisie(valeurs, lisibles);
    }

    /** A field that is not sent at all has the value that the form proposes; one sent empty is empty. */
    private static Map<String, String> avecLesValeursProposees(Formulaire formulaire, Map<String, String> recus) {
        Map<String, String> champs = new HashMap<>(recus);
        formulaire.champs().stream()
                .filter(champ -> champ.valeur() != null)
                .forEach(champ -> champs.putIfAbsent(champ.id(), champ.valeur()));
        return champs;
    }

    String texte(String champ) {
        return (String) valeurs.get(champ);
    }

    LocalDate date(String champ) {
        return (LocalDate) valeurs.get(champ);
    }

    private static boolean estDemande(Formulaire.Champ champ, Map<String, String> champs) {
        if (champ.si() == null) {
            return true;
        }
        int egal = champ.si().indexOf('=');
        return champ.si().substring(egal + 1).equals(champs.get(champ.si().substring(0, egal)));
    }

    private static void lireUn(
            Formulaire.Champ champ,
            String brut,
            Map<String, Object> valeurs,
            Map<String, String> lisibles,
            List<String> erreurs) {
        try {
            Object valeur = typer(champ, brut);
            valeurs.put(champ.id(), valeur);
            lisibles.put(champ.libelle(), lisible(champ, valeur));
        } catch (NumberFormatException | DateTimeParseException e) {
            erreurs.add("« " + champ.libelle() + " » : « " + brut + " » n'est pas "
                    + (champ.type().equals("date")
                            ? "une date (attendu : 2026-01-31)."
                            : "un nombre (attendu : 1200.00)."));
        } catch (IllegalArgumentException e) {
            erreurs.add("« " + champ.libelle() + " » : choisissez une des valeurs proposées.");
        }
    }

    private static Object typer(Formulaire.Champ champ, String brut) {
        return switch (champ.type()) {
            case "montant", "nombre" -> positif(new BigDecimal(brut));
            case "date" -> LocalDate.parse(brut);
            case "case" -> Boolean.valueOf(brut);
            case "choix" ->
                champ.choix().stream()
                        .filter(choix -> choix.valeur().equals(brut))
                        .findFirst()
                        .map(Formulaire.Choix::valeur)
                        .orElseThrow(IllegalArgumentException::new);
            default -> brut.substring(0, Math.min(brut.length(), 4000));
        };
    }

    private static BigDecimal positif(BigDecimal valeur) {
        if (valeur.signum() <= 0) {
            throw new NumberFormatException("un montant saisi est positif");
        }
        return valeur;
    }

    private static String lisible(Formulaire.Champ champ, Object valeur) {
        return switch (champ.type()) {
            case "date" -> FormatFrancais.dateLongue((LocalDate) valeur);
            case "case" -> (Boolean) valeur ? "oui" : "non";
            case "choix" ->
                champ.choix().stream()
                        .filter(choix -> choix.valeur().equals(valeur))
                        .findFirst()
                        .map(Formulaire.Choix::libelle)
                        .orElse("");
            default -> valeur.toString();
        };
    }
}
