package fr.escalade.courrier;

import fr.escalade.droit.CeQuiPeutEtreDit;
import fr.escalade.droit.CeQuiPeutEtreDit.Obstacle;
import fr.escalade.droit.Mention;
import fr.escalade.droit.Stade;
import fr.escalade.partage.Canal;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/**
 * Reads a letter as a lawyer would before it may go to anyone: it is written for invented cases of every kind, and what
 * comes out must say what the law wants and nothing that it forbids (L111-8 CPCE, L121-21 C. conso., M7, M10).
 */
@Component
public class ControleDesLettres {

    private static final String MISE_EN_DEMEURE = "mise_en_demeure";

    private static final Pattern JUSTICE =
            Pattern.compile("en justice|judiciaire|tribunal|juridiction|injonction|avocat");

    private static final Pattern CONDITIONNEL = Pattern.compile(
            "\\b(pourr(ait|aient|ions)|serai(t|ent|ons)|réserv\\w+)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, Pattern> EXIGES_MISE_EN_DEMEURE = motifs(
            "« mise en demeure »", "mise en demeure",
            "le délai de 8 jours", "\\b8 jours",
            "le SIREN du créancier", "732 829 320",
            "l'adresse du siège", "12 rue des forges",
            "le numéro de la facture", "fa-2026-0117",
            "la date de la facture", "8 février 2026",
            "l'échéance de la facture", "10 mars 2026",
            "le montant TTC", "1 200,00 €",
            "la date du calcul", "3 avril 2026",
            "l'IBAN", "fr76 3000 6000 0112 3456 7890 189",
            "un contact pour contester", "contest.*comptabilite@ateliers-vauban.example");

    private final Redaction redaction;
    private final Map<Controlee, List<Anomalie>> connues = new ConcurrentHashMap<>();

    ControleDesLettres(Redaction redaction) {
        this.redaction = redaction;
    }

    /** What is wrong with a letter, in French; {@code modele} and {@code type} name its file. */
    public record Anomalie(String modele, TypeDebiteur type, String message) {}

    /** Before a letter is written for a real debtor. @throws Refus with everything that is wrong with it */
    void exiger(String modele, TypeDebiteur type, Bibliotheque bibliotheque) {
        List<Anomalie> anomalies = bibliotheque.version().equals(Bibliotheque.DOSSIER)
                ? controler(modele, type, bibliotheque)
                : connues.computeIfAbsent(
                        new Controlee(bibliotheque.version(), modele, type),
                        c -> controler(modele, type, bibliotheque));
        if (!anomalies.isEmpty()) {
            throw new Refus(
                    "lettre-refusee", anomalies.stream().map(Anomalie::message).collect(Collectors.joining(" ")));
        }
    }

    private record Controlee(String version, String modele, TypeDebiteur type) {}

    /** Tries the letter on every invented case. Empty: it may be sent. */
    public List<Anomalie> controler(String modele, TypeDebiteur type, Bibliotheque bibliotheque) {
        return controler(modele, type, bibliotheque, stade(modele), false);
    }

    /** The same for a letter that leaves at a given stage, whatever its name. */
    public List<Anomalie> controler(String modele, TypeDebiteur type, Bibliotheque bibliotheque, Stade stade) {
        return controler(modele, type, bibliotheque, stade, stade == Stade.DERNIERE_RELANCE);
    }

    private List<Anomalie> controler(
            String modele, TypeDebiteur type, Bibliotheque bibliotheque, Stade stade, boolean auConditionnel) {
        boolean miseEnDemeure = stade == Stade.MISE_EN_DEMEURE;
        String temoin = miseEnDemeure ? MISE_EN_DEMEURE : modele;
        Map<String, Pattern> exiges = miseEnDemeure ? EXIGES_MISE_EN_DEMEURE : null;
        List<Anomalie> anomalies = new ArrayList<>();
        lire(
                modele,
                type,
                LettreTemoin.simple(type, temoin),
                bibliotheque,
                anomalies,
                exiges,
                false,
                stade,
                auConditionnel);
        lire(
                modele,
                type,
                LettreTemoin.complete(type, temoin),
                bibliotheque,
                anomalies,
                null,
                false,
                stade,
                auConditionnel);
        lire(
                modele,
                type,
                LettreTemoin.prescrite(type, temoin),
                bibliotheque,
                anomalies,
                null,
                true,
                stade,
                auConditionnel);
        lire(
                modele,
                type,
                LettreTemoin.complete(type, temoin).avecLien(LettreTemoin.LIEN),
                bibliotheque,
                anomalies,
                null,
                false,
                stade,
                auConditionnel);
        if (redaction.aUnSms(modele, type, bibliotheque)) {
            ControleDesSms.lire(redaction, modele, type, bibliotheque, stade, auConditionnel, anomalies);
        }
        for (Ton ton : Ton.values()) {
            lire(
                    modele,
                    type,
                    LettreTemoin.simple(type, temoin).avec(ton),
                    bibliotheque,
                    anomalies,
                    null,
                    false,
                    stade,
                    auConditionnel);
        }
        return anomalies.stream().distinct().toList();
    }

    private void lire(
            String modele,
            TypeDebiteur type,
            Lettre temoin,
            Bibliotheque bibliotheque,
            List<Anomalie> anomalies,
            Map<String, Pattern> exiges,
            boolean prescrite,
            Stade stade,
            boolean auConditionnel) {
        for (Canal canal : List.of(Canal.EMAIL, Canal.RECOMMANDE)) {
            Redaction.Ecrit ecrit;
            try {
                ecrit = redaction.rediger(
                        modele, canal, temoin, bibliotheque, List.of("facture.pdf"), List.of("plan.pdf"));
            } catch (Refus e) {
                anomalies.add(new Anomalie(modele, type, e.getMessage()));
                return;
            }
            String texte = normaliser(ecrit.objet() + " " + ecrit.texte());
            refuser(new CeQuiPeutEtreDit(type, stade, prescrite, false), texte, modele, anomalies);
            if (auConditionnel) {
                refuserLaCertitude(texte, modele, type, anomalies);
            }
            if (exiges != null) {
                exiges.forEach((quoi, motif) -> {
                    if (!motif.matcher(texte).find()) {
                        anomalies.add(new Anomalie(
                                modele, type, "La lettre « " + modele + " » doit mentionner " + quoi + "."));
                    }
                });
            }
            refuserLActif(ecrit.page(), modele, type, anomalies);
        }
    }

    static void refuser(CeQuiPeutEtreDit permis, String texte, String modele, List<Anomalie> anomalies) {
        for (Mention mention : Mention.values()) {
            Optional<Obstacle> obstacle = permis.obstacle(mention);
            if (obstacle.isPresent() && mention.estDansLeTexte(texte)) {
                anomalies.add(new Anomalie(
                        modele,
                        permis.type(),
                        "La lettre « " + modele + " » " + phrase(obstacle.get()).formatted(mention.mot()) + "."));
            }
        }
    }

    private static String phrase(Obstacle obstacle) {
        return switch (obstacle) {
            case JAMAIS -> "ne peut pas écrire « %s »";
            case SANS_TITRE -> "ne peut pas écrire « %s » : il y faut une décision de justice";
            case TROP_TOT -> "ne peut pas écrire « %s » à ce stade de la procédure";
            case PARTICULIER -> "s'adresse à un particulier et ne peut pas mentionner « %s »";
            case AVANT_MISE_EN_DEMEURE ->
                "s'adresse à un particulier et ne peut pas mentionner « %s » avant la mise en demeure";
            case PRESCRITE -> "évoque « %s » pour une créance prescrite : ajoutez la condition ${lettre.poursuivable}";
        };
    }

    /** A letter's name says at which step it is sent; one of another name may keep the right to go to court, no more. */
    private static Stade stade(String modele) {
        if (modele.equals(MISE_EN_DEMEURE)) {
            return Stade.MISE_EN_DEMEURE;
        }
        if (modele.startsWith("rappel") || modele.startsWith("jour_echeance")) {
            return Stade.RAPPEL;
        }
        return modele.startsWith("relance") || modele.startsWith("remerciement")
                ? Stade.RELANCE
                : Stade.DERNIERE_RELANCE;
    }

    /** The last relance names the courts as a possibility only. */
    static void refuserLaCertitude(String texte, String modele, TypeDebiteur type, List<Anomalie> anomalies) {
        boolean certaine = Stream.of(texte.split("[.!?] "))
                .anyMatch(phrase -> JUSTICE.matcher(phrase).find()
                        && !CONDITIONNEL.matcher(phrase).find());
        if (certaine) {
            anomalies.add(new Anomalie(
                    modele,
                    type,
                    "La lettre « " + modele
                            + " » annonce une action en justice comme certaine : écrivez-la au conditionnel (« nous pourrions"
                            + " engager une procédure de recouvrement judiciaire »)."));
        }
    }

    /** A letter fetches nothing and runs nothing: no tracking picture, no script, no form. */
    private static void refuserLActif(Document page, String modele, TypeDebiteur type, List<Anomalie> anomalies) {
        boolean actif = !page.select("script, iframe, object, embed, form, link, base, img[src^=http], [src^=//]")
                        .isEmpty()
                || page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .anyMatch(attribut -> attribut.getKey().startsWith("on")
                                || attribut.getValue().toLowerCase(Locale.ROOT).contains("javascript:"));
        if (actif) {
            anomalies.add(
                    new Anomalie(
                            modele,
                            type,
                            "La lettre « " + modele
                                    + " » contient un élément actif ou chargé d'ailleurs (script, formulaire, image distante) : retirez-le."));
        }
    }

    static String normaliser(String texte) {
        return texte.replaceAll("[\\s\\u00a0\\u202f]+", " ").toLowerCase(Locale.FRANCE);
    }

    private static Map<String, Pattern> motifs(String... couples) {
        Map<String, Pattern> motifs = new LinkedHashMap<>();
        for (int i = 0; i < couples.length; i += 2) {
            motifs.put(couples[i], Pattern.compile(couples[i + 1], Pattern.UNICODE_CHARACTER_CLASS));
        }
        return motifs;
    }
}
