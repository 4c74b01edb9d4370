package fr.escalade.navigateur;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person in front of the browser: what they do on the pages, and what the browser complained about meanwhile. */
final class Ecran {

    static final Path CAPTURES = Path.of("target", "captures");

    /** For machines that do much else at the same time: a wait ends as soon as what it waits for is there. */
    private static final double PATIENCE_MS = 60_000;

    private final String adresse;
    private final Page page;
    private final List<String> plaintes = new ArrayList<>();

    Ecran(Browser navigateur, String adresse) {
        this.adresse = adresse;
        BrowserContext contexte = navigateur.newContext(new Browser.NewContextOptions()
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(1280, 900));
        contexte.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        page = contexte.newPage();
        // Scripts and styles that the content policy refuses are console errors too.
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                plaintes.add("console : " + message.text());
            }
        });
        page.onPageError(erreur -> plaintes.add("script : " + erreur));
        page.onResponse(reponse -> {
            if (reponse.status() >= 400) {
                plaintes.add(reponse.status() + " " + reponse.url());
            }
        });
    }

    Page page() {
        return page;
    }

    List<String> plaintes() {
        return plaintes;
    }

    void seConnecter(String identifiant) {
        page.navigate(adresse + "/");
        page.getByLabel("Identifiant").fill(identifiant);
        page.getByLabel("Mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill("escalade");
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(titre("Ma journée")).isVisible();
    }

    void ouvrir(String rubrique) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(rubrique).setExact(true))
                .first()
                .click();
    }

    Locator titre(String texte) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(texte).setLevel(1));
    }

    /** The rows of a table that contain that text. */
    Locator ligne(String texte) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(texte));
    }

    Locator chronologie() {
        return page.locator("ol.chronologie");
    }

    /** The diagram, once it is drawn. */
    Locator schema() {
        return page.locator(".diagramme[data-etat=pret] .djs-container > svg");
    }

    void bouton(String libelle) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(libelle).setExact(true))
                .first()
                .click();
    }

    /** Drops a file as a mouse would: onto the form, not into its field. */
    void deposer(String cadre, String nom, String contenu) {
        page.waitForSelector(cadre);
        // The frame takes files once the page's scripts have run: nobody drops a file before that.
        page.waitForLoadState();
        JSHandle transfert = page.evaluateHandle("""
                ([nom, contenu]) => {
                  const transfert = new DataTransfer();
                  transfert.items.add(new File([contenu], nom, { type: "text/csv" }));
                  return transfert;
                }""", List.of(nom, contenu));
        page.dispatchEvent(cadre, "dragover", Map.of("dataTransfer", transfert));
        page.dispatchEvent(cadre, "drop", Map.of("dataTransfer", transfert));
    }

    /** The demonstration's time machine; the page comes back at its new date. */
    void avancer(String pas) {
        String date = page.locator(".temps time").getAttribute("datetime");
        bouton(pas);
        page.waitForFunction(
                "avant => document.querySelector('.temps time')?.getAttribute('datetime') > avant"
                        + " && document.querySelector('#annonces .annonce')",
                date);
    }

    void photographier(String nom) {
        page.screenshot(new Page.ScreenshotOptions().setPath(CAPTURES.resolve(nom + ".png")));
    }
}
