package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Langue;
import fr.escalade.partage.Refus;
import fr.escalade.partage.TypeDebiteur;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter is words and fields: whoever writes one cannot run code, read a file, reach a network or stop the machine. */
class AttaquesDesModelesTest {

    private final Redaction redaction = new Redaction(new Modeles());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [[${T(java.lang.Runtime).getRuntime().exec('id')}]]                      | n'est pas un nom de champ
            [[${new java.io.File('/')}]]                                             | n'est pas un nom de champ
            [[${lettre.getClass().forName('java.lang.Runtime')}]]                    | n'est pas un nom de champ
            [[${lettre.class}]]                                                      | inconnu
            [[${lettre.creancier.hashCode}]]                                         | inconnu
            [[${@courriers.annuler}]]                                                | n'est pas un nom de champ
            [[${#ctx.variables}]]                                                    | n'est pas un nom de champ
            [[${#execInfo.templateName}]]                                            | n'est pas un nom de champ
            [[${#strings.repeat('x', 100000000)}]]                                   | n'est pas un nom de champ
            [[${request.session}]]                                                   | inconnu
            [[${systemProperties}]]                                                  | inconnu
            [[${§effort}]]                                                           | n'est pas un nom de champ
            [[*{date}]]                                                              | n'est pas un nom de champ
            [[#{messages.accueil}]]                                                  | en toutes lettres
            <a th:href="@{/admin}">x</a>                                             | n'est pas permis
            <p th:text="__${lettre.debiteur.nom}__">x</p>                            | « __ » n'est pas permis
            <p th:text="&#95;&#95;${lettre.debiteur.nom}&#95;&#95;">x</p>            | « __ » n'est pas permis
            <p th:utext="${lettre.debiteur.nom}">x</p>                               | « th:utext » n'est pas permis
            <p TH:UTEXT="${lettre.debiteur.nom}">x</p>                               | « th:utext » n'est pas permis
            <p data-th-utext="${lettre.debiteur.nom}">x</p>                          | « th:utext » n'est pas permis
            [(${lettre.debiteur.nom})]                                               | « [( » n'est pas permis
            <p th:inline="javascript">[[${lettre.date}]]</p>                         | « th:inline » n'est pas permis
            <p th:attr="onclick=${lettre.date}">x</p>                                | « th:attr » n'est pas permis
            <img th:qr="${lettre.debiteur.absent}">                                  | « absent » est inconnu
            <p th:onclick="'alert(1)'">x</p>                                         | « th:onclick » n'est pas permis
            <p th:style="'background:url(//x.example)'">x</p>                        | « th:style » n'est pas permis
            <p th:object="${lettre}">x</p>                                           | « th:object » n'est pas permis
            <p th:assert="${lettre.plusieurs}">x</p>                                 | « th:assert » n'est pas permis
            <!--/*/ <p th:utext="${lettre.date}">x</p> /*/-->                        | « th:utext » n'est pas permis
            <div th:include="~{/etc/passwd}"></div>                                  | « th:include » n'est pas permis
            <div th:insert="~{/etc/passwd :: p}"></div>                              | en toutes lettres
            <div th:replace="~{../../../etc/passwd :: p}"></div>                     | en toutes lettres
            <div th:replace="~{${lettre.debiteur.nom} :: p}"></div>                  | en toutes lettres
            <div th:replace="~{blocs/__${lettre.ton}__ :: p}"></div>                 | « __ » n'est pas permis
            <div th:replace="https://x.example/lettre :: p"></div>                   | en toutes lettres
            <div th:replace="~{application :: p}"></div>                             | n'existe pas
            <script>alert(1)</script>                                                | <script>
            <p onclick="alert(1)">x</p>                                              | onclick
            <a href="javascript:alert(1)">x</a>                                      | href
            <a href="java&#10;script:alert(1)">x</a>                                 | href
            <a th:href="${lettre.debiteur.nom}">x</a>                                | href
            <img src="https://suivi.example/x.gif">                                  | src
            <img src="file:///etc/passwd">                                           | src
            <p style="background: url(https://suivi.example/x.gif)">x</p>            | style
            <p style="background: u\\72l(//suivi.example)">x</p>                     | style
            <iframe src="/admin"></iframe>                                           | <iframe>
            <object data="file:///etc/passwd"></object>                              | <object>
            <form action="/x"></form>                                                | <form>
            <svg><a xlink:href="https://x.example">x</a></svg>                       | xlink:href
            """)
    void une_attaque_est_refusee(String corps, String explication) {
        assertThatThrownBy(() -> ecrire(Map.of("relance_ferme.professionnel.html", lettre(corps))))
                .isInstanceOf(Refus.class)
                .hasMessageContaining("La lettre « relance_ferme.professionnel.html »")
                .hasMessageContaining(explication);
    }

    @Test
    void une_entite_externe_reste_un_mot() {
        String source = lettre("<p>Solde : &secret;</p>")
                .replace("<html", "<!DOCTYPE html [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><html");
        Redaction.Ecrit ecrit = ecrire(Map.of("relance_ferme.professionnel.html", source));
        assertThat(ecrit.texte()).contains("&secret;").doesNotContain("root:");
    }

    @Test
    void le_nom_d_un_debiteur_n_est_jamais_du_html() {
        Redaction.Ecrit ecrit = redaction.rediger(
                "reponse_litige",
                Canal.EMAIL,
                LettreTemoin.hostile(TypeDebiteur.PARTICULIER, "reponse_litige", Langue.FRANCAIS),
                LettresApprouveesTest.LIVREE,
                List.of(),
                List.of());
        assertThat(ecrit.page().select("script, [onerror], [src]")).isEmpty();
        assertThat(ecrit.texte()).contains("<script>alert(1)</script>", "${lettre.date}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            soi        | <div th:fragment="m"><div th:replace="~{blocs/soi :: m}"></div></div>                            | s'inclut elle-même
            deux       | <div th:fragment="m"><p th:replace="~{blocs/trois :: m}"></p></div>                               | s'inclut elle-même
            eventail   | <div th:fragment="m"><b th:replace="~{blocs/a :: m}"></b><b th:replace="~{blocs/a :: m}"></b></div> | se répète sans fin
            """)
    void des_blocs_qui_n_en_finissent_pas(String nom, String bloc, String explication) {
        Map<String, String> textes = new HashMap<>();
        textes.put("relance_ferme.professionnel.html", lettre("<p th:replace=\"~{blocs/" + nom + " :: m}\"></p>"));
        textes.put("blocs/" + nom + ".html", bloc);
        textes.put("blocs/trois.html", "<div th:fragment=\"m\"><p th:replace=\"~{blocs/deux :: m}\"></p></div>");
        String deuxFois =
                "<div th:fragment=\"m\"><b th:replace=\"~{blocs/%s :: m}\"></b><b th:replace=\"~{blocs/%s :: m}\"></b></div>";
        for (char c = 'a'; c < 'z'; c++) {
            textes.put("blocs/" + c + ".html", deuxFois.formatted((char) (c + 1), (char) (c + 1)));
        }
        textes.put("blocs/z.html", "<div th:fragment=\"m\"></div>");
        assertThatThrownBy(() -> ecrire(textes)).isInstanceOf(Refus.class).hasMessageContaining(explication);
    }

    @Test
    void des_boucles_l_une_dans_l_autre() {
        String debut = "<th:block th:each=\"f : ${lettre.factures}\">".repeat(20);
        String source = lettre(debut + "x" + "</th:block>".repeat(20));
        assertThatThrownBy(() -> ecrire(Map.of("relance_ferme.professionnel.html", source)))
                .hasMessageContaining("se répète sans fin");
    }

    @Test
    void un_texte_qui_double() {
        StringBuilder source = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            source.append("<th:block th:with=\"a=${a}+${a}\">");
        }
        String corps = "<th:block th:with=\"a='xxxxxxxxxx'\">" + source + "[[${a}]]" + "</th:block>".repeat(41);
        assertThatThrownBy(() -> ecrire(Map.of("relance_ferme.professionnel.html", lettre(corps))))
                .hasMessageContaining("000 caractères");
    }

    @Test
    void un_fichier_de_dix_megaoctets() {
        assertThatThrownBy(
                        () -> ecrire(Map.of("relance_ferme.professionnel.html", lettre("<p>x</p>".repeat(1_300_000)))))
                .hasMessageContaining("ce n'est pas une lettre");
    }

    @Test
    void une_page_sans_fin() {
        String pave = "<p>" + "x".repeat(100_000) + "</p>";
        String boucle = "<th:block th:each=\"f : ${lettre.factures}\">";
        String corps = boucle.repeat(5) + pave + "</th:block>".repeat(5);
        assertThatThrownBy(() -> ecrire(Map.of("relance_ferme.professionnel.html", lettre(corps))))
                .hasMessageContaining("millions de caractères");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>Payez <strong>vite.</p>                               | la balise « <strong> » n'est pas fermée. (relance_ferme.professionnel.html, ligne 3)
            <p>Payez.                                                | la balise « <p> » n'est pas fermée. (relance_ferme.professionnel.html, ligne 3)
            <p>Payez.</p></div>                                      | « </div> » ferme une balise qui n'est pas ouverte
            <p th:if="${lettre.plusieurs">x</p>                      | « ${lettre.plusieurs » est mal écrit
            <p th:if="${lettre.plusieurs} and and">x</p>             | est mal écrit
            <p th:each="${lettre.factures}">x</p>                    | est mal écrit
            <p>[[${lettre.montantMagique}]]</p>                      | « montantMagique » est inconnu dans « ${lettre.montantMagique} »
            <p>[[${montant}]]</p>                                    | « montant » est inconnu
            <p>[[${lettre.derniere.date}]]</p>                       | Entourez ce passage d'une condition th:if
            <p th:replace="~{blocs/absent :: x}"></p>                | le fichier « blocs/absent.html » n'existe pas
            <p th:replace="~{blocs/paiement :: absent}"></p>         | le morceau « ~{blocs/paiement :: absent} » n'existe pas
            """)
    void une_faute_d_ecriture_est_dite_avec_sa_place(String corps, String explication) {
        assertThatThrownBy(() -> redigerSimple(Map.of("relance_ferme.professionnel.html", lettre("\n\n" + corps))))
                .isInstanceOf(Refus.class)
                .hasMessageStartingWith("La lettre « relance_ferme.professionnel.html » ne peut pas être rédigée : ")
                .hasMessageContaining(explication)
                .hasMessageContaining("ligne 3");
    }

    @Test
    void une_faute_dans_un_bloc_nomme_le_bloc() {
        String bloc = "<div>\n<div th:fragment=\"virement\">\n<p>[[${lettre.absent}]]</p></div></div>";
        assertThatThrownBy(() -> redigerSimple(Map.of("blocs/paiement.html", bloc)))
                .hasMessageContaining("« absent » est inconnu")
                .hasMessageContaining("(blocs/paiement.html, ligne 3)");
    }

    private Redaction.Ecrit redigerSimple(Map<String, String> textes) {
        return rediger(textes, LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "relance_ferme"));
    }

    private Redaction.Ecrit ecrire(Map<String, String> textes) {
        return rediger(textes, attaquee());
    }

    private Redaction.Ecrit rediger(Map<String, String> textes, Lettre lettre) {
        Bibliotheque piegee =
                chemin -> Optional.ofNullable(textes.get(chemin)).or(() -> LettresApprouveesTest.LIVREE.lire(chemin));
        return redaction.rediger("relance_ferme", Canal.EMAIL, lettre, piegee, List.of(), List.of());
    }

    /** A debtor whose name is an attack, and an account with several invoices to loop over. */
    private static Lettre attaquee() {
        Lettre hostile = LettreTemoin.hostile(TypeDebiteur.PROFESSIONNEL, "relance_ferme", Langue.FRANCAIS);
        Lettre longue = LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, "relance_ferme");
        return new Lettre(
                hostile.date(),
                hostile.dossier(),
                hostile.creancier(),
                hostile.debiteur(),
                longue.factures(),
                longue.avoirs(),
                longue.totaux(),
                hostile.reference(),
                hostile.dateLimite(),
                hostile.delaiJours(),
                List.of(),
                hostile.taux());
    }

    private static String lettre(String corps) {
        return "<html lang=\"fr\"><head><title>Objet</title></head><body>" + corps + "</body></html>";
    }
}
