import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { createContext } from "../../../kernel-setup/context.mjs";
import { jupyterEnvironment } from "../../../kernel-setup/jupyter/jupyter-environment.mjs";
import { kernelName, venvPython } from "../../../kernel-setup/paths.mjs";
import { run } from "../../../kernel-setup/process/run.mjs";
import type { Source } from "../../course/publication.js";
import { pageDoors } from "../page-doors.js";
import { configureLab, EXTENSION } from "./configure-lab.js";
import { labNotebooks } from "./lab-notebooks.js";
import { jupyterlitePackages } from "./packages.mjs";

/**
 * Writes JupyterLab for the browser into a folder: the settings and notebooks of the course, and as its kernel the worker
 * of the site.
 *
 * @param root the folder of the course, built.
 * @param folder what is in it is removed.
 */
export async function buildLab(root: string, folder: string, sources: readonly Source[]): Promise<void> {
  const work = join(root, "published", ".jupyterlite", "build");
  for (const old of [work, folder]) rmSync(old, { recursive: true, force: true });
  const notebooks = labNotebooks(sources);
  mkdirSync(join(work, "files", "notebooks"), { recursive: true });
  for (const { path, text } of notebooks) writeFileSync(join(work, "files", path), text);
  await buildJupyterLite(root, work, folder);
  const editions = Object.fromEntries(notebooks.map(({ path, edition }) => [path, edition]));
  await buildExtension(root, join(folder, "extensions", EXTENSION), editions);
  configureLab(root, folder);
}

async function buildJupyterLite(root: string, work: string, folder: string): Promise<void> {
  const { env, platform } = createContext(root);
  const words = [
    ...["-m", "jupyterlite_core", "build", "--apps", "lab", "--no-sourcemaps", "--no-unused-shared-packages"],
    ...["--lite-dir", work, "--output-dir", folder, "--contents", join(work, "files")],
  ];
  const said: string[] = [];
  const { code } = await run(venvPython(root, platform), words, {
    cwd: work,
    env: { ...jupyterEnvironment(root, env, platform), PYTHONPATH: jupyterlitePackages(root) },
    log: (text) => void said.push(text),
  });
  if (code !== 0) throw new Error(`JupyterLite could not be built:\n${said.join("").slice(-2000)}`);
}

/** The extension that brings the kernel, as a file that JupyterLab loads by itself. */
async function buildExtension(
  root: string,
  folder: string,
  editions: Readonly<Record<string, string>>,
): Promise<void> {
  const require = createRequire(join(root, "package.json"));
  const versionOf = (name: string): string => require(`${name}/package.json`).version;
  const versions = {
    tslab: versionOf("tslab"),
    typescript: versionOf("@tslab/typescript-for-tslab"),
  };
  const bundle = await rolldown({
    input: join(root, "publishing", "site", "lab", "remote-entry.ts"),
    platform: "browser",
    moduleTypes: { ".css": "text" },
    plugins: [pageDoors(root)],
    transform: {
      define: {
        KERNEL: JSON.stringify(kernelName),
        VERSIONS: JSON.stringify(versions),
        EDITIONS: JSON.stringify(editions),
      },
    },
  });
  await bundle.write({ file: join(folder, "static", "remoteEntry.js"), format: "iife", minify: true });
  await bundle.close();
  copyFileSync(
    join(root, "publishing", "site", "jupyterlite", "extension.json"),
    join(folder, "package.json"),
  );
}
