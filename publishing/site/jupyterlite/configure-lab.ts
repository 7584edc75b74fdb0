import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kernelName } from "../../../kernel-setup/paths.mjs";

/** The name of the extension that brings the kernel. */
export const EXTENSION = "movement-data";

/** What JupyterLite has beside what the laptop's JupyterLab has, and what would be in the way here. */
const unwanted = [
  // The service worker of the site answers for all of its pages; this one would remove it.
  "@jupyterlite/application-extension:service-worker-manager",
  // They need the part for language servers, which the course leaves out.
  "@jupyterlite/application-extension:lsp-connection-manager",
  "@jupyterlab/fileeditor-extension:language-server",
  "@jupyterlab/notebook-extension:language-server",
];

/** Parts of JupyterLite that no page asks for. */
const unused = [
  "service-worker.js",
  "rspack.config.js",
  "rspack.config.analyze.js",
  "rspack.config.watch.js",
  "package.json",
  "doc",
  "bootstrap.js",
];

/** Gives a built JupyterLite the settings, the kernel and the first page of the course. */
export function configureLab(root: string, folder: string): void {
  const setup = join(root, "kernel-setup", "jupyter");
  const { disabledExtensions } = JSON.parse(readFileSync(join(setup, "page_config.json"), "utf8"));
  changeJSON(join(folder, "jupyter-lite.json"), (lite) => {
    const config = lite["jupyter-config-data"];
    return {
      ...lite,
      "jupyter-config-data": {
        ...config,
        appName: "Movement Data",
        defaultKernelName: kernelName,
        settingsOverrides: JSON.parse(readFileSync(join(setup, "overrides.json"), "utf8")),
        disabledExtensions: [...Object.keys(disabledExtensions), ...unwanted],
        federated_extensions: [
          ...config.federated_extensions,
          { name: EXTENSION, load: "static/remoteEntry.js", extension: "./extension" },
        ],
      },
    };
  });
  const page = join(folder, "lab", "index.html");
  const html = readFileSync(page, "utf8")
    .replace("<title>JupyterLite</title>", "<title>Movement Data</title>")
    .replace(/<meta name="Description"[^>]*>/, '<link rel="icon" href="favicon.ico">');
  writeFileSync(page, html);
  writeFileSync(join(folder, "index.html"), toTheFirstPage);
  for (const name of unused) rmSync(join(folder, name), { recursive: true, force: true });
}

function changeJSON(file: string, change: (value: LiteConfig) => LiteConfig): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")))));
}

interface LiteConfig {
  readonly "jupyter-config-data": {
    readonly federated_extensions: readonly object[];
    readonly [setting: string]: unknown;
  };
}

/** JupyterLab reads the element with its settings from here too. */
const toTheFirstPage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Movement Data</title>
<meta http-equiv="refresh" content="0; url=lab/index.html">
<script id="jupyter-config-data" type="application/json" data-jupyter-lite-root=".">{}</script>
</head>
<body><p><a href="lab/index.html">Open JupyterLab</a></p></body>
</html>
`;
