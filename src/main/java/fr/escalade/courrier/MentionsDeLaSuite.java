package fr.escalade.courrier;

import fr.escalade.courrier.LettreLue.Cas;
import fr.escalade.partage.TypeDebiteur;

/** M3: the last relance recalls the earlier ones, names what may follow and the penalties that the law adds. */
final class MentionsDeLaSuite implements RegleDeLettre {

    private static final Mots PROCEDURE = Mots.de(
            "mise en demeure.*(judiciaire|injonction de payer|en justice)",
            "formal notice.*(judicial|\\bcourts?\\b|order for payment|legal proceedings)");

    private static final Mots PENALITES = Mots.de(
            "pénalités de retard|intérêts moratoires", "late[- ]payment (penalties|interest)|moratory interest");

    @Override
    public void lire(LettreLue lettre, Anomalies anomalies) {
        if (lettre.genre() != GenreDeLettre.DERNIERE_RELANCE) {
            return;
        }
        if (lettre.cas() == Cas.COMPLET) {
            anomalies.exiger(
                    lettre.temoin().anterieures().stream()
                            .allMatch(message -> lettre.dit(message.date())
                                    && lettre.dit(message.canal())
                                    && lettre.dit(message.objet())),
                    "M3",
                    "la date, le canal et l'objet de chaque message précédent : ajoutez le morceau de blocs/relances");
        }
        if (lettre.cas() == Cas.SIMPLE) {
            anomalies.exiger(
                    lettre.dit(PROCEDURE),
                    "M3",
                    "la mise en demeure et la procédure judiciaire qui pourraient suivre, au conditionnel");
            anomalies.exiger(
                    lettre.type() == TypeDebiteur.PARTICULIER || lettre.dit(PENALITES),
                    "M3",
                    "les pénalités ou intérêts que la loi ajoute en cas de retard");
        }
    }
}
