package fr.escalade.portail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the debtor's pages, in both languages. */
class MotsTest {

    private static final Mots FRANCAIS = new Mots(Locale.FRANCE);
    private static final Mots ANGLAIS = new Mots(Locale.UK);

    @Test
    void tout_se_dit_dans_les_deux_langues() {
        ResourceBundle.Control sansRepli =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle francais = ResourceBundle.getBundle("espace", Locale.ROOT, sansRepli);
        ResourceBundle anglais = ResourceBundle.getBundle("espace", Locale.UK, sansRepli);
        assertThat(anglais.keySet()).isEqualTo(francais.keySet());
        assertThat(anglais.keySet())
                .filteredOn(cle -> anglais.getString(cle).equals(francais.getString(cle)))
                .containsExactlyInAnyOrder("virement.iban", "virement.bic", "documents");
    }

    @Test
    void chaque_situation_a_ses_phrases() {
        for (Mots mots : new Mots[] {FRANCAIS, ANGLAIS}) {
            Stream.of(Compte.Demande.values()).forEach(demande -> assertThat(
                            mots.dire("demande." + demande) + mots.dire("explication." + demande))
                    .isNotBlank());
            Stream.of(Compte.Sort.values())
                    .forEach(sort -> assertThat(mots.dire("sort." + sort)).isNotBlank());
            Stream.of(Canal.values())
                    .forEach(canal -> assertThat(mots.dire("verifier." + canal)).isNotBlank());
        }
    }

    @Test
    void chacun_lit_montants_dates_et_tailles_a_sa_facon() {
        Montant euros = Montant.euros("12450.50");
        assertThat(FRANCAIS.montant(euros)).isEqualTo("12\u202f450,50\u00a0€");
        assertThat(ANGLAIS.montant(euros)).isEqualTo("€12,450.50");
        assertThat(ANGLAIS.montant(Montant.de(new BigDecimal("1200"), "JPY"))).doesNotContain(".");
        LocalDate premier = LocalDate.of(2026, 2, 1);
        assertThat(FRANCAIS.date(premier)).isEqualTo("1er février 2026");
        assertThat(ANGLAIS.date(premier)).isEqualTo("1 February 2026");
        assertThat(FRANCAIS.taille(12_400_000)).isEqualTo("12,4 Mo");
        assertThat(ANGLAIS.taille(340_500)).isEqualTo("340 kB");
        assertThat(FRANCAIS.dire("jours", 1) + ", " + FRANCAIS.dire("jours", 12))
                .isEqualTo("1 jour, 12 jours");
        assertThat(ANGLAIS.dire("jours", 1200)).isEqualTo("1,200 days");
    }
}
