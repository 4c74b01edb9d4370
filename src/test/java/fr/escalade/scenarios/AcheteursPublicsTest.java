package fr.escalade.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.contentieux.Acte;
import fr.escalade.contentieux.Contentieux;
import fr.escalade.contentieux.TypeActe;
import fr.escalade.contentieux.Voie;
import fr.escalade.creancier.ModeEnvoi;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.processus.Formulaire;
import fr.escalade.processus.TacheAFaire;
import fr.escalade.processus.Taches;
import fr.escalade.support.SurH2;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A town that pays late: its own interest, its own words, its own judge. */
@Scenario
@SurH2
class AcheteursPublicsTest {

    private static final String REVUE = "Revue contentieuse";

    @Autowired
    Histoire histoire;

    @Autowired
    Contentieux contentieux;

    @Autowired
    Taches taches;

    Debiteur commune;

    /** Thirty days from the invoice, as the code de la commande publique has it, are over on 29 May. */
    @BeforeEach
    void une_commune_en_retard() {
        histoire.commence("2026-06-01", ModeEnvoi.AUTOMATIQUE, false);
        commune = histoire.debiteur("COMMUNE", TypeDebiteur.PUBLIC);
        histoire.facture(commune, "FAC-1", "2026-05-29", "10000.00");
    }

    @Test
    void ses_lettres_parlent_d_interets_moratoires_et_de_mandatement() {
        histoire.jusquALaTache(commune, "Approuver la mise en demeure");
        assertThat(texteDu("derniere_relance"))
                .contains("intérêts moratoires", "40 € par facture", "commande publique", "service fait")
                .doesNotContain("L441-10", "huissier", "commissaire de justice", "saisie", "injonction");
    }

    /** ECB 2.15 + 8 points on 30 May, frozen although the rate rises on 1 July (art. R2192-31); 40 € all the same. */
    @Test
    void la_mise_en_demeure_fige_le_taux_du_semestre_ou_les_interets_ont_commence() {
        histoire.jusquAuDepot(commune);
        assertThat(histoire.aujourdhui()).isAfter("2026-07-01");
        String lettre = texteDu("mise_en_demeure");
        assertThat(lettre)
                .contains("10,15 %", "Intérêts moratoires", "40,00 €", "D2192-35", "R2192-31")
                .doesNotContain("10,40 %", "12,15 %", "12,40 %", "L441-10", "saisie", "huissier");
    }

    @Test
    void au_contentieux_ni_injonction_ni_commissaire_une_provision_du_juge_administratif() {
        histoire.jusquAuDepot(commune);
        histoire.depose(commune, "1A 100");
        histoire.jusquALaTache(commune, REVUE);
        assertThat(taches.formulaire(tache(REVUE).id()).champs())
                .extracting(Formulaire.Champ::libelle)
                .anyMatch(consigne -> consigne.contains("personne publique"));
        for (String voie : new String[] {"injonction_de_payer", "procedure_simplifiee"}) {
            assertThatThrownBy(() -> choisir(voie))
                    .isInstanceOf(Refus.class)
                    .hasMessageContaining("juge administratif");
        }
        choisir("refere");
        histoire.fait(
                commune,
                "Faire assigner en référé",
                Map.of("suite", "fait", "reference", "TA Lille", "date_acte", jour()));
        histoire.fait(
                commune,
                "Noter l'ordonnance de référé",
                Map.of("suite", "rendue", "date_acte", jour(), "montant_accorde", "10000.00"));
        assertThat(contentieux.actes(histoire.dossier(commune).id()))
                .extracting(Acte::voie, Acte::type)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Voie.REFERE, TypeActe.ASSIGNATION),
                        org.assertj.core.groups.Tuple.tuple(Voie.REFERE, TypeActe.ORDONNANCE_DE_REFERE));
    }

    private void choisir(String voie) {
        histoire.fait(commune, REVUE, Map.of("orientation", voie, "commentaire", "Après mise en demeure"));
    }

    private TacheAFaire tache(String libelle) {
        return histoire.taches(commune).stream()
                .filter(tache -> tache.libelle().equals(libelle))
                .findFirst()
                .orElseThrow();
    }

    private String jour() {
        return histoire.aujourdhui().toString();
    }

    private String texteDu(String etape) {
        return histoire.texteDu(commune, etape);
    }
}
