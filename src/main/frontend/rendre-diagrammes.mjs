// Draws every diagram of processes/ as a picture for the guides: `npm run diagrammes [-- <outdir> [--png]]`.
// CHROMIUM names the browser (default: chromium). Run it after a diagram has changed and look at the result.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ICI = dirname(fileURLToPath(import.meta.url));
const PROCEDURES = resolve(ICI, "../../../processes");
const [cible = resolve(ICI, "../../docs/images"), option] = process.argv.slice(2);
const MARGE = 20;

const navigateur = (...arguments_) =>
  execFileSync(
    process.env.CHROMIUM ?? "chromium",
    // Chromium's sandbox refuses to start as root, as containers do.
    ["--headless=new", "--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...arguments_],
    { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "ignore"] },
  );

const dessinateur = `
import Viewer from "bpmn-js/lib/Viewer";
window.dessiner = async (xml) => {
  const visionneuse = new Viewer({ container: document.getElementById("toile") });
  await visionneuse.importXML(xml);
  const { svg } = await visionneuse.saveSVG();
  document.body.textContent = btoa(unescape(encodeURIComponent(svg)));
};`;

/** A white sheet with a margin: the picture is read on dark pages too. */
function encadrer(svg) {
  const [x, y, largeur, hauteur] = svg.match(/viewBox="([^"]+)"/)[1].split(" ").map(Number);
  const feuille = { x: Math.floor(x - MARGE), y: Math.floor(y - MARGE) };
  feuille.largeur = Math.ceil(largeur + 2 * MARGE);
  feuille.hauteur = Math.ceil(hauteur + 2 * MARGE);
  const fond = `<rect x="${feuille.x}" y="${feuille.y}" width="${feuille.largeur}" height="${feuille.hauteur}" fill="white"/>`;
  const pointes = new Map();
  const image = svg
    .replace(/<svg [^>]*>/, (balise) =>
      balise
        .replace(/ width="[^"]*"/, ` width="${feuille.largeur}"`)
        .replace(/ height="[^"]*"/, ` height="${feuille.hauteur}"`)
        .replace(/viewBox="[^"]*"/, `viewBox="${feuille.x} ${feuille.y} ${feuille.largeur} ${feuille.hauteur}"`),
    )
    // Drawn at random in every run: numbered here, so that the picture changes only with its diagram.
    .replace(/marker-[0-9a-z]{20,}/g, (nom) => pointes.get(nom) ?? pointes.set(nom, `pointe-${pointes.size}`).get(nom))
    .replace(/(<defs>|<g )/, `${fond}$1`);
  return { image, ...feuille };
}

const travail = mkdtempSync(join(tmpdir(), "diagrammes-"));
mkdirSync(cible, { recursive: true });
try {
  const { outputFiles } = await build({
    stdin: { contents: dessinateur, resolveDir: ICI },
    bundle: true,
    write: false,
    format: "iife",
  });
  writeFileSync(join(travail, "dessinateur.js"), outputFiles[0].text);
  for (const fichier of readdirSync(PROCEDURES).filter((nom) => nom.endsWith(".bpmn"))) {
    const nom = basename(fichier, ".bpmn");
    const xml = JSON.stringify(readFileSync(join(PROCEDURES, fichier), "utf8")).replaceAll("<", "\\u003c");
    const page = join(travail, `${nom}.html`);
    writeFileSync(
      page,
      `<meta charset="utf-8"><body><div id="toile" style="width:2000px;height:1100px"></div>
       <script src="dessinateur.js"></script><script>dessiner(${xml})</script>`,
    );
    const dom = navigateur("--virtual-time-budget=10000", "--dump-dom", `file://${page}`);
    const code = dom.match(/<body>([A-Za-z0-9+/=]+)<\/body>/)?.[1];
    if (!code) throw new Error(`${fichier} n'a pas pu être dessiné.`);
    const { image, largeur, hauteur } = encadrer(Buffer.from(code, "base64").toString("utf8"));
    const svg = join(cible, `${nom}.svg`);
    writeFileSync(svg, image.endsWith("\n") ? image : `${image}\n`);
    console.log(`${svg} (${largeur} × ${hauteur})`);
    if (option === "--png") {
      navigateur(`--screenshot=${join(cible, `${nom}.png`)}`, `--window-size=${largeur},${hauteur}`, "--force-device-scale-factor=1", "--hide-scrollbars", `file://${svg}`);
    }
  }
} finally {
  rmSync(travail, { recursive: true, force: true });
}
