package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Langue;
import fr.escalade.partage.TypeDebiteur;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What debtors read on their telephone, word for word, with its length.
 * {@code mvn test -Dtest=SmsApprouvesTest -Dcourriers.regenerer=true} writes it again.
 */
class SmsApprouvesTest {

    private static final Path APPROUVE = Path.of("src/test/resources/courriers/approuves/sms.txt");
    private static final List<String> MODELES =
            List.of("rappel", "relance_courtoise", "relance_ferme", "derniere_relance");

    private final Redaction redaction = new Redaction(new Modeles());

    @Test
    void chaque_sms_se_lit_comme_approuve() throws IOException {
        comparer(APPROUVE, Langue.FRANCAIS);
        comparer(APPROUVE.resolveSibling("sms.en.txt"), Langue.ANGLAIS);
    }

    private void comparer(Path approuve, Langue langue) throws IOException {
        String lus = MODELES.stream()
                .flatMap(modele -> List.of(TypeDebiteur.PROFESSIONNEL, TypeDebiteur.PARTICULIER).stream()
                        .flatMap(type -> List.of(
                                        LettreTemoin.simple(type, modele, langue),
                                        LettreTemoin.complete(type, modele, langue),
                                        LettreTemoin.simple(type, modele, langue)
                                                .avecLien(LettreTemoin.LIEN))
                                .stream()
                                .map(lettre -> lire(modele, type, lettre))))
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("courriers.regenerer")) {
            Files.writeString(approuve, lus);
        }
        assertThat(lus).isEqualTo(Files.readString(approuve));
    }

    @Test
    void un_sms_de_chaque_relance_tient_en_un_message() {
        ControleDesLettres controle = new ControleDesLettres(redaction);
        for (String modele : MODELES) {
            for (TypeDebiteur type : TypeDebiteur.values()) {
                assertThat(controle.controler(modele, type, LettresApprouveesTest.LIVREE))
                        .isEmpty();
                for (Langue langue : Langue.values()) {
                    Gsm7.Mesure mesure = Gsm7.mesurer(redaction.sms(
                            modele, LettreTemoin.simple(type, modele, langue), LettresApprouveesTest.LIVREE));
                    assertThat(mesure.longueur())
                            .as(modele + " " + type + " " + langue)
                            .isLessThanOrEqualTo(160);
                }
            }
        }
    }

    @Test
    void un_sms_trop_long_ou_menacant_est_refuse() {
        Bibliotheque mauvaise = chemin -> chemin.equals("relance_ferme.particulier.sms.txt")
                ? java.util.Optional.of("[[${lettre.creancier.nom}]] : facture [[${lettre.facture.numero}]], "
                        + "[[${lettre.aPayer}]], indemnité forfaitaire due. " + "Payez sans attendre. ".repeat(8))
                : LettresApprouveesTest.LIVREE.lire(chemin);

        assertThat(new ControleDesLettres(redaction)
                        .controler("relance_ferme", TypeDebiteur.PARTICULIER, mauvaise).stream()
                                .map(ControleDesLettres.Anomalie::message))
                .anyMatch(message -> message.endsWith("raccourcissez-le (M9)."))
                .anyMatch(message -> message.contains("indemnité forfaitaire"));
    }

    private String lire(String modele, TypeDebiteur type, Lettre lettre) {
        String texte = redaction.sms(modele, lettre, LettresApprouveesTest.LIVREE);
        Gsm7.Mesure mesure = Gsm7.mesurer(texte);
        return "%s, %s : %s, %d caractères, %d message(s)%n%s%n"
                .formatted(
                        modele,
                        type.name().toLowerCase(),
                        mesure.alphabet(),
                        mesure.longueur(),
                        mesure.segments(),
                        texte);
    }
}
