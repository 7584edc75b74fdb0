import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fingerprint } from "../../kernel-setup/installed/fingerprint.mjs";
import { jupyterEnvironment } from "../../kernel-setup/jupyter/jupyter-environment.mjs";
import { venvPython } from "../../kernel-setup/paths.mjs";
import { type Notebook, readNotebook } from "./notebook.js";
import type { Executed, Source } from "./publication.js";
import { fingerprintOfSurroundings } from "./surroundings.js";

const run = promisify(execFile);

/**
 * Runs every notebook in the real kernel as it is handed out, two at a time, each with an empty `my-work`.
 * What ran before with the same library, data and code is not run again.
 *
 * @throws when a cell fails: the book shows no error that the course does not have.
 */
export async function executeAll(
  root: string,
  sources: readonly Source[],
  say: (line: string) => void,
): Promise<readonly Executed[]> {
  const surroundings = fingerprintOfSurroundings(root);
  const done = new Map<string, Notebook>();
  const waiting = [...sources];
  const work = async (): Promise<void> => {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      done.set(source.name, await execute(root, source, surroundings, say));
    }
  };
  await Promise.all([work(), work()]);
  return sources.flatMap((source) => {
    const notebook = done.get(source.name);
    return notebook === undefined ? [] : [{ ...source, notebook }];
  });
}

async function execute(
  root: string,
  { name, path }: Source,
  surroundings: string,
  say: (line: string) => void,
): Promise<Notebook> {
  const folder = join(root, "published", ".executed");
  const written = readNotebook(path);
  const codes = written.cells.filter((cell) => cell.cell_type === "code").map((cell) => cell.source);
  if (codes.length === 0) return written;
  const target = join(
    folder,
    `${name}-${fingerprint(root, [], [surroundings, ...codes]).slice(0, 16)}.ipynb`,
  );
  if (!existsSync(target)) {
    const began = performance.now();
    mkdirSync(folder, { recursive: true });
    await executeInto(root, path, target);
    removeOlder(folder, name, target);
    say(`   ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  }
  const notebook = withOutputs(written, readNotebook(target));
  refuseErrors(name, notebook);
  return notebook;
}

function removeOlder(folder: string, name: string, kept: string): void {
  const older = readdirSync(folder).filter((file) => /^-[0-9a-f]{16}\.ipynb$/.test(file.slice(name.length)));
  for (const file of older.filter((file) => file.startsWith(name) && join(folder, file) !== kept)) {
    rmSync(join(folder, file), { force: true });
  }
}

/** The text as it is today, with the outputs of the same code. */
function withOutputs(written: Notebook, ran: Notebook): Notebook {
  const outputs = new Map(ran.cells.map((cell) => [cell.id, cell.outputs]));
  return {
    ...written,
    cells: written.cells.map((cell) => ({ ...cell, outputs: outputs.get(cell.id) ?? [] })),
  };
}

async function executeInto(root: string, path: string, target: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "movement-data-book-"));
  const env = { ...jupyterEnvironment(root, process.env), MOVEMENT_DATA_WORK: work };
  const beside = `${target}.${process.pid}`;
  try {
    await run(venvPython(root), [join(root, "publishing", "course", "execute.py"), path, beside], {
      cwd: root,
      env,
      maxBuffer: 64 * 1024 * 1024,
    });
    renameSync(beside, target);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} did not run to its end, so nothing was published.\n${words}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(beside, { force: true });
  }
}

function refuseErrors(name: string, { cells }: Notebook): void {
  for (const { id, outputs } of cells) {
    const failed = outputs.find((output) => output.output_type === "error" || output.name === "stderr");
    if (failed !== undefined) {
      throw new Error(`The cell "${id}" of ${name} shows an error: ${failed.evalue ?? failed.text}`);
    }
  }
}
