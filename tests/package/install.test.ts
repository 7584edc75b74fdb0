import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packLibrary } from "./packed.js";

/** npm in a folder of one's own: what this repository tells npm by its environment is left out. */
function npm(folder: string, ...words: readonly string[]): { status: number | null; printed: string } {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle|command|config_local_prefix)/.test(name),
    ),
  );
  const { status, stdout, stderr } = spawnSync("npm", words, { cwd: folder, env, encoding: "utf8" });
  return { status, printed: `${stdout}${stderr}` };
}

const { dependencies, peerDependencies: peers } = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: { commander: string };
  peerDependencies: Record<string, string>;
};
const answers =
  npm(tmpdir(), "view", `commander@${dependencies.commander}`, "version", "--fetch-retries=0").status === 0;
const name = answers
  ? "the tarball, installed from the registry"
  : "skipped: the registry of npm does not answer";

describe.skipIf(!answers)(name, () => {
  let project: string;
  let tarball: string;
  beforeAll(() => {
    tarball = packLibrary().tarball;
    project = mkdtempSync(join(tmpdir(), "movement-data-installed-"));
  });
  /** What a file prints in a project. */
  const run = (file: string, code: string, folder = project): string => {
    writeFileSync(join(folder, file), code);
    const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: folder, encoding: "utf8" });
    return `${stdout}${stderr}`;
  };
  afterAll(() => {
    for (const folder of [project, join(tarball, "..")]) rmSync(folder, { recursive: true, force: true });
  });

  it("installs without a warning, without the overrides of this repository and without danfojs", () => {
    expect(npm(project, "init", "-y").status).toBe(0);
    const { status, printed } = npm(project, "install", tarball, "--no-audit", "--no-fund");
    expect(status, printed).toBe(0);
    expect(printed).toMatch(/^\s*added \d+ packages in [\w ]+\s*$/);
    // It fails for a package that is missing, that nobody asked for, or of a wrong version.
    const listed = npm(project, "ls", "--all");
    expect(listed.status, listed.printed).toBe(0);
    for (const absent of ["danfojs-node", "@tensorflow", "pg", "hive-driver", "@duckdb"])
      expect(existsSync(join(project, "node_modules", absent)), absent).toBe(false);
  });

  it.each([
    ["import", "job.mjs", 'import * as lib from "movement-data";'],
    ["require", "job.cjs", 'const lib = require("movement-data");'],
  ])("works by %s", (_how, file, first) => {
    writeFileSync(
      join(project, file),
      `${first}
const fit = lib.fitLogistic({ y: [0, 1, 0, 1, 1, 0], x: [1, 2, 3, 4, 5, 2] }, { outcome: "y", predictors: ["x"] });
const map = lib.stateMap({ state: ["OH"], value: [1] }, { state: "state", value: "value", title: "Signs" });
console.log(JSON.stringify([lib.loadDataset("canvass-log").numRows(), fit.converged, map.data.length > 0]));
lib.openDuckDB().catch((error) => console.log(error.message));
`,
    );
    const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: project, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toBe(
      '[1200,true,true]\nDuckDB needs a driver that is not installed. Install it with "npm install @duckdb/node-api".\n',
    );
  });

  it("carries its reference, with what every function takes, gives and throws", () => {
    expect(npm(process.cwd(), "run", "reference").status).toBe(0);
    const { files, tarball: packed } = packLibrary();
    rmSync(join(packed, ".."), { recursive: true });
    expect(files).toEqual(expect.arrayContaining(["dist/reference/library.md", "dist/reference/course.md"]));
    const text = readFileSync("dist/reference/library.md", "utf8");
    for (const function_ of ["fitLogistic", "estimateITT", "readCSV"])
      expect(text).toContain(`${function_}(`);
  }, 180_000);

  // Every optional package, as somebody would add it who read the sentence that names it.
  it.each(Object.keys(peers))("lets %s be added to it", (peer) => {
    const { status, printed } = npm(project, "install", peer, "--dry-run", "--no-audit", "--no-fund");
    // Our ranges must let it in. A file that a package of its own fetches from outside the registry is not ours to hold.
    expect(printed).not.toMatch(/ETARGET|ERESOLVE|ENOVERSIONS|E404/);
    if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN/.test(printed)) return;
    expect(status, printed).toBe(0);
    expect(printed).toContain(peer);
  });

  it("opens DuckDB once its driver was added", () => {
    const { status, printed } = npm(project, "install", "@duckdb/node-api", "--no-audit", "--no-fund");
    expect(status, printed).toBe(0);
    writeFileSync(
      join(project, "duck.mjs"),
      `import { openDuckDB } from "movement-data";
const engine = await openDuckDB();
console.log(JSON.stringify(await engine.query("SELECT 6 * 7 AS answer")));
await engine.close();
`,
    );
    const { stdout, stderr } = spawnSync(process.execPath, ["duck.mjs"], { cwd: project, encoding: "utf8" });
    expect([stderr, stdout.trim()]).toEqual(["", '[{"answer":42}]']);
  });

  it("opens the doors of PostgreSQL and Spark once their drivers were added, and says that no server is there", () => {
    const { status, printed } = npm(project, "install", "pg", "hive-driver", "--no-audit", "--no-fund");
    expect(status, printed).toBe(0);
    const said = run(
      "servers.mjs",
      `import { openPostgres, openSpark } from "movement-data";
const say = (error) => console.log(error.message);
await openPostgres("postgres://reader:secret@127.0.0.1:1/campaign").catch(say);
await openSpark("spark://reader:secret@127.0.0.1:1/default").catch(say);
`,
    );
    expect(said.trim().split("\n")).toEqual([
      "Nobody answers as PostgreSQL at 127.0.0.1:1. Start the server, or check host and port.",
      "Nobody answers as Spark at 127.0.0.1:1. Start the server, or check host and port.",
    ]);
  }, 120_000);

  // What it downloads from outside the registry is not to be had everywhere: README says what to write for that.
  it("gives a data frame and takes it back once danfojs-node was added as README says, and says so where it does not load", () => {
    const [, overrides = ""] = /`"overrides": (\{.*\})`/.exec(readFileSync("README.md", "utf8")) ?? [];
    const frames = mkdtempSync(join(tmpdir(), "movement-data-frames-"));
    try {
      const manifest = { name: "frames", version: "1.0.0", private: true, overrides: JSON.parse(overrides) };
      writeFileSync(join(frames, "package.json"), JSON.stringify(manifest));
      const { status, printed } = npm(
        frames,
        ...["install", tarball, "danfojs-node@1.2.0", "--no-audit", "--no-fund", "--ignore-scripts"],
      );
      expect(status, printed).toBe(0);
      const job = `import { fromDanfo, toDanfo } from "movement-data";
try {
  const frame = toDanfo({ town: ["Ada", "Bo"], doors: [1, 2] });
  console.log(JSON.stringify([frame.shape, fromDanfo(frame).objects()]));
} catch (error) {
  console.log(error.message);
}
`;
      expect(run("frames.mjs", job, frames).trim()).toBe(
        '[[2,2],[{"town":"Ada","doors":1},{"town":"Bo","doors":2}]]',
      );
      // As after an install without its scripts, or one whose download failed.
      const tensors = join(frames, "node_modules", "@tensorflow", "tfjs-node");
      rmSync(tensors, { recursive: true });
      expect(run("frames.mjs", job, frames).trim()).toMatch(
        /^danfojs-node is installed, but the TensorFlow that came with it has no program/,
      );
      rmSync(join(frames, "node_modules", "danfojs-node"), { recursive: true });
      expect(run("frames.mjs", job, frames).trim()).toMatch(
        /^Data frames need the package danfojs-node\. Install it with/,
      );
    } finally {
      rmSync(frames, { recursive: true, force: true });
    }
  }, 240_000);

  it("links its program", () => {
    const { printed } = npm(
      project,
      "exec",
      "--offline",
      "--",
      "movement-data",
      "power",
      "--baseline",
      "0.3",
      "--effect",
      "0.018",
      "--json",
    );
    expect(JSON.parse(printed).rows[0]).toHaveProperty("peoplePerArm");
  });
});
