// Builds the assets of the pages: `node construire.mjs <outdir>`, run by Maven before the resources are copied.
// <outdir> becomes a classpath root:
//   static/assets/<name>.css   one per styles/<name>.css; `@import "@picocss/pico/css/…"` is resolved and inlined
//   static/assets/<name>.js    one per pages/<name>.js and ilots/<name>.js (imports resolved, minified, no eval)
//   static/assets/htmx.min.js
//   polices/DejaVuSans*.ttf    the fonts of the letters (they have U+202F, the thin space of French amounts)
// Nothing is done when no source has changed. Once node_modules is filled, no network is needed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const NODE_MINIMUM = 20;
const ICI = dirname(fileURLToPath(import.meta.url));
const MODULES = join(ICI, "node_modules");
const PROCEDURES = resolve(ICI, "../../../processes");

function abandonner(message) {
  console.error(`\nfront-end : ${message}\n`);
  process.exit(1);
}

function fichiers(dossier, extension) {
  if (!existsSync(dossier)) return [];
  return readdirSync(dossier, { recursive: true })
    .map((nom) => join(dossier, nom))
    .filter((chemin) => chemin.endsWith(extension))
    .sort();
}

function empreinte(chemins) {
  const somme = createHash("sha256");
  for (const chemin of chemins) {
    somme.update(relative(ICI, chemin)).update("\0").update(readFileSync(chemin)).update("\0");
  }
  return somme.digest("hex");
}

/** npm ci only when the lock file differs from the one that filled node_modules: a second build works offline. */
function installer() {
  const verrou = empreinte([join(ICI, "package-lock.json")]);
  const temoin = join(MODULES, ".verrou-installe");
  if (existsSync(temoin) && readFileSync(temoin, "utf8") === verrou) return;
  console.log("front-end : installation des dépendances (npm ci)…");
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: ICI,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (npm.error?.code === "ENOENT") abandonner("npm est introuvable. Installez Node.js 20 ou plus récent, avec npm.");
  if (npm.status !== 0) abandonner("npm ci a échoué : vérifiez l'accès au registre npm, puis relancez la construction.");
  writeFileSync(temoin, verrou);
}

/** A diagram that the linter refuses stops the build: the analyst sees it before any test runs. */
function relireLesDiagrammes() {
  const diagrammes = fichiers(PROCEDURES, ".bpmn");
  if (diagrammes.length === 0) return;
  const bpmnlint = join(MODULES, "bpmnlint/bin/bpmnlint.js");
  const chemins = diagrammes.map((chemin) => relative(ICI, chemin).replaceAll("\\", "/"));
  const { status } = spawnSync(process.execPath, [bpmnlint, "--max-warnings=0", ...chemins], { cwd: ICI, stdio: "inherit" });
  if (status !== 0) abandonner("bpmnlint refuse un diagramme (voir ci-dessus).");
}

async function assembler(sortie) {
  const { build } = await import("esbuild");
  const commun = { bundle: true, minify: true, legalComments: "eof", logLevel: "warning", absWorkingDir: ICI };
  const assets = join(sortie, "static/assets");
  await build({
    ...commun,
    entryPoints: fichiers(join(ICI, "styles"), ".css"),
    outdir: assets,
    loader: { ".woff2": "file", ".woff": "file", ".svg": "file" },
  });
  await build({
    ...commun,
    entryPoints: [...fichiers(join(ICI, "ilots"), ".js"), ...fichiers(join(ICI, "pages"), ".js")],
    outdir: assets,
    outbase: ICI,
    entryNames: "[name]",
    format: "iife",
    target: "es2020",
  });
  cpSync(join(MODULES, "htmx.org/dist/htmx.min.js"), join(assets, "htmx.min.js"));
  const polices = join(MODULES, "dejavu-fonts-ttf");
  for (const fichier of ["ttf/DejaVuSans.ttf", "ttf/DejaVuSans-Bold.ttf", "LICENSE"]) {
    cpSync(join(polices, fichier), join(sortie, "polices", basename(fichier)));
  }
}

if (Number(process.versions.node.split(".")[0]) < NODE_MINIMUM) {
  abandonner(`Node.js ${NODE_MINIMUM} ou plus récent est nécessaire ; celui-ci est ${process.versions.node}.`);
}
if (!process.argv[2]) abandonner("usage : node construire.mjs <dossier de sortie>");
const sortie = resolve(process.argv[2]);
const etat = `${sortie}.etat.json`;

installer();
const sources = empreinte([
  ...["construire.mjs", "package-lock.json", ".bpmnlintrc"].map((nom) => join(ICI, nom)),
  ...["styles", "pages", "ilots"].flatMap((nom) => [...fichiers(join(ICI, nom), ".css"), ...fichiers(join(ICI, nom), ".js")]),
  ...fichiers(PROCEDURES, ".bpmn"),
]);
const precedent = existsSync(etat) ? JSON.parse(readFileSync(etat, "utf8")) : {};
if (precedent.sources === sources && precedent.produits.every((produit) => existsSync(join(sortie, produit)))) {
  console.log("front-end : rien n'a changé.");
} else {
  relireLesDiagrammes();
  rmSync(sortie, { recursive: true, force: true });
  mkdirSync(sortie, { recursive: true });
  await assembler(sortie);
  const produits = fichiers(sortie, "").filter((chemin) => /\.\w+$|LICENSE$/.test(chemin));
  writeFileSync(etat, JSON.stringify({ sources, produits: produits.map((produit) => relative(sortie, produit)) }));
  console.log(`front-end : ${produits.length} fichiers construits.`);
}
