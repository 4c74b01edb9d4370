package fr.escalade.partage;

import java.util.Map;

/** A number that can receive an SMS, in international form (E.164): {@code +33612345678}. */
public record Mobile(String numero) {

    /** Mobile ranges of the French overseas territories, which have a country code of their own. */
    private static final Map<String, String> OUTRE_MER = Map.of(
            "0639", "+262", "0690", "+590", "0691", "+590", "0692", "+262", "0693", "+262", "0694", "+594", "0696",
            "+596", "0697", "+596");

    /**
     * Reads what people write: « 06 12 34 56 78 », « +33 (0)6.12.34.56.78 », « 0033612345678 ». A foreign number is taken
     * as it is, since nothing tells which of them are mobile.
     *
     * @throws Refus in French when it is no mobile number, saying why
     */
    public static Mobile lire(String saisie) {
        if (saisie == null || saisie.isBlank()) {
            throw new Refus("mobile-absent", "Il manque le numéro de téléphone mobile : complétez la fiche.");
        }
        String chiffres = saisie.replaceAll("\\(0\\)", "").replaceAll("[\\s\\u00a0\\u202f.()/-]", "");
        String national = chiffres.replaceFirst("^(\\+33|0033|33(?=[1-9]\\d{8}$))0?", "0");
        if (national.matches("0[67]\\d{8}")) {
            String indicatif = OUTRE_MER.getOrDefault(national.substring(0, 4), "+33");
            return new Mobile(indicatif + national.substring(1));
        }
        if (national.matches("0[1-589]\\d{8}")) {
            throw new Refus(
                    "pas-un-mobile",
                    "Le numéro « " + saisie.strip() + " » n'est pas un mobile (06 ou 07) : il ne reçoit pas de SMS.");
        }
        String etranger = chiffres.replaceFirst("^00", "+");
        if (etranger.matches("\\+(?!33)[1-9]\\d{7,14}")) {
            return new Mobile(etranger);
        }
        throw new Refus(
                "mobile-illisible",
                "Le numéro « " + saisie.strip() + " » n'est pas un numéro de téléphone : corrigez-le sur la fiche.");
    }
}
