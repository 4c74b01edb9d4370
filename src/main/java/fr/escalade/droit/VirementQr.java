package fr.escalade.droit;

import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a bank's application reads in a payment QR code: the SEPA credit transfer of the European Payments Council
 * (EPC069-12, version 002, UTF-8), to be drawn with error level M.
 */
public final class VirementQr {

    private static final int OCTETS = 331;
    private static final int NOM = 70;
    private static final int TEXTE = 140;
    private static final BigDecimal MINIMUM = new BigDecimal("0.01");
    private static final BigDecimal MAXIMUM = new BigDecimal("999999999.99");

    private VirementQr() {}

    /**
     * The payload of a transfer in euros; the name is cut at 70 signs. Empty when the standard cannot carry it: another
     * currency, an amount outside 0.01 to 999,999,999.99, no IBAN, more than 331 bytes.
     *
     * @param bic may be null (optional within the European Economic Area)
     * @param communication a structured reference (ISO 11649) or free text of at most 140 signs, cut there; may be null
     */
    public static Optional<String> texte(
            String beneficiaire, String iban, String bic, Montant montant, String communication) {
        if (iban == null || beneficiaire == null || beneficiaire.isBlank() || !transportable(montant)) {
            return Optional.empty();
        }
        String libelle = communication == null ? "" : sansRetour(communication);
        boolean structuree = ReferenceRF.estJuste(libelle);
        String charge = String.join(
                        "\n",
                        "BCD",
                        "002",
                        "1",
                        "SCT",
                        bic == null ? "" : sansEspaces(bic),
                        couper(sansRetour(beneficiaire), NOM),
                        sansEspaces(iban),
                        "EUR" + montant.valeur().toPlainString(),
                        "",
                        structuree ? sansEspaces(libelle) : "",
                        structuree ? "" : couper(libelle, TEXTE))
                .stripTrailing();
        return Optional.of(charge).filter(c -> c.getBytes(StandardCharsets.UTF_8).length <= OCTETS);
    }

    private static boolean transportable(Montant montant) {
        return montant.devise().equals(Montant.EURO)
                && montant.valeur().compareTo(MINIMUM) >= 0
                && montant.valeur().compareTo(MAXIMUM) <= 0;
    }

    /** Signs, not halves of signs: a name may hold any of Unicode's. */
    private static String couper(String texte, int signes) {
        return texte.codePointCount(0, texte.length()) <= signes
                ? texte
                : texte.substring(0, texte.offsetByCodePoints(0, signes)).strip();
    }

    private static String sansRetour(String texte) {
        return texte.replaceAll("\\R", " ").strip();
    }

    private static String sansEspaces(String texte) {
        return texte.replaceAll("[\\s\\u00a0\\u202f]", "");
    }
}
