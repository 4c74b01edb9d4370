package fr.escalade.courrier;

import fr.escalade.courrier.LettreLue.Cas;
import fr.escalade.droit.CeQuiPeutEtreDit;
import fr.escalade.droit.CeQuiPeutEtreDit.Obstacle;
import fr.escalade.droit.Mention;
import fr.escalade.partage.TypeDebiteur;
import java.util.Optional;
import java.util.stream.Stream;

/** M10: what the law forbids to say to this debtor at this stage, in the words of either language. */
final class MentionsInterdites implements RegleDeLettre {

    private static final Mots JUSTICE = Mots.de(
            "en justice|judiciaire|tribunal|juridiction|injonction|avocat",
            "\\bcourts?\\b|\\blegal (action|proceedings|steps)|\\bjudicial|\\blawyer|\\bsolicitor|\\border for payment");

    private static final Mots CONDITIONNEL = Mots.de(
            "\\b(pourr(ait|aient|ions)|serai(t|ent|ons)|réserv\\w+)\\b",
            "\\b(may|might|could|would|reserv(e|es|ing))\\b");

    @Override
    public void lire(LettreLue lettre, Anomalies anomalies) {
        lire(lettre.texte(), lettre.type(), lettre.genre(), lettre.cas() == Cas.PRESCRIT, anomalies);
    }

    static void lire(String texte, TypeDebiteur type, GenreDeLettre genre, boolean prescrite, Anomalies anomalies) {
        CeQuiPeutEtreDit permis = new CeQuiPeutEtreDit(type, genre.stade(), prescrite, false);
        for (Mention mention : Mention.values()) {
            Optional<Obstacle> obstacle = permis.obstacle(mention);
            if (obstacle.isPresent() && mention.estDansLeTexte(texte)) {
                anomalies.reprocher("M10", phrase(obstacle.get()).formatted(mention.mot()));
            }
        }
        if (genre == GenreDeLettre.DERNIERE_RELANCE && certaine(texte)) {
            anomalies.reprocher(
                    "M10",
                    "annonce une action en justice comme certaine : écrivez-la au conditionnel (« nous pourrions engager une"
                            + " procédure de recouvrement judiciaire »)");
        }
    }

    /** The last relance names the courts as a possibility only. */
    private static boolean certaine(String texte) {
        return Stream.of(texte.split("[.!?] ")).anyMatch(phrase -> JUSTICE.dans(phrase) && !CONDITIONNEL.dans(phrase));
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
}
