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
import fr.escalade.partage.Temps;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A credit manager's first quarter of an hour, from sign-in to a settled case, in a real browser. */
class ParcoursDuGestionnaireTest {

    private static final String DEBITEUR = "Menuiserie Corvisart";
    private static final String COURRIEL = "compta@menuiserie-corvisart.example";
    private static final int PATIENCE_EN_JOURS = 15;

    @TempDir
    Path donnees;

    @Test
    void de_la_connexion_au_dossier_solde() throws Exception {
        Optional<Path> chromium = Chromium.trouver();
        assumeTrue(chromium.isPresent(), Chromium.ABSENT);
        try (ApplicationLancee application = new ApplicationLancee(donnees, Ecran.CAPTURES);
                Playwright playwright = Chromium.playwright();
                Browser navigateur = playwright.chromium().launch(Chromium.options(chromium.get()))) {
            Ecran ecran = new Ecran(navigateur, application.adresse());
            try {
                parcourir(ecran);
            } catch (AssertionError | PlaywrightException e) {
                throw application.expliquer(e, ecran.plaintes());
            } finally {
                ecran.photographier("99-fin");
            }
            assertThat(ecran.plaintes()).isEmpty();
        }
    }

    private static void parcourir(Ecran ecran) {
        ecran.seConnecter("gestionnaire");
        ecran.photographier("01-ma-journee");
        importer(ecran);
        recevoirLaRelance(ecran);
        lireLeDossier(ecran);
        appelerAuClavier(ecran);
        encaisser(ecran);
        voirLeDossierClos(ecran);
    }

    private static void importer(Ecran ecran) {
        LocalDate jour = Temps.aujourdhui(Clock.systemUTC());
        DateTimeFormatter francais = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        String livre = """
                Code client;Nom;Type;Email;Téléphone;Adresse;Code postal;Ville;Numéro facture;Date facture;Échéance;Montant TTC
                0042;%s;PROFESSIONNEL;%s;01 99 00 44 55;8 rue du Port;44000;Nantes;MC-0117;%s;%s;1 480,50
                """.formatted(
                        DEBITEUR,
                        COURRIEL,
                        jour.minusDays(34).format(francais),
                        jour.minusDays(4).format(francais));
        ecran.ouvrir("Importer");
        ecran.deposer("form.depot", "grand-livre.csv", livre);
        ecran.bouton("Continuer");
        assertThat(ecran.titre("grand-livre.csv")).isVisible();
        assertThat(ecran.ligne("MC-0117")).isVisible();
        ecran.photographier("02-apercu-import");
        ecran.bouton("Importer");
        assertThat(ecran.page().getByText("Tout est enregistré.")).isVisible();
        assertThat(ecran.page().locator("dt:has-text('Acceptées') + dd")).hasText("1");
        ecran.photographier("03-import");
    }

    /** The courteous relance leaves at the next opening: within a week whatever today is. */
    private static void recevoirLaRelance(Ecran ecran) {
        ecran.avancer("+7 jours");
        ecran.ouvrir("Boîte de démonstration");
        assertThat(ecran.ligne(COURRIEL)).hasCount(1);
        ecran.ligne(COURRIEL).getByRole(AriaRole.LINK).click();
        assertThat(ecran.page()
                        .frameLocator("iframe.lettre")
                        .getByRole(AriaRole.CELL)
                        .getByText("MC-0117"))
                .isVisible();
        ecran.photographier("04-message");
    }

    private static void lireLeDossier(Ecran ecran) {
        ouvrirLeDossier(ecran);
        assertThat(ecran.schema()).isVisible();
        assertThat(ecran.page().locator(".diagramme .djs-element.actif")).hasCount(1);
        assertThat(ecran.page().locator(".diagramme-ici")).hasText("en cours");
        assertThat(ecran.chronologie()).containsText("Relance courtoise");
        ecran.photographier("05-dossier");
    }

    /** The list by keyboard, the answer by its own key, the whole by Ctrl and Enter. */
    private static void appelerAuClavier(Ecran ecran) {
        Locator appel = ecran.page()
                .locator("section.groupe", new Page.LocatorOptions().setHasText(DEBITEUR))
                .locator("a.affaire", new Locator.LocatorOptions().setHasText("Appel téléphonique"));
        ecran.ouvrir("Ma journée");
        assertThat(ecran.titre("Ma journée")).isVisible();
        for (int jours = 0; appel.count() == 0 && jours < PATIENCE_EN_JOURS; jours++) {
            ecran.avancer("+1 jour");
        }
        ecran.photographier("06-ma-journee");
        appel.focus();
        ecran.page().keyboard().press("Enter");
        Locator titre = ecran.page().locator("#volet h2[data-focus]");
        assertThat(titre).hasText("Appel téléphonique");
        assertThat(titre).isFocused();
        // Enter may come before the scripts, and then follows the link as an ordinary page: the keys work there too.
        ecran.page().reload();
        assertThat(titre).isFocused();
        Locator joint = ecran.page().locator("#volet input[type=radio][value=joint]");
        ecran.page().keyboard().press(joint.getAttribute("data-touche"));
        assertThat(joint).isChecked();
        ecran.photographier("07-appel");
        ecran.page().keyboard().press("Control+Enter");
        assertThat(appel).hasCount(0);
        ouvrirLeDossier(ecran);
        assertThat(ecran.chronologie()).containsText("Appel téléphonique : ");
    }

    private static void encaisser(Ecran ecran) {
        ecran.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Enregistrer un règlement"))
                .click();
        ecran.page().getByLabel("Montant reçu").fill("1 480,50");
        ecran.page().getByLabel("Référence").fill("VIR-0117");
        ecran.photographier("08-encaissement");
        ecran.bouton("Enregistrer le règlement");
        assertThat(ecran.ligne("VIR-0117")).containsText("MC-0117");
    }

    private static void voirLeDossierClos(Ecran ecran) {
        ouvrirLeDossier(ecran);
        assertThat(ecran.page().locator(".titre")).containsText("clos le");
        ecran.avancer("+7 jours");
        assertThat(ecran.schema()).isVisible();
        assertThat(ecran.page().locator(".position")).containsText("terminée");
        assertThat(ecran.chronologie()).containsText("Remerciement");
        ecran.photographier("09-dossier-clos");
    }

    private static void ouvrirLeDossier(Ecran ecran) {
        ecran.ouvrir("Dossiers");
        ecran.page().getByLabel("Rechercher").fill(DEBITEUR);
        ecran.bouton("Chercher");
        ecran.page()
                .locator("tr", new Page.LocatorOptions().setHasText(DEBITEUR))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        ecran.page()
                .locator("h1", new Page.LocatorOptions().setHasText(DEBITEUR))
                .waitFor();
    }
}
