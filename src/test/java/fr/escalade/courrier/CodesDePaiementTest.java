package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.escalade.partage.Canal;
import fr.escalade.partage.CodeQr;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The payment code of a letter, read back from the printed page and from the e-mail as it leaves. */
class CodesDePaiementTest {

    private static final Instant JOUR = Instant.parse("2026-04-03T08:00:00Z");
    private static final String VIREMENT =
            "BCD\n002\n1\nSCT\nAGRIFRPP\nAteliers Vauban\nFR7630006000011234567890189\nEUR%s\n\nRF59FAC20260001";

    private final Redaction redaction = new Redaction(new Modeles());
    private final Pdf pdf = new Pdf(Clock.fixed(JOUR, ZoneId.of("Europe/Paris")));

    @ParameterizedTest
    @CsvSource({
        "relance_courtoise, PARTICULIER, 4300.50",
        "relance_ferme, PROFESSIONNEL, 4300.50",
        "derniere_relance, PUBLIC, 4300.50",
        "mise_en_demeure, PROFESSIONNEL, 4410.31",
        "rappel_echeance, PROFESSIONNEL, 150.00"
    })
    void le_code_imprime_paie_exactement_ce_que_la_lettre_demande(String modele, TypeDebiteur type, String montant)
            throws IOException {
        byte[] lettre = imprimer(modele, LettreTemoin.complete(type, modele));

        assertThat(LecteurQr.surLesPages(lettre)).containsExactly(VIREMENT.formatted(montant));
    }

    @Test
    void un_accord_dont_chaque_echeance_a_son_montant_n_a_pas_de_code() throws IOException {
        assertThat(LecteurQr.surLesPages(imprimer(
                        "accord_echeancier", LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, "accord_echeancier"))))
                .isEmpty();
    }

    @Test
    void l_e_mail_porte_l_image_de_son_code_et_ne_la_demande_a_personne() throws Exception {
        Lettre lettre = LettreTemoin.complete(TypeDebiteur.PROFESSIONNEL, "relance_ferme");
        List<Part> parties = parties(new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(message("relance_ferme", lettre))));

        Part html =
                parties.stream().filter(p -> est(p, "text/html")).findFirst().orElseThrow();
        Element image = Jsoup.parse(html.getContent().toString()).select("img").first();
        MimeBodyPart code = (MimeBodyPart)
                parties.stream().filter(p -> est(p, "image/png")).findFirst().orElseThrow();
        assertThat(image.attr("src"))
                .isEqualTo("cid:" + code.getContentID().replaceAll("[<>]", ""))
                .isEqualTo("cid:qr1.cle@ateliers-vauban.example");
        assertThat(image.attr("alt")).contains("4\u202f300,50\u00a0€").contains("Ateliers Vauban");
        assertThat(image.hasAttr(CodesDePaiement.ATTRIBUT)).isFalse();
        assertThat(code.getDisposition()).isEqualTo(Part.INLINE);
        assertThat(LecteurQr.surLImage(code.getInputStream().readAllBytes()))
                .containsExactly(VIREMENT.formatted("4300.50"));
        assertThat(new MessageLu(message("relance_ferme", lettre)).message(1).html())
                .as("relu chez nous, il montre son image")
                .contains("src=\"data:image/png;base64,");
        Part texte =
                parties.stream().filter(p -> est(p, "text/plain")).findFirst().orElseThrow();
        assertThat(texte.getContent().toString())
                .contains("FR76\u00a03000")
                .doesNotContain("application de votre banque");
    }

    @Test
    void l_apercu_montre_la_meme_image_sans_rien_charger() {
        Element image = CodesDePaiement.incorporer(rediger(
                                "relance_ferme",
                                Canal.EMAIL,
                                LettreTemoin.simple(TypeDebiteur.PARTICULIER, "relance_ferme"))
                        .page())
                .select("img")
                .first();

        assertThat(image.attr("src")).startsWith("data:image/png;base64,");
    }

    @Test
    void rien_que_des_euros_vers_un_compte_connu_et_pour_un_seul_total() throws IOException {
        Lettre temoin = LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "relance_ferme");
        Lettre.Total euros = temoin.totaux().get(0);
        Lettre.Total dollars = new Lettre.Total(
                "USD", "10 $", null, null, null, "10 $", "10 $", Montant.de(java.math.BigDecimal.TEN, "USD"));
        Lettre.Total rien = new Lettre.Total("EUR", "10 €", null, null, "10 €", "0 €", "10 €", Montant.euros("0.00"));

        assertThat(Variantes.totaux(temoin, euros).virementQr()).isNotNull();
        assertThat(Variantes.totaux(temoin, dollars).virementQr()).isNull();
        assertThat(Variantes.totaux(temoin, euros, dollars).virementQr()).isNull();
        assertThat(Variantes.totaux(temoin, rien).virementQr()).isNull();
        Lettre sansCompte = Variantes.creancier(temoin, Variantes.sommaire(temoin.creancier()));
        assertThat(sansCompte.virementQr()).isNull();
        assertThat(LecteurQr.surLesPages(imprimer("relance_ferme", sansCompte))).isEmpty();
    }

    @Test
    void un_nom_accentue_se_lit_encore_et_le_dessin_d_une_page_est_le_meme_code() throws IOException {
        String texte = VIREMENT.formatted("12.00").replace("Ateliers Vauban", "Éts Œuvré & Fils Ελλάς");

        assertThat(LecteurQr.surLImage(CodeQr.de(texte).png(4))).containsExactly(texte);
        CodeQr code = CodeQr.de(texte);
        assertThat(code.svg("Payer 12 € à « A & B »"))
                .startsWith("<svg")
                .contains("viewBox=\"0 0 " + code.cote() + " " + code.cote() + "\"")
                .contains("A &amp; B")
                .contains("M%d %dh%d".formatted(4, 4, 7));
    }

    private byte[] imprimer(String modele, Lettre lettre) {
        return pdf.imprimer(rediger(modele, Canal.COURRIER, lettre).page());
    }

    private Redaction.Ecrit rediger(String modele, Canal canal, Lettre lettre) {
        return redaction.rediger(modele, canal, lettre, LettresApprouveesTest.LIVREE, List.of(), List.of());
    }

    private byte[] message(String modele, Lettre lettre) {
        return MessageMime.composer(
                new MessageMime.EnTetes(
                        "cle",
                        "<cle@ateliers-vauban.example>",
                        lettre.creancier(),
                        new Composition.Fil(lettre.creancier().email(), List.of()),
                        lettre.debiteur().email(),
                        lettre.debiteur().nom(),
                        JOUR),
                rediger(modele, Canal.EMAIL, lettre),
                List.of());
    }

    private static List<Part> parties(Part partie) throws Exception {
        List<Part> feuilles = new ArrayList<>();
        if (partie.getContent() instanceof Multipart ensemble) {
            for (int i = 0; i < ensemble.getCount(); i++) {
                BodyPart element = ensemble.getBodyPart(i);
                feuilles.addAll(parties(element));
            }
        } else {
            feuilles.add(partie);
        }
        return feuilles;
    }

    private static boolean est(Part partie, String type) {
        try {
            return partie.isMimeType(type);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
