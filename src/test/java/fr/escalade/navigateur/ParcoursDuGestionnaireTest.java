package fr.escalade.navigateur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
        ecran.titre("grand-livre.csv").waitFor();
        assertThat(ecran.page().getByText("MC-0117").isVisible()).isTrue();
        ecran.photographier("02-apercu-import");
        ecran.bouton("Importer");
        ecran.page().getByText("Tout est enregistré.").waitFor();
        assertThat(ecran.page()
                        .locator("tr", new Page.LocatorOptions().setHasText("Acceptées"))
                        .innerText())
                .contains("1");
        ecran.photographier("03-import");
    }

    /** The courteous relance leaves at the next opening: within a week whatever today is. */
    private static void recevoirLaRelance(Ecran ecran) {
        ecran.avancer("+7 jours");
        ecran.ouvrir("Boîte de démonstration");
        Locator message = ecran.page().locator("tr", new Page.LocatorOptions().setHasText(COURRIEL));
        assertThat(message.count()).isEqualTo(1);
        message.getByRole(AriaRole.LINK).click();
        ecran.page().frameLocator("iframe.lettre").getByText("MC-0117").first().waitFor();
        ecran.photographier("04-message");
    }

    private static void lireLeDossier(Ecran ecran) {
        ouvrirLeDossier(ecran);
        ecran.page().locator(".diagramme[data-etat=pret] svg").first().waitFor();
        assertThat(ecran.page().locator(".diagramme .djs-element.actif").count())
                .isPositive();
        assertThat(ecran.page().locator(".diagramme-ici").first().innerText()).isEqualTo("en cours");
        assertThat(ecran.page().locator("ol.chronologie").innerText()).contains("Relance courtoise");
        ecran.photographier("05-dossier");
    }

    /** The list by arrows, the answer by its own key, the whole by Ctrl and Enter. */
    private static void appelerAuClavier(Ecran ecran) {
        Locator groupe = ecran.page().locator("section.groupe", new Page.LocatorOptions().setHasText(DEBITEUR));
        Locator appel = groupe.locator("a.affaire", new Locator.LocatorOptions().setHasText("Appel téléphonique"));
        ecran.ouvrir("Ma journée");
        for (int jours = 0; appel.count() == 0 && jours < PATIENCE_EN_JOURS; jours++) {
            ecran.avancer("+1 jour");
        }
        appel.focus();
        ecran.page().keyboard().press("Enter");
        Locator titre = ecran.page().locator("#volet h2[data-focus]");
        titre.filter(new Locator.FilterOptions().setHasText("Appel téléphonique"))
                .waitFor();
        ecran.page().waitForFunction("document.activeElement.matches('#volet h2')");
        Locator joint = ecran.page().locator("#volet input[type=radio][value=joint]");
        ecran.page().keyboard().press(joint.getAttribute("data-touche"));
        assertThat(joint.isChecked()).isTrue();
        ecran.photographier("06-appel");
        ecran.page().keyboard().press("Control+Enter");
        appel.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        ouvrirLeDossier(ecran);
        assertThat(ecran.page().locator("ol.chronologie").innerText()).contains("Appel téléphonique : ");
    }

    private static void encaisser(Ecran ecran) {
        ecran.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Enregistrer un règlement"))
                .click();
        ecran.page().getByLabel("Montant reçu").fill("1 480,50");
        ecran.page().getByLabel("Référence").fill("VIR-0117");
        ecran.photographier("07-encaissement");
        ecran.bouton("Enregistrer le règlement");
        ecran.page().locator("#annonces .annonce").waitFor();
        assertThat(ecran.page().locator("table.lignes").innerText()).contains("VIR-0117", "MC-0117");
    }

    private static void voirLeDossierClos(Ecran ecran) {
        ouvrirLeDossier(ecran);
        assertThat(ecran.page().locator(".titre").innerText()).contains("clos le");
        ecran.avancer("+7 jours");
        ecran.page().locator(".diagramme[data-etat=pret] svg").first().waitFor();
        assertThat(ecran.page().locator(".position").innerText()).contains("terminée");
        assertThat(ecran.page().locator("ol.chronologie").innerText()).contains("Remerciement");
        ecran.photographier("08-dossier-clos");
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
