package fr.escalade.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import fr.escalade.partage.Montant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A portfolio as the lines of the journal build it, one after the other. Nothing is read but these lines. */
final class PortefeuilleRejoue {

    private static final class FactureRejouee {

        Montant solde;
        LocalDate echeance;
        boolean contestee;
        boolean annulee;
        boolean perdue;

        String etat(LocalDate jour) {
            if (annulee) {
                return "ANNULEE";
            }
            if (perdue) {
                return "PASSEE_EN_PERTE";
            }
            if (!solde.estPositif()) {
                return "PAYEE";
            }
            if (contestee) {
                return "LITIGE";
            }
            return echeance != null && echeance.isBefore(jour) ? "ECHUE" : "A_ECHOIR";
        }
    }

    private final Map<String, FactureRejouee> factures = new HashMap<>();
    private final Map<Long, Long> debiteurs = new HashMap<>();
    private final Map<String, String> etats = new TreeMap<>();

    /** Zero for a fact without debtor or case. */
    void apprendre(String type, long debiteur, long dossier, JsonNode details) {
        switch (type) {
            case "FACTURES_ENREGISTREES" -> details.path("factures").forEach(this::enregistrer);
            case "AVOIR_IMPUTE" -> {
                Montant montant = Rejeu.montant(details.path("montant"));
                deduire(details.path("avoir"), montant);
                deduire(details.path("facture"), montant);
            }
            case "REGLEMENT_RECU" -> {
                details.path("imputations").forEach(part -> deduire(part.path("facture"), principal(part)));
                etats.put(
                        "règlement " + details.path("reference").asText(),
                        details.path("disponible").asText());
            }
            case "REGLEMENT_ANNULE" -> {
                details.path("imputations")
                        .forEach(part ->
                                deduire(part.path("facture"), principal(part).oppose()));
                Montant rien =
                        Montant.zero(Rejeu.montant(details.path("montant")).devise());
                etats.put("règlement " + details.path("reference").asText(), rien + " ANNULE");
            }
            case "REMISE_ACQUISE" ->
                details.path("factures").forEach(part -> deduire(part.path("facture"), principal(part)));
            case "REMISE_RETOMBEE", "REMISE_PERDUE" ->
                details.path("factures")
                        .forEach(part ->
                                deduire(part.path("facture"), principal(part).oppose()));
            case "AVOIR_DE_REMISE" -> deduire(details.path("avoir"), Rejeu.montant(details.path("montant")));
            case "FACTURE_ANNULEE" -> {
                FactureRejouee facture = facture(details.path("numero"));
                facture.annulee = true;
                facture.solde = Montant.zero(facture.solde.devise());
            }
            case "FACTURE_EN_PERTE" -> facture(details.path("numero")).perdue = true;
            case "DOSSIER_OUVERT" -> {
                debiteurs.put(dossier, debiteur);
                etats.put("dossier " + dossier, "OUVERT");
            }
            case "DOSSIER_SUSPENDU", "DOSSIER_TENU" -> tenir(dossier);
            case "DEBITEUR_SUSPENDU" -> siens(debiteur, this::tenir);
            case "PORTEFEUILLE_SUSPENDU" -> debiteurs.keySet().forEach(this::tenir);
            case "DOSSIER_REPRIS" -> etats.put("dossier " + dossier, "OUVERT");
            case "DOSSIER_EN_CONTENTIEUX", "DOSSIER_A_L_AMIABLE", "DOSSIER_RENTRE" ->
                etats.put("dossier " + dossier, details.path("etat").asText());
            case "DOSSIER_SOLDE", "DOSSIER_EN_PERTE", "DOSSIER_SANS_OBJET" -> etats.put("dossier " + dossier, "CLOS");
            case "LITIGE_OUVERT" -> contester(details, "OUVERT", true);
            case "LITIGE_DECIDE" -> contester(details, "DECIDE", false);
            case "LITIGE_CLOS" -> contester(details, "CLOS", false);
            default -> apprendreUnIncident(type, details);
        }
        apprendreUneRemise(type, details);
    }

    private void apprendreUneRemise(String type, JsonNode details) {
        switch (type) {
            case "REMISE_PROPOSEE",
                    "REMISE_OFFERTE",
                    "REMISE_REFUSEE",
                    "REMISE_ACQUISE",
                    "REMISE_CADUQUE",
                    "REMISE_RETIREE" -> sujet("remise", details, apres(type, "REMISE_"));
            case "REMISE_RETOMBEE" -> sujet("remise", details, "OFFERTE");
            case "REMISE_PERDUE" -> sujet("remise", details, "CADUQUE");
            default -> {
                // Anything else.
            }
        }
    }

    private void apprendreUnIncident(String type, JsonNode details) {
        switch (type) {
            case "PROMESSE_RECUE" -> sujet("promesse", details, "EN_COURS");
            case "PROMESSE_TENUE", "PROMESSE_ROMPUE", "PROMESSE_REMPLACEE" ->
                sujet("promesse", details, apres(type, "PROMESSE_"));
            case "ECHEANCIER_ACCORDE" -> sujet("echeancier", details, "EN_COURS");
            case "ECHEANCIER_PROPOSE",
                    "ECHEANCIER_REFUSE",
                    "ECHEANCIER_TENU",
                    "ECHEANCIER_RUPTURE",
                    "ECHEANCIER_RETIRE",
                    "ECHEANCIER_SANS_OBJET" -> sujet("echeancier", details, apres(type, "ECHEANCIER_"));
            case "ABANDON_DEMANDE", "ABANDON_APPROUVE", "ABANDON_REFUSE" ->
                sujet("abandon", details, apres(type, "ABANDON_"));
            case "PERTE_DEMANDEE", "PERTE_APPROUVEE", "PERTE_REFUSEE" -> sujet("perte", details, apres(type, "PERTE_"));
            case "PERTE_REMPLACEE" -> sujet("perte", details, "REFUSEE");
            case "PASSE_EN_PERTE" -> sujet("perte", details, "PASSEE");
            case "PROCEDURE_COLLECTIVE" -> sujet("procedure", details, "OUVERTE");
            case "CREANCE_DECLAREE" -> sujet("procedure", details, "DECLAREE");
            case "PROCEDURE_COLLECTIVE_TERMINEE" -> sujet("procedure", details, "TERMINEE");
            default -> {
                // Letters, tasks, calls: they change neither a balance nor a state.
            }
        }
    }

    Map<String, String> etats(LocalDate jour) {
        Map<String, String> tous = new TreeMap<>(etats);
        factures.forEach((numero, facture) -> tous.put("facture " + numero, facture.solde + " " + facture.etat(jour)));
        return tous;
    }

    private void enregistrer(JsonNode ligne) {
        FactureRejouee facture = new FactureRejouee();
        facture.solde = Rejeu.montant(ligne.path("solde"));
        facture.echeance =
                ligne.has("echeance") ? LocalDate.parse(ligne.path("echeance").asText()) : null;
        facture.contestee = ligne.has("litige");
        factures.put(ligne.path("numero").asText(), facture);
    }

    private void deduire(JsonNode numero, Montant montant) {
        FactureRejouee facture = facture(numero);
        facture.solde = facture.solde.moins(montant);
    }

    private void contester(JsonNode details, String etat, boolean contestee) {
        sujet("litige", details, etat);
        details.path("factures").forEach(numero -> facture(numero).contestee = contestee);
    }

    private void tenir(long dossier) {
        etats.replace("dossier " + dossier, "OUVERT", "SUSPENDU");
    }

    private void siens(long debiteur, Consumer<Long> suite) {
        debiteurs.forEach((dossier, sien) -> {
            if (sien == debiteur) {
                suite.accept(dossier);
            }
        });
    }

    private void sujet(String nom, JsonNode details, String etat) {
        etats.put(nom + " " + details.path(nom).asLong(), etat);
    }

    private FactureRejouee facture(JsonNode numero) {
        FactureRejouee facture = factures.get(numero.asText());
        if (facture == null) {
            throw new AssertionError("Le journal parle de la facture " + numero + " avant de l'enregistrer");
        }
        return facture;
    }

    private static Montant principal(JsonNode part) {
        return Rejeu.montant(part.path("principal"));
    }

    private static String apres(String type, String debut) {
        return type.substring(debut.length());
    }
}
