package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.TypeDebiteur;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the contents of a message, on a shipped letter from which one thing was taken away, in both languages. */
class ReglesDesLettresTest {

    private final ControleDesLettres controle = new ControleDesLettres(new Redaction(new Modeles()));

    @ParameterizedTest(name = "{0} : {2} sans « {3} »")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            M1  | RELANCE          | relance_courtoise.professionnel | factures :: facture.numero      | le numéro de chaque facture
            M1  | RELANCE          | relance_ferme.particulier       | factures :: facture.date        | la date de chaque facture
            M1  | RELANCE          | relance_ferme.professionnel     | factures :: facture.echeance    | l'échéance de chaque facture
            M1  | RAPPEL           | rappel.particulier              | factures :: facture.reste       | le reste dû de chaque facture
            M1  | RAPPEL           | jour_echeance.professionnel     | courriel :: lettre.debiteur.nom | le nom du débiteur
            M2  | RELANCE          | relance_ferme.professionnel     | factures :: avoir.numero        | les avoirs et règlements à déduire
            M2  | DERNIERE_RELANCE | derniere_relance.particulier    | factures :: facture.regle       | ce qui en est déjà réglé
            M2  | RELANCE          | relance_courtoise.particulier   | pieces :: piece                 | les factures jointes
            M3  | DERNIERE_RELANCE | derniere_relance.professionnel  | relances :: message.objet       | l'objet de chaque message précédent
            M3  | DERNIERE_RELANCE | derniere_relance.particulier    | relances :: message.canal       | le canal et l'objet
            M4  | RELANCE          | relance_ferme.professionnel     | lettre.dateLimite               | la date limite
            M5  | RELANCE          | relance_courtoise.professionnel | paiement :: lettre.iban         | l'IBAN
            M5  | RELANCE          | relance_courtoise.professionnel | paiement :: lettre.referenceLisible | la référence de paiement
            M5  | RAPPEL           | rappel.professionnel            | signature :: lettre.creancier.contact | un interlocuteur nommé
            M5  | RELANCE          | relance_ferme.particulier       | mentions :: lettre.creancier.adresse | l'adresse du créancier
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.professionnel   | lettre.delaiJours               | le délai de 8 jours
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.particulier     | mentions+decompte :: lettre.creancier.formeJuridique | la forme juridique
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.professionnel   | mentions+decompte :: lettre.sirenDuCreancier | le SIREN du créancier
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.professionnel   | decompte :: lettre.sirenDuDebiteur | le SIREN et l'adresse du débiteur
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.professionnel   | decompte :: facture.interets    | les pénalités et l'indemnité de chaque facture
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.public          | decompte :: total.indemnites    | le décompte
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.professionnel   | decompte :: ligne.du            | le taux des intérêts et sa période
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.particulier     | factures :: facture.montant     | le montant TTC
            """)
    void un_champ_retire(String regle, GenreDeLettre genre, String lettre, String retrait, String explication) {
        for (String suffixe : List.of("", ".en")) {
            String[] parts = retrait.split(" :: ");
            String champ = "[[${" + parts[parts.length - 1] + "}]]";
            List<String> fichiers = parts.length == 1
                    ? List.of(lettre + suffixe + ".html")
                    : List.of(parts[0].split("\\+")).stream()
                            .map(bloc -> "blocs/" + bloc + suffixe + ".html")
                            .toList();
            Bibliotheque sans = chemin -> LettresApprouveesTest.LIVREE
                    .lire(chemin)
                    .map(texte -> fichiers.contains(chemin) ? sansLeChamp(texte, champ) : texte);
            verifier(lettre, genre, sans, regle, explication, suffixe);
        }
    }

    @ParameterizedTest(name = "{0} : {2} sans « {3} »")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            M2  | RELANCE          | relance_ferme.professionnel    | blocs/factures :: compte           | blocs/pieces :: pieces  | toutes les factures échues du compte
            M3  | DERNIERE_RELANCE | derniere_relance.professionnel | requête en injonction de payer     | suite                   |
            M3  | DERNIERE_RELANCE | derniere_relance.professionnel | pénalités de retard                | sommes                  | les pénalités ou intérêts que la loi ajoute
            M3  | DERNIERE_RELANCE | derniere_relance.particulier   | par une procédure de recouvrement judiciaire | autrement    | la procédure judiciaire qui pourraient suivre
            M4  | RELANCE          | relance_ferme.professionnel    | <title th:text                     | <title>Message</title><title th:text | dans son objet
            M4  | RELANCE          | relance_courtoise.particulier  | Répondez-nous                      | Voilà                   |
            M6  | DERNIERE_RELANCE | derniere_relance.particulier   | convenir de versements échelonnés, ou | en parler, et        | payer en plusieurs fois
            M6  | MISE_EN_DEMEURE  | mise_en_demeure.particulier    | proposez-nous des versements échelonnés | écrivez-nous         | payer en plusieurs fois
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.professionnel  | engager une action en justice afin d'obtenir | demander        | ce qui peut suivre
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.professionnel  | signature :: manuscrite            | signature :: signature  | la signature
            M10 | DERNIERE_RELANCE | derniere_relance.professionnel | nous pourrions vous adresser une mise en demeure puis | nous irons en justice. Puis | annonce une action en justice comme certaine
            """)
    void un_passage_remplace(
            String regle, GenreDeLettre genre, String lettre, String avant, String apres, String explication) {
        Bibliotheque autre = remplacer(lettre + ".html", avant, apres);
        if (explication == null) {
            assertThat(controle.controler(modele(lettre), type(lettre), autre, genre))
                    .isEmpty();
        } else {
            verifier(lettre, genre, autre, regle, explication, "");
        }
    }

    @ParameterizedTest(name = "{0} : {2} sans « {3} »")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            M3  | DERNIERE_RELANCE | derniere_relance.professionnel | late-payment penalties run     | sums run          | les pénalités ou intérêts que la loi ajoute
            M3  | DERNIERE_RELANCE | derniere_relance.particulier   | apply to the French courts for payment | go further | la procédure judiciaire qui pourraient suivre
            M6  | DERNIERE_RELANCE | derniere_relance.particulier   | payment in instalments         | something         | payer en plusieurs fois
            M6  | MISE_EN_DEMEURE  | mise_en_demeure.particulier    | propose payment in instalments | write to us       | payer en plusieurs fois
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.professionnel  | <meta name="traduction-de-courtoisie" | <meta name="autre" | qu'elle suit l'original français
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.professionnel  | (<em>mise en demeure</em>)     | ()                | « mise en demeure »
            M7  | MISE_EN_DEMEURE  | mise_en_demeure.public         | bring legal proceedings in order to obtain | ask for | ce qui peut suivre
            M10 | DERNIERE_RELANCE | derniere_relance.professionnel | we could send you a formal notice | we are going to the courts. A letter | annonce une action en justice comme certaine
            """)
    void un_passage_anglais_remplace(
            String regle, GenreDeLettre genre, String lettre, String avant, String apres, String explication) {
        verifier(lettre, genre, remplacer(lettre + ".en.html", avant, apres), regle, explication, ".en");
    }

    @Test
    void une_lettre_de_l_analyste_est_jugee_a_son_contenu_et_a_son_etape() {
        Bibliotheque sienne = chemin -> chemin.equals("le_dernier_mot.professionnel.html")
                ? LettresApprouveesTest.LIVREE.lire("relance_ferme.professionnel.html")
                : LettresApprouveesTest.LIVREE.lire(chemin);
        assertThat(controle.controler("le_dernier_mot", TypeDebiteur.PROFESSIONNEL, sienne, GenreDeLettre.RELANCE))
                .isEmpty();
        assertThat(controle.controler(
                        "le_dernier_mot", TypeDebiteur.PROFESSIONNEL, sienne, GenreDeLettre.DERNIERE_RELANCE))
                .extracting(ControleDesLettres.Anomalie::message)
                .anySatisfy(message -> assertThat(message).endsWith("(M3)."));
        assertThat(controle.controler(
                        "le_dernier_mot", TypeDebiteur.PROFESSIONNEL, sienne, GenreDeLettre.MISE_EN_DEMEURE))
                .extracting(ControleDesLettres.Anomalie::message)
                .anySatisfy(message -> assertThat(message).endsWith("« mise en demeure » (M7)."));
    }

    @Test
    void deux_lettres_de_meme_texte_se_repetent() {
        Bibliotheque copie = chemin -> chemin.equals("encore.professionnel.html")
                ? LettresApprouveesTest.LIVREE
                        .lire("relance_ferme.professionnel.html")
                        .map(texte -> texte.replace("impayée :", "toujours impayée :"))
                : LettresApprouveesTest.LIVREE.lire(chemin);
        assertThat(controle.seRepetent("relance_ferme", "encore", TypeDebiteur.PROFESSIONNEL, copie))
                .isTrue();
        assertThat(controle.seRepetent("relance_ferme", "relance_courtoise", TypeDebiteur.PROFESSIONNEL, copie))
                .isFalse();
    }

    private void verifier(
            String lettre,
            GenreDeLettre genre,
            Bibliotheque bibliotheque,
            String regle,
            String explication,
            String suffixe) {
        String nom = modele(lettre) + (suffixe.isEmpty() ? "" : " (texte anglais)");
        assertThat(controle.controler(modele(lettre), type(lettre), bibliotheque, genre))
                .extracting(ControleDesLettres.Anomalie::message)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("La lettre « " + nom + " »")
                        .contains(explication)
                        .endsWith("(" + regle + ")."));
    }

    private static Bibliotheque remplacer(String fichier, String avant, String apres) {
        String texte = LettresApprouveesTest.LIVREE.lire(fichier).orElseThrow();
        assertThat(texte).contains(avant);
        return chemin -> chemin.equals(fichier)
                ? Optional.of(texte.replace(avant, apres))
                : LettresApprouveesTest.LIVREE.lire(chemin);
    }

    private static String sansLeChamp(String texte, String champ) {
        assertThat(texte).contains(champ);
        return texte.replace(champ, "");
    }

    private static String modele(String lettre) {
        return lettre.substring(0, lettre.indexOf('.'));
    }

    private static TypeDebiteur type(String lettre) {
        return TypeDebiteur.valueOf(lettre.substring(lettre.indexOf('.') + 1).toUpperCase());
    }
}
