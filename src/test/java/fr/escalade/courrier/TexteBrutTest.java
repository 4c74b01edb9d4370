package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Letters are written by analysts: whatever their tables are, the plain reading of them exists. */
class TexteBrutTest {

    @Test
    void une_colonne_sans_titre_se_lit_par_ses_seules_valeurs() {
        String texte = TexteBrut.de(Jsoup.parse("""
                <table><thead><tr><th>Facture</th><th></th><th>Reste dû</th></tr></thead>
                <tbody><tr><td>FA-12</td><td>échue</td><td>1 200,00 €</td></tr></tbody></table>""").body());
        assertThat(texte).isEqualTo("- Facture FA-12 : échue ; reste dû 1 200,00 €\n");
    }
}
