package fr.escalade.courrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.escalade.partage.Canal;
import fr.escalade.partage.Temps;
import fr.escalade.partage.TypeDebiteur;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** The link to the debtor's space in what debtors read: everywhere when there is one, nowhere when there is none. */
class LienDansLesMessagesTest {

    private static final Bibliotheque LIVREE = LettresApprouveesTest.LIVREE;
    private static final String LIEN = LettreTemoin.LIEN;

    private final Redaction redaction = new Redaction(new Modeles());

    @ParameterizedTest
    @MethodSource("fr.escalade.courrier.LettresApprouveesTest#lettres")
    void chaque_lettre_le_porte_une_fois_en_clair(String modele, TypeDebiteur type) {
        for (Canal canal : List.of(Canal.EMAIL, Canal.COURRIER)) {
            Redaction.Ecrit avec = rediger(modele, type, canal, LIEN, List.of());
            assertThat(avec.texte())
                    .containsOnlyOnce("Consultez vos factures et leurs pièces")
                    .containsOnlyOnce(LIEN);
            assertThat(avec.page().select("a[href]").eachAttr("href"))
                    .isEqualTo(canal == Canal.EMAIL ? List.of(LIEN) : List.of());
            Redaction.Ecrit sans = rediger(modele, type, canal, null, List.of());
            assertThat(sans.page().outerHtml()).doesNotContain("/espace/", "Consultez vos factures");
        }
    }

    @Test
    void ce_qui_ne_peut_etre_joint_se_telecharge_ou_se_demande() {
        String avec =
                aPlat(rediger("relance_ferme", TypeDebiteur.PROFESSIONNEL, Canal.EMAIL, LIEN, List.of("plan.pdf")));
        assertThat(avec)
                .contains("Téléchargez plan.pdf et consultez vos factures : " + LIEN)
                .doesNotContain("sur simple demande");
        String sans =
                aPlat(rediger("relance_ferme", TypeDebiteur.PROFESSIONNEL, Canal.EMAIL, null, List.of("plan.pdf")));
        assertThat(sans).contains("Disponibles sur simple demande : plan.pdf.").doesNotContain("Téléchargez");
    }

    @Test
    void un_sms_ne_porte_le_lien_que_s_il_ne_coute_pas_un_message_de_plus() {
        assertThat(sms(LIEN)).contains(LIEN, "FA-2026-0117");
        String trop = LIEN.replace("escalade", "factures-et-reglements-en-ligne");
        assertThat(sms(trop)).doesNotContain("espace").contains("échue le 10 mars 2026");
        assertThat(sms(null)).isEqualTo(sms(trop));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://factures.maison.example",
                "factures.maison.example",
                "ftp://factures.maison.example",
                "https://factures.maison.example?x=1",
                "https://factures.maison.example/#haut",
                "https://moi:secret@factures.maison.example",
                "https://"
            })
    void une_adresse_publique_sans_chiffrement_ou_incomplete_est_refusee(String adresse) {
        assertThatThrownBy(() -> new PortailProprietes(adresse, Duration.ofDays(180)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void une_adresse_publique_peut_avoir_un_chemin_et_la_machine_elle_meme_se_passe_de_chiffrement() {
        assertThat(new PortailProprietes("https://maison.example/factures/", Duration.ofDays(180)).adresse())
                .isEqualTo("https://maison.example/factures");
        assertThat(new PortailProprietes("http://localhost:8080", Duration.ofDays(1)).adresse())
                .isEqualTo("http://localhost:8080");
        assertThat(new PortailProprietes(" ", Duration.ofDays(180)).adresse()).isNull();
        assertThatThrownBy(() -> new PortailProprietes(null, Duration.ZERO)).hasMessageContaining("un jour au moins");
    }

    private Redaction.Ecrit rediger(
            String modele, TypeDebiteur type, Canal canal, String lien, List<String> tropLourdes) {
        return redaction.rediger(
                modele, canal, LettreTemoin.complete(type, modele).avecLien(lien), LIVREE, List.of(), tropLourdes);
    }

    private static String aPlat(Redaction.Ecrit ecrit) {
        return ecrit.texte().replaceAll("[\\s\\u00a0]+", " ");
    }

    private String sms(String lien) {
        Clock horloge = Clock.fixed(Instant.parse("2026-04-03T08:00:00Z"), Temps.PARIS);
        CourrierProprietes proprietes = new CourrierProprietes(
                false, 1, DataSize.ofKilobytes(100), Duration.ofMinutes(10), Duration.ofDays(5), null);
        Lettre lettre =
                LettreTemoin.simple(TypeDebiteur.PROFESSIONNEL, "relance_ferme").avecLien(lien);
        return new Composition(
                        redaction,
                        new Pdf(horloge),
                        new ControleDesLettres(redaction),
                        proprietes,
                        new Signataires(new DkimProprietes(List.of())),
                        horloge)
                .apercu(
                        new Preparation(
                                "dossier-42/relance/1",
                                42L,
                                "relance_ferme",
                                "Relance",
                                Canal.SMS,
                                EtatCourrier.A_ENVOYER,
                                lettre,
                                List.of(),
                                List.of(1L),
                                LIVREE,
                                "escalade"),
                        null)
                .texte();
    }
}
