// What every page shares. Pages work without any of this: it only spares clicks and reloads.
document.documentElement.classList.add("js");

const TOUCHES = /^(Digit|Numpad|Key)(.)$/;

/** Fields with data-si="field=value" (or =a|b, or !=value) are shown only while their condition holds. */
function conditions(formulaire) {
  for (const bloc of formulaire.querySelectorAll("[data-si]")) {
    const [, champ, signe, valeurs] = /^\s*(\w+)\s*(!?=)\s*(.*)$/.exec(bloc.dataset.si) ?? [];
    if (!champ) continue;
    const repondu = new FormData(formulaire).get(champ) ?? "";
    const remplie = valeurs.split(/[|,]/).map((v) => v.trim()).includes(repondu) === (signe === "=");
    bloc.hidden = !remplie;
    for (const entree of bloc.querySelectorAll("input, select, textarea")) entree.disabled = !remplie;
  }
}

function preparer(racine) {
  const dans = (selecteur) => [...(racine.matches?.(selecteur) ? [racine] : []), ...racine.querySelectorAll(selecteur)];
  dans("form").filter((f) => f.querySelector("[data-si]")).forEach(conditions);
  dans("[data-confirmer]").forEach((f) => f.addEventListener("submit", (e) => {
    if (!window.confirm(f.dataset.confirmer)) { e.preventDefault(); e.stopImmediatePropagation(); }
  }));
  dans("[data-envoyer]").forEach((choix) => choix.addEventListener("change", () => choix.form.requestSubmit()));
  dans("[data-tout]").forEach((tout) => tout.addEventListener("change", () => {
    document.querySelectorAll(`input[name="${tout.dataset.tout}"]`).forEach((une) => { une.checked = tout.checked; });
  }));
  dans(".depot").forEach(deposer);
  dans("[data-somme]").forEach(sommer);
}

/** A dropped file lands in the ordinary file field; what is too big is said before it travels. */
function deposer(formulaire) {
  const champ = formulaire.querySelector("input[type=file]");
  const trop = formulaire.querySelector("[data-trop-gros]");
  const verifier = () => {
    const taille = [...champ.files].reduce((somme, fichier) => somme + fichier.size, 0);
    trop.hidden = taille <= Number(formulaire.dataset.limite);
    return trop.hidden;
  };
  champ.addEventListener("change", verifier);
  formulaire.addEventListener("submit", (e) => { if (!verifier()) { e.preventDefault(); e.stopImmediatePropagation(); } });
  for (const evenement of ["dragover", "dragleave", "drop"]) {
    formulaire.addEventListener(evenement, (e) => {
      e.preventDefault();
      formulaire.classList.toggle("survol", evenement === "dragover");
      if (evenement === "drop") { champ.files = e.dataTransfer.files; verifier(); }
    });
  }
}

/** Adds up a plan's instalments while they are typed, and says how far the sum is from what may be proposed. */
function sommer(sortie) {
  const nombre = (texte) => Number(texte.replace(/[\s\u00a0\u202f€]/g, "").replace(",", "."));
  const dire = (n) => n.toLocaleString("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 }) + "\u00a0" + sortie.dataset.devise;
  const calculer = () => {
    const somme = [...sortie.closest("form").elements[sortie.dataset.somme]].reduce((total, champ) => total + nombre(champ.value), 0);
    const trop = somme - Number(sortie.dataset.du);
    const manque = Number(sortie.dataset.principal) - somme;
    sortie.textContent = Number.isNaN(somme) ? "Un montant est illisible." : `Total : ${dire(somme)}`
      + (trop > 0.004 ? ` — ${dire(trop)} de trop.` : manque > 0.004 ? ` — il manque ${dire(manque)}.` : ".");
  };
  sortie.closest("form").addEventListener("input", calculer);
  calculer();
}

document.addEventListener("change", (e) => { if (e.target.form) conditions(e.target.form); });

// A button that starts something long says so and cannot be pressed twice.
document.addEventListener("submit", (e) => {
  const formulaire = e.target;
  if (e.defaultPrevented || formulaire.matches("[hx-post]")) return;
  const bouton = e.submitter;
  window.setTimeout(() => {
    for (const un of formulaire.querySelectorAll("button")) un.disabled = true;
    if (bouton && formulaire.dataset.attente) bouton.textContent = formulaire.dataset.attente;
  });
});
// Coming back with the browser's arrow must not find dead buttons.
window.addEventListener("pageshow", (e) => {
  if (e.persisted) document.querySelectorAll("button:disabled").forEach((un) => { un.disabled = false; });
});

/** In the list: arrows. In the opened task: one key per answer, Ctrl+Enter to save. Never while someone types. */
document.addEventListener("keydown", (e) => {
  const ici = document.activeElement;
  const volet = ici?.closest?.(".volet");
  if (volet && e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
    volet.querySelector("form.tache")?.requestSubmit();
    return;
  }
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (ici?.matches?.("a.affaire") && (e.key === "ArrowDown" || e.key === "ArrowUp")) {
    const lignes = [...document.querySelectorAll("a.affaire")];
    const suivante = lignes[lignes.indexOf(ici) + (e.key === "ArrowDown" ? 1 : -1)];
    if (suivante) { e.preventDefault(); suivante.focus(); }
    return;
  }
  if (!volet || ici.matches("textarea, select, input:not([type=radio], [type=checkbox])")) return;
  const touche = TOUCHES.exec(e.code)?.[2];
  const reponse = touche && [...volet.querySelectorAll("[data-touche]")].find((r) => r.dataset.touche === touche);
  if (reponse) {
    e.preventDefault();
    reponse.checked = true;
    reponse.focus();
    reponse.dispatchEvent(new Event("change", { bubbles: true }));
  }
});

document.addEventListener("DOMContentLoaded", () => {
  preparer(document);
  // Opened as a whole page (Enter before htmx was there, a reload, a link in a message), a line is opened all the same.
  lireCeQuiEstOuvert();
});
document.addEventListener("htmx:load", (e) => { if (e.detail.elt !== document.body) preparer(e.detail.elt); });

// What has just opened gets the focus, so that reading and keys go on from there; the list marks the line that is open.
document.addEventListener("htmx:afterSettle", (e) => {
  const cible = e.detail.target;
  if (cible.id !== "volet" && e.detail.elt?.id !== "ecran") return;
  const ouverte = new URLSearchParams(location.search).get("choix");
  for (const ligne of document.querySelectorAll("a.affaire")) {
    const sienne = new URL(ligne.href).searchParams.get("choix") === ouverte;
    if (sienne) ligne.setAttribute("aria-current", "true"); else ligne.removeAttribute("aria-current");
  }
  lireCeQuiEstOuvert();
});

function lireCeQuiEstOuvert() {
  const volet = document.getElementById("volet");
  if (volet) volet.scrollTop = 0;
  volet?.querySelector("[data-focus]")?.focus();
}

document.addEventListener("htmx:responseError", (e) => dire(e.detail.xhr.status === 403
  ? "Votre compte n’a pas le droit de faire cela, ou la page est restée ouverte trop longtemps : rechargez-la."
  : "L’action n’a pas abouti ; rien n’a été enregistré à moitié. Réessayez."));
document.addEventListener("htmx:sendError", () => dire("Le serveur ne répond pas. Vérifiez la connexion, puis réessayez."));

function dire(message) {
  const alerte = document.createElement("p");
  alerte.className = "alerte";
  alerte.textContent = message;
  document.getElementById("alertes").replaceChildren(alerte);
}
