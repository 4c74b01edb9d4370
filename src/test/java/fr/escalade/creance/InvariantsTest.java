package fr.escalade.creance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.historique.Journal;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.SurH2;
import fr.escalade.support.SurPostgresql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever happens, in whatever order: paid + remaining = invoiced, and nothing is negative. */
class InvariantsTest {

    @Nested
    @SurH2
    class H2 extends Cas {}

    @Nested
    @SurPostgresql
    class Postgresql extends Cas {}

    abstract static class Cas extends ScenariosDuGrandLivre {

        private static final LocalDate DEBUT = LocalDate.of(2026, 1, 1);

        @Autowired
        Journal journal;

        @ParameterizedTest
        @CsvSource({
            "1,PROFESSIONNEL,false",
            "2,PROFESSIONNEL,true",
            "3,PARTICULIER,false",
            "4,PUBLIC,false",
            "5,PROFESSIONNEL,false"
        })
        void aucune_suite_de_gestes_ne_perd_ni_ne_cree_un_centime(int graine, TypeDebiteur type, boolean renonce) {
            debiteur = debiteur(type, renonce, 30);
            Random hasard = new Random(graine);
            for (int i = 0; i < 60; i++) {
                try {
                    geste(i, hasard);
                } catch (Refus attendu) {
                    // A refused gesture must leave the ledger as exact as an accepted one.
                }
                verifierLesTotaux();
            }
            assertThat(creances.reglements(debiteur.id())).isNotEmpty();
            assertThat(journal.verifier().valide()).isTrue();
        }

        private void geste(int i, Random hasard) {
            List<Facture> factures = creances.duDebiteur(debiteur.id());
            Facture une = factures.isEmpty() ? null : factures.get(hasard.nextInt(factures.size()));
            String jour = DEBUT.plusDays(hasard.nextInt(280)).toString();
            switch (une == null ? 0 : hasard.nextInt(10)) {
                case 0, 1, 2 -> enregistrer(facture("F" + i, jour, null, montant(hasard)));
                case 3 ->
                    creances.enregistrer(
                            debiteur,
                            List.of(new NouvelleFacture(
                                    n("A" + i),
                                    NatureFacture.AVOIR,
                                    LocalDate.parse(jour),
                                    null,
                                    Montant.euros(montant(hasard)),
                                    null,
                                    false,
                                    une.numero(),
                                    null)),
                            "import");
                case 4, 5, 6 -> encaisser("R" + i, jour, montant(hasard));
                case 7 ->
                    creances.encaisser(
                            new NouveauReglement(
                                    debiteur.creancier(),
                                    n("R" + i),
                                    LocalDate.parse(jour),
                                    Montant.euros(montant(hasard)),
                                    debiteur.code(),
                                    List.of(new NouveauReglement.Indication(une.numero(), null))),
                            "banque");
                case 8 -> annulerUnReglement(hasard);
                default -> annulerOuMettreEnDemeure(une, LocalDate.parse(jour), hasard);
            }
        }

        private void annulerUnReglement(Random hasard) {
            List<Reglement> reglements = creances.reglements(debiteur.id());
            if (!reglements.isEmpty()) {
                Reglement un = reglements.get(hasard.nextInt(reglements.size()));
                creances.annulerReglement(debiteur.creancier(), un.reference(), LocalDate.of(2026, 10, 15), "banque");
            }
        }

        private void annulerOuMettreEnDemeure(Facture facture, LocalDate jour, Random hasard) {
            if (hasard.nextBoolean()) {
                creances.annulerFacture(debiteur.creancier(), facture.numero(), "gestionnaire");
            } else {
                creances.mettreEnDemeure(List.of(facture.id()), jour);
            }
        }

        private void verifierLesTotaux() {
            List<Facture> factures = creances.duDebiteur(debiteur.id());
            List<String> ecarts = new ArrayList<>();
            for (Facture facture : factures) {
                Montant impute = facture.nature() == NatureFacture.AVOIR
                        ? somme(
                                "select sum(principal) from imputation where avoir_id = ? and not annulee",
                                facture.id())
                        : somme(
                                "select sum(principal) from imputation where facture_id = ? and not annulee",
                                facture.id());
                Montant attendu = facture.annuleeLe() != null ? impute : facture.montant();
                if (facture.solde().estNegatif()
                        || !facture.solde().plus(impute).equals(attendu)) {
                    ecarts.add(facture.numero() + " : " + impute + " + " + facture.solde() + " ≠ " + attendu);
                }
                if (facture.annuleeLe() == null && facture.solde().estNul() != (facture.soldeeLe() != null)) {
                    ecarts.add(facture.numero() + " : soldée le " + facture.soldeeLe());
                }
            }
            for (Reglement reglement : creances.reglements(debiteur.id())) {
                Montant impute = somme(
                        "select sum(principal + interets + indemnite) from imputation where reglement_id = ? and not annulee",
                        reglement.id());
                Montant attendu = reglement.annuleLe() == null ? reglement.montant() : Montant.euros("0");
                if (reglement.disponible().estNegatif()
                        || !impute.plus(reglement.disponible()).equals(attendu)) {
                    ecarts.add(reglement.reference() + " : " + impute + " + " + reglement.disponible());
                }
            }
            for (Decompte decompte : creances.decompte(debiteur, factures, DEBUT.plusDays(200))) {
                if (decompte.principal().estNegatif()
                        || decompte.interets().estNegatif()
                        || decompte.indemnite().estNegatif()) {
                    ecarts.add(decompte.toString());
                }
            }
            assertThat(ecarts).isEmpty();
        }

        private Montant somme(String requete, long id) {
            BigDecimal somme = jdbc.sql(requete)
                    .param(id)
                    .query(BigDecimal.class)
                    .optional()
                    .orElse(BigDecimal.ZERO);
            return Montant.de(somme, "EUR");
        }

        private static String montant(Random hasard) {
            return BigDecimal.valueOf(1 + hasard.nextInt(150_000), 2).toPlainString();
        }
    }
}
