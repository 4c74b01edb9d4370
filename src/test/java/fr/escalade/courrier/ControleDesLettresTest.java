package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.partage.TypeDebiteur;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a letter may say and to whom, and what an analyst who writes one is told. */
class ControleDesLettresTest {

    private final ControleDesLettres controle = new ControleDesLettres(new Redaction(new Modeles()));

    @ParameterizedTest
    @MethodSource("fr.escalade.courrier.LettresApprouveesTest#lettres")
    void les_lettres_livrees_sont_irreprochables(String modele, TypeDebiteur type) {
        assertThat(controle.controler(modele, type, LettresApprouveesTest.LIVREE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PARTICULIER   | Une indemnité forfaitaire est due.                  | indemnité forfaitaire
            PARTICULIER   | Nous ajouterons 40 € à votre facture.               | 40 €
            PARTICULIER   | Les frais de recouvrement sont à votre charge.      | frais de recouvrement
            PARTICULIER   | Des pénalités s'ajouteront.                         | pénalités
            PROFESSIONNEL | Une saisie sera pratiquée.                          | saisie
            PROFESSIONNEL | Un huissier passera.                                | huissier
            PROFESSIONNEL | Un commissaire de justice passera.                  | commissaire de justice
            PROFESSIONNEL | Nous déposerons plainte.                            | plainte
            PROFESSIONNEL | Vous risquez le fichage.                            | fichage
            PROFESSIONNEL | Le tribunal sera saisi.                             | tribunal saisi
            PROFESSIONNEL | Nous engagerons une action en justice.              | créance prescrite
            PROFESSIONNEL | Payez [[${lettre.montantMagique}]].                 | montantMagique
            PROFESSIONNEL | Payez [[${montant}]].                               | « montant » est inconnu
            PROFESSIONNEL | [[${T(java.lang.System).exit(1)}]]                  | n'est pas un nom de champ
            PROFESSIONNEL | [[${lettre.getClass()}]]                            | n'est pas un nom de champ
            PROFESSIONNEL | [[${lettre.getClass}]]                              | inconnu
            PROFESSIONNEL | [[${@bean.effacer}]]                                | n'est pas un nom de champ
            PROFESSIONNEL | <p th:text="__${lettre.date}__">x</p>               | n'est pas permis
            PROFESSIONNEL | <p th:utext="${lettre.date}">x</p>                  | n'est pas permis
            PROFESSIONNEL | <p th:text="#{salut}">x</p>                         | en toutes lettres
            PROFESSIONNEL | <a th:href="@{/x}">x</a>                            | n'est pas permis
            PROFESSIONNEL | <div th:replace="~{blocs/absent :: x}"></div>       | n'existe pas
            PROFESSIONNEL | <img src="https://suivi.example/x.gif">             | élément actif
            PROFESSIONNEL | <script>alert(1)</script>                           | élément actif
            """)
    void une_lettre_fautive_est_refusee_en_francais(TypeDebiteur type, String corps, String explication) {
        assertThat(controle.controler("relance_ferme", type, avec(corps)))
                .isNotEmpty()
                .anySatisfy(anomalie -> assertThat(anomalie.message()).contains(explication));
        assertThatThrownBy(() -> controle.exiger("relance_ferme", type, GenreDeLettre.RELANCE, avec(corps)))
                .hasMessageContaining(explication);
    }

    @Test
    void une_mise_en_demeure_sans_ses_mentions_est_refusee() {
        Bibliotheque vide = bibliotheque("mise_en_demeure.professionnel.html", lettre("Payez vite."));
        List<String> messages = controle.controler("mise_en_demeure", TypeDebiteur.PROFESSIONNEL, vide).stream()
                .map(ControleDesLettres.Anomalie::message)
                .toList();
        assertThat(messages)
                .anySatisfy(message -> assertThat(message).contains("doit mentionner « mise en demeure »"))
                .anySatisfy(message -> assertThat(message).contains("doit mentionner le délai de 8 jours"))
                .anySatisfy(message -> assertThat(message).contains("doit mentionner l'IBAN"));
    }

    @Test
    void un_particulier_ne_recoit_jamais_le_texte_des_professionnels() {
        Bibliotheque sansParticulier =
                chemin -> chemin.contains("particulier") ? Optional.empty() : LettresApprouveesTest.LIVREE.lire(chemin);
        assertThat(controle.controler("relance_ferme", TypeDebiteur.PARTICULIER, sansParticulier))
                .anySatisfy(anomalie ->
                        assertThat(anomalie.message()).contains("n'existe pas", "relance_ferme.particulier.html"));
        assertThat(controle.controler("relance_ferme", TypeDebiteur.PUBLIC, sansParticulier))
                .isEmpty();
    }

    @Test
    void une_lettre_a_un_particulier_ne_peut_pas_porter_d_indemnite() {
        Lettre pro = LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "mise_en_demeure");
        assertThatThrownBy(() -> new Lettre(
                        pro.date(),
                        pro.dossier(),
                        pro.creancier(),
                        LettreTemoin.simple(TypeDebiteur.PARTICULIER, "rappel").debiteur(),
                        pro.factures(),
                        pro.avoirs(),
                        pro.totaux(),
                        pro.reference(),
                        pro.dateLimite(),
                        8,
                        pro.anterieures(),
                        pro.taux()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void le_guide_des_auteurs_nomme_tous_les_champs_et_aucun_autre() {
        String guide = LettresApprouveesTest.LIVREE.lire("LISEZMOI.md").orElseThrow();
        Set<String> nommes = Pattern.compile("lettre\\.([a-zA-Z]+)")
                .matcher(guide)
                .results()
                .map(trouve -> trouve.group(1))
                .collect(Collectors.toSet());
        Set<String> champs = Arrays.stream(Lettre.class.getDeclaredMethods())
                .filter(methode -> Modifier.isPublic(methode.getModifiers()) && methode.getParameterCount() == 0)
                .map(Method::getName)
                .filter(nom -> !Set.of("equals", "hashCode", "toString").contains(nom))
                .collect(Collectors.toSet());
        assertThat(nommes).isEqualTo(champs);
    }

    private static Bibliotheque avec(String corps) {
        return chemin -> chemin.startsWith("relance_ferme")
                ? Optional.of(lettre(corps))
                : LettresApprouveesTest.LIVREE.lire(chemin);
    }

    private static Bibliotheque bibliotheque(String fichier, String source) {
        return chemin -> chemin.equals(fichier) ? Optional.of(source) : LettresApprouveesTest.LIVREE.lire(chemin);
    }

    private static String lettre(String corps) {
        return "<html lang=\"fr\"><head><title>Objet</title></head><body>" + corps + "</body></html>";
    }
}
