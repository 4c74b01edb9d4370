package fr.escalade.processus.controle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A table compares, and computes nothing. */
class TablesTest {

    @Test
    void autre_langage() {
        assertThat(new Faute()
                        .remplacer(
                                "processes/scenario.dmn",
                                "<inputExpression id=\"expression_retard\"",
                                "<inputExpression id=\"expression_retard\" expressionLanguage=\"groovy\"")
                        .constats("tables"))
                .containsExactly(
                        "expression_retard : La table « scenario » contient du code (groovy) : gardez des comparaisons simples, comme < 15 ou \"PUBLIC\".");
    }

    @Test
    void fonction() {
        assertThat(new Faute()
                        .remplacer(
                                "processes/scenario.dmn",
                                "<text>retard</text>",
                                "<text>function(x) external { java: { class: \"java.lang.System\" } }</text>")
                        .constats("tables"))
                .containsExactly(
                        "expression_retard : La table « scenario » contient du code (function(x) external { java: { class: \"java.lang.System\" } }) : gardez des comparaisons simples, comme < 15 ou \"PUBLIC\".");
    }

    @Test
    void pas_une_table() {
        assertThat(new Faute()
                        .remplacer(
                                "processes/scenario.dmn",
                                "<inputExpression id=\"expression_retard\" typeRef=\"integer\"><text>retard</text></inputExpression>",
                                "<inputExpression id=\"expression_retard\" typeRef=\"integer\"><script>retard</script></inputExpression>")
                        .constats("tables"))
                .containsExactly(
                        "expression_retard : La table « scenario » contient du code (script) : gardez des comparaisons simples, comme < 15 ou \"PUBLIC\".");
    }
}
