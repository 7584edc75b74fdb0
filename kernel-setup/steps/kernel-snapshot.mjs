// A picture of a kernel that has read its compiler and the types of the library: kernels that start from it give their
// first answer in less than half of the time. They start without it, too.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { writeStamp } from "../installed/fingerprint.mjs";
import { freshStamp, snapshotFile, snapshotStamp, stampOf } from "../kernel/snapshot/snapshot-stamp.mjs";
import { run } from "../process/run.mjs";

/**
 * @typedef {object} Recipe
 * @property {string} compiler
 * @property {string} compilerText the file to read it from
 * @property {string} cellProgram
 * @property {string} begin what a process runs that starts from the snapshot
 * @property {string} folder of a notebook
 * @property {readonly string[]} typeRoots
 * @property {string} cell what is compiled once
 * @property {string} filesRead where the list of the files goes that were read
 */

/** @type {import("./step.mjs").Step} */
export const kernelSnapshot = {
  name: "Snapshot of the kernel",
  doing: "Taking a snapshot from which the kernel starts sooner",
  needs: ["Course packages", "Course library", "Private Python environment"],
  check: async ({ root }) => {
    const stamp = freshStamp(root);
    if (stamp === undefined) {
      const problem = "The snapshot from which the kernel starts is missing or old.";
      return { fine: false, problem, action: "Took it again." };
    }
    return {
      fine: true,
      note: stamp.why === undefined ? "Snapshot of the kernel" : "The kernel starts without a snapshot",
    };
  },
  repair: async (context) => {
    const { root } = context;
    const why = await takeSnapshot(context);
    if (why !== undefined) context.log(`No snapshot of the kernel: ${why}\n`);
    const read = why === undefined ? JSON.parse(fs.readFileSync(filesRead(root), "utf8")) : [];
    fs.rmSync(filesRead(root), { force: true });
    const own = ["snapshot/take-snapshot.cjs", "snapshot/begin-cells.cjs", "compiler/cell-program.mjs"];
    const files = [
      ...own.map((name) => kernelFile(root, name)),
      ...["index", "course"].map((name) => path.join(root, "dist", "package", `${name}.d.cts`)),
      ...(why === undefined ? [snapshotFile(root), ...read] : []),
    ];
    writeStamp(snapshotStamp(root), { ...stampOf(root, files, why) });
  },
};

/** @param {string} root @param {string} name */
const kernelFile = (root, name) => path.join(root, "kernel-setup", "kernel", ...name.split("/"));

/** @param {string} root */
const filesRead = (root) => `${snapshotFile(root)}.files`;

/** @param {string} root */
const compilerText = (root) => `${snapshotFile(root)}.compiler.js`;

/**
 * @param {import("../context.mjs").Context} context
 * @returns {Promise<string | undefined>} why there is none
 */
async function takeSnapshot({ root, env, nodePath, log }) {
  fs.rmSync(snapshotStamp(root), { force: true });
  const draft = `${snapshotFile(root)}.${process.pid}`;
  try {
    const recipe = recipeFor(root);
    await writeShortened(recipe);
    const { code, output } = await run(
      nodePath,
      ["--snapshot-blob", draft, "--build-snapshot", kernelFile(root, "snapshot/take-snapshot.cjs")],
      {
        cwd: root,
        // Options of the person's own Node would make it a snapshot for that one only.
        env: { ...env, NODE_OPTIONS: "", MOVEMENT_DATA_SNAPSHOT: JSON.stringify(recipe) },
        log,
        timeout: 120_000,
      },
    );
    if (code !== 0) return `Node ended with ${code}: ${output}`;
    fs.renameSync(draft, snapshotFile(root));
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    for (const file of [draft, compilerText(root)]) fs.rmSync(file, { force: true });
  }
}

/**
 * The same program in a third of the letters: the kernel holds the text twice, and the snapshot once more.
 *
 * @param {Recipe} recipe
 */
async function writeShortened({ compiler, compilerText }) {
  const { minify } = await import("rolldown/utils");
  const { code, errors } = await minify(compiler, fs.readFileSync(compiler, "utf8"), {
    module: false,
    compress: false,
  });
  if (errors.length > 0) throw new Error(errors[0]?.message);
  fs.writeFileSync(compilerText, code);
}

/**
 * @param {string} root
 * @returns {Recipe}
 */
function recipeFor(root) {
  const tslab = createRequire(path.join(root, "package.json")).resolve("tslab/package.json");
  return {
    compiler: createRequire(tslab).resolve("@tslab/typescript-for-tslab"),
    compilerText: compilerText(root),
    cellProgram: kernelFile(root, "compiler/cell-program.mjs"),
    begin: kernelFile(root, "snapshot/begin-cells.cjs"),
    folder: path.join(root, "notebooks").replaceAll("\\", "/"),
    typeRoots: [path.join(root, "node_modules", "@types").replaceAll("\\", "/")],
    cell: 'import * as library from "movement-data";\nimport * as course from "movement-data/course";\nlibrary; course;',
    filesRead: filesRead(root),
  };
}
