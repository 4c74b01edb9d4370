package fr.escalade.creance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.creancier.Creanciers;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.debiteur.Debiteurs;
import fr.escalade.partage.Horloge;
import fr.escalade.partage.Montant;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import fr.escalade.support.GrandLivre;
import fr.escalade.support.Personnages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What every story of the ledger needs: a creditor who waives nothing, a debtor, and words to tell it. */
@RecordApplicationEvents
@SpringBootTest(classes = GrandLivre.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class ScenariosDuGrandLivre {

    @Autowired
    Creanciers creanciers;

    @Autowired
    Debiteurs debiteurs;

    @Autowired
    Creances creances;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Horloge horloge;

    @Autowired
    ApplicationEvents evenements;

    Debiteur debiteur;
    private String prefixe;

    @BeforeEach
    void un_professionnel_le_15_octobre_2026() {
        horloge.figer(Instant.parse("2026-10-15T08:00:00Z"));
        debiteur = debiteur(TypeDebiteur.PROFESSIONNEL, false, null);
    }

    /** Invoice numbers are given a prefix of the debtor's own, for tests share their database. */
    Debiteur debiteur(TypeDebiteur type, boolean renonceAccessoires, Integer delai) {
        String creancier = creanciers
                .enregistrer(Personnages.creancier(renonceAccessoires, null), "admin")
                .code();
        Debiteur cree = debiteurs.enregistrer(creancier, Personnages.debiteur(type, delai), "admin");
        prefixe = cree.code() + "-";
        return cree;
    }

    String n(String numero) {
        return prefixe + numero;
    }

    NouvelleFacture facture(String numero, String date, String echeance, String montant) {
        return new NouvelleFacture(
                n(numero),
                NatureFacture.FACTURE,
                LocalDate.parse(date),
                echeance == null ? null : LocalDate.parse(echeance),
                Montant.euros(montant),
                null,
                false,
                null,
                null);
    }

    NouvelleFacture avoir(String numero, String date, String montant, String liee) {
        return new NouvelleFacture(
                n(numero),
                NatureFacture.AVOIR,
                LocalDate.parse(date),
                null,
                Montant.euros(montant),
                null,
                false,
                liee == null ? null : n(liee),
                null);
    }

    List<Enregistrement> enregistrer(NouvelleFacture... factures) {
        return creances.enregistrer(debiteur, Arrays.asList(factures), "import");
    }

    NouveauReglement reglement(
            String reference, String date, String montant, NouveauReglement.Indication... indications) {
        return new NouveauReglement(
                debiteur.creancier(),
                n(reference),
                LocalDate.parse(date),
                Montant.euros(montant),
                debiteur.code(),
                List.of(indications));
    }

    NouveauReglement.Indication pour(String numero, String montant) {
        return new NouveauReglement.Indication(n(numero), montant == null ? null : Montant.euros(montant));
    }

    Encaissement encaisser(String reference, String date, String montant, NouveauReglement.Indication... indications) {
        return creances.encaisser(reglement(reference, date, montant, indications), "banque");
    }

    Facture lire(String numero) {
        return creances.trouver(debiteur.creancier(), n(numero)).orElseThrow();
    }

    String solde(String numero) {
        return lire(numero).solde().valeur().toPlainString();
    }

    Decompte decompte(String numero, String jour) {
        return creances.decompte(debiteur, List.of(lire(numero)), LocalDate.parse(jour))
                .get(0);
    }

    /** « principal / interest / indemnity » on that day. */
    String compte(String numero, String jour) {
        Decompte decompte = decompte(numero, jour);
        return String.join(
                " / ",
                decompte.principal().valeur().toPlainString(),
                decompte.interets().valeur().toPlainString(),
                decompte.indemnite().valeur().toPlainString());
    }

    List<String> journal() {
        return jdbc.sql("select type from journal where debiteur_id = ? and type <> 'DEBITEUR_CREE' order by id")
                .param(debiteur.id())
                .query(String.class)
                .list();
    }

    void refuse(String type, Runnable geste) {
        assertThatThrownBy(geste::run).isInstanceOfSatisfying(Refus.class, refus -> assertThat(refus.type())
                .isEqualTo(type));
    }
}
