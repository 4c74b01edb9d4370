package fr.escalade.processus.controle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/**
 * The words that a diagram may use: the only place where a new question, date, signal or group is declared. The choices
 * of the task forms and the outputs of the tables that a diagram calls are words by themselves.
 */
final class Vocabulaire {

    /** Yes or no, written {@code ${rappel_possible}}. */
    private static final Set<String> QUESTIONS = Set.of("rappel_possible", "procedure_engagee");

    /** Compared with a word: {@code ${decision == 'approuver'}}. */
    private static final Set<String> NOMS = Set.of(
            "scenario.entree",
            "scenario.premier_contact",
            "decision",
            "orientation",
            "approbation.groupe",
            "routage.groupe",
            "routage.delai",
            "issue",
            "recevabilite",
            "resultat",
            "suite");

    /** Dates computed by the domain, for a timer by date. */
    private static final Set<String> DATES = Set.of(
            "echeance_mise_en_demeure",
            "jour_echeance",
            "promesse_echeance",
            "remise_limite",
            "prochaine_echeance",
            "echeance_declaration",
            "fin_procedure_simplifiee",
            "limite_signification",
            "fin_opposition");

    /** Words that steps answer with, besides forms and tables. */
    private static final Map<String, Set<String>> REPONSES_DES_ETAPES =
            Map.of("suite", Set.of("suivante", "tenu", "retard"));

    /** Groups of people who complete tasks, and those that a table chooses. */
    private static final Set<String> GROUPES = Set.of("gestionnaire", "responsable", "admin");

    private static final Set<String> GROUPES_CHOISIS = Set.of("approbation.groupe", "routage.groupe");

    /** Waits that a table chooses, for the due date of a task. */
    private static final Set<String> DELAIS_CHOISIS = Set.of("routage.delai");

    /** What a procedure may hand to the one that it calls, besides the words above. */
    private static final Set<String> TRANSMISES = Set.of(
            "dossier",
            "type",
            "segment",
            "comportement",
            "retard",
            "montant",
            "litige",
            "promesse",
            "echeancier",
            "reponse",
            "abandon",
            "procedure_collective",
            "recommande",
            "remise",
            "remise_montant",
            "remise_part",
            "remise_decidee");

    /** What the domain tells a case; true when it ends everything else (litigation and requests never do). */
    static final Map<String, Boolean> SIGNAUX = signaux();

    /** Messages that a called procedure may listen to. */
    static final Set<String> SIGNAUX_DES_APPELEES = Set.of("litige_clos", "echeancier_clos", "remise_close", "solde");

    /** Steps that write to the debtor to demand payment; thanks, answers and messages before the due date do not count. */
    static final Set<String> SUJETS_DE_CONTACT = Set.of("envoyer_relance", "emettre_mise_en_demeure");

    /** Human tasks, by form, that are a contact with the debtor. */
    static final Set<String> FORMULAIRES_DE_CONTACT = Set.of("appel", "visite");

    static final String MISE_EN_DEMEURE = "emettre_mise_en_demeure";
    static final String FORMULAIRE_DE_DEPOT = "depot_recommande";
    static final String DELAI_DE_MISE_EN_DEMEURE = "echeance_mise_en_demeure";
    static final String ASSIGNATION = "assigner_au_fond";
    static final String CONCILIATION = "conciliation";

    /** Steps, by topic, and human tasks, by form, that hand the claim to a third party or bring it before a court. */
    static final Set<String> VERS_LE_CONTENTIEUX = Set.of(
            ASSIGNATION,
            "revue_contentieuse",
            "confier_au_tiers",
            "deposer_la_requete",
            "inviter_le_debiteur",
            "assigner");

    private static final Pattern QUESTION = Pattern.compile("\\$\\{([a-z][a-z0-9_.]*)}");
    private static final Pattern COMPARAISON = Pattern.compile("\\$\\{([a-z][a-z0-9_.]*) == '([a-z0-9_]+)'}");

    private final Map<String, Set<String>> choix = new LinkedHashMap<>();
    private final Set<String> cases = new HashSet<>(QUESTIONS);

    private Vocabulaire() {}

    static Vocabulaire de(Lot lot) {
        Vocabulaire vocabulaire = new Vocabulaire();
        REPONSES_DES_ETAPES.forEach(vocabulaire::apprendre);
        lot.formulaires().values().forEach(formulaire -> formulaire.champs().forEach(vocabulaire::apprendre));
        for (Schema schema : lot.schemas()) {
            for (BusinessRuleTask tache : schema.elements(BusinessRuleTask.class)) {
                Table table = lot.tables().get(String.valueOf(tache.getCamundaDecisionRef()));
                if (table != null && tache.getCamundaResultVariable() != null) {
                    table.sorties()
                            .forEach((sortie, mots) ->
                                    vocabulaire.apprendre(tache.getCamundaResultVariable() + "." + sortie, mots));
                }
            }
        }
        return vocabulaire;
    }

    private void apprendre(JsonNode champ) {
        String cle = champ.path("key").asText();
        if (champ.has("values")) {
            apprendre(cle, FormulaireLu.valeurs(champ));
        } else if (champ.path("type").asText().equals("checkbox")) {
            cases.add(cle);
        }
    }

    private void apprendre(String nom, Set<String> mots) {
        choix.computeIfAbsent(nom, n -> new LinkedHashSet<>()).addAll(mots);
    }

    boolean estUneCondition(String texte) {
        Matcher question = QUESTION.matcher(texte);
        Matcher comparaison = COMPARAISON.matcher(texte);
        return question.matches() && cases.contains(question.group(1))
                || comparaison.matches()
                        && (NOMS.contains(comparaison.group(1)) || choix.containsKey(comparaison.group(1)));
    }

    /** The words that a condition could have been compared with, when its own can never come; empty when all is well. */
    Set<String> motsPossiblesAuLieuDe(String condition) {
        Matcher comparaison = COMPARAISON.matcher(condition);
        if (!comparaison.matches()) {
            return Set.of();
        }
        Set<String> mots = choix.getOrDefault(comparaison.group(1), Set.of());
        return mots.contains(comparaison.group(2)) ? Set.of() : mots;
    }

    static boolean estUneDate(String texte) {
        Matcher date = QUESTION.matcher(texte);
        return date.matches() && DATES.contains(date.group(1));
    }

    /** A due date that is not written on the task: a date of the domain, or a wait that a table chooses. */
    static boolean estUneEcheance(String texte) {
        Matcher delai = QUESTION.matcher(texte);
        return estUneDate(texte) || delai.matches() && DELAIS_CHOISIS.contains(delai.group(1));
    }

    static Set<String> dates() {
        return DATES;
    }

    static Set<String> groupes() {
        return GROUPES;
    }

    static String groupesEnClair() {
        return GROUPES.stream().sorted().collect(Collectors.joining(", ")).replaceFirst(", ([^,]*)$", " ou $1");
    }

    static boolean estUnGroupe(String texte) {
        Matcher choisi = QUESTION.matcher(texte);
        return GROUPES.contains(texte) || choisi.matches() && GROUPES_CHOISIS.contains(choisi.group(1));
    }

    /** A value that a step or a called procedure may read. */
    boolean estUneValeur(String texte) {
        Matcher valeur = QUESTION.matcher(texte);
        return valeur.matches() && estTransmissible(valeur.group(1));
    }

    boolean estTransmissible(String nom) {
        return TRANSMISES.contains(nom)
                || NOMS.contains(nom)
                || DATES.contains(nom)
                || choix.containsKey(nom)
                || cases.contains(nom);
    }

    private static Map<String, Boolean> signaux() {
        Map<String, Boolean> signaux = new LinkedHashMap<>();
        signaux.put("solde", true);
        signaux.put("sans_objet", true);
        signaux.put("procedure_collective", true);
        signaux.put("abandon", true);
        for (String nom : new String[] {
            "litige", "promesse", "echeancier_demande", "reponse", "abandon_demande", "recommande_revenu", "remise"
        }) {
            signaux.put(nom, false);
        }
        return signaux;
    }
}
