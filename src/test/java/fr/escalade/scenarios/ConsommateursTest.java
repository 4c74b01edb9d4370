package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.contentieux.Acte;
import fr.escalade.contentieux.Contentieux;
import fr.escalade.contentieux.TypeActe;
import fr.escalade.courrier.Courrier;
import fr.escalade.creance.Creances;
import fr.escalade.creance.Decompte;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A private person who does not pay, to the very end: no fee, no 40 €, interest from the formal notice only. */
@Scenario
@SurH2
class ConsommateursTest {

    @Autowired
    Histoire histoire;

    @Autowired
    Contentieux contentieux;

    @Autowired
    Creances creances;

    Debiteur martin;

    @Test
    void du_premier_message_a_l_ordonnance_executoire() {
        histoire.commence("2026-08-31", ModeEnvoi.AUTOMATIQUE, false);
        martin = histoire.debiteur("MARTIN", TypeDebiteur.PARTICULIER);
        histoire.facture(martin, "FAC-1", "2026-09-04", "800.00");
        histoire.jusquAu("2026-09-07");
        histoire.jusquAuDepot(martin);
        assertThat(interets()).isEqualTo("0.00");
        histoire.depose(martin, "1A 300");
        LocalDate depot = histoire.aujourdhui();
        histoire.jusquALaTache(martin, "Revue contentieuse");
        long jours = java.time.temporal.ChronoUnit.DAYS.between(depot, histoire.aujourdhui());
        // 2,75 %: the rate of a business creditor, not the one of private persons.
        assertThat(interets())
                .isEqualTo(new java.math.BigDecimal("800.00")
                        .multiply(new java.math.BigDecimal("0.0275"))
                        .multiply(java.math.BigDecimal.valueOf(jours))
                        .divide(java.math.BigDecimal.valueOf(365), 2, java.math.RoundingMode.HALF_UP)
                        .toPlainString());
        histoire.fait(
                martin,
                "Revue contentieuse",
                Map.of("orientation", "injonction_de_payer", "commentaire", "Aucune réponse"));
        acte("Déposer la requête", Map.of("suite", "fait", "reference", "TJ Lille"));
        acte("Noter l'ordonnance", Map.of("suite", "rendue", "montant_accorde", "800.00", "reference", "IP 9"));
        acte("Faire signifier", Map.of("suite", "fait", "reference", "Me Roy"));
        LocalDate limite =
                contentieux.dernier(histoire.dossier(martin).id()).orElseThrow().limite();
        histoire.jusquAu(limite.plusDays(3).toString());
        histoire.fait(martin, "Noter l'opposition", Map.of("suite", "aucune"));
        assertThat(contentieux.actes(histoire.dossier(martin).id()))
                .extracting(Acte::type)
                .containsExactly(
                        TypeActe.REQUETE, TypeActe.ORDONNANCE, TypeActe.SIGNIFICATION, TypeActe.FORCE_EXECUTOIRE);
        assertThat(histoire.courriers(martin))
                .hasSizeGreaterThanOrEqualTo(4)
                .extracting(Courrier::texte)
                .allSatisfy(texte -> assertThat(texte.replaceAll("[\\s\\u00a0\\u202f]+", " "))
                        .doesNotContain("40 €", "40,00 €", "ndemnité forfaitaire", "frais de recouvrement", "L441-10")
                        .doesNotContain("saisie", "huissier", "commissaire de justice"));
    }

    private void acte(String tache, Map<String, String> champs) {
        Map<String, String> avecLeJour = new java.util.HashMap<>(champs);
        avecLeJour.put("date_acte", histoire.aujourdhui().toString());
        histoire.fait(martin, tache, avecLeJour);
    }

    private String interets() {
        Decompte decompte = creances.decompte(
                        martin,
                        List.of(creances.trouver(histoire.creancier(), "FAC-1").orElseThrow()),
                        histoire.aujourdhui())
                .get(0);
        assertThat(decompte.indemnite().estNul()).isTrue();
        return decompte.interets().valeur().toPlainString();
    }
}
