package fr.escalade.processus.controle;

import fr.escalade.partage.Canal;
import fr.escalade.processus.taches.Parametres;
import fr.escalade.relance.ChoixDesCanaux;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Every step names a gesture that exists, with all its parameters, nothing else, and values of the right kind. */
final class Etapes implements Regle {

    private final Map<String, Class<? extends Record>> gestes;

    Etapes(Map<String, Class<? extends Record>> gestes) {
        this.gestes = gestes;
    }

    @Override
    public String nom() {
        return "etapes";
    }

    @Override
    public void verifier(Lot lot, Constats constats) {
        Vocabulaire vocabulaire = Vocabulaire.de(lot);
        for (Schema schema : lot.schemas()) {
            for (ServiceTask tache : schema.elements(ServiceTask.class)) {
                Class<? extends Record> type = gestes.get(String.valueOf(tache.getCamundaTopic()));
                if (!"external".equals(tache.getCamundaType()) || type == null) {
                    constats.erreur(
                            schema,
                            tache,
                            "L'étape " + Schema.nom(tache)
                                    + " ne nomme aucun geste connu : choisissez un modèle d'étape"
                                    + " dans Camunda Modeler. Gestes connus : "
                                    + gestes.keySet().stream().sorted().collect(Collectors.joining(", ")) + ".");
                    continue;
                }
                verifier(schema, tache, type, vocabulaire, constats);
            }
        }
    }

    private static void verifier(
            Schema schema,
            ServiceTask tache,
            Class<? extends Record> type,
            Vocabulaire vocabulaire,
            Constats constats) {
        Map<String, String> ecrits = new HashMap<>(Schema.parametres(tache));
        for (RecordComponent composant : type.getRecordComponents()) {
            String nom = Parametres.nom(composant);
            String valeur = ecrits.remove(nom);
            if (valeur == null || valeur.isBlank()) {
                constats.erreur(
                        schema,
                        tache,
                        "Il manque « " + nom + " » à l'étape " + Schema.nom(tache) + " : remplissez-le.");
            } else if (!convient(composant, nom, valeur, vocabulaire)) {
                constats.erreur(
                        schema,
                        tache,
                        "« " + valeur + " » ne convient pas pour « " + nom + " » de l'étape " + Schema.nom(tache)
                                + " : écrivez " + attendu(composant, nom) + ".");
            }
        }
        ecrits.keySet().stream()
                .sorted()
                .forEach(nom -> constats.erreur(
                        schema,
                        tache,
                        "« " + nom + " » n'est pas un paramètre de l'étape " + Schema.nom(tache)
                                + " : retirez-le. Paramètres : "
                                + Arrays.stream(type.getRecordComponents())
                                        .map(Parametres::nom)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static boolean convient(RecordComponent composant, String nom, String valeur, Vocabulaire vocabulaire) {
        Class<?> type = composant.getType();
        if (valeur.startsWith("$")) {
            return !nom.equals("lettre") && vocabulaire.estUneValeur(valeur);
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return valeur.matches("\\d{1,6}");
        }
        if (type == BigDecimal.class) {
            return valeur.matches("\\d{1,12}(\\.\\d{1,2})?");
        }
        if (type == boolean.class || type == Boolean.class) {
            return List.of("true", "false").contains(valeur);
        }
        if (type == LocalDate.class) {
            return valeur.matches("\\d{4}-\\d{2}-\\d{2}");
        }
        if (type == Canal.class) {
            return Canal.peutRelancer(valeur);
        }
        if (type == ChoixDesCanaux.class) {
            return ChoixDesCanaux.convient(valeur);
        }
        if (type.isEnum()) {
            return mots(type).contains(valeur);
        }
        return nom.equals("groupe")
                ? Vocabulaire.groupes().contains(valeur)
                : !nom.equals("lettre") || estUneLettre(valeur);
    }

    private static boolean estUneLettre(String valeur) {
        return valeur.matches("[a-z0-9]+(_[a-z0-9]+)*");
    }

    private static String attendu(RecordComponent composant, String nom) {
        Class<?> type = composant.getType();
        if (type == Canal.class) {
            return canaux();
        }
        if (type == ChoixDesCanaux.class) {
            return ChoixDesCanaux.SELON_LE_SCENARIO + ", ou des canaux séparés par des virgules : " + canaux();
        }
        if (type.isEnum()) {
            return String.join(", ", mots(type)).replaceFirst(", ([^,]*)$", " ou $1");
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true ou false";
        }
        if (type == LocalDate.class) {
            return "une date, comme 2026-01-31";
        }
        if (type == BigDecimal.class) {
            return "un montant, comme 1200.00";
        }
        if (nom.equals("groupe")) {
            return Vocabulaire.groupesEnClair();
        }
        return type == String.class ? "un nom en minuscules, sans accent ni espace" : "un nombre entier";
    }

    private static String canaux() {
        return Canal.desRelances().stream().map(Canal::name).collect(Collectors.joining(", "));
    }

    private static List<String> mots(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(mot -> ((Enum<?>) mot).name())
                .toList();
    }
}
