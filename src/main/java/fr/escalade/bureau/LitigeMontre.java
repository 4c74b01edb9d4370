package fr.escalade.bureau;

import fr.escalade.creance.Facture;
import fr.escalade.litige.Litige;
import fr.escalade.partage.Montant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A dispute with its invoices, as pages show it. */
public record LitigeMontre(Litige litige, List<Facture> factures) implements SujetDeTache {

    private static final int LONGUEUR = 90;

    @Override
    public String gabarit() {
        return "volet/litige";
    }

    /** « Litige sur la livraison : F-1, F-2 — « Deux cartons manquent » » */
    @Override
    public String resume() {
        return "Litige sur " + litige.motif().enClair() + " : " + numeros()
                + (litige.description().isEmpty() ? "" : " — « " + abrege(litige.description()) + " »");
    }

    @Override
    public Map<String, String> propositions() {
        return Map.of("motif", litige.motif().name().toLowerCase(Locale.ROOT));
    }

    public String numeros() {
        return factures.stream().map(Facture::numero).collect(Collectors.joining(", "));
    }

    /** What is still owed on the disputed invoices, one total per currency. */
    public List<Montant> enJeu() {
        return ComptesDesDebiteurs.parDevise(factures.stream().map(Facture::solde));
    }

    /** What the credit note gave up, or null. */
    public Montant avoir() {
        return litige.montant() == null || factures.isEmpty()
                ? null
                : new Montant(litige.montant(), factures.get(0).montant().devise());
    }

    private static String abrege(String texte) {
        return texte.length() <= LONGUEUR
                ? texte
                : texte.substring(0, LONGUEUR - 1).strip() + "…";
    }
}
