package fr.escalade.navigateur;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debtor disputes an invoice, then promises the rest: noted on the case's page, instructed by keyboard in Ma journée. */
class IncidentsAuBureauTest {

    @TempDir
    Path donnees;

    @Test
    void une_promesse_et_un_litige_de_bout_en_bout() throws Exception {
        Optional<Path> chromium = Chromium.trouver();
        assumeTrue(chromium.isPresent(), Chromium.ABSENT);
        try (ApplicationLancee application = new ApplicationLancee(donnees, Ecran.CAPTURES.resolve("incidents"));
                Playwright playwright = Chromium.playwright();
                Browser navigateur = playwright.chromium().launch(Chromium.options(chromium.get()))) {
            Ecran ecran = new Ecran(navigateur, application.adresse());
            try {
                parcourir(ecran);
            } catch (AssertionError | PlaywrightException e) {
                throw application.expliquer(e, ecran.plaintes());
            } finally {
                ecran.photographier("29-fin");
            }
            assertThat(ecran.plaintes()).isEmpty();
        }
    }

    private static void parcourir(Ecran ecran) {
        ecran.seConnecter("gestionnaire");
        ecran.avancer("+7 jours");
        String debiteur = ouvrirUnDossier(ecran);
        echelonner(ecran);
        contester(ecran);
        promettre(ecran);
        assertThat(ecran.schema()).isVisible();
        ecran.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Ecran.CAPTURES.resolve("20-dossier-incidents.png")));
        ecran.avancer("+1 jour");
        qualifierAuClavier(ecran, debiteur);
        deciderAuClavier(ecran, debiteur);
    }

    /** A running case of the demonstration; the debtor's name. */
    private static String ouvrirUnDossier(Ecran ecran) {
        ecran.ouvrir("Dossiers");
        Locator ligne = ecran.page()
                .locator("tbody tr", new Page.LocatorOptions().setHasText(Pattern.compile("En cours")))
                .first();
        ligne.getByRole(AriaRole.LINK).first().click();
        assertThat(ecran.page().locator("#gestes")).isVisible();
        return ecran.page().locator("h1 > span").first().innerText();
    }

    private static void contester(Ecran ecran) {
        ecran.page().getByText("Ouvrir un litige").click();
        ecran.page().locator("#gestes input[name=contestees]").first().check();
        ecran.page().getByLabel("Le litige porte sur").selectOption("LIVRAISON");
        ecran.page().getByLabel("Ce que dit le débiteur").fill("Deux cartons manquent sur la livraison de mardi.");
        ecran.bouton("Ouvrir le litige");
        assertThat(ecran.page().locator("#annonces")).containsText("Litige ouvert");
        assertThat(ecran.page().locator("#litiges")).containsText("Deux cartons manquent");
    }

    private static void promettre(Ecran ecran) {
        ecran.page().getByText("Noter une promesse de paiement").click();
        ecran.page().getByLabel(Pattern.compile("^Montant")).fill("150");
        ecran.bouton("Noter la promesse");
        assertThat(ecran.page().locator("#annonces")).containsText("Promesse notée");
        assertThat(ecran.page().locator("#promesses")).containsText("Attendue");
        assertThat(ecran.page().locator("#suspensions")).containsText("se lève d’elle-même");
    }

    /** The sum is told while one types; nothing is proposed here. */
    private static void echelonner(Ecran ecran) {
        ecran.page().getByText("Proposer un échéancier").click();
        ecran.page().getByLabel("Nombre de fois").fill("4");
        ecran.bouton("Calculer les échéances");
        Locator montants = ecran.page().locator("input[name=montantEcheance]");
        assertThat(montants).hasCount(5);
        assertThat(ecran.page().locator("output")).not().containsText("il manque");
        montants.first().fill("0,01");
        assertThat(ecran.page().locator("output")).containsText("il manque");
    }

    private static void qualifierAuClavier(Ecran ecran, String debiteur) {
        Locator revue = ouvrirAuClavier(ecran, debiteur, "Revue du litige");
        Locator motif = ecran.page().locator("#volet select[name=motif]");
        assertThat(ecran.page().locator("#volet .sujet")).containsText("Deux cartons manquent");
        assertThat(motif).isHidden();
        repondre(ecran, "recevabilite", "instruire");
        assertThat(motif).isVisible();
        assertThat(motif).hasValue("livraison");
        assertThat(ecran.page().locator("#volet textarea[name=explication]")).isHidden();
        ecran.photographier("21-revue-litige");
        ecran.page().keyboard().press("Control+Enter");
        assertThat(revue).hasCount(0);
    }

    private static void deciderAuClavier(Ecran ecran, String debiteur) {
        Locator decision = ouvrirAuClavier(ecran, debiteur, "Instruire et décider");
        Locator avoir = ecran.page().locator("#volet input[name=montant_avoir]");
        repondre(ecran, "decision", "rejet");
        assertThat(avoir).isHidden();
        repondre(ecran, "decision", "avoir");
        assertThat(avoir).isVisible();
        ecran.page().keyboard().press("Tab");
        assertThat(avoir).isFocused();
        ecran.page().keyboard().type("12,50");
        ecran.page().keyboard().press("Tab");
        ecran.page().keyboard().type("Deux cartons manquaient, voici un avoir.");
        ecran.photographier("22-decision-litige");
        ecran.page().keyboard().press("Control+Enter");
        assertThat(decision).hasCount(0);
        assertThat(ecran.page().locator("#annonces")).containsText("Instruire et décider");
    }

    private static Locator ouvrirAuClavier(Ecran ecran, String debiteur, String libelle) {
        ecran.ouvrir("Ma journée");
        assertThat(ecran.titre("Ma journée")).isVisible();
        Locator ligne = ecran.page()
                .locator("section.groupe", new Page.LocatorOptions().setHasText(debiteur))
                .locator("a.affaire", new Locator.LocatorOptions().setHasText(libelle));
        assertThat(ligne).containsText("Litige sur la livraison");
        ligne.focus();
        ecran.page().keyboard().press("Enter");
        Locator titre = ecran.page().locator("#volet h2[data-focus]");
        assertThat(titre).hasText(libelle);
        assertThat(titre).isFocused();
        return ligne;
    }

    private static void repondre(Ecran ecran, String champ, String valeur) {
        Locator reponse = ecran.page().locator("#volet input[name=" + champ + "][value=" + valeur + "]");
        ecran.page().keyboard().press(reponse.getAttribute("data-touche"));
        assertThat(reponse).isChecked();
    }
}
