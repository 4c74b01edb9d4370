package fr.escalade.courrier;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.TypeDebiteur;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of a message: the debtor's, when the version of the texts has that letter in it; French otherwise, and
 * {@code reserve} says why, in French, for the journal and whoever looks at the letter first.
 */
record ChoixDeLaLangue(Langue langue, Optional<String> reserve) {

    /** {@code voulue}: what a person asks to see; null for the debtor's own language. */
    static ChoixDeLaLangue pour(Preparation preparation, Langue voulue, Redaction redaction) {
        String code = preparation.lettre().debiteur().langue();
        Optional<Langue> connue = voulue != null ? Optional.of(voulue) : Langue.lire(code);
        if (connue.isEmpty()) {
            return code == null || code.isBlank()
                    ? enFrancais(null)
                    : enFrancais("écrit en français : nos lettres ne s'écrivent pas en " + nom(code));
        }
        Langue langue = connue.get();
        return langue == Langue.FRANCAIS || existe(preparation, langue, redaction)
                ? new ChoixDeLaLangue(langue, Optional.empty())
                : enFrancais("écrit en français : la lettre « " + preparation.modele() + " » n'a pas de texte "
                        + langue.nom() + (preparation.canal() == Canal.SMS ? " pour les SMS" : ""));
    }

    private static boolean existe(Preparation preparation, Langue langue, Redaction redaction) {
        TypeDebiteur type = preparation.lettre().debiteur().type();
        boolean ecrite = preparation.canal() == Canal.SMS
                ? redaction.aUnSms(preparation.modele(), type, langue, preparation.bibliotheque())
                : redaction.aUneLettre(preparation.modele(), type, langue, preparation.bibliotheque());
        return ecrite && preparation.lettre(langue).langue() == langue;
    }

    private static String nom(String code) {
        return Locale.forLanguageTag(code.strip().replace('_', '-')).getDisplayLanguage(Locale.FRANCE);
    }

    private static ChoixDeLaLangue enFrancais(String reserve) {
        return new ChoixDeLaLangue(Langue.FRANCAIS, Optional.ofNullable(reserve));
    }
}
