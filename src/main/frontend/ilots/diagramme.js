// The position of a case on its procedure:
// <div class="diagramme" data-bpmn="…/diagramme.bpmn" data-actifs="appel" data-passes="dossier_ouvert,relance_courtoise"></div>
// Passed and active elements are told by shape and words too (tick, « en cours », legend), never by colour alone.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

const PAS_DE_DEPLACEMENT = 60;
const MARGE = 24;

function element(nom, classe, texte) {
  const noeud = document.createElement(nom);
  if (classe) noeud.className = classe;
  if (texte) noeud.textContent = texte;
  return noeud;
}

const ids = (liste) => (liste ?? "").split(",").map((id) => id.trim()).filter(Boolean);

/** Waits carry their duration as a name, so that the legend says « Attente : 8 jours ». */
function libelle({ businessObject: objet }) {
  const nom = objet.name ?? objet.id;
  const attente = objet.eventDefinitions?.some((definition) => definition.$type === "bpmn:TimerEventDefinition");
  return attente ? `Attente : ${nom}` : nom;
}

/**
 * The history tells elements, not flows: a flow is doubtful when the case may have left its source by another way
 * and reached its target by another way. Better not marked than wrong.
 */
function douteux(lien, atteints) {
  const departs = [lien.source, ...lien.source.attachers].flatMap((source) => source.outgoing);
  const ailleurs = departs.some((autre) => autre !== lien && atteints.has(autre.source) && atteints.has(autre.target));
  return ailleurs && lien.target.incoming.some((autre) => autre !== lien && atteints.has(autre.source));
}

function marquer(visionneuse, actifs, passes) {
  const registre = visionneuse.get("elementRegistry");
  const toile = visionneuse.get("canvas");
  const surimpressions = visionneuse.get("overlays");
  const connus = (liste) => liste.map((id) => registre.get(id)).filter(Boolean);
  // A loop can lead back to an element that was passed before: what is active now wins.
  const enCours = connus(actifs);
  const faits = connus(passes).filter((fait) => !enCours.includes(fait));

  for (const fait of faits) {
    toile.addMarker(fait, "passe");
    surimpressions.add(fait, "note", { position: { top: -9, right: 9 }, html: element("span", "diagramme-coche", "✓") });
  }
  for (const actif of enCours) {
    toile.addMarker(actif, "actif");
    surimpressions.add(actif, "note", { position: { top: -24, left: 0 }, html: element("span", "diagramme-ici", "en cours") });
  }
  const atteints = new Set([...faits, ...enCours]);
  registre
    .filter((lien) => lien.type === "bpmn:SequenceFlow" && faits.includes(lien.source) && atteints.has(lien.target))
    .filter((lien) => !douteux(lien, atteints))
    .forEach((lien) => toile.addMarker(lien, "passe"));
  return { enCours, faits };
}

function legende({ enCours, faits }) {
  const liste = element("ul", "diagramme-legende");
  const ligne = (classe, texte) => {
    const puce = element("li");
    puce.append(element("span", `diagramme-pastille ${classe}`), texte);
    liste.append(puce);
  };
  ligne("actif", enCours.length ? `En cours : ${enCours.map(libelle).join(", ")}` : "Aucune étape en cours");
  ligne("passe", `Étapes passées : ${faits.length}`);
  ligne("avenir", "À venir ou non concerné");
  return liste;
}

function commandes(visionneuse, cadre) {
  const toile = visionneuse.get("canvas");
  const { inner: dessin } = toile.viewbox();
  cadre.style.aspectRatio = `${dessin.width + 2 * MARGE} / ${dessin.height + 2 * MARGE}`;
  const ajuster = () => {
    toile.resized();
    const { outer: cadrage } = toile.viewbox();
    const echelle = Math.min(cadrage.width / (dessin.width + 2 * MARGE), cadrage.height / (dessin.height + 2 * MARGE), 1);
    const [largeur, hauteur] = [cadrage.width / echelle, cadrage.height / echelle];
    toile.viewbox({
      x: dessin.x - (largeur - dessin.width) / 2,
      y: dessin.y - (hauteur - dessin.height) / 2,
      width: largeur,
      height: hauteur,
    });
  };
  const agrandir = () => visionneuse.get("zoomScroll").stepZoom(1);
  const reduire = () => visionneuse.get("zoomScroll").stepZoom(-1);
  const deplacer = (dx, dy) => toile.scroll({ dx: dx * PAS_DE_DEPLACEMENT, dy: dy * PAS_DE_DEPLACEMENT });
  const touches = {
    ArrowLeft: () => deplacer(1, 0),
    ArrowRight: () => deplacer(-1, 0),
    ArrowUp: () => deplacer(0, 1),
    ArrowDown: () => deplacer(0, -1),
    "+": agrandir,
    "=": agrandir,
    "-": reduire,
    0: ajuster,
  };
  cadre.addEventListener("keydown", (evenement) => {
    const geste = touches[evenement.key];
    if (!geste || evenement.ctrlKey || evenement.metaKey || evenement.altKey) return;
    evenement.preventDefault();
    geste();
  });

  const barre = element("div", "diagramme-commandes");
  for (const [nom, geste] of [["Agrandir", agrandir], ["Réduire", reduire], ["Tout voir", ajuster]]) {
    const bouton = element("button", null, nom);
    bouton.type = "button";
    bouton.addEventListener("click", geste);
    barre.append(bouton);
  }
  ajuster();
  return barre;
}

async function montrer(hote) {
  hote.dataset.etat = "chargement";
  try {
    const reponse = await fetch(hote.dataset.bpmn, { credentials: "same-origin" });
    if (!reponse.ok) throw new Error(`réponse ${reponse.status}`);
    const cadre = element("div", "diagramme-cadre");
    cadre.tabIndex = 0;
    hote.replaceChildren(cadre);
    // The wheel must go on scrolling the page: zooming has its buttons and keys.
    const visionneuse = new NavigatedViewer({ container: cadre, zoomScroll: { enabled: false } });
    await visionneuse.importXML(await reponse.text());
    const position = marquer(visionneuse, ids(hote.dataset.actifs), ids(hote.dataset.passes));
    cadre.setAttribute("role", "group");
    cadre.setAttribute("aria-label", "Schéma de la procédure. Flèches : déplacer, + et − : zoom, 0 : tout voir.");
    hote.append(commandes(visionneuse, cadre), legende(position));
    hote.dataset.etat = "pret";
  } catch (erreur) {
    hote.dataset.etat = "erreur";
    hote.replaceChildren(element("p", null, `Le schéma ne peut pas être affiché (${erreur.message}). Rechargez la page.`));
  }
}

const montrerTout = () => document.querySelectorAll(".diagramme[data-bpmn]:not([data-etat])").forEach(montrer);

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", montrerTout);
else montrerTout();
// A fragment brought by htmx may hold a diagram too.
document.addEventListener("htmx:load", montrerTout);
