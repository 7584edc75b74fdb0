// dist/ as src/ asks for it.
import fs from "node:fs";
import path from "node:path";
import { filesBelow, fingerprint, readStamp, states, writeStamp } from "../installed/fingerprint.mjs";
import { run } from "../process/run.mjs";
import { explainFailure } from "../set-up/explain-failure.mjs";
import { SetupProblem } from "../set-up/setup-problem.mjs";

/** @type {import("./step.mjs").Step} */
export const libraryBuild = {
  name: "Course library",
  doing: "Building the course library",
  needs: ["Course packages"],
  check: async ({ root }) => {
    const action = "Built it again.";
    if (missingOutputs(root).length > 0) {
      return { fine: false, problem: "The course library is not built yet.", action };
    }
    const { builtFrom, size } = readStamp(stampFile(root));
    if (builtFrom !== sourceFingerprint(root)) {
      return { fine: false, problem: "The course library is older than its source.", action };
    }
    return size === outputSize(root)
      ? { fine: true, note: "Course library" }
      : { fine: false, problem: "A file of the course library is damaged.", action };
  },
  repair: async (context) => {
    const { root } = context;
    removeOrphans(root);
    // The compiler remembers what it wrote; when that is gone or damaged it has to forget.
    if (missingOutputs(root).length > 0 || readStamp(stampFile(root)).size !== outputSize(root)) {
      fs.rmSync(path.join(root, "dist", ".tsbuildinfo"), { force: true });
    }
    const builtFrom = sourceFingerprint(root);
    const options = { cwd: root, env: context.env, log: context.log };
    const compiler = path.join(root, "node_modules", "typescript", "bin", "tsc");
    // Types are for the checks: a learner waits half as long, and has not every package that they speak of.
    const args = [compiler, "-p", "tsconfig.build.json", "--noCheck"];
    const result = await run(context.nodePath, args, options);
    if (/error TS\d+/.test(result.output)) throw sourceProblem();
    if (result.code !== 0) throw explainFailure("the TypeScript compiler", result.output);
    const bundle = await run(context.nodePath, [bundler(root)], options);
    // A file of src that was emptied or cut off compiles, and then lacks what another one imports.
    if (/MISSING_EXPORT|UNRESOLVED_IMPORT|could not be put into one file/.test(bundle.output)) {
      throw sourceProblem();
    }
    if (bundle.code !== 0) throw explainFailure("the bundler of the course library", bundle.output);
    writeStamp(stampFile(root), { builtFrom, size: outputSize(root) });
  },
};

const sourceProblem = () =>
  new SetupProblem(
    "The course library does not compile.",
    "If you changed files in src, undo it with git checkout src; then run the command again.",
  );

/** @param {string} root */
const stampFile = (root) => path.join(root, "dist", ".built-from.json");

/**
 * The program that puts the compiled files into one, which is what notebooks and other packages import.
 * @param {string} root
 */
const bundler = (root) => path.join(root, "kernel-setup", "build", "bundle-library.mjs");

/** @param {string} root */
const sources = (root) =>
  filesBelow(path.join(root, "src")).filter(
    (file) => /\.ts$/.test(file) && !file.startsWith(formFront(root)),
  );

/**
 * What a page runs to draw forms: the bundler makes one file of it.
 * @param {string} root
 */
const formFront = (root) => path.join(root, "src", "course", "forms", "front") + path.sep;

/**
 * What the build is made from; also tells the proof of the kernel whether the library changed.
 * @param {string} root
 * @returns {string}
 */
export function sourceFingerprint(root) {
  const settings = ["tsconfig.json", "tsconfig.build.json", "package-lock.json"];
  // What builds it, and the doors that stand for Node's built-ins in a page.
  const written = ["src", "kernel-setup/build", "publishing/site/worker/doors"]
    .flatMap((folder) => filesBelow(path.join(root, folder)))
    .filter((file) => /\.(m?ts|m?js|css)$/.test(file));
  return fingerprint(root, [...written, ...settings.map((name) => path.join(root, name))]);
}

/**
 * The files that the build gives for one source file.
 * @param {string} root
 * @param {string} source
 * @returns {string[]}
 */
function outputsOf(root, source) {
  const place = path.join(root, "dist", path.relative(path.join(root, "src"), source)).replace(/\.ts$/, "");
  return [`${place}.js`, `${place}.d.ts`];
}

/** @param {string} root */
const packageDir = (root) => path.join(root, "dist", "package");

/** @param {string} root */
const missingOutputs = (root) =>
  [
    ...sources(root).flatMap((source) => outputsOf(root, source)),
    ...[
      ...["index", "course"].flatMap((name) =>
        ["mjs", "cjs", "d.mts", "d.cts"].map((ending) => `${name}.${ending}`),
      ),
      "movement-data.mjs",
      "form.mjs",
    ].map((name) => path.join(packageDir(root), name)),
  ].filter((file) => !fs.existsSync(file));

/**
 * Changes when a file of the build is emptied, cut off or lost.
 * @param {string} root
 */
function outputSize(root) {
  const files = [
    ...sources(root).flatMap((source) => outputsOf(root, source)),
    ...filesBelow(packageDir(root)),
  ];
  return states(root, files, ({ size }) => size);
}

/**
 * Tells the proof of the kernel whether somebody has touched what notebooks import.
 * @param {string} root
 */
export const packageState = (root) =>
  states(root, filesBelow(packageDir(root)), ({ size, mtimeMs }) => `${size} ${mtimeMs}`);

/**
 * What a removed or renamed source file left behind.
 * @param {string} root
 */
function removeOrphans(root) {
  const expected = new Set(sources(root).flatMap((source) => outputsOf(root, source)));
  for (const file of filesBelow(path.join(root, "dist"))) {
    if (/(?:\.d\.ts|\.js)$/.test(file) && !expected.has(file)) fs.rmSync(file, { force: true });
  }
}
