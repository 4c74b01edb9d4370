package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.droit.Mention;
import fr.escalade.partage.TypeDebiteur;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** M10, word by word and language by language: a relance to a consumer or a company that says what it may not. */
class MentionsInterditesTest {

    private static final String CAS = """
            PENALITES                 | PARTICULIER   | Des pénalités s'ajouteront.                       | Penalties will be added.
            INTERETS                  | PARTICULIER   | Des intérêts de retard s'ajouteront.              | Late-payment interest will be added.
            INTERETS                  | PARTICULIER   | Les intérêts au taux légal courent.               | You will owe interest at the legal rate.
            QUARANTE_EUROS            | PARTICULIER   | Nous ajouterons 40 €.                             | We will add €40 to your invoice.
            QUARANTE_EUROS            | PARTICULIER   | Nous ajouterons 40,00 euros.                      | We will add EUR 40.00.
            QUARANTE_EUROS_EN_LETTRES | PARTICULIER   | Vous devez quarante euros de plus.                | You owe forty euros more.
            INDEMNITE_FORFAITAIRE     | PARTICULIER   | Une indemnité forfaitaire est due.                | Fixed compensation is due.
            FRAIS_DE_RECOUVREMENT     | PARTICULIER   | Les frais de dossier sont à votre charge.         | Recovery costs are payable by you.
            FRAIS_DE_RECOUVREMENT     | PARTICULIER   | Les frais de relance sont à votre charge.         | An administrative fee applies.
            CLAUSE_PENALE             | PARTICULIER   | La clause pénale s'applique.                      | The penalty clause applies.
            ACTION_EN_JUSTICE         | PROFESSIONNEL | Nous pourrions demander une injonction.           | We could take legal action.
            ACTION_EN_JUSTICE         | PARTICULIER   | Nous pourrions agir en justice.                   | Our solicitors could write to you.
            TRIBUNAL_SAISI            | PROFESSIONNEL | Le tribunal est saisi.                            | You will receive a summons.
            TRIBUNAL_SAISI            | PARTICULIER   | Le tribunal sera saisi.                           | We will take you to court.
            COMMISSAIRE_DE_JUSTICE    | PROFESSIONNEL | Un commissaire de justice passera.                | An enforcement officer will call.
            HUISSIER                  | PROFESSIONNEL | Un huissier passera.                              | A bailiff will call.
            SAISIE                    | PROFESSIONNEL | Une saisie sera pratiquée.                        | Your goods will be seized.
            SAISIE                    | PARTICULIER   | Une saisie sera pratiquée.                        | We can freeze your bank account.
            FICHAGE                   | PROFESSIONNEL | Vous risquez le fichage.                          | You could be blacklisted.
            FICHAGE                   | PARTICULIER   | Vous serez fiché.                                 | Your credit record will suffer.
            PLAINTE                   | PROFESSIONNEL | Nous déposerons plainte.                          | This is a criminal matter for the police.
            """;

    private final ControleDesLettres controle = new ControleDesLettres(new Redaction(new Modeles()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = CAS)
    void une_relance_qui_dit_ce_qu_elle_ne_peut_pas(
            Mention mention, TypeDebiteur type, String francais, String anglais) {
        refuser(mention, type, "relance_ferme.%s.html", francais);
        refuser(mention, type, "relance_ferme.%s.en.html", anglais);
    }

    @Test
    void chaque_mention_a_sa_lettre_fautive() {
        Stream<String> nommees =
                CAS.lines().map(ligne -> ligne.split("\\|")[0].strip()).filter(mot -> !mot.isEmpty());
        assertThat(nommees)
                .containsAll(Arrays.stream(Mention.values()).map(Mention::name).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The delay is short, and in your interest.
            Please pay €1,240.00 and €40,500.00.
            Le délai court depuis le 10 mars ; il vous reste 140 € et 1 040 €.
            Elles continuent de courir jusqu'au paiement.
            Our proceedings at the trade fair record your order.
            """)
    void un_mot_voisin_n_est_pas_une_menace(String phrase) {
        String texte = LettreLue.normaliser(phrase);
        assertThat(Mention.values()).noneMatch(mention -> mention.estDansLeTexte(texte));
    }

    private void refuser(Mention mention, TypeDebiteur type, String fichier, String phrase) {
        String chemin = fichier.formatted(type.name().toLowerCase());
        Bibliotheque fautive = demande -> LettresApprouveesTest.LIVREE
                .lire(demande)
                .map(texte ->
                        demande.equals(chemin) ? texte.replace("</body>", "<p>" + phrase + "</p></body>") : texte);
        assertThat(controle.controler("relance_ferme", type, fautive))
                .as(phrase)
                .extracting(ControleDesLettres.Anomalie::message)
                .anySatisfy(message -> assertThat(message)
                        .contains("« " + mention.mot() + " »")
                        .endsWith("(M10)."));
    }
}
